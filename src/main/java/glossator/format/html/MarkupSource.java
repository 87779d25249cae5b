package glossator.format.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.IdentityHashMap;
import java.util.Optional;

/// A page and its source: where each node, and each character of its texts, is written. Positions
/// in the source are in UTF-16 units.
public final class MarkupSource {
    private static final int CDATA_START = "<![CDATA[".length();
    private static final int CDATA_END = "]]>".length();

    private final String text;
    private final Document page;
    private final ClosedTags closed;
    private final IdentityHashMap<TextNode, Optional<TextAlignment>> alignments =
            new IdentityHashMap<>();

    private MarkupSource(String text, Document page, ClosedTags closed) {
        this.text = text;
        this.page = page;
        this.closed = closed;
    }

    /// A page of HTML, parsed as [Html#parse] does.
    public static MarkupSource ofHtml(String text) {
        return new MarkupSource(text, parse(text, Parser.htmlParser()), ClosedTags.NONE);
    }

    /// A page of XHTML, parsed as [XhtmlParser#parseXhtml] does.
    public static MarkupSource ofXhtml(String text) {
        Document page = parse(text, Parser.xmlParser());
        XhtmlParser.dropPrefixes(page);
        if (!XhtmlParser.isTagSoup(page)) {
            return new MarkupSource(text, page, ClosedTags.NONE);
        }
        ClosedTags closed = ClosedTags.in(text);
        return new MarkupSource(text, parse(closed.text(), Parser.htmlParser()), closed);
    }

    /// A part of a book that is XML but not a page; names keep their prefixes.
    public static MarkupSource ofPart(String text) {
        return new MarkupSource(text, parse(text, Parser.xmlParser()), ClosedTags.NONE);
    }

    private static Document parse(String text, Parser parser) {
        return Jsoup.parse(text, "", parser.setMaxDepth(Html.MAX_DEPTH).setTrackPosition(true));
    }

    public Document page() {
        return page;
    }

    public String text() {
        return text;
    }

    /// A part of the source, from `start` to `end` (exclusive).
    public record Span(int start, int end) {}

    /// Where the node begins: an element's start tag, or a text as a whole. Empty for what is not
    /// written, such as a tag that HTML implies.
    public Optional<Span> start(Node node) {
        return span(node.sourceRange());
    }

    /// The end tag of an element; empty if it is not written.
    public Optional<Span> endTag(Element element) {
        Range range = element.endSourceRange();
        Optional<Span> start = start(element);
        return range.isImplicit()
                ? Optional.empty()
                : span(range)
                        .map(r -> start.isEmpty() ? r : withoutContent(r, start.get()))
                        .filter(r -> start.isEmpty() || r.start >= start.get().end);
    }

    /// The parser says of scripts, style sheets and the like that their end tag begins where their
    /// start tag does.
    private Span withoutContent(Span range, Span start) {
        return range.start <= start.start
                ? new Span(Math.max(start.start, text.lastIndexOf("</", range.end - 1)), range.end)
                : range;
    }

    /// Where an element ends: after its end tag or, where that is not written, where it is implied.
    public Optional<Integer> end(Element element) {
        Optional<Integer> implied = Optional.of(element.endSourceRange())
                .filter(r -> r.isTracked() && r.isImplicit())
                .map(r -> closed.original(r.startPos()));
        Optional<Integer> start = start(element).map(Span::end);
        return endTag(element)
                .map(Span::end)
                .or(() -> implied.filter(at -> at >= start.orElse(0)))
                .or(() -> start);
    }

    private Optional<Span> span(Range range) {
        if (!range.isTracked() || range.endPos() <= range.startPos()) {
            return Optional.empty();
        }
        int from = closed.original(range.startPos());
        int to = closed.original(range.endPos());
        return to > from && to <= text.length()
                ? Optional.of(new Span(from, to))
                : Optional.empty();
    }

    /// Where the characters `from` to `to` of the text of `node` are written, with their character
    /// references as a whole. Empty if the source cannot be told.
    public Optional<Span> of(TextNode node, int from, int to) {
        return alignment(node)
                .filter(a -> from >= 0 && from < to && to <= a.starts().length)
                .map(a -> new Span(a.starts()[from], a.ends()[to - 1]));
    }

    private Optional<TextAlignment> alignment(TextNode node) {
        return alignments.computeIfAbsent(
                node, n -> start(n).flatMap(span -> Optional.ofNullable(align(n, span))));
    }

    private @Nullable TextAlignment align(TextNode node, Span span) {
        boolean cdata = isCdata(node);
        int from = span.start + (cdata ? CDATA_START : 0);
        int to = span.end - (cdata ? CDATA_END : 0);
        return TextAlignment.of(node.getWholeText(), text, from, to, cdata);
    }

    /// The offset in the text of `node` of the character that is written at `position`; -1 if there
    /// is none.
    public int offsetIn(TextNode node, int position) {
        return alignment(node).map(a -> a.indexAt(position)).orElse(-1);
    }

    /// The offset behind the character at `offset`, which may be written as one with the next.
    public int next(TextNode node, int offset) {
        return alignment(node).map(a -> a.next(offset)).orElse(offset + 1);
    }

    /// Whether this text is a section of character data, which must be closed before markup.
    public static boolean isCdata(Node node) {
        return node instanceof CDataNode;
    }
}
