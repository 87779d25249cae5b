package glossator.format.epub;

import glossator.format.html.Html;
import glossator.format.html.MarkupEdits;
import glossator.format.html.MarkupSource;
import glossator.format.note.NoteHtml;
import glossator.format.source.Charsets;

import org.jsoup.nodes.Element;

import java.util.Optional;

/// Adds a page of notes to a package document, as the last of the spine so that the numbers of the
/// others stay, or takes it out again.
final class PackageEdit {
    static final String ID = EpubMarkup.PREFIX + "page";

    private final byte[] original;
    private final Charsets.Decoded decoded;
    private final MarkupSource source;
    private final MarkupEdits edits = new MarkupEdits();

    PackageEdit(byte[] original) {
        this.original = original;
        decoded = Charsets.decode(original, Html::declaredCharset);
        source = MarkupSource.ofPart(decoded.text());
    }

    /// Whether the page is listed already.
    boolean hasPage() {
        return source.page().getElementById(ID) != null;
    }

    /// False if the package document does not end its lists.
    boolean addPage(String href, boolean html5, boolean reflowable) {
        Optional<MarkupSource.Span> manifest = end("manifest");
        Optional<MarkupSource.Span> spine = end("spine");
        if (manifest.isEmpty() || spine.isEmpty()) {
            return false;
        }
        edits.insert(
                manifest.get().start(),
                "<%sitem id=\"%s\" href=\"%s\" media-type=\"application/xhtml+xml\"/>"
                        .formatted(prefix(manifest.get()), ID, NoteHtml.escape(href)));
        edits.insert(
                spine.get().start(),
                "<%sitemref idref=\"%s\"%s/>"
                        .formatted(
                                prefix(spine.get()),
                                ID,
                                html5 && reflowable
                                        ? " properties=\"rendition:layout-reflowable\""
                                        : ""));
        return true;
    }

    void removePage() {
        for (Element e : source.page().getAllElements()) {
            if (e.id().equals(ID) || e.attr("idref").equals(ID)) {
                source.start(e)
                        .ifPresent(start -> source.end(e)
                                .ifPresent(end -> edits.replace(start.start(), end, "")));
            }
        }
    }

    private Optional<MarkupSource.Span> end(String name) {
        return source.page().getAllElements().stream()
                .filter(e -> e.normalName().replaceFirst("^.*:", "").equals(name))
                .findFirst()
                .flatMap(source::endTag);
    }

    /// The prefix of the names in an end tag, with its colon.
    private String prefix(MarkupSource.Span endTag) {
        String name = source.text().substring(endTag.start() + 2, endTag.end());
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon + 1);
    }

    byte[] toBytes() {
        return edits.toBytes(original, decoded);
    }
}
