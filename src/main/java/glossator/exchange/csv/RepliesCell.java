package glossator.exchange.csv;

import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Threads;
import glossator.wording.Phrases;
import glossator.wording.ReplyWording;

import java.util.UUID;
import java.util.stream.Collectors;

/// The replies to an annotation in one cell, separated by empty lines: who, when and in which
/// state, then the text. One that answers another begins with a `>` for each level.
final class RepliesCell {
    /// Deeper ones have no more of them: a thread may be a thousand answers deep.
    private static final int DEEPEST = 6;

    private RepliesCell() {}

    static String of(Threads threads, UUID annotation) {
        return threads.of(annotation).stream()
                .map(reply -> of(reply, Math.min(DEEPEST, threads.depth(reply))))
                .collect(Collectors.joining("\n\n"));
    }

    private static String of(Reply reply, int depth) {
        ReviewState state = reply.state();
        return ">".repeat(depth)
                + (depth > 0 ? " " : "")
                + (reply.author().isBlank() ? "" : reply.author() + ", ")
                + Phrases.minute(reply.created())
                + (state == null ? "" : ", " + ReplyWording.name(state))
                + ":\n"
                + reply.text();
    }
}
