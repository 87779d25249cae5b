package glossator.format.pdf;

import glossator.annotation.AreaText;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Range;
import glossator.format.pdf.glyph.PdfOrientation;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds where the annotations of a file are: a mark of text on the words beneath it, a note at the
/// nearest word, a drawing on its area; on a page without words, or where there are none beneath, a
/// mark on its area and a note on the page.
final class PdfPlaces {
    /// Between two characters that a mark covers there may be so many that it does not.
    static final int SLACK = 12;

    /// A mark that covers more does not mean a stretch of so few characters elsewhere.
    private static final int STRAY = 3;

    private final PdfTextMap words;
    private final List<PrintedPage> pages;
    private final String text;
    private final Map<Integer, List<PageRun>> runs = new HashMap<>();
    private int outside;

    PdfPlaces(PdfTextMap words, List<PrintedPage> pages, String text) {
        this.words = words;
        this.pages = pages;
        this.text = text;
    }

    /// How many were nowhere on their page.
    int outsideCount() {
        return outside;
    }

    PdfPlace of(PdfMarkup one) {
        if (one.isOfText()) {
            List<Range> covered = covered(one);
            return covered.isEmpty() ? area(one) : new PdfPlace(covered, Target.PASSAGE);
        }
        if (one.isOfPoint()) {
            return one.boxes().stream()
                    .flatMap(box -> beside(one, box).stream())
                    .findFirst()
                    .orElseGet(() -> page(one));
        }
        return area(one);
    }

    /// There is one passage unless the text order differs from the page's, as where a footnote
    /// comes between.
    private List<Range> covered(PdfMarkup one) {
        List<Rectangle2D> boxes = one.boxes().stream().map(r -> printed(one, r)).toList();
        List<Range> covered = words.rangesIn(one.index(), boxes, SLACK);
        int longest = covered.stream().mapToInt(Range::length).max().orElse(0);
        return covered.stream()
                .filter(r -> r.length() > STRAY || r.length() == longest)
                .sorted(Comparator.comparingInt(Range::start))
                .toList();
    }

    private Optional<PdfPlace> beside(PdfMarkup one, Rectangle at) {
        if (!words.hasWords(one.index())) {
            return Optional.empty();
        }
        Rectangle2D box = printed(one, at);
        int nearest = words.nearestOffset(one.index(), box.getMinX(), box.getCenterY());
        return nearest < 0 ? Optional.empty() : Optional.of(PdfPlace.at(nearest, Target.PASSAGE));
    }

    private static Rectangle2D printed(PdfMarkup one, Rectangle r) {
        AffineTransform turn = PdfOrientation.toPrintedPage(one.page());
        return turn.createTransformedShape(
                        new Rectangle2D.Float(r.x(), r.y(), r.width(), r.height()))
                .getBounds2D();
    }

    private PdfPlace area(PdfMarkup one) {
        PrintedPage page = pages.get(one.index());
        List<Rectangle> there = one.boxes().stream()
                .flatMap(box -> PdfBoxes.onPage(box, page.frame()).stream())
                .toList();
        if (there.isEmpty()) {
            outside++;
            return page(one);
        }
        List<PageRun> lines = runs.computeIfAbsent(one.index(), _ -> page.runs(text));
        AreaText beneath = AreaText.of(page, lines, there, text);
        return PdfPlace.at(
                beneath.position(), new Target.Area(surface(one), there, beneath.words()));
    }

    /// The page as a whole that it is on.
    PdfPlace page(PdfMarkup one) {
        return PdfPlace.at(
                pages.get(one.index()).range().start(), new Target.WholePage(surface(one)));
    }

    private Surface.Page surface(PdfMarkup one) {
        return new Surface.Page(one.index(), pages.get(one.index()).label());
    }
}
