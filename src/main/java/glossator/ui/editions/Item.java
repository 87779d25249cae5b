package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placed;
import glossator.document.Range;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One mark of an [Agenda].
///
/// @param placed as it stands now
/// @param places where it may stand as far as was computed, the likeliest first
/// @param choice which of `places` is shown, from 0
record Item(Placed placed, List<Range> places, int choice) {
    Item {
        places = List.copyOf(places);
    }

    static Item of(Placed placed) {
        return new Item(placed, places(placed), 0);
    }

    private static List<Range> places(Placed placed) {
        return switch (placed.anchor()) {
            case Anchor.Exact(Range range, _) -> List.of(range);
            case Anchor.Moved(Range range, _) -> List.of(range);
            case Anchor.Changed(Range range, _, _, _) -> List.of(range);
            case Anchor.Orphan orphan ->
                    orphan.suggestions().stream().map(Anchor.Suggestion::range).toList();
        };
    }

    UUID id() {
        return placed.id();
    }

    /// Whether nobody has decided yet and somebody should.
    boolean isOpen() {
        return placed.isOpen();
    }

    /// The same mark after something happened to it.
    Item with(Placed now) {
        List<Range> computed = now.isDecided() ? places : places(now);
        return new Item(now, computed, computed.equals(places) ? choice : 0);
    }

    /// With the next of the places; the same if there is no other.
    Item next() {
        return places.size() < 2 ? this : new Item(placed, places, (choice + 1) % places.size());
    }

    /// The place to be shown: where it stands, or else where it may.
    Optional<Range> shown() {
        if (placed.isDecided()) {
            return placed.place();
        }
        return choice < places.size() ? Optional.of(places.get(choice)) : Optional.empty();
    }

    /// Whether what is shown is no more than a suggestion.
    boolean isSuggestion() {
        return placed.isOrphan() && !placed.isDecided() && !places.isEmpty();
    }
}
