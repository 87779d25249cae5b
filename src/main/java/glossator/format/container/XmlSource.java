package glossator.format.container;

import glossator.document.Range;
import glossator.message.Refusal;

import org.w3c.dom.CharacterData;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;

/// An XML part as it was written, and where in it the nodes of its tree come from, so that it can
/// be edited as text and all that is not edited stays the same. Positions and ranges are in UTF-16
/// units of [#text], 0-based, exclusive end.
public final class XmlSource {
    private final Charset charset;
    private final String text;
    private final IdentityHashMap<Node, Range> starts = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Range> ends = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Range> characters = new IdentityHashMap<>();

    private XmlSource(byte[] bytes, Charset charset) {
        this.charset = charset;
        this.text = new String(bytes, charset);
    }

    /// The source of the tree that [SafeXml#parse] made of `bytes`. Throws [Refusal] if the two
    /// cannot be brought together, as where the part is not written in the character set it names.
    ///
    /// @param file what the message of a refusal names
    /// @param part the entry of the file that the bytes come from
    public static XmlSource of(byte[] bytes, Document tree, String file, String part) {
        try {
            var source = new XmlSource(bytes, charsetOf(bytes, tree));
            if (!Arrays.equals(bytes, source.text.getBytes(source.charset))) {
                throw new Refusal("format.xml.positions", file, part);
            }
            source.locate(tree);
            return source;
        } catch (IllegalCharsetNameException
                | UnsupportedCharsetException
                | XmlTokens.Mismatch
                | IndexOutOfBoundsException e) {
            throw new Refusal(e, "format.xml.positions", file, part);
        }
    }

    /// As the parser read it; without the mark for the order of bytes, that is a character of the
    /// text.
    private static Charset charsetOf(byte[] bytes, Document tree) {
        String detected = Optional.ofNullable(tree.getInputEncoding()).orElse("");
        if (detected.startsWith("UTF-16")) {
            boolean little = bytes.length > 1 && (bytes[0] == (byte) 0xFF || bytes[1] == 0);
            return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        String declared = tree.getXmlEncoding();
        boolean marked = bytes.length > 0 && bytes[0] == (byte) 0xEF;
        return declared == null || marked ? StandardCharsets.UTF_8 : Charset.forName(declared);
    }

    /// Walks the tree and the tokens of the text side by side.
    private void locate(Document tree) {
        var tokens = new XmlTokens(text);
        Node node = tree.getFirstChild();
        Node parent = tree;
        while (true) {
            if (node != null) {
                begin(node, tokens);
                if (node.getFirstChild() != null) {
                    parent = node;
                    node = node.getFirstChild();
                    continue;
                }
            } else if (parent.getNodeType() == Node.DOCUMENT_NODE) {
                return;
            } else {
                node = parent;
                parent = parent.getParentNode();
            }
            if (node instanceof Element) {
                ends.put(node, tokens.end());
            }
            node = node.getNextSibling();
        }
    }

    private void begin(Node node, XmlTokens tokens) {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> starts.put(node, tokens.start(node.getNodeName()));
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE ->
                characters.put(node, tokens.characters((CharacterData) node));
            case Node.COMMENT_NODE -> tokens.comment();
            case Node.PROCESSING_INSTRUCTION_NODE -> tokens.instruction();
            default -> throw new XmlTokens.Mismatch();
        }
    }

    /// The part as it was written, a mark for the order of bytes included.
    public String text() {
        return text;
    }

    public Charset charset() {
        return charset;
    }

    /// The start tag, or the whole of an empty-element tag such as `<w:tab/>`.
    public Range startTag(Element element) {
        return found(starts, element);
    }

    /// The end tag; an empty range behind an empty-element tag.
    public Range endTag(Element element) {
        return found(ends, element);
    }

    /// From the start of the start tag to the end of the end tag.
    public Range element(Element element) {
        return new Range(startTag(element).start(), endTag(element).end());
    }

    /// Whether it is written as an empty-element tag.
    public boolean isEmptyTag(Element element) {
        return endTag(element).isEmpty();
    }

    /// The value of an attribute, as written, without the quotation marks; empty if the start tag
    /// does not have it.
    public Optional<Range> attribute(Element element, String qualifiedName) {
        return XmlTokens.attribute(text, startTag(element), qualifiedName);
    }

    /// The characters of a text node as written.
    public Range characters(Node node) {
        Range range = characters.get(node);
        if (range == null) {
            throw new IllegalArgumentException("not a text of this part");
        }
        return range;
    }

    /// Where the character of a text node at `offset`, in UTF-16 units of its data, is written; for
    /// its length, the end. A reference such as `&amp;` counts as the character it stands for.
    public int position(Node node, int offset) {
        return XmlTokens.position(text, characters(node), node, offset);
    }

    private static Range found(IdentityHashMap<Node, Range> in, Node node) {
        Range range = in.get(node);
        if (range == null) {
            throw new IllegalArgumentException("not a node of this part");
        }
        return range;
    }

    /// An edit of this part.
    public XmlEdits edit() {
        return new XmlEdits(text, charset);
    }

    /// `text` for use between tags.
    public static String escape(String text) {
        return escapeAttribute(text).replace("&quot;", "\"");
    }

    /// `text` for use in an attribute between double quotation marks. What XML 1.0 does not allow
    /// (§2.2) becomes U+FFFD.
    public static String escapeAttribute(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /// Whether XML 1.0 (§2.2) has the character.
    public static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
