package glossator.ui.editions;

import glossator.annotation.Difference;
import glossator.annotation.Difference.Run;
import glossator.annotation.Marks;
import glossator.exchange.Comparison;
import glossator.exchange.Places;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.List;
import java.util.UUID;

/// Two editions compared, with what else the view of differences shows.
///
/// @param editions all of the source, the oldest first
/// @param oldPlaces of the old one of the two
record Compared(List<Edition> editions, Comparison comparison, Places oldPlaces) {
    Compared {
        editions = List.copyOf(editions);
    }

    /// Compares, which takes up to seconds.
    static Compared of(Library library, UUID id, UUID older, UUID newer) {
        Source source = library.source(id);
        List<Edition> all = library.editions(id);
        return new Compared(
                all,
                Comparison.of(library, source, find(all, older), find(all, newer)),
                new Places(library.document(older)));
    }

    private static Edition find(List<Edition> all, UUID id) {
        return all.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("library.no-edition", id));
    }

    Difference difference() {
        return comparison.difference();
    }

    Places places(boolean old) {
        return old ? oldPlaces : comparison.places();
    }

    Marks marks(boolean old) {
        return old ? comparison.before() : comparison.after();
    }

    /// How many passages stand elsewhere.
    long moved() {
        return difference().paragraphs().stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.kind() == Difference.Kind.MOVED_HERE)
                .count();
    }

    /// The words of a run in one of the two.
    String words(Run run, boolean old) {
        return old ? difference().was(run) : difference().is(run);
    }
}
