package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.annotation.Threads;
import glossator.message.Messages;
import glossator.wording.Phrases;
import glossator.wording.ReplyWording;

import java.util.List;

/// Writes the replies to a note: all of them in the list of notes, and beside the text how many
/// there are.
final class HtmlReplies {
    /// Deeper ones are not moved in any further.
    private static final int DEEPEST = 6;

    private final HtmlContext context;
    private final HtmlWriter html;

    HtmlReplies(HtmlContext context) {
        this.context = context;
        html = context.html();
    }

    /// Also says whether the matter is resolved.
    void writeCount(Placement placement) {
        int count = context.annotated().repliesTo(placement).size();
        boolean resolved = placement.annotation().resolved();
        if (count == 0 && !resolved) {
            return;
        }
        html.open("p", "class", "thread");
        if (count > 0) {
            String words = Messages.of("exchange.html.replies", count);
            html.element("a", words, "href", "#n-" + context.key(placement));
        }
        html.raw(count > 0 && resolved ? " · " : "");
        html.text(resolved ? Phrases.capitalize(Messages.of("exchange.resolved")) : "");
        html.close("p");
    }

    void writeList(Placement placement) {
        Threads threads = context.annotated().threads();
        List<Reply> replies = threads.of(placement.id());
        if (replies.isEmpty()) {
            return;
        }
        int number = context.placing().number(placement);
        String label = Messages.of("exchange.html.replies.label", String.valueOf(number));
        html.open("ol", "class", "replies", "role", "list", "aria-label", label).newLine();
        replies.forEach(reply -> write(reply, Math.min(DEEPEST, threads.depth(reply))));
        html.close("ol").newLine();
    }

    private void write(Reply reply, int depth) {
        ReviewState state = reply.state();
        boolean traces = context.annotated().options().traces();
        html.open("li", traces ? "id" : "", "r-" + reply.id(), "class", "depth" + depth);
        html.open("p", "class", "about");
        if (!reply.author().isBlank()) {
            html.element("bdi", reply.author()).raw(" · ");
        }
        String when = Phrases.minute(reply.created());
        html.element("time", when, "datetime", reply.created().toString());
        html.text(state == null ? "" : " · " + ReplyWording.name(state)).close("p");
        html.open("div", "class", "body", "dir", "auto");
        html.raw(context.notes().toHtml(reply.text()));
        html.close("div").close("li").newLine();
    }
}
