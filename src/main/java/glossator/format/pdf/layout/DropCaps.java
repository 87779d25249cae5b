package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Drop caps: large letters at the opening of a chapter that extend down over several lines. Each
/// is the first letter of the topmost line beside it.
final class DropCaps {
    private static final float LARGER = 1.8f;

    /// The height of a capital letter as a fraction of the type size.
    private static final float CAPITAL = 0.68f;

    private DropCaps() {}

    /// The segments of a page with the drop caps joined to the lines that they begin.
    static List<LineSegment> join(List<LineSegment> segments) {
        List<LineSegment> out = segments;
        for (LineSegment initial : segments) {
            if (isSingle(initial)) {
                List<LineSegment> beside = beside(initial, segments);
                if (beside.size() > 1) {
                    out = out.equals(segments) ? new ArrayList<>(segments) : out;
                    joinOne(initial, beside, out);
                }
            }
        }
        return out;
    }

    private static boolean isSingle(LineSegment segment) {
        if (segment.isPicture()) {
            return false;
        }
        int few = 4;
        if (segment.glyphs().size() > few) {
            return false;
        }
        List<PdfGlyph> seen =
                segment.glyphs().stream().filter(g -> !g.isSpace()).toList();
        return seen.size() == 1 && Character.isUpperCase(seen.getFirst().text().codePointAt(0));
    }

    /// The lines to the right of the drop cap, from the one at its top down to its foot; empty if
    /// there is none at its top.
    private static List<LineSegment> beside(LineSegment initial, List<LineSegment> segments) {
        float top = initial.base() - CAPITAL * initial.size();
        var beside = new ArrayList<LineSegment>();
        for (LineSegment line : segments) {
            float gap = line.x0() - initial.x1();
            boolean near = !line.isPicture()
                    && !line.equals(initial)
                    && line.size() * LARGER < initial.size()
                    && gap > -0.5f * line.size()
                    && gap < 1.2f * line.size()
                    && line.base() > top
                    && line.base() < initial.base() + 0.4f * line.size();
            if (near) {
                beside.add(line);
            }
        }
        beside.sort(java.util.Comparator.comparingDouble(LineSegment::base));
        boolean atTop = !beside.isEmpty()
                && beside.getFirst().base() - top < 1.3f * beside.getFirst().size();
        return atTop ? beside : List.of();
    }

    private static void joinOne(
            LineSegment initial, List<LineSegment> beside, List<LineSegment> out) {
        out.remove(initial);
        for (LineSegment line : beside) {
            var glyphs = new ArrayList<PdfGlyph>();
            if (line.equals(beside.getFirst())) {
                glyphs.add(letter(initial, line, out));
            }
            glyphs.addAll(line.glyphs());
            out.set(
                    out.indexOf(line),
                    new LineSegment(
                            List.copyOf(glyphs),
                            initial.x0(),
                            line.x1(),
                            line.top(),
                            line.bottom(),
                            line.base(),
                            line.size(),
                            null));
        }
    }

    /// The letter in the type size of its line, close enough to the next that no gap separates
    /// them, unless it is a word by itself.
    private static PdfGlyph letter(LineSegment initial, LineSegment line, List<LineSegment> page) {
        PdfGlyph large =
                initial.glyphs().stream().filter(g -> !g.isSpace()).findFirst().orElseThrow();
        boolean word = isWordAlone(large.text(), word(line.glyphs()), page);
        float end = line.x0() - (word ? 0.4f * line.size() : 0);
        return new PdfGlyph(
                large.text(),
                Math.min(large.x0(), end),
                end,
                line.base(),
                line.size(),
                large.style() & ~PdfGlyph.BOLD,
                large.artifact());
    }

    private static boolean isWordAlone(String letter, String rest, List<LineSegment> page) {
        if (!Set.of("A", "I", "O", "À", "E", "Y").contains(letter) || rest.isEmpty()) {
            return false;
        }
        var words = new HashSet<String>();
        for (LineSegment segment : page) {
            var text = new StringBuilder();
            PdfGlyph before = null;
            for (PdfGlyph glyph : segment.glyphs()) {
                boolean gap = before != null && glyph.x0() - before.x1() > 0.17f * glyph.size();
                text.append(gap ? " " : "").append(glyph.text());
                before = glyph;
            }
            for (String word : text.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                words.add(word);
            }
        }
        String whole = (letter + rest).toLowerCase(Locale.ROOT);
        boolean long_ = rest.length() > 3 && letter.equals("A");
        return !words.contains(whole) && (words.contains(rest.toLowerCase(Locale.ROOT)) || long_);
    }

    private static String word(List<PdfGlyph> glyphs) {
        var word = new StringBuilder();
        PdfGlyph before = null;
        for (PdfGlyph glyph : glyphs) {
            boolean gap = before != null && glyph.x0() - before.x1() > 0.17f * glyph.size();
            if (glyph.isSpace() || gap || !Character.isLetter(glyph.text().codePointAt(0))) {
                break;
            }
            word.append(glyph.text());
            before = glyph;
        }
        return word.toString();
    }
}
