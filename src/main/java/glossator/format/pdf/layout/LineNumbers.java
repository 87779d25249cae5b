package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Line numbers in the margin, as in editions and court papers: they count up from row to row,
/// align with each other and are outside the text. They are not part of it.
final class LineNumbers {
    private static final int FEWEST = 3;

    /// A number on every line could be a list; this many of them, from 1, are not.
    private static final int FEWEST_OF_ALL = 15;

    private static final float APART = 0.7f;
    private static final float ALIGNED = 2;

    private LineNumbers() {}

    /// A number at the edge of row `row`: its glyphs `from` to `to`, both edges, its value.
    private record LineNumber(int row, int from, int to, float x0, float x1, int value) {}

    /// Removes the line numbers from the rows of a page.
    static void clear(List<GlyphRow> rows) {
        clear(rows, true);
        clear(rows, false);
    }

    private static void clear(List<GlyphRow> rows, boolean left) {
        var numbers = new ArrayList<LineNumber>();
        for (int i = 0; i < rows.size(); i++) {
            LineNumber number = left ? first(rows.get(i), i) : last(rows.get(i), i);
            if (number.to > number.from) {
                numbers.add(number);
            }
        }
        while (numbers.size() >= FEWEST) {
            LineNumber one = numbers.getFirst();
            List<LineNumber> aligned =
                    numbers.stream().filter(n -> isAligned(one, n)).toList();
            numbers.removeAll(aligned);
            if (isCounting(rows, aligned) && isOutside(rows, aligned, left)) {
                for (LineNumber number : aligned) {
                    rows.get(number.row)
                            .glyphs()
                            .subList(number.from, number.to)
                            .clear();
                }
            }
        }
        rows.removeIf(r -> r.glyphs().stream().allMatch(PdfGlyph::isSpace));
    }

    private static boolean isAligned(LineNumber one, LineNumber other) {
        return Math.abs(one.x0 - other.x0) < ALIGNED || Math.abs(one.x1 - other.x1) < ALIGNED;
    }

    private static boolean isCounting(List<GlyphRow> rows, List<LineNumber> numbers) {
        if (numbers.size() < FEWEST) {
            return false;
        }
        int step = numbers.get(1).value - numbers.get(0).value;
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).value - numbers.get(i - 1).value != step) {
                return false;
            }
        }
        boolean all = step == 1 && numbers.size() >= FEWEST_OF_ALL && numbers.getFirst().value == 1;
        boolean some = step > 1 && step <= 10 && numbers.getFirst().value % step == 0;
        return all || (some && isEvenlySpaced(rows, numbers));
    }

    /// Whether the distances between them are about the same.
    private static boolean isEvenlySpaced(List<GlyphRow> rows, List<LineNumber> numbers) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 1; i < numbers.size(); i++) {
            float gap = rows.get(numbers.get(i).row).base()
                    - rows.get(numbers.get(i - 1).row).base();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return most < 1.7f * least;
    }

    /// Whether the other rows do not overlap them.
    private static boolean isOutside(List<GlyphRow> rows, List<LineNumber> numbers, boolean left) {
        float inner = left
                ? numbers.stream()
                        .map(LineNumber::x1)
                        .max(Comparator.naturalOrder())
                        .orElse(0f)
                : numbers.stream()
                        .map(LineNumber::x0)
                        .min(Comparator.naturalOrder())
                        .orElse(0f);
        int clear = 0;
        int full = 0;
        int all = 0;
        for (int i = numbers.getFirst().row; i <= numbers.getLast().row; i++) {
            int row = i;
            LineNumber own =
                    numbers.stream().filter(n -> n.row == row).findFirst().orElse(null);
            List<PdfGlyph> glyphs = new ArrayList<>(rows.get(i).glyphs());
            if (own != null) {
                glyphs.subList(own.from, own.to).clear();
            }
            glyphs.removeIf(PdfGlyph::isSpace);
            if (glyphs.isEmpty()) {
                continue;
            }
            all++;
            clear +=
                    (left ? glyphs.getFirst().x0() > inner : glyphs.getLast().x1() < inner) ? 1 : 0;
            full += glyphs.size() > 25 ? 1 : 0;
        }
        return clear == all && full * 2 >= all;
    }

    private static LineNumber first(GlyphRow row, int at) {
        List<PdfGlyph> glyphs = row.glyphs();
        int from = 0;
        while (from < glyphs.size() && glyphs.get(from).isSpace()) {
            from++;
        }
        int to = from;
        while (to < glyphs.size() && isDigit(glyphs.get(to)) && to - from < 4) {
            to++;
        }
        int next = to;
        while (next < glyphs.size() && glyphs.get(next).isSpace()) {
            next++;
        }
        boolean apart = to > from
                && (next == glyphs.size()
                        || glyphs.get(next).x0() - glyphs.get(to - 1).x1() > APART * row.size());
        return number(glyphs, at, from, apart ? to : from);
    }

    private static LineNumber last(GlyphRow row, int at) {
        List<PdfGlyph> glyphs = row.glyphs();
        int to = glyphs.size();
        while (to > 0 && glyphs.get(to - 1).isSpace()) {
            to--;
        }
        int from = to;
        while (from > 0 && isDigit(glyphs.get(from - 1)) && to - from < 4) {
            from--;
        }
        int before = from;
        while (before > 0 && glyphs.get(before - 1).isSpace()) {
            before--;
        }
        boolean apart = from < to
                && before > 0
                && glyphs.get(from).x0() - glyphs.get(before - 1).x1() > APART * row.size();
        return number(glyphs, at, apart ? from : to, to);
    }

    private static LineNumber number(List<PdfGlyph> glyphs, int row, int from, int to) {
        if (from >= to) {
            return new LineNumber(row, 0, 0, 0, 0, 0);
        }
        var digits = new StringBuilder();
        glyphs.subList(from, to).forEach(g -> digits.append(g.text()));
        int value = Integer.parseInt(digits.toString());
        return new LineNumber(
                row, from, to, glyphs.get(from).x0(), glyphs.get(to - 1).x1(), value);
    }

    private static boolean isDigit(PdfGlyph glyph) {
        return glyph.text().length() == 1
                && glyph.text().charAt(0) >= '0'
                && glyph.text().charAt(0) <= '9';
    }
}
