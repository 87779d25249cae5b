package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Reply;
import glossator.message.Messages;
import glossator.ui.control.AuthorMark;
import glossator.ui.control.MomentWording;
import glossator.ui.session.Session;
import glossator.wording.ReplyWording;

import java.time.ZoneId;
import java.util.List;

/// Words for threads on a card and in a screen reader.
final class ThreadWording {
    private ThreadWording() {}

    /// The line above the replies: `3 replies`, `Resolved`, `Resolved · 3 replies`; empty if there
    /// is nothing to say.
    static String head(Annotation annotation, int replies) {
        String many = replies == 0 ? "" : Messages.of("ui.notes.replies", replies);
        if (!annotation.resolved()) {
            return many;
        }
        String resolved = Messages.of("ui.notes.resolved");
        return many.isEmpty() ? resolved : resolved + " · " + many;
    }

    /// What a screen reader says of a reply.
    static String spoken(Reply reply) {
        String when = MomentWording.ago(reply.created(), Session.now(), ZoneId.systemDefault());
        String state = reply.state() == null ? "" : ReplyWording.name(reply.state()) + ". ";
        return Messages.of(
                "ui.notes.spoken.reply",
                AuthorMark.name(reply.author()),
                when,
                (state + reply.text()).strip());
    }

    /// What it says of the thread of a card; empty if there is none.
    static String spoken(Annotation annotation, List<Reply> replies) {
        String head = head(annotation, replies.size());
        return head.isEmpty() ? "" : " " + head + ".";
    }
}
