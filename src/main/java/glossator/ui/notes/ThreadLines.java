package glossator.ui.notes;

import glossator.annotation.Reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// @param thread in reading order
    static ThreadLines of(List<Reply> thread, int limit, Predicate<UUID> always) {
        List<Line> lines = indent(thread);
        // A single one is shown rather than the offer to show it.
        int end = limit + 1 >= lines.size() ? lines.size() : limit;
        List<Line> behind = lines.subList(end, lines.size());
        List<Line> others =
                behind.stream().filter(l -> always.test(l.reply().id())).toList();
        return new ThreadLines(
                List.copyOf(lines.subList(0, end)), others, behind.size() - others.size());
    }

    /// In reading order each comes after what it answers, except the first of a circle.
    private static List<Line> indent(List<Reply> thread) {
        Map<UUID, Integer> depths = HashMap.newHashMap(thread.size());
        var lines = new ArrayList<Line>(thread.size());
        for (Reply reply : thread) {
            Integer above = reply.parent() == null ? null : depths.get(reply.parent());
            int depth = above == null ? 0 : Math.min(above + 1, DEEPEST);
            depths.put(reply.id(), depth);
            lines.add(new Line(reply, depth));
        }
        return lines;
    }
}
