package glossator.format.container;

import glossator.document.Range;

import org.w3c.dom.CharacterData;
import org.w3c.dom.Node;

import java.util.Optional;

/// The tokens of a well-formed XML text without document type, one after another (XML 1.0 §2.4 to
/// §3.1). Used beside a tree that a parser made of it, which says what comes next.
final class XmlTokens {
    private static final String CDATA = "<![CDATA[";

    private final String text;
    private int at;
    private boolean empty;

    XmlTokens(String text) {
        this.text = text;
        at = text.startsWith("\uFEFF") ? 1 : 0;
        if (text.startsWith("<?xml", at) && text.charAt(at + 5) <= ' ') {
            instruction();
        }
    }

    /// The text is not what the tree was made of.
    static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// The next start tag, past white space outside of the root element.
    Range start(String name) {
        skipEmptySections();
        skipSpace();
        if (!text.startsWith("<" + name, at)) {
            throw new Mismatch();
        }
        int from = at;
        at = tagEnd(text, from);
        empty = text.charAt(at - 2) == '/';
        return new Range(from, at);
    }

    /// The end tag of the innermost open element.
    Range end() {
        if (empty) {
            empty = false;
            return new Range(at, at);
        }
        skipEmptySections();
        if (!text.startsWith("</", at)) {
            throw new Mismatch();
        }
        int from = at;
        at = text.indexOf('>', at) + 1;
        return new Range(from, at);
    }

    /// The characters of a text node or CDATA section.
    Range characters(CharacterData node) {
        empty = false;
        if (node.getNodeType() == Node.CDATA_SECTION_NODE) {
            if (!text.startsWith(CDATA, at)) {
                throw new Mismatch();
            }
            int from = at + CDATA.length();
            at = text.indexOf("]]>", from) + 3;
            return new Range(from, at - 3);
        }
        skipEmptySections();
        int from = at;
        at = advance(text, from, node.getLength(), true);
        return new Range(from, at);
    }

    void comment() {
        skipSpace();
        pass("<!--", "-->");
    }

    void instruction() {
        skipSpace();
        pass("<?", "?>");
    }

    private void pass(String open, String close) {
        empty = false;
        if (!text.startsWith(open, at)) {
            throw new Mismatch();
        }
        at = text.indexOf(close, at + open.length()) + close.length();
    }

    /// Between top-level nodes, where the tree has no text.
    private void skipSpace() {
        while (text.charAt(at) <= ' ') {
            at++;
        }
    }

    /// The parser makes no node of a section without characters.
    private void skipEmptySections() {
        while (text.startsWith(CDATA + "]]>", at)) {
            at += CDATA.length() + 3;
        }
    }

    /// Behind a tag that begins at `from`; `>` may occur in its values.
    private static int tagEnd(String text, int from) {
        char quote = 0;
        for (int i = from; ; i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
    }

    /// The value of an attribute in a start tag.
    static Optional<Range> attribute(String text, Range tag, String name) {
        int i = tag.start() + 1;
        while (i < tag.end()) {
            int equals = text.indexOf('=', i);
            if (equals < 0 || equals >= tag.end()) {
                return Optional.empty();
            }
            int quote = equals + 1;
            while (text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
                quote++;
            }
            int end = text.indexOf(text.charAt(quote), quote + 1);
            String before = text.substring(i, equals).strip();
            if (before.equals(name) || before.matches("\\S+\\s+\\Q" + name + "\\E")) {
                return Optional.of(new Range(quote + 1, end));
            }
            i = end + 1;
        }
        return Optional.empty();
    }

    /// Where the character at `offset` of the data of `node`, written in `range`, is written.
    static int position(String text, Range range, Node node, int offset) {
        if (range.length() == node.getNodeValue().length()) {
            return range.start() + offset;
        }
        return advance(text, range.start(), offset, node.getNodeType() == Node.TEXT_NODE);
    }

    /// The position after `count` UTF-16 units of data from `from` on. A line end of two characters
    /// is one (§2.11).
    private static int advance(String text, int from, int count, boolean references) {
        int i = from;
        int left = count;
        while (left > 0) {
            char c = text.charAt(i);
            if (c == '<' && references) {
                throw new Mismatch();
            } else if (c == '&' && references) {
                int end = text.indexOf(';', i);
                left -= width(text, i, end);
                i = end + 1;
            } else {
                i += c == '\r' && text.charAt(i + 1) == '\n' ? 2 : 1;
                left--;
            }
        }
        return i;
    }

    /// How many UTF-16 units a reference such as `&#x1F600;` stands for.
    private static int width(String text, int from, int end) {
        boolean hex = text.startsWith("&#x", from);
        if (!hex && !text.startsWith("&#", from)) {
            return 1;
        }
        String digits = text.substring(from + (hex ? 3 : 2), end);
        return Character.charCount(Integer.parseInt(digits, hex ? 16 : 10));
    }
}
