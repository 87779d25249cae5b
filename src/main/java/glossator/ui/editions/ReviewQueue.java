package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Placement;
import glossator.annotation.Placements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The annotations of one edition that the user should review, worst first: orphans, then changed,
/// then moved, each by ascending confidence. Those already decided come last. The order does not
/// change while they are being decided.
record ReviewQueue(List<ReviewItem> items) {
    private static final Comparator<Placement> WORST_FIRST = Comparator.comparing(
                    Placement::isDecided)
            .thenComparingInt(p -> rank(p.anchor()))
            .thenComparingDouble(p -> p.anchor().confidence());

    ReviewQueue {
        items = List.copyOf(items);
    }

    static ReviewQueue of(Placements placements) {
        return new ReviewQueue(
                toReview(placements).sorted(WORST_FIRST).map(ReviewItem::of).toList());
    }

    private static Stream<Placement> toReview(Placements placements) {
        return placements.allWithOrphans().stream().filter(ReviewQueue::isToReview);
    }

    private static boolean isToReview(Placement placement) {
        return placement.needsReview() || placement.isDecided();
    }

    private static int rank(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Orphan _ -> 0;
            case Anchor.Changed _ -> 1;
            case Anchor.Moved _ -> 2;
            case Anchor.Exact _ -> 3;
        };
    }

    /// The queue with current placements, in the same order; annotations that are gone, or whose
    /// place was found meanwhile, are dropped, new ones appended.
    ReviewQueue withPlacements(Placements now) {
        var kept = new ArrayList<ReviewItem>();
        items.forEach(item -> now.findPlacement(item.id())
                .filter(ReviewQueue::isToReview)
                .map(item::withPlacement)
                .ifPresent(kept::add));
        toReview(now)
                .filter(p -> items.stream().noneMatch(i -> i.id().equals(p.id())))
                .sorted(WORST_FIRST)
                .map(ReviewItem::of)
                .forEach(kept::add);
        return new ReviewQueue(kept);
    }

    /// The queue with the item at `index` replaced.
    ReviewQueue withItem(int index, ReviewItem item) {
        var changed = new ArrayList<>(items);
        changed.set(index, item);
        return new ReviewQueue(changed);
    }

    int size() {
        return items.size();
    }

    /// How many need no further review.
    int doneCount() {
        return (int) items.stream().filter(i -> !i.isOpen()).count();
    }

    /// The next open item after `index`, wrapping around; never the one at `index`.
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
