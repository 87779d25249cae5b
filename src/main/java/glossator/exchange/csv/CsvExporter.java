package glossator.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Selector;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.bibliography.citation.CitationFormat;
import glossator.exchange.AnnotatedDocument;
import glossator.exchange.AreaCoordinates;
import glossator.exchange.CodePointOffsets;
import glossator.exchange.Exporter;
import glossator.exchange.LossReport;
import glossator.exchange.Losses;
import glossator.exchange.QuoteCitations;
import glossator.exchange.TextSanitizer;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.wording.Citation;
import glossator.wording.Locators;
import glossator.wording.TargetWording;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// One line for each annotation, after RFC 4180, with every cell quoted. It begins with a byte
/// order mark, without which Excel does not recognize UTF-8. A cell that a spreadsheet would
/// evaluate begins with an apostrophe.
public final class CsvExporter implements Exporter {
    private static final List<String> COLUMNS = List.of(
            "id",
            "title",
            "file",
            "place",
            "page",
            "color",
            "meaning",
            "style",
            "quote",
            "note",
            "tags",
            "author",
            "created",
            "changed",
            "start",
            "end",
            "start_code_point",
            "end_code_point",
            "origin",
            "made_over",
            "target",
            "page_number",
            "area",
            "picture",
            "replies",
            "resolved",
            "citation",
            "reference");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public boolean isCopy() {
        return false;
    }

    @Override
    public boolean cites() {
        return true;
    }

    @Override
    public LossReport write(List<AnnotatedDocument> works, OutputStream out) throws IOException {
        var losses = new Losses();
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(writer);
        csv.writeRecord(
                COLUMNS.stream().map(c -> Messages.of("exchange.csv." + c)).toList());
        int written = 0;
        QuoteCitations citations =
                QuoteCitations.of(works, CitationFormat.TEXT, new TextSanitizer(losses));
        for (AnnotatedDocument annotated : works) {
            losses.add(Losses.Kind.TAG_UNKNOWN, annotated.countUnknownTags());
            losses.add(Losses.Kind.AREA_UNMEASURED, annotated.countUnmeasuredAreas());
            var places = new Locators(annotated.document());
            var points = new CodePointOffsets(annotated.document().text());
            for (Placement placement : annotated.annotations()) {
                csv.writeRecord(row(annotated, placement, places, points, citations, losses));
                written++;
            }
        }
        csv.flush();
        writer.flush();
        return losses.report(written);
    }

    private static List<String> row(
            AnnotatedDocument annotated,
            Placement placement,
            Locators places,
            CodePointOffsets points,
            QuoteCitations citations,
            Losses losses) {
        Annotation annotation = placement.annotation();
        Selector selector = annotated.selectorOf(placement);
        var cells = new ArrayList<String>();
        cells.add(annotation.id().toString());
        cells.add(annotated.source().title());
        cells.add(annotated.edition().fileName());
        boolean here = annotated.hasPlace(placement);
        boolean passage = here && placement.isPassage();
        int start = selector.start();
        int end = selector.end();
        cells.add(here ? places.of(placement) : TargetWording.name(placement.target()));
        cells.add(page(annotated, placement));
        cells.add(annotation.color().word());
        cells.add(annotated.meanings().getOrDefault(annotation.color(), ""));
        cells.add(annotation.style().word());
        cells.add(annotated.wordsOf(placement).replace('\u2028', '\n'));
        cells.add(annotation.note());
        cells.add(String.join("; ", annotated.codebook().paths(annotation.tags())));
        cells.add(annotation.author());
        cells.add(annotation.created().toString());
        cells.add(annotation.changed().toString());
        cells.add(passage ? String.valueOf(start) : "");
        cells.add(passage ? String.valueOf(end) : "");
        cells.add(passage ? String.valueOf(points.countBefore(start)) : "");
        cells.add(passage ? String.valueOf(points.countBefore(end)) : "");
        cells.add(annotation.origin());
        cells.add(placement.formerQuote().orElse("").replace('\u2028', '\n'));
        addTarget(annotated, placement, losses, cells);
        cells.add(RepliesCell.of(annotated.threads(), annotation.id()));
        cells.add(annotation.resolved() ? Messages.of("exchange.resolved") : "");
        addCitation(annotated, placement, cells.get(COLUMNS.indexOf("place")), citations, cells);
        if (!here) {
            losses.add(Losses.Kind.UNPLACED);
        }
        var clean = new TextSanitizer(losses);
        return cells.stream().map(cell -> defuse(clean.sanitize(cell), losses)).toList();
    }

    /// In the style that was chosen, or in the program's own form.
    private static void addCitation(
            AnnotatedDocument annotated,
            Placement placement,
            String place,
            QuoteCitations citations,
            List<String> cells) {
        boolean own = annotated.citing().isOwn();
        Source source = annotated.source();
        cells.add(own ? Citation.reference(source, place) : citations.of(placement));
        cells.add(
                own
                        ? Citation.bibliographyLine(source, annotated.edition())
                        : citations.entries().getOrDefault(placement.id(), ""));
    }

    /// The label of the page; empty if there is none.
    private static String page(AnnotatedDocument annotated, Placement placement) {
        return placement
                .target()
                .onPage()
                .map(TargetWording::label)
                .orElseGet(() -> annotated.hasPlace(placement)
                                && !(placement.target() instanceof Target.WholeSource)
                        ? annotated.document().pageAt(placement.range().start())
                        : "");
    }

    /// The kind of target, the number of its page from 1, its rectangles and its picture.
    private static void addTarget(
            AnnotatedDocument annotated, Placement placement, Losses losses, List<String> cells) {
        Target target = placement.target();
        cells.add(
                switch (target) {
                    case Target.Passage _ -> "passage";
                    case Target.Area _ -> "area";
                    case Target.WholePage _ -> "page";
                    case Target.WholeSource _ -> "source";
                });
        cells.add(target.onPage().map(page -> String.valueOf(page.index() + 1)).orElse(""));
        List<Rectangle> parts = AreaCoordinates.of(annotated, placement);
        cells.add(AreaCoordinates.toWords(parts));
        cells.add(
                target instanceof Target.Area(Surface.Picture(String id), var _, var _) ? id : "");
        if (target instanceof Target.Area) {
            losses.add(Losses.Kind.AREA_WITHOUT_PICTURE);
        }
    }

    /// The cell, with an apostrophe prepended if its first character other than white space, or a
    /// tab or line end before it, could begin a formula; this includes full-width characters, which
    /// Excel accepts in East Asian settings.
    private static String defuse(String cell, Losses losses) {
        int at = 0;
        while (at < cell.length() && isBlank(cell.charAt(at))) {
            if (cell.charAt(at) < ' ') {
                break;
            }
            at++;
        }
        if (at == cell.length() || "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(at)) < 0) {
            return cell;
        }
        losses.add(Losses.Kind.CELL_DEFUSED);
        return '\'' + cell;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
