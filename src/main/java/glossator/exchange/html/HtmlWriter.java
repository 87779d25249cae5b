package glossator.exchange.html;

import glossator.exchange.TextSanitizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes HTML; all text is escaped on its way to the file. Errors of the stream are thrown as
/// [UncheckedIOException].
final class HtmlWriter {
    private final Writer out;
    private final TextSanitizer clean;

    HtmlWriter(Writer out, TextSanitizer clean) {
        this.out = out;
        this.clean = clean;
    }

    /// A start tag; `attributes` are alternating names and values, an empty name is skipped.
    HtmlWriter open(String tag, String... attributes) {
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                raw(" " + attributes[i] + "=\"" + escape(clean.sanitize(attributes[i + 1])) + '"');
            }
        }
        return raw(">");
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
    HtmlWriter raw(String markup) {
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
