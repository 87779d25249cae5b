package glossator.exchange.typeset;

import glossator.exchange.TextSanitizer;

/// Writes the XML of a Word document; all text is escaped on its way.
public final class WordXml {
    private final StringBuilder out = new StringBuilder();
    private final TextSanitizer clean;

    public WordXml(TextSanitizer clean) {
        this.clean = clean;
    }

    /// A start tag; `attributes` are names and values by turns, an empty name is skipped.
    public WordXml open(String tag, String... attributes) {
        return tag(tag, ">", attributes);
    }

    public WordXml close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /// An element without content.
    public WordXml empty(String tag, String... attributes) {
        return tag(tag, "/>", attributes);
    }

    private WordXml tag(String tag, String end, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                out.append(escape(clean.sanitize(attributes[i + 1]))).append('"');
            }
        }
        out.append(end);
        return this;
    }

    /// The text of a run; its white space stays.
    public WordXml text(String text) {
        open("w:t", "xml:space", "preserve");
        out.append(escape(clean.sanitize(text)));
        return close("w:t");
    }

    /// Writes markup that comes from the program itself.
    public WordXml raw(String markup) {
        out.append(markup);
        return this;
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
