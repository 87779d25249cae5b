package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.List;
import java.util.regex.Pattern;

/// Keeps the text around a picture apart from its caption: a region of the page ends where the next
/// line goes below something that stands beside the region, and a caption where the type or the
/// measure changes.
final class Captions {
    private static final Pattern CAPTION = Pattern.compile(
            "^(Figure|Fig\\.|FIG\\.|FIGURE|Table|TABLE|Abbildung|Abb\\.|Tabelle|Tab\\.|Tableau"
                    + "|Figura|Tabla|Рис\\.|Рисунок|Таблица|图|表|図)\\s*\\d+([.:–—]|\\s*$|\\s+\\p{Lu})");

    /// So many letters tell whether it is one.
    private static final int ENOUGH = 24;

    /// A caption begins so far below its picture at most, in its own size.
    private static final float NEAR = 2.5f;

    /// So many lines beside a picture run around it.
    private static final int MIN_LINES = 3;

    /// Edges closer than this are one, in points.
    private static final float SAME = 3;

    private Captions() {}

    static boolean isCaption(String text) {
        return !text.isEmpty()
                && "FTAРТ图表図".indexOf(text.charAt(0)) >= 0
                && CAPTION.matcher(text).find();
    }

    /// Whether these glyphs, behind `from`, begin a caption.
    static boolean isCaption(List<PdfGlyph> glyphs, float from) {
        var text = new StringBuilder();
        float end = Float.MAX_VALUE;
        for (PdfGlyph glyph : glyphs) {
            if (glyph.x0() >= from && text.length() < ENOUGH) {
                text.append(glyph.x0() - end > 0.15f * glyph.size() ? " " : "");
                text.append(glyph.text());
                end = glyph.x1();
            }
        }
        return isCaption(text.toString());
    }

    /// Whether `next`, directly below the region, is not of it.
    static boolean isParted(ReadingOrder.Region region, LineSegment next, List<LineSegment> page) {
        boolean wider = next.x0() < region.x0() - SAME || next.x1() > region.x1() + SAME;
        return (wider && goesBelow(region, next, page)) || endsCaption(region, next, page);
    }

    /// Whether a picture, or a caption in other type, stands beside the region, and above `next`.
    private static boolean goesBelow(
            ReadingOrder.Region region, LineSegment next, List<LineSegment> page) {
        LineSegment first = region.segments().getFirst();
        boolean alike = region.segments().size() >= MIN_LINES && !isOtherType(first, next);
        for (LineSegment other : page) {
            boolean caption = isOtherType(first, other) && isCaption(other.glyphs(), other.x0());
            boolean apart = alike && (other.isPicture() || caption);
            boolean beside = apart
                    && other.top() < region.bottom() - 1
                    && other.bottom() > region.top() + 1
                    && other.bottom() <= next.top() + 0.3f * next.size()
                    && !ReadingOrder.overlap(other.x0(), other.x1(), region.x0(), region.x1());
            if (beside && ReadingOrder.overlap(other.x0(), other.x1(), next.x0(), next.x1())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOtherType(LineSegment one, LineSegment other) {
        return Math.abs(one.size() - other.size()) > 0.08f * one.size();
    }

    private static boolean endsCaption(
            ReadingOrder.Region region, LineSegment next, List<LineSegment> page) {
        LineSegment first = region.segments().getFirst();
        if (!isCaption(first.glyphs(), first.x0())) {
            return false;
        }
        for (LineSegment picture : page) {
            if (picture.isPicture() && isBelow(first, picture)) {
                return isOtherType(first, next)
                        || next.x0() < picture.x0() - 2 * SAME
                        || next.x1() > picture.x1() + next.size();
            }
        }
        return false;
    }

    /// Whether a line is directly below a picture and no longer than it is wide.
    private static boolean isBelow(LineSegment line, LineSegment picture) {
        return !line.isPicture()
                && line.top() > picture.bottom() - 0.5f * line.size()
                && line.top() < picture.bottom() + NEAR * line.size()
                && line.x0() >= picture.x0() - SAME
                && line.x1() <= picture.x1() + SAME;
    }
}
