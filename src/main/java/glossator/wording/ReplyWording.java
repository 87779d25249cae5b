package glossator.wording;

import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.message.Messages;

/// Words for replies.
public final class ReplyWording {
    private ReplyWording() {}

    /// The review state as a word: `accepted`.
    public static String name(ReviewState state) {
        return Messages.of("wording.review." + state.word());
    }

    /// The text of a reply; the state of one without words, or else the name of its author.
    public static String words(Reply reply) {
        if (!reply.text().isBlank()) {
            return reply.text();
        }
        ReviewState state = reply.state();
        return state == null ? reply.author() : name(state);
    }

    /// What a change did to a reply.
    static String describe(Change.OfReply of) {
        Reply before = of.before();
        Reply reply = of.reply();
        String quoted = Messages.of("wording.history.quote", JournalWording.shorten(words(reply)));
        String origin = JournalWording.shorten(reply.origin());
        if (before == null) {
            return origin.isEmpty()
                    ? Messages.of("wording.history.replied", quoted)
                    : Messages.of("wording.history.reply-taken", quoted, origin);
        }
        if (of.after() == null) {
            return Messages.of("wording.history.reply-deleted", quoted);
        }
        return before.author().equals(reply.author())
                ? Messages.of("wording.history.reply-changed", quoted)
                : Messages.of(
                        "wording.history.reply-author",
                        quoted,
                        JournalWording.shorten(reply.author()));
    }
}
