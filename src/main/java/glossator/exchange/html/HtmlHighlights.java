package glossator.exchange.html;

import glossator.annotation.Placement;
import glossator.message.Messages;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Writes the elements that draw an annotation in the text: the segments of its passage, numbered
/// from 1, and the reference to its note.
final class HtmlHighlights {
    /// As many underlines as can be told apart.
    private static final int LANES = 4;

    private final HtmlContext context;
    private final HtmlWriter html;
    private final Map<UUID, Integer> segments = new HashMap<>();

    HtmlHighlights(HtmlContext context) {
        this.context = context;
        html = context.html();
    }

    /// The start tag of the next segment.
    void openSegment(Placement placement, String style) {
        String color = placement.annotation().color().word();
        int n = segments.merge(placement.id(), 1, Integer::sum);
        int lane = Math.min(LANES - 1, context.placing().lane(placement));
        html.open(
                "mark",
                "id",
                "a-" + context.key(placement) + "-" + n,
                "class",
                style + ' ' + color + (lane > 0 ? " lane" + lane : ""),
                "data-annotation",
                context.key(placement),
                "aria-describedby",
                "d-" + context.key(placement));
    }

    void writeReference(Placement placement) {
        String number = String.valueOf(context.placing().number(placement));
        html.element(
                "a",
                "",
                "class",
                "ref",
                "href",
                "#n-" + context.key(placement),
                "role",
                "doc-noteref",
                "aria-label",
                Messages.of("exchange.html.note", number),
                "data-n",
                number);
    }
}
