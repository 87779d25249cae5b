package glossator.format.html;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;
import glossator.format.CopyLoss;
import glossator.format.CopyPlan;
import glossator.format.EmbeddedAnnotation;
import glossator.format.PlacelessNote;
import glossator.format.copy.CopyContents;
import glossator.format.copy.CopyRecord;
import glossator.format.copy.PlaceWording;
import glossator.format.copy.RecordMerge;
import glossator.format.copy.RecordedAnnotation;
import glossator.format.copy.SourcePlaces;
import glossator.format.copy.TextMark;
import glossator.format.html.MarkupPieces.Piece;
import glossator.format.html.PageReader.PageText;
import glossator.message.Refusal;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;

/// Writes the annotated copy of a page: `mark` elements around the passages, numbers behind them,
/// a section of notes at the end. Everything else of the source stays as it is.
public final class HtmlCopyWriter {
    /// No link may be in them, or none that is not their own.
    private static final Set<String> WITHOUT_LINKS = Set.of(
            "a",
            "button",
            "label",
            "ruby",
            "select",
            "textarea",
            "option",
            "picture",
            "svg",
            "math");

    private final CopyPlan plan;
    private final MarkupSource page;
    private final PageText text;
    private final SourcePlaces places;
    private final MarkupPieces pieces;
    private final List<EmbeddedAnnotation> annotations;
    private final HtmlNotesWriter writer;
    private final IntPredicate keeps;
    private final List<TextMark> marks = new ArrayList<>();

    /// The numbers of passages that are shown by their marks alone.
    private final Set<Integer> bare = new HashSet<>();

    private HtmlCopyWriter(
            CopyPlan plan,
            MarkupSource page,
            PageText text,
            List<EmbeddedAnnotation> annotations,
            IntPredicate keeps) {
        this.plan = plan;
        this.page = page;
        this.text = text;
        this.annotations = annotations;
        this.keeps = keeps;
        places = PageContents.places(page, text);
        pieces = new MarkupPieces(List.of(page), text.places());
        writer = HtmlNotesWriter.of(page.text(), plan.options().meanings());
    }

    /// What a copy is made of.
    ///
    /// @param earlier what an earlier copy had added, if there was one
    /// @param edits of the page without that
    public record Written(HtmlRemovals earlier, MarkupEdits edits, List<CopyLoss> losses) {}

    /// Annotates a page, which may be a copy already.
    ///
    /// @param name of the file, for a refusal
    /// @param keeps the code points that may be written as they are
    public static Written write(
            String name,
            String source,
            boolean xhtml,
            IntPredicate keeps,
            PageReader reader,
            CopyPlan plan) {
        Optional<HtmlCopy> earlier = HtmlCopy.parse(source, xhtml);
        String own = earlier.map(HtmlCopy::text).orElse(source);
        MarkupSource page = HtmlCopy.sourceOf(own, xhtml);
        PageText text = reader.read(page.page(), true);
        List<EmbeddedAnnotation> found = earlier.map(
                        copy -> PageContents.findings(copy, page, text, xhtml))
                .orElse(List.of());
        CopyContents contents = CopyContents.of(plan, text.document().text(), found);
        var writer = new HtmlCopyWriter(plan, page, text, contents.annotations(), keeps);
        var losses = new ArrayList<>(contents.losses());
        for (boolean marked : List.of(true, false)) {
            for (int at : writer.sectionPlaces()) {
                MarkupEdits edits = writer.edits(marked, at);
                if (isReadAs(own, edits.applyTo(own), xhtml)) {
                    losses.addAll(writer.losses());
                    return new Written(HtmlRemovals.of(earlier), edits, losses);
                }
            }
        }
        throw new Refusal("format.copy.page", name);
    }

    private static boolean isReadAs(String own, String copy, boolean xhtml) {
        return copy.equals(own)
                || HtmlCopy.parse(copy, xhtml)
                        .filter(read -> read.text().equals(own))
                        .isPresent();
    }

    /// Where the notes may be written: at the end of the body; if its last element swallows them,
    /// at its beginning.
    private List<Integer> sectionPlaces() {
        var all = new ArrayList<Integer>();
        Element body = page.page().body();
        page.endTag(body).map(MarkupSource.Span::start).ifPresent(all::add);
        String end = page.text().stripTrailing();
        if (end.regionMatches(true, Math.max(0, end.length() - 7), "</html>", 0, 7)) {
            all.add(end.length() - 7);
        }
        all.add(page.text().length());
        page.start(body).map(MarkupSource.Span::end).ifPresent(all::add);
        body.children().stream()
                .flatMap(e -> page.start(e).stream())
                .findFirst()
                .map(MarkupSource.Span::start)
                .ifPresent(all::add);
        return all;
    }

    private MarkupEdits edits(boolean marked, int sectionAt) {
        marks.clear();
        bare.clear();
        var wrapping = new MarkupWrapping();
        Map<Integer, Boolean> placed = new HashMap<>();
        for (int i = 0; i < annotations.size() && marked; i++) {
            placed.put(i + 1, mark(i + 1, annotations.get(i), wrapping));
        }
        var edits = new MarkupEdits();
        wrapping.writeTo(edits);
        String section = section(placed);
        if (!section.isEmpty()) {
            edits.insert(sectionAt, section);
        }
        return edits;
    }

    /// Whether a number leads to its note.
    private boolean mark(int number, EmbeddedAnnotation annotation, MarkupWrapping wrapping) {
        List<Piece> own = piecesOf(annotation);
        boolean passage = annotation.target().isPassage() && !annotation.range().isEmpty();
        String open = writer.openMark(number, annotation);
        for (Piece piece : passage ? own : List.<Piece>of()) {
            wrapping.wrap(piece, open, HtmlNotesWriter.closeMark());
            marks.add(new TextMark(number, piece.start(), piece.end()));
        }
        if (HtmlNotesWriter.isBare(annotation) && !own.isEmpty()) {
            bare.add(number);
            return false;
        }
        Optional<Piece> last = own.isEmpty() ? nearest(annotation) : Optional.of(own.getLast());
        last.ifPresent(piece -> {
            Optional<Integer> behind = outsideOfLinks(piece.node());
            boolean cdata = behind.isEmpty() && piece.isCdata();
            int at = behind.orElse(piece.end());
            wrapping.insert(at, cdata, writer.number(number));
            if (own.isEmpty() || !passage) {
                marks.add(new TextMark(number, -1, at));
            }
        });
        return last.isPresent();
    }

    private List<Piece> piecesOf(EmbeddedAnnotation annotation) {
        return switch (annotation.target()) {
            case Target.Passage _ when annotation.range().isEmpty() -> List.of();
            case Target.Passage _ -> pieces.in(annotation.range());
            case Target.Area(Surface.Picture(String id), var _, var _) ->
                picture(id).map(pieces::in).orElse(List.of());
            case Target.Area _, Target.WholePage _, Target.WholeSource _ -> List.of();
        };
    }

    private Optional<Piece> nearest(EmbeddedAnnotation annotation) {
        return annotation.target().isPassage()
                ? pieces.nearest(annotation.range().start())
                : Optional.empty();
    }

    private Optional<Range> picture(String id) {
        Document document = text.document();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image image && image.id().equals(id)) {
                    int at = document.start(i) + span.start();
                    return Optional.of(new Range(at, at + 1));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> outsideOfLinks(Node node) {
        Element outermost = null;
        for (Node n = node; n != null; n = n.parent()) {
            if (n instanceof Element e && WITHOUT_LINKS.contains(e.normalName())) {
                outermost = e;
            }
        }
        return outermost == null ? Optional.empty() : page.end(outermost);
    }

    /// @param placed for each number whether it is in the text
    private String section(Map<Integer, Boolean> placed) {
        Map<Integer, Range> ranges = RecordMerge.rangesOf(marks, places);
        String document = text.document().text();
        var out = new StringBuilder();
        var placeless = new StringBuilder();
        var recorded = new ArrayList<RecordedAnnotation>();
        for (int i = 0; i < annotations.size(); i++) {
            EmbeddedAnnotation each = annotations.get(i);
            int number = i + 1;
            Optional<Range> mark = Optional.ofNullable(ranges.get(number));
            if (!bare.contains(number)) {
                boolean words = mark.isEmpty() || !each.target().isPassage();
                String place = words ? PlaceWording.of(each, document) : "";
                (PlacelessNote.is(each.note()) ? placeless : out)
                        .append(writer.note(
                                number, each, place, placed.getOrDefault(number, false)));
            }
            recorded.add(RecordedAnnotation.of(number, each, document, mark));
        }
        if (!placeless.isEmpty()) {
            out.append(HtmlNotesWriter.openPlaceless()).append(placeless);
        }
        boolean traces = plan.options().traces();
        if (!traces && out.isEmpty()) {
            return "";
        }
        String record = traces
                ? new CopyRecord(plan.copy(), plan.options().meanings(), recorded)
                        .toJson(document, keeps)
                : "";
        return escape(writer.openSection() + out) + HtmlNotesWriter.closeSection(record);
    }

    /// With references for what the character set may not have.
    private String escape(String markup) {
        var out = new StringBuilder(markup.length());
        markup.codePoints().forEach(c -> {
            if (keeps.test(c)) {
                out.appendCodePoint(c);
            } else {
                out.append("&#").append(c).append(';');
            }
        });
        return out.toString();
    }

    /// Whether marks or a number cannot be exactly there, without an exact place in a record.
    private boolean isInexact(EmbeddedAnnotation passage) {
        return pieces.divides(passage.range())
                || (passage.range().isEmpty()
                        && nearest(passage)
                                .flatMap(piece -> outsideOfLinks(piece.node()))
                                .isPresent());
    }

    private List<CopyLoss> losses() {
        var losses = new ArrayList<CopyLoss>();
        Set<Integer> shown =
                marks.stream().map(TextMark::number).collect(java.util.stream.Collectors.toSet());
        for (int i = 0; i < annotations.size(); i++) {
            EmbeddedAnnotation each = annotations.get(i);
            UUID id = each.id();
            boolean marked = shown.contains(i + 1) && !pieces.isInFrame(each.range());
            if (id != null && each.target().isPassage() && !marked) {
                losses.add(new CopyLoss(id, CopyLoss.Kind.UNMARKED));
            }
            if (id != null && !plan.options().traces()) {
                CopyLoss.untraced(id, each.target(), each.note()).ifPresent(losses::add);
                if (each.target().isPassage() && isInexact(each)) {
                    losses.add(new CopyLoss(id, CopyLoss.Kind.APPROXIMATE));
                }
            }
        }
        return losses;
    }
}
