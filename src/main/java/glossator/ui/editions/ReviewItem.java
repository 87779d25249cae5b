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
/// @param placement its current placement
/// @param places its possible passages computed so far, most likely first
/// @param choice the index of the one of `places` that is shown, from 0
/// @param searched whether `places` includes the matches of a search by the words alone
record ReviewItem(Placement placement, List<Range> places, int choice, boolean searched) {
    ReviewItem {
        places = List.copyOf(places);
    }

    static ReviewItem of(Placement placement) {
        return new ReviewItem(placement, places(placement), 0, false);
    }

    private static List<Range> places(Placement placement) {
        return switch (placement.anchor()) {
            case Anchor.Exact(Range range, var _) -> List.of(range);
            case Anchor.Moved(Range range, var _) -> List.of(range);
            case Anchor.Changed(Range range, var _, var _, var _) -> List.of(range);
            case Anchor.Orphan orphan ->
                orphan.suggestions().stream().map(Anchor.Suggestion::range).toList();
        };
    }

    UUID id() {
        return placement.id();
    }

    /// Whether a decision is needed and has not been made.
    boolean isOpen() {
        return placement.needsReview();
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
        return placement.isPassage() && !searched && choice + 1 >= places.size();
    }

    /// Appends other passages, except those that overlap known ones.
    ReviewItem withFound(List<Range> found) {
        var all = new ArrayList<>(places);
        found.stream()
                .filter(range -> places.stream().noneMatch(range::overlaps))
                .forEach(all::add);
        return new ReviewItem(placement, all, choice, true);
    }

    /// Moves on to the next passage; the same item if there is no other.
    ReviewItem withNextPlace() {
        int next = places.isEmpty() ? 0 : (choice + 1) % places.size();
        return new ReviewItem(placement, places, next, searched);
    }

    /// The passage to show: where the annotation is, or else where it may be.
    Optional<Range> shownPlace() {
        if (placement.isDecided()) {
            return placement.place();
        }
        return choice < places.size() ? Optional.of(places.get(choice)) : Optional.empty();
    }

    /// Whether the passage shown is only a suggestion.
    boolean isSuggestion() {
        boolean another = placement.isOrphan() ? !places.isEmpty() : choice > 0;
        return another && !placement.isDecided();
    }
}
