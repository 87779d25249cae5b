package glossator.exchange.markdown;

import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Threads;
import glossator.exchange.TextSanitizer;
import glossator.wording.Phrases;
import glossator.wording.ReplyWording;

import java.util.List;
import java.util.stream.Collectors;

/// Writes the replies to a note as a list, each below what it answers: author, time and state, then
/// the text.
record MarkdownReplies(Threads threads, TextSanitizer clean, MarkdownNoteBody notes) {
    /// Deeper ones are not moved in any further.
    private static final int DEEPEST = 6;

    /// Without a line end; empty if there are none.
    String write(Placement placement) {
        List<Reply> replies = threads.of(placement.id());
        return replies.stream().map(this::write).collect(Collectors.joining("\n\n"));
    }

    private String write(Reply reply) {
        String indent = "  ".repeat(Math.min(DEEPEST, threads.depth(reply)));
        String text = notes.toMarkdown(reply.text());
        String body = about(reply) + (text.isEmpty() ? "" : "\n\n" + text);
        return MarkdownEscaping.prefixLines(body, indent + "- ", indent + "  ").stripTrailing();
    }

    private String about(Reply reply) {
        ReviewState state = reply.state();
        String author = MarkdownEscaping.escape(Phrases.toOneLine(clean.sanitize(reply.author())));
        return (author.isEmpty() ? "" : author + " · ")
                + Phrases.minute(reply.created())
                + (state == null ? "" : " · " + ReplyWording.name(state));
    }
}
