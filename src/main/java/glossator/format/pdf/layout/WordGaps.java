package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.List;

/// Tells the gaps between words from those between letters, by the gaps of the line itself: how far
/// its letters stand apart, and where the widths between letters end and those between words begin.
///
/// All widths are in ems of the line's type.
final class WordGaps {
    /// The narrowest gap between words where the line does not tell, beyond that of the letters.
    private static final float USUAL = 0.12f;
    private static final float LEAST = 0.085f;

    /// Behind a comma or a stop even a narrow gap is a space.
    private static final float BEHIND_STOP = 0.085f;

    /// Where the spaces are drawn, another gap must be as wide.
    private static final float BESIDE_DRAWN = 0.2f;
    private static final float IDEOGRAPHS = 0.6f;
    private static final float TRACKED = 0.05f;
    private static final float MOST_TRACKED = 0.5f;

    /// No space between words is narrower beyond the letters' gap than the lower figure, and no gap
    /// between letters wider than the upper.
    private static final float LOWEST = 0.075f;
    private static final float HIGHEST = 0.19f;
    private static final float FULL = 0.28f;
    private static final float EVEN = 0.05f;
    private static final float SPACED_EVEN = 0.03f;
    private static final float WIDER = 0.015f;
    private static final float LEADER = 0.17f;
    private static final int FEWEST_SPACED = 3;
    private static final String STOPS = ",.;:!?)]”’»…";

    private final boolean mixed;

    private WordGaps(boolean mixed) {
        this.mixed = mixed;
    }

    /// Learns from the lines of a page whether all spaces are drawn.
    static WordGaps onPage(List<LineSegment> segments) {
        int drawn = 0;
        int moved = 0;
        for (LineSegment segment : segments) {
            PdfGlyph before = null;
            boolean space = false;
            for (PdfGlyph glyph : segment.glyphs()) {
                if (glyph.isSpace()) {
                    space = true;
                    continue;
                }
                if (before != null && space) {
                    drawn++;
                } else if (before != null && isBetweenWords(before, glyph)) {
                    moved++;
                }
                before = glyph;
                space = false;
            }
        }
        return new WordGaps(moved * 10 > drawn);
    }

    private static boolean isBetweenWords(PdfGlyph before, PdfGlyph glyph) {
        float gap = (glyph.x0() - before.x1()) / Math.max(0.1f, glyph.size() * glyph.stretch());
        return gap > USUAL
                && gap < 2 * FULL
                && Character.isLetter(before.text().charAt(0))
                && Character.isLetter(glyph.text().charAt(0));
    }

    /// For each gap of the line whether it is one between words.
    boolean[] parted(LineGaps line) {
        float[] sorted = line.sorted();
        float tracking = tracking(line, sorted);
        float least = least(line, sorted, tracking);
        boolean[] parted = new boolean[line.count()];
        boolean drawn = false;
        for (int i = 0; i < parted.length; i++) {
            drawn |= line.isDrawn(i);
        }
        boolean all = drawn && !mixed;
        for (int i = 0; i < parted.length; i++) {
            float own = line.isIdeographic(i)
                    ? IDEOGRAPHS + tracking
                    : line.isLeader(i) ? LEADER : least(line, i, tracking, least, all);
            boolean space = line.isDrawn(i) && !line.isIdeographic(i);
            parted[i] = space || line.gap(i) > own;
        }
        joinSpaced(line, parted);
        return parted;
    }

    private static float least(
            LineGaps line, int at, float tracking, float least, boolean allDrawn) {
        float own = allDrawn ? Math.max(least, tracking + BESIDE_DRAWN) : least;
        String before = line.letter(at).text();
        boolean stop = STOPS.contains(before) && !before.isEmpty();
        boolean word = line.isLetter(at + 1) || line.isDigit(at + 1);
        return stop && word ? Math.min(own, tracking + (allDrawn ? USUAL : BEHIND_STOP)) : own;
    }

    /// How far the letters of the line stand apart: about 0, unless they are set apart or closer
    /// together.
    private static float tracking(LineGaps line, float[] sorted) {
        if (sorted.length < FEWEST_SPACED) {
            return 0;
        }
        float middle = sorted[sorted.length / 2];
        if (middle <= TRACKED) {
            return Math.max(middle, -0.15f);
        }
        int letters = 0;
        int near = 0;
        for (int i = 0; i < line.count(); i++) {
            boolean word = line.isUndrawn(i) && line.isLetter(i) && line.isLetter(i + 1);
            letters += word ? 1 : 0;
            near += word && Math.abs(line.gap(i) - middle) < EVEN ? 1 : 0;
        }
        boolean apart = middle < MOST_TRACKED
                && letters >= FEWEST_SPACED
                && near * 2 >= letters
                && letters * 3 >= sorted.length;
        return apart ? middle : Math.max(0, Math.min(sorted[sorted.length / 4], TRACKED));
    }

    /// The least gap between words: within the widest step between two gaps of the line that lies
    /// where letters end and words begin.
    private static float least(LineGaps line, float[] sorted, float tracking) {
        float usual = tracking + Math.clamp(0.45f * line.space(), LEAST, USUAL);
        float best = 0.03f;
        float least = usual;
        for (int i = 0; i + 1 < sorted.length; i++) {
            float low = Math.max(sorted[i], tracking + 0.02f);
            float high = Math.min(sorted[i + 1], tracking + FULL);
            boolean may = sorted[i] < tracking + HIGHEST && sorted[i + 1] > tracking + LOWEST;
            float off = Math.abs((low + high) / 2 - usual);
            float score = (high - low) * (1 - Math.min(0.9f, off * 3));
            if (may && score > best) {
                best = score;
                float fifth = (high - low) / 5;
                least = Math.clamp(usual, low + fifth, high - fifth);
            }
        }
        return least;
    }

    /// Joins words whose letters are set apart in a line of others: letters at even distances, with
    /// wider gaps at both ends. Short words are joined where longer ones show the distance.
    private static void joinSpaced(LineGaps line, boolean[] parted) {
        float apart = joinSpaced(line, parted, FEWEST_SPACED, 0);
        if (apart > 0) {
            joinSpaced(line, parted, 1, apart);
        }
    }

    /// `apart` is the distance of the letters, 0 for any; the distance of what was joined, or 0.
    private static float joinSpaced(LineGaps line, boolean[] parted, int fewest, float apart) {
        float found = 0;
        for (int from = 0; from < parted.length; ) {
            int to = from;
            while (to < parted.length && isEven(line, parted, from, to)) {
                to++;
            }
            boolean fits = apart == 0 || Math.abs(line.gap(from) - apart) < SPACED_EVEN;
            boolean joined = fits && to - from >= fewest && isApart(line, from, to);
            for (int i = from; i < to && joined; i++) {
                parted[i] = false;
                found = line.gap(i);
            }
            from = joined ? to : from + 1;
        }
        return found;
    }

    private static boolean isEven(LineGaps line, boolean[] parted, int from, int at) {
        return parted[at]
                && line.isUndrawn(at)
                && line.gap(at) < MOST_TRACKED
                && line.isLetter(at)
                && (line.isLetter(at + 1) || at > from)
                && Math.abs(line.gap(at) - line.gap(from)) < SPACED_EVEN;
    }

    private static boolean isApart(LineGaps line, int from, int to) {
        float most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, line.gap(i));
        }
        boolean left = from == 0 || line.gap(from - 1) > most + WIDER;
        boolean right = to == line.count() || line.gap(to) > most + WIDER;
        return left && right;
    }

    /// The style of the space between two letters: what both have.
    static int style(PdfGlyph before, PdfGlyph after) {
        return before.style() & after.style() & (PdfGlyph.BOLD | PdfGlyph.ITALIC);
    }
}
