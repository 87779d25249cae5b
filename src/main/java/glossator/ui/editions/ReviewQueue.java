package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.annotation.Placements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The marks of one edition that a reader should look at, the worst first: without a place, then
/// changed, then moved; of each the least sure first. Those decided already come after them. Its
/// order stays while they are being decided.
record ReviewQueue(List<ReviewItem> items) {
    private static final Comparator<Placement> WORST_FIRST = Comparator.comparing(
                    Placement::isDecided)
            .thenComparingInt(p -> rank(p.anchor()))
            .thenComparingDouble(p -> p.anchor().confidence());

    ReviewQueue {
        items = List.copyOf(items);
    }

    static ReviewQueue of(Placements marks) {
        return new ReviewQueue(
                toReview(marks).sorted(WORST_FIRST).map(ReviewItem::of).toList());
    }

    private static Stream<Placement> toReview(Placements marks) {
        return marks.allWithOrphans().stream().filter(p -> p.needsReview() || p.isDecided());
    }

    private static int rank(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Orphan _ -> 0;
            case Anchor.Changed _ -> 1;
            case Anchor.Moved _ -> 2;
            case Anchor.Exact _ -> 3;
        };
    }

    /// The same marks in the same order as they are now; without those that are gone, and with
    /// those that have come after them.
    ReviewQueue withPlacements(Placements now) {
        var kept = new ArrayList<ReviewItem>();
        items.forEach(
                item -> now.findPlacement(item.id()).map(item::withPlacement).ifPresent(kept::add));
        toReview(now)
                .filter(p -> items.stream().noneMatch(i -> i.id().equals(p.id())))
                .sorted(WORST_FIRST)
                .map(ReviewItem::of)
                .forEach(kept::add);
        return new ReviewQueue(kept);
    }

    /// With another item at `index`.
    ReviewQueue withItem(int index, ReviewItem item) {
        var changed = new ArrayList<>(items);
        changed.set(index, item);
        return new ReviewQueue(changed);
    }

    int size() {
        return items.size();
    }

    /// How many need no look any more.
    int doneCount() {
        return (int) items.stream().filter(i -> !i.isOpen()).count();
    }

    /// The first after `index`, going round, that is still to be decided; not the one at `index`.
    OptionalInt findOpenAfter(int index) {
        for (int i = 1; i < items.size(); i++) {
            int at = (index + i) % items.size();
            if (items.get(at).isOpen()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
