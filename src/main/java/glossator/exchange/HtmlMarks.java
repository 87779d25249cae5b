package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.message.Messages;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Writes what draws an annotation in the text: the segments of its passage, numbered from 1, and
/// the reference to its note.
final class HtmlMarks {
    /// As many lines under the text as can be told apart.
    private static final int LANES = 4;

    private final Sheet sheet;
    private final Html html;
    private final Map<UUID, Integer> segments = new HashMap<>();

    HtmlMarks(Sheet sheet) {
        this.sheet = sheet;
        html = sheet.html();
    }

    /// The start tag of the next segment.
    void segment(Annotation annotation, String style) {
        int n = segments.merge(annotation.id(), 1, Integer::sum);
        int lane = Math.min(LANES - 1, sheet.placing().lane(annotation));
        html.open(
                "mark",
                "id",
                "a-" + annotation.id() + "-" + n,
                "class",
                style + ' ' + annotation.color().word() + (lane > 0 ? " lane" + lane : ""),
                "data-annotation",
                annotation.id().toString(),
                "aria-describedby",
                "d-" + annotation.id());
    }

    void reference(Annotation annotation) {
        String number = String.valueOf(sheet.placing().number(annotation));
        html.element(
                "a",
                "",
                "class",
                "ref",
                "href",
                "#n-" + annotation.id(),
                "role",
                "doc-noteref",
                "aria-label",
                Messages.of("exchange.html.note", number),
                "data-n",
                number);
    }
}
