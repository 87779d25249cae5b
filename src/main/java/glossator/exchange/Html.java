package glossator.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes HTML; the only way from a text into the file is through its escaping. Errors of the
/// stream come as [UncheckedIOException].
final class Html {
    private final Writer out;
    private final Clean clean;

    Html(Writer out, Clean clean) {
        this.out = out;
        this.clean = clean;
    }

    /// A start tag; `attributes` are names and values in turn, an empty name is left out.
    Html open(String tag, String... attributes) {
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                raw(" " + attributes[i] + "=\"" + escape(clean.text(attributes[i + 1])) + '"');
            }
        }
        return raw(">");
    }

    Html close(String tag) {
        return raw("</" + tag + ">");
    }

    Html text(String text) {
        return raw(escape(clean.text(text)));
    }

    /// An element that holds nothing but a text.
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    Html line() {
        return raw("\n");
    }

    /// Writes markup of the program's own making.
    Html raw(String markup) {
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
