package glossator.ui.editions;

import glossator.anchoring.Difference;
import glossator.anchoring.Difference.Run;
import glossator.annotation.Placements;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;
import glossator.wording.EditionComparison;
import glossator.wording.Locators;

import java.util.List;
import java.util.UUID;

/// Two compared editions, with everything else the difference dialog shows.
///
/// @param editions all editions of the source, oldest first
/// @param oldPlaces locators in the older of the two
record ComparedEditions(List<Edition> editions, EditionComparison comparison, Locators oldPlaces) {
    ComparedEditions {
        editions = List.copyOf(editions);
    }

    /// Compares the two, which can take seconds.
    static ComparedEditions of(Library library, UUID id, UUID older, UUID newer) {
        Source source = library.source(id);
        List<Edition> all = library.editions(id);
        return new ComparedEditions(
                all,
                EditionComparison.of(library, source, find(all, older), find(all, newer)),
                new Locators(library.document(older)));
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

    Locators places(boolean old) {
        return old ? oldPlaces : comparison.places();
    }

    Placements placements(boolean old) {
        return old ? comparison.before() : comparison.after();
    }

    /// The number of moved passages.
    long movedCount() {
        return difference().paragraphs().stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.kind() == Difference.Kind.MOVED_HERE)
                .count();
    }

    /// The text of a run in the old or the new edition.
    String wordsOf(Run run, boolean old) {
        return old ? difference().oldText(run) : difference().newText(run);
    }
}
