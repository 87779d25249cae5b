package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One mark of an [ReviewQueue].
///
/// @param placed as it stands now
/// @param places where it may stand as far as was computed, the likeliest first
/// @param choice which of `places` is shown, from 0
/// @param searched whether `places` has all that a search by the words alone finds, too
record ReviewItem(Placement placed, List<Range> places, int choice, boolean searched) {
    ReviewItem {
        places = List.copyOf(places);
    }

    static ReviewItem of(Placement placed) {
        return new ReviewItem(placed, places(placed), 0, false);
    }

    private static List<Range> places(Placement placed) {
        return switch (placed.anchor()) {
            case Anchor.Exact(Range range, var _) -> List.of(range);
            case Anchor.Moved(Range range, var _) -> List.of(range);
            case Anchor.Changed(Range range, var _, var _, var _) -> List.of(range);
            case Anchor.Orphan orphan ->
                orphan.suggestions().stream().map(Anchor.Suggestion::range).toList();
        };
    }

    UUID id() {
        return placed.id();
    }

    /// Whether nobody has decided yet and somebody should.
    boolean isOpen() {
        return placed.needsReview();
    }

    /// The same mark after something happened to it.
    ReviewItem withPlacement(Placement now) {
        List<Range> computed = places(now);
        int known = computed.size();
        boolean same = known <= places.size() && places.subList(0, known).equals(computed);
        return now.isDecided() || same
                ? new ReviewItem(now, places, choice, searched)
                : new ReviewItem(now, computed, 0, false);
    }

    /// Whether the next place is one that nobody has looked for yet.
    boolean wantsSearch() {
        return !searched && choice + 1 >= places.size();
    }

    /// With other places after those known, without what overlaps one of these.
    ReviewItem withFound(List<Range> found) {
        var all = new ArrayList<>(places);
        found.stream()
                .filter(range -> places.stream().noneMatch(range::overlaps))
                .forEach(all::add);
        return new ReviewItem(placed, all, choice, true);
    }

    /// With the next of the places; the same if there is no other.
    ReviewItem withNextPlace() {
        int next = places.isEmpty() ? 0 : (choice + 1) % places.size();
        return new ReviewItem(placed, places, next, searched);
    }

    /// The place to be shown: where it stands, or else where it may.
    Optional<Range> shownPlace() {
        if (placed.isDecided()) {
            return placed.place();
        }
        return choice < places.size() ? Optional.of(places.get(choice)) : Optional.empty();
    }

    /// Whether what is shown is no more than a suggestion.
    boolean isSuggestion() {
        boolean another = placed.isOrphan() ? !places.isEmpty() : choice > 0;
        return another && !placed.isDecided();
    }
}
