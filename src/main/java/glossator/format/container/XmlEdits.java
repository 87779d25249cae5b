package glossator.format.container;

import glossator.document.Range;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Edits of an XML text. Positions are in UTF-16 units of the text as it was written, whatever was
/// edited before.
public final class XmlEdits {
    private final String text;
    private final Charset charset;
    private final List<Edit> edits = new ArrayList<>();

    XmlEdits(String text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    private record Edit(int from, int to, String markup) {}

    public boolean isEmpty() {
        return edits.isEmpty();
    }

    /// Writes `markup` before the character at `at`; behind what was inserted there before.
    public XmlEdits insert(int at, String markup) {
        return replace(new Range(at, at), markup);
    }

    /// Writes `markup` in place of `range`. Ranges that are replaced must not overlap; what is
    /// inserted at the start of one comes before it.
    public XmlEdits replace(Range range, String markup) {
        if (range.end() > text.length()) {
            throw new IllegalArgumentException("outside of the text");
        }
        edits.add(new Edit(range.start(), range.end(), markup));
        return this;
    }

    public XmlEdits delete(Range range) {
        return replace(range, "");
    }

    /// The edited text. Markup of which the character set has not all characters is written with
    /// references in their place.
    public String toText() {
        var out = new StringBuilder(text.length() + 1024);
        CharsetEncoder encoder = charset.newEncoder();
        int at = 0;
        List<Edit> ordered = edits.stream()
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
                .toList();
        for (Edit edit : ordered) {
            if (edit.from < at) {
                throw new IllegalStateException("edits that overlap");
            }
            out.append(text, at, edit.from);
            append(edit.markup, encoder, out);
            at = edit.to;
        }
        return out.append(text, at, text.length()).toString();
    }

    private static void append(String markup, CharsetEncoder encoder, StringBuilder out) {
        if (encoder.canEncode(markup)) {
            out.append(markup);
            return;
        }
        markup.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(encoder.canEncode(one) ? one : "&#" + c + ';');
        });
    }

    /// The edited part in its own character set.
    public byte[] toBytes() {
        return toText().getBytes(charset);
    }
}
