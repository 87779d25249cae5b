package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.Arrays;
import java.util.List;

/// The gaps between the letters of one line, as multiples of the width of its type, and the spaces
/// that are drawn in them. Gap `i` is behind letter `i`.
final class LineGaps {
    /// The mean width of small roman letters, in ems.
    private static final float PITCH = 0.44f;
    private static final float NARROWEST = 0.65f;

    /// Wider gaps part columns or cells and say nothing of words.
    private static final float WIDEST = 1.2f;

    /// The space of most roman type, in ems.
    private static final float SPACE = 0.25f;

    private static final String LEADERS = "._…·-";

    private final PdfGlyph[] letters;
    private final float[] gaps;
    private final boolean[] drawn;
    private final float space;

    private LineGaps(PdfGlyph[] letters, float[] gaps, boolean[] drawn, float space) {
        this.letters = letters;
        this.gaps = gaps;
        this.drawn = drawn;
        this.space = space;
    }

    static LineGaps of(List<PdfGlyph> glyphs) {
        PdfGlyph[] letters = new PdfGlyph[glyphs.size()];
        boolean[] drawn = new boolean[glyphs.size()];
        int count = 0;
        for (PdfGlyph glyph : glyphs) {
            if (!glyph.isSpace()) {
                letters[count++] = glyph;
            } else if (count > 0) {
                drawn[count - 1] = true;
            }
        }
        letters = Arrays.copyOf(letters, count);
        float narrow = narrowness(letters);
        float[] gaps = new float[Math.max(0, count - 1)];
        for (int i = 0; i < gaps.length; i++) {
            PdfGlyph one = letters[i];
            PdfGlyph next = letters[i + 1];
            float size = Math.min(one.size() * one.stretch(), next.size() * next.stretch());
            gaps[i] = (next.x0() - one.x1()) / Math.max(0.1f, size * narrow);
        }
        return new LineGaps(letters, gaps, drawn, space(letters, narrow));
    }

    /// How narrow the small letters are beside those of most types: 1 for no narrower.
    private static float narrowness(PdfGlyph[] letters) {
        float sum = 0;
        int count = 0;
        for (PdfGlyph letter : letters) {
            char first = letter.text().isEmpty() ? ' ' : letter.text().charAt(0);
            if (first >= 'a' && first <= 'z') {
                sum += letter.width() / Math.max(0.1f, letter.size() * letter.stretch());
                count++;
            }
        }
        return count < 8 ? 1 : Math.clamp(sum / count / PITCH, NARROWEST, 1);
    }

    /// The space of the type that most of the line is in, as its font says.
    private static float space(PdfGlyph[] letters, float narrow) {
        for (int i = letters.length / 2; i < letters.length; i++) {
            if (letters[i].space() > 0) {
                return letters[i].space() / narrow;
            }
        }
        return SPACE;
    }

    int count() {
        return gaps.length;
    }

    PdfGlyph letter(int at) {
        return letters[at];
    }

    /// In ems of the line's type.
    float gap(int at) {
        return gaps[at];
    }

    /// Whether a space is drawn between letter `at` and the next.
    boolean isDrawn(int at) {
        // Letters that were moved back over each other are no longer apart, unless another run
        // begins.
        boolean back = letters[at + 1].x0() < letters[at].x0();
        return drawn[at] && (gaps[at] > -0.3f || back);
    }

    /// The width of the font's space in ems.
    float space() {
        return space;
    }

    boolean isIdeographic(int at) {
        return LineText.isIdeographic(letters[at]) && LineText.isIdeographic(letters[at + 1]);
    }

    boolean isLetter(int at) {
        return Character.isLetter(letters[at].text().codePointAt(0));
    }

    boolean isDigit(int at) {
        return Character.isDigit(letters[at].text().codePointAt(0));
    }

    /// Whether gap `at` may be one between words or within one: no space is drawn in it.
    boolean isUndrawn(int at) {
        return !isDrawn(at) && gaps[at] < WIDEST && !isIdeographic(at);
    }

    /// Whether it is between two dots or dashes of a row of them.
    boolean isLeader(int at) {
        String text = letters[at].text();
        return LEADERS.contains(text) && text.equals(letters[at + 1].text());
    }

    /// The gaps without a drawn space, from the narrowest.
    float[] sorted() {
        float[] some = new float[gaps.length];
        int count = 0;
        for (int i = 0; i < gaps.length; i++) {
            if (isUndrawn(i) && !isLeader(i)) {
                some[count++] = gaps[i];
            }
        }
        some = Arrays.copyOf(some, count);
        Arrays.sort(some);
        return some;
    }
}
