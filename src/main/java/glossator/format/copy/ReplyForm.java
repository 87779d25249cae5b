package glossator.format.copy;

import glossator.annotation.ReviewState;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A reply as people read it: `Re: Bob, 2026-03-01 10:20 UTC (accepted)`, then its text. An answer
/// to a reply begins with `Re(2): ` and so on.
///
/// @param depth 1 if it answers the annotation
public record ReplyForm(
        int depth,
        String author,
        @Nullable Instant created,
        @Nullable ReviewState state,
        String text) {
    private static final Pattern HEAD =
            Pattern.compile("Re(?:\\((\\d{1,5})\\))?:(?: (.*?))??(?: ?\\((\\w+)\\))?");

    static void write(List<EmbeddedReply> replies, NoteSyntax syntax, StringBuilder out) {
        int[] depths = depths(replies);
        for (int i = 0; i < depths.length; i++) {
            EmbeddedReply reply = replies.get(i);
            out.append("\n\n").append(syntax.replyHead(head(reply, depths[i])));
            String body = guard(syntax.body(NoteText.lines(reply.text())), syntax);
            if (!body.isBlank()) {
                out.append("\n\n").append(body);
            }
        }
    }

    /// The first line of a reply.
    public static String head(EmbeddedReply reply, int depth) {
        String who = NoteHead.whoAndWhen(NoteText.line(reply.author()), reply.created());
        ReviewState state = reply.state();
        return (depth == 1 ? "Re:" : "Re(" + depth + "):")
                + (who.isEmpty() ? "" : " " + who)
                + (state == null ? "" : " (" + state.word() + ")");
    }

    /// How deep each is: 1 if it answers the annotation.
    public static int[] depths(List<EmbeddedReply> replies) {
        int[] depths = new int[replies.size()];
        for (int i = 0; i < depths.length; i++) {
            int parent = replies.get(i).parent();
            depths[i] = parent >= 0 && parent < i ? depths[parent] + 1 : 1;
        }
        return depths;
    }

    /// Without its text.
    public static Optional<ReplyForm> parseHead(String words) {
        Matcher m = HEAD.matcher(words);
        if (!m.matches()) {
            return Optional.empty();
        }
        Optional<ReviewState> state =
                m.group(3) == null ? Optional.empty() : ReviewState.find(m.group(3));
        String named = m.group(2) == null ? "" : m.group(2);
        String rest =
                m.group(3) != null && state.isEmpty() ? named + " (" + m.group(3) + ")" : named;
        Matcher who = NoteHead.matchWhoAndWhen(rest);
        return Optional.of(new ReplyForm(
                m.group(1) == null ? 1 : Math.max(1, Integer.parseInt(m.group(1))),
                who.matches() ? who.group(1) : rest,
                who.matches() ? NoteHead.moment(who.group(2)) : null,
                state.orElse(null),
                ""));
    }

    ReplyForm withLine(String line) {
        return new ReplyForm(depth, author, created, state, text + line + "\n");
    }

    ReplyForm finish(NoteSyntax syntax) {
        String own = NoteText.trim(syntax.fromBody(unguard(text, syntax)));
        return new ReplyForm(depth, author, created, state, own);
    }

    /// The text of a note with a backslash before each line that looks like the head of a reply.
    static String guard(String body, NoteSyntax syntax) {
        return body.lines()
                .map(line -> isHead(line.replaceFirst("^\\\\+", ""), syntax) ? "\\" + line : line)
                .collect(Collectors.joining("\n"));
    }

    static String unguard(String body, NoteSyntax syntax) {
        return body.lines()
                .map(line ->
                        line.startsWith("\\") && isHead(line.replaceFirst("^\\\\+", ""), syntax)
                                ? line.substring(1)
                                : line)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isHead(String line, NoteSyntax syntax) {
        return parseHead(syntax.fromReplyHead(line)).isPresent();
    }

    /// The replies as they are now. One that is as it was, or that has only another text than the
    /// one at its place, is the recorded one.
    static List<EmbeddedReply> merge(
            List<ReplyForm> now, List<ReplyForm> before, List<EmbeddedReply> recorded) {
        if (now.equals(before)) {
            return recorded;
        }
        var merged = new ArrayList<EmbeddedReply>();
        var places = new ArrayList<Integer>();
        int next = 0;
        for (int i = 0; i < now.size(); i++) {
            ReplyForm form = now.get(i);
            int same = form.findIn(before, next);
            while (places.size() >= form.depth) {
                places.removeLast();
            }
            int parent = places.isEmpty() ? -1 : places.getLast();
            places.add(i);
            if (same >= 0) {
                merged.add(form.mergeInto(recorded.get(same), before.get(same), parent));
                next = same + 1;
            } else {
                merged.add(new EmbeddedReply(
                        parent, form.author, form.text, form.state, form.created));
            }
        }
        return merged;
    }

    private int findIn(List<ReplyForm> before, int from) {
        for (int i = from; i < before.size(); i++) {
            if (equals(before.get(i))) {
                return i;
            }
        }
        for (int i = from; i < before.size(); i++) {
            if (withText("").equals(before.get(i).withText(""))) {
                return i;
            }
        }
        return -1;
    }

    public ReplyForm withText(String other) {
        return new ReplyForm(depth, author, created, state, other);
    }

    private EmbeddedReply mergeInto(EmbeddedReply recorded, ReplyForm before, int parent) {
        return new EmbeddedReply(
                parent,
                recorded.author(),
                text.equals(before.text) ? recorded.text() : text,
                recorded.state(),
                recorded.created(),
                recorded.id());
    }
}
