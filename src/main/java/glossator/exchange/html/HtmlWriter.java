package glossator.exchange.html;

import glossator.exchange.TextSanitizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes HTML; the only way from a text into the file is through its escaping. Errors of the
/// stream come as [UncheckedIOException].
final class HtmlWriter {
    private final Writer out;
    private final TextSanitizer clean;

    HtmlWriter(Writer out, TextSanitizer clean) {
        this.out = out;
        this.clean = clean;
    }

    /// A start tag; `attributes` are names and values in turn, an empty name is left out.
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

    /// An element that holds nothing but a text.
    HtmlWriter element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    HtmlWriter newLine() {
        return raw("\n");
    }

    /// Writes markup of the program's own making.
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
