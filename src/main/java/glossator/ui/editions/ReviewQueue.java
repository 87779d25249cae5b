package glossator.ui.editions;

import glossator.annotation.Placement;
import glossator.annotation.Placements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/// The annotations of one edition that the user should review, worst first: orphans, then all
/// others, each by ascending confidence; then those that have yet to be looked for. Those already
/// decided come last. The order does not change while they are being decided.
record ReviewQueue(List<ReviewItem> items) {
    private static final Comparator<Placement> WORST_FIRST = Comparator.comparing(
                    Placement::isDecided)
            .thenComparingInt(ReviewQueue::rank)
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

    private static int rank(Placement placement) {
        return placement.awaitsSearch() ? 2 : placement.isOrphan() ? 0 : 1;
    }

    /// The queue with current placements, in the same order; annotations that are gone, or whose
    /// place was found meanwhile, are dropped. New ones, and those that were looked for in the
    /// meantime, stand before the first open one that is better.
    ReviewQueue withPlacements(Placements now) {
        var kept = new ArrayList<ReviewItem>();
        items.stream()
                .filter(item -> !isNews(item.id(), now))
                .forEach(item -> now.findPlacement(item.id())
                        .filter(ReviewQueue::isToReview)
                        .map(item::withPlacement)
                        .ifPresent(kept::add));
        toReview(now)
                .filter(p -> isNews(p.id(), now))
                .sorted(WORST_FIRST)
                .map(ReviewItem::of)
                .forEach(item -> insert(item, kept));
        return new ReviewQueue(kept);
    }

    /// Whether it is not in the queue, or only now known where it is.
    private boolean isNews(UUID id, Placements now) {
        boolean known =
                items.stream().anyMatch(i -> i.id().equals(id) && !i.placement().awaitsSearch());
        boolean waits = now.findPlacement(id).filter(Placement::awaitsSearch).isPresent();
        boolean listed = items.stream().anyMatch(i -> i.id().equals(id));
        return !known && !(waits && listed);
    }

    private static void insert(ReviewItem item, List<ReviewItem> into) {
        int at = 0;
        while (at < into.size() && !isBefore(item, into.get(at))) {
            at++;
        }
        into.add(at, item);
    }

    private static boolean isBefore(ReviewItem item, ReviewItem other) {
        return other.isOpen() && WORST_FIRST.compare(item.placement(), other.placement()) < 0;
    }

    /// The queue with the item at `index` replaced.
    ReviewQueue withItem(int index, ReviewItem item) {
        var changed = new ArrayList<>(items);
        changed.set(index, item);
        return new ReviewQueue(changed);
    }

    /// -1 if it is not in the queue.
    int indexOf(UUID id) {
        return items.stream().map(ReviewItem::id).toList().indexOf(id);
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
