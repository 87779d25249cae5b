package glossator.format.epub;

import glossator.format.html.Html;
import glossator.format.html.MarkupEdits;
import glossator.format.html.MarkupSource;
import glossator.format.html.MarkupWrapping;
import glossator.format.source.Charsets;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// A page of a book that is edited: its source without what an earlier copy has added, and what is
/// written into it now.
final class CopyPage {
    /// No link may be in them, or none that is not their own.
    private static final Set<String> WITHOUT_LINKS = Set.of(
            "a", "button", "label", "ruby", "select", "textarea", "option", "nav", "svg", "math");

    private final String name;
    private final byte[] original;
    private final byte[] clean;
    private final Charsets.Decoded decoded;
    private final MarkupSource source;
    private final PageKind kind;
    private final MarkupWrapping wrapping = new MarkupWrapping();
    private final MarkupEdits edits = new MarkupEdits();

    private CopyPage(
            String name,
            byte[] original,
            byte[] clean,
            Charsets.Decoded decoded,
            MarkupSource source,
            PageKind kind) {
        this.name = name;
        this.original = original;
        this.clean = clean;
        this.decoded = decoded;
        this.source = source;
        this.kind = kind;
    }

    /// @param name of its entry
    /// @param fixed whether its layout is fixed
    static CopyPage of(String name, byte[] original, boolean html5, boolean fixed) {
        Charsets.Decoded read = Charsets.decode(original, Html::declaredCharset);
        MarkupSource source = MarkupSource.ofXhtml(read.text());
        MarkupEdits removal = EarlierCopy.removal(source);
        Charsets.Decoded decoded = read;
        byte[] clean = original;
        if (!removal.isEmpty()) {
            clean = removal.toBytes(original, read);
            decoded = read.withText(removal.applyTo(read.text()));
            source = MarkupSource.ofXhtml(decoded.text());
        }
        Element root = source.page().body().parent();
        PageKind kind = PageKind.of(root == null ? source.page() : root, html5, fixed);
        return new CopyPage(name, original, clean, decoded, source, kind);
    }

    String name() {
        return name;
    }

    MarkupSource source() {
        return source;
    }

    PageKind kind() {
        return kind;
    }

    Charset charset() {
        return decoded.charset();
    }

    Element body() {
        return source.page().body();
    }

    /// Whether elements of HTML may be written into it.
    boolean isEditable() {
        Element root = body().parent();
        return root != null && root.nameIs("html") && !body().nameIs("frameset");
    }

    MarkupWrapping wrapping() {
        return wrapping;
    }

    /// Where a link belongs that follows `node`, or comes before it: not in an element that may
    /// have none. Empty if it may be next to the node.
    Optional<Integer> outsideOfLinks(Node node, boolean before) {
        Element outermost = null;
        for (Node n = node; n != null; n = n.parent()) {
            if (n instanceof Element e && WITHOUT_LINKS.contains(e.normalName())) {
                outermost = e;
            }
        }
        if (outermost == null) {
            return Optional.empty();
        }
        return before
                ? source.start(outermost).map(MarkupSource.Span::start)
                : source.end(outermost);
    }

    /// Whether the head is written, so that a style sheet can be added to it.
    boolean hasHead() {
        return source.endTag(source.page().head()).isPresent();
    }

    /// Writes elements at the end of the head.
    void addToHead(String markup) {
        source.endTag(source.page().head()).ifPresent(tag -> edits.insert(tag.start(), markup));
    }

    /// Writes elements at the end of the body.
    void addToBody(String markup) {
        int at = source.endTag(body())
                .map(MarkupSource.Span::start)
                .or(() -> source.end(body()).filter(end -> end > 0))
                .orElse(source.text().length());
        edits.insert(at, markup);
    }

    /// Ends the editing.
    void finish() {
        wrapping.writeTo(edits);
    }

    boolean isChanged() {
        return !Arrays.equals(clean, original) || !edits.isEmpty();
    }

    byte[] toBytes() {
        return edits.isEmpty() ? clean : edits.toBytes(clean, decoded);
    }

    /// The page as it is after editing.
    PagePositions positions() {
        return new PagePositions(
                edits.isEmpty() ? source : MarkupSource.ofXhtml(edits.applyTo(source.text())));
    }

    /// The position in the edited source of a position in [#source].
    int moved(int at) {
        return edits.moved(at);
    }
}
