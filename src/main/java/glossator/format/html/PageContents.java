package glossator.format.html;

import glossator.document.Document;
import glossator.format.EmbeddedAnnotation;
import glossator.format.copy.CopyRecord;
import glossator.format.copy.RecordMerge;
import glossator.format.copy.SourcePlaces;
import glossator.format.html.PageReader.PageText;
import glossator.format.source.TextPlaces;

import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What was read from a page, which may be an annotated copy.
///
/// @param findings the annotations of the copy
/// @param copy the id of the copy; null if it is none, or has none
public record PageContents(
        Document document,
        List<EmbeddedAnnotation> findings,
        @Nullable UUID copy) {

    public static PageContents read(String source, boolean xhtml, PageReader reader) {
        Optional<HtmlCopy> copy = HtmlCopy.parse(source, xhtml);
        if (copy.isEmpty()) {
            var page = xhtml ? XhtmlParser.parseXhtml(source) : Html.parse(source);
            return new PageContents(reader.read(page, false).document(), List.of(), null);
        }
        MarkupSource page = HtmlCopy.sourceOf(copy.get().text(), xhtml);
        PageText text = reader.read(page.page(), true);
        List<EmbeddedAnnotation> found = findings(copy.get(), page, text, xhtml);
        UUID id = copy.get().record("").map(CopyRecord::id).orElse(null);
        return new PageContents(text.document(), found, id);
    }

    static List<EmbeddedAnnotation> findings(
            HtmlCopy copy, MarkupSource page, PageText text, boolean xhtml) {
        SourcePlaces places = places(page, text);
        return new RecordMerge(
                        text.document().text(),
                        RecordMerge.rangesOf(copy.marks(), places),
                        copy.notes(),
                        annotation -> HtmlNote.expected(annotation, xhtml))
                .annotations(copy.record(text.document().text()));
    }

    static SourcePlaces places(MarkupSource page, PageText text) {
        int[] starts = new int[text.document().length()];
        int[] ends = new int[starts.length];
        Arrays.fill(starts, -1);
        Arrays.fill(ends, -1);
        for (TextPlaces.Place place : text.places()) {
            if (!place.isWhole() && place.node() instanceof TextNode node) {
                for (int i = 0; i < place.length(); i++) {
                    int at = place.start() + i;
                    page.of(node, place.from() + i, place.from() + i + 1).ifPresent(span -> {
                        starts[at] = span.start();
                        ends[at] = span.end();
                    });
                }
            } else if (place.node() instanceof Node node) {
                page.start(node).ifPresent(span -> {
                    Arrays.fill(starts, place.start(), place.end(), span.start());
                    Arrays.fill(ends, place.start(), place.end(), span.end());
                });
            }
        }
        return new SourcePlaces(starts, ends);
    }
}
