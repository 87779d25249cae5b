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

    private final HtmlContext sheet;
    private final HtmlWriter html;
    private final Map<UUID, Integer> segments = new HashMap<>();

    HtmlHighlights(HtmlContext sheet) {
        this.sheet = sheet;
        html = sheet.html();
    }

    /// The start tag of the next segment.
    void openSegment(Placement placed, String style) {
        String color = placed.annotation().color().word();
        int n = segments.merge(placed.id(), 1, Integer::sum);
        int lane = Math.min(LANES - 1, sheet.placing().lane(placed));
        html.open(
                "mark",
                "id",
                "a-" + placed.id() + "-" + n,
                "class",
                style + ' ' + color + (lane > 0 ? " lane" + lane : ""),
                "data-annotation",
                placed.id().toString(),
                "aria-describedby",
                "d-" + placed.id());
    }

    void writeReference(Placement placed) {
        String number = String.valueOf(sheet.placing().number(placed));
        html.element(
                "a",
                "",
                "class",
                "ref",
                "href",
                "#n-" + placed.id(),
                "role",
                "doc-noteref",
                "aria-label",
                Messages.of("exchange.html.note", number),
                "data-n",
                number);
    }
}
