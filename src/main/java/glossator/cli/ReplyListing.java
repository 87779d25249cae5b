package glossator.cli;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Threads;
import glossator.library.TrashedReply;
import glossator.message.Messages;
import glossator.wording.Phrases;
import glossator.wording.ReplyWording;

import java.io.PrintStream;
import java.util.List;

/// The replies to an annotation in human-readable form, each below what it answers: id, author and
/// time, then the text.
record ReplyListing(AnnotationContext context, PrintStream out) {
    private static final int INDENT = 6;
    private static final int STEP = 2;

    /// Deeper ones are not moved in any further.
    private static final int DEEPEST = 8;

    void print(Annotation annotation) {
        Threads threads = context.threads(annotation.source());
        List<Reply> replies = threads.of(annotation.id());
        int length = ShortIds.shortestLength(replies.stream().map(Reply::id).toList());
        for (Reply reply : replies) {
            int depth = Math.min(DEEPEST, threads.depth(reply));
            print(reply, " ".repeat(INDENT + STEP * depth), length);
        }
    }

    /// Those that were deleted, each with the beginning of the id of what it answered.
    void printDeleted(List<TrashedReply> deleted) {
        int length = ShortIds.shortestLength(
                deleted.stream().map(r -> r.reply().id()).toList());
        for (TrashedReply each : deleted) {
            out.println(Messages.of(
                    "cli.notes.deleted-reply",
                    ShortIds.shorten(each.annotation().id())));
            print(each.reply(), "  ", length);
        }
    }

    private void print(Reply reply, String indent, int length) {
        ReviewState state = reply.state();
        out.println(indent
                + reply.id().toString().substring(0, length)
                + "  "
                + TerminalText.toOneLine(reply.author())
                + ", "
                + Phrases.minute(reply.created())
                + (state == null ? "" : ", " + ReplyWording.name(state)));
        TerminalText.toLines(reply.text()).forEach(line -> out.println(indent + "  " + line));
    }
}
