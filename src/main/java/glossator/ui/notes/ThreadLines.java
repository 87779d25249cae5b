package glossator.ui.notes;

import glossator.annotation.Reply;
import glossator.annotation.Threads;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/// The replies of a thread that a card shows: the first ones, and of the others those that must be
/// shown.
///
/// @param hidden how many of the others are not shown
record ThreadLines(List<Line> first, List<Line> others, int hidden) {
    private static final int DEEPEST = 3;

    /// @param depth how far it is indented: 0 for an answer to the annotation, 3 at most
    record Line(Reply reply, int depth) {}

    /// @param limit how many are shown at first
    static ThreadLines of(Threads threads, UUID annotation, int limit, Predicate<UUID> always) {
        List<Line> lines = threads.of(annotation).stream()
                .map(reply -> new Line(reply, Math.min(threads.depth(reply), DEEPEST)))
                .toList();
        // A single one is shown rather than the offer to show it.
        int end = limit + 1 >= lines.size() ? lines.size() : limit;
        List<Line> behind = lines.subList(end, lines.size());
        List<Line> others =
                behind.stream().filter(l -> always.test(l.reply().id())).toList();
        return new ThreadLines(
                List.copyOf(lines.subList(0, end)), others, behind.size() - others.size());
    }
}
