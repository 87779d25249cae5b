package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One annotation of a [ReviewQueue].
///
/// @param placed its current placement
/// @param places its possible passages computed so far, most likely first
/// @param choice the index of the one of `places` that is shown, from 0
/// @param searched whether `places` includes the matches of a search by the words alone
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

    /// Whether a decision is needed and has not been made.
    boolean isOpen() {
        return placed.needsReview();
    }

    /// The same annotation with its placement updated.
    ReviewItem withPlacement(Placement now) {
        List<Range> computed = places(now);
        int known = computed.size();
        boolean same = known <= places.size() && places.subList(0, known).equals(computed);
        return now.isDecided() || same
                ? new ReviewItem(now, places, choice, searched)
                : new ReviewItem(now, computed, 0, false);
    }

    /// Whether the next passage has yet to be searched for.
    boolean wantsSearch() {
        return !searched && choice + 1 >= places.size();
    }

    /// Appends other passages, except those that overlap known ones.
    ReviewItem withFound(List<Range> found) {
        var all = new ArrayList<>(places);
        found.stream()
                .filter(range -> places.stream().noneMatch(range::overlaps))
                .forEach(all::add);
        return new ReviewItem(placed, all, choice, true);
    }

    /// Moves on to the next passage; the same item if there is no other.
    ReviewItem withNextPlace() {
        int next = places.isEmpty() ? 0 : (choice + 1) % places.size();
        return new ReviewItem(placed, places, next, searched);
    }

    /// The passage to show: where the annotation is, or else where it may be.
    Optional<Range> shownPlace() {
        if (placed.isDecided()) {
            return placed.place();
        }
        return choice < places.size() ? Optional.of(places.get(choice)) : Optional.empty();
    }

    /// Whether the passage shown is only a suggestion.
    boolean isSuggestion() {
        boolean another = placed.isOrphan() ? !places.isEmpty() : choice > 0;
        return another && !placed.isDecided();
    }
}
