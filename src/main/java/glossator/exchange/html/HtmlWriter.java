package glossator.exchange.html;

import glossator.exchange.TextSanitizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;

/// Writes HTML; all text is escaped on its way to the file. Errors of the stream are thrown as
/// [UncheckedIOException].
public final class HtmlWriter {
    /// Elements without content (HTML §13.1.2), as far as they are written.
    private static final Set<String> EMPTY = Set.of("br", "hr", "img", "meta");

    private final Writer out;
    private final TextSanitizer clean;
    private final boolean xml;

    public HtmlWriter(Writer out, TextSanitizer clean) {
        this(out, clean, false);
    }

    /// @param xml whether the markup must be well-formed XML
    HtmlWriter(Writer out, TextSanitizer clean, boolean xml) {
        this.out = out;
        this.clean = clean;
        this.xml = xml;
    }

    /// A start tag; `attributes` are alternating names and values, an empty name is skipped.
    HtmlWriter open(String tag, String... attributes) {
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                raw(" " + attributes[i] + "=\"" + escape(clean.sanitize(attributes[i + 1])) + '"');
            }
        }
        return raw(xml && EMPTY.contains(tag) ? "/>" : ">");
    }

    HtmlWriter lineBreak() {
        return open("br");
    }

    HtmlWriter close(String tag) {
        return raw("</" + tag + ">");
    }

    HtmlWriter text(String text) {
        return raw(escape(clean.sanitize(text)));
    }

    /// An element that contains only text.
    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    HtmlWriter newLine() {
        return raw("\n");
    }

    /// Writes markup that comes from the program itself.
    public HtmlWriter raw(String markup) {
        try {
            out.write(markup);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
