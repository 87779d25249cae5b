package glossator.ui.editions;

import glossator.annotation.Difference;
import glossator.annotation.Marks;
import glossator.exchange.Places;
import glossator.library.Edition;
import glossator.library.Library;
import glossator.message.Refusal;

import java.util.List;
import java.util.UUID;

/// Two editions of a source, what is different between them, and the reader's marks in both.
///
/// @param editions all of the source, the oldest first
record Comparison(List<Edition> editions, Side old, Side now, Difference difference) {
    Comparison {
        editions = List.copyOf(editions);
    }

    /// One of the two.
    record Side(Edition edition, Places places, Marks marks) {}

    /// Compares, which takes up to seconds.
    static Comparison of(Library library, UUID source, UUID older, UUID newer) {
        List<Edition> all = library.editions(source);
        Side old = side(library, find(all, older));
        Side now = side(library, find(all, newer));
        return new Comparison(
                all,
                old,
                now,
                Difference.between(
                        library.document(older).text(), library.document(newer).text()));
    }

    private static Edition find(List<Edition> all, UUID id) {
        return all.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("library.no-edition", id));
    }

    private static Side side(Library library, Edition edition) {
        return new Side(
                edition,
                new Places(library.document(edition.id())),
                library.marks(edition.source(), edition.id()));
    }

    /// How many passages stand elsewhere.
    long moved() {
        return difference.paragraphs().stream()
                .flatMap(p -> p.runs().stream())
                .filter(r -> r.kind() == Difference.Kind.MOVED_HERE)
                .count();
    }
}
