package glossator.format.office.odt;

import glossator.document.Inline;
import glossator.format.office.ParagraphBuilder;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Text;

import java.util.ArrayList;
import java.util.List;

/// Collapses the white space of a paragraph: several spaces become one, and there are none at its
/// ends (ODF 1.3, part 3, 6.1.2).
final class OdtWhiteSpace {
    private final ParagraphBuilder paragraphBuilder;
    private boolean blank = true;
    private @Nullable Held held;
    private final List<Runnable> ends = new ArrayList<>();

    /// A space that is shown only if something follows.
    private record Held(Text node, int at, List<Inline> inlines) {}

    OdtWhiteSpace(ParagraphBuilder paragraphBuilder) {
        this.paragraphBuilder = paragraphBuilder;
    }

    void beginParagraph() {
        blank = true;
        held = null;
        runEnds();
    }

    void endParagraph() {
        beginParagraph();
    }

    /// Writes something other than text.
    void writeNonText(Runnable writer) {
        flush();
        writer.run();
        blank = false;
    }

    /// Begins something that has no character of its own: a preceding space is outside it.
    void beginPlace() {
        flush();
    }

    /// Ends something that has no character of its own: a preceding space is in it, if it is shown.
    void endPlace(Runnable end) {
        if (held == null) {
            end.run();
        } else {
            ends.add(end);
        }
    }

    private void flush() {
        if (held != null) {
            paragraphBuilder.addText(" ", held.inlines, held.node, held.at);
            held = null;
        }
        runEnds();
    }

    private void runEnds() {
        ends.forEach(Runnable::run);
        ends.clear();
    }

    void text(Text node, List<Inline> inlines) {
        String text = node.getData();
        int at = 0;
        while (at < text.length()) {
            int from = at;
            if (isBlank(text.charAt(at))) {
                if (!blank) {
                    held = new Held(node, at, inlines);
                    blank = true;
                }
                at++;
                continue;
            }
            while (at < text.length() && !isCollapsible(text, at)) {
                at++;
            }
            flush();
            paragraphBuilder.addText(
                    text.substring(from, at).replace('\n', ' '), inlines, node, from);
            blank = false;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    /// Whether the white space at `at` is anything but a single space or line feed inside the node.
    private static boolean isCollapsible(String text, int at) {
        char c = text.charAt(at);
        if (!isBlank(c)) {
            return false;
        }
        boolean last = at + 1 == text.length();
        return last || c == '\t' || c == '\r' || isBlank(text.charAt(at + 1));
    }
}
