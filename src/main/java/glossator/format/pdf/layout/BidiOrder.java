package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Reorders the glyphs of a line from left-to-right order into reading order.
final class BidiOrder {
    private static final String BRACKETS = "()[]{}<>«»‹›";

    /// No right-to-left letter comes before the Hebrew block.
    static final char FIRST_LEFTWARD = '\u0590';

    private BidiOrder() {}

    /// Whether there is a right-to-left letter.
    static boolean hasLeftward(List<PdfGlyph> visual) {
        for (PdfGlyph glyph : visual) {
            boolean may = !glyph.text().isEmpty() && glyph.text().charAt(0) >= FIRST_LEFTWARD;
            if (may && direction(glyph) < 0) {
                return true;
            }
        }
        return false;
    }

    /// Whether its letters are read from right to left.
    static boolean isLeftward(PdfGlyph glyph) {
        return direction(glyph) < 0;
    }

    static List<PdfGlyph> toReadingOrder(List<PdfGlyph> visual) {
        int sum = visual.stream().mapToInt(g -> Integer.signum(direction(g))).sum();
        boolean leftward = sum <= 0;
        var out = new ArrayList<>(visual);
        if (leftward) {
            Collections.reverse(out);
            turnRuns(out, 1);
        } else {
            turnRuns(out, -1);
            // Numbers within reversed text still run left to right.
            turnNumbers(out);
        }
        return withBrackets(out);
    }

    /// Reverses each run of letters of one direction, including what is between two of them.
    private static void turnRuns(List<PdfGlyph> glyphs, int direction) {
        int from = -1;
        int to = -1;
        for (int i = 0; i <= glyphs.size(); i++) {
            int own = i < glyphs.size() ? kind(glyphs, i, direction) : -direction;
            if (own == direction) {
                from = from < 0 ? i : from;
                to = i + 1;
            } else if (own == -direction && from >= 0) {
                Collections.reverse(glyphs.subList(from, to));
                from = -1;
            }
        }
    }

    /// 1, -1, or 0 for characters that follow their neighbors; digits run left to right.
    private static int kind(List<PdfGlyph> glyphs, int at, int turned) {
        PdfGlyph glyph = glyphs.get(at);
        int own = direction(glyph);
        if (own != 0) {
            return Integer.signum(own);
        }
        if (isDigit(glyph)) {
            return turned > 0 ? 1 : 0;
        }
        if (turned > 0 && glyph.isSpace()) {
            // A space between a number and a letter separates them, one between two words does not.
            boolean words = letter(glyphs, at, -1) && letter(glyphs, at, 1);
            return words ? 0 : -1;
        }
        boolean inNumber = at > 0
                && at + 1 < glyphs.size()
                && isDigit(glyphs.get(at - 1))
                && isDigit(glyphs.get(at + 1));
        return turned > 0 && !inNumber && !letterNear(glyphs, at) ? -1 : 0;
    }

    private static boolean letterNear(List<PdfGlyph> glyphs, int at) {
        return letter(glyphs, at, -1) && letter(glyphs, at, 1);
    }

    private static boolean letter(List<PdfGlyph> glyphs, int at, int step) {
        for (int i = at + step; i >= 0 && i < glyphs.size(); i += step) {
            int own = direction(glyphs.get(i));
            if (own != 0 || isDigit(glyphs.get(i))) {
                return own > 0 || isDigit(glyphs.get(i));
            }
        }
        return false;
    }

    private static void turnNumbers(List<PdfGlyph> glyphs) {
        for (int i = 0; i < glyphs.size(); i++) {
            if (!isDigit(glyphs.get(i))) {
                continue;
            }
            int to = i + 1;
            while (to < glyphs.size() && inNumber(glyphs, to)) {
                to++;
            }
            if (isDescending(glyphs, i, to)) {
                Collections.reverse(glyphs.subList(i, to));
            }
            i = to;
        }
    }

    private static boolean isDescending(List<PdfGlyph> glyphs, int from, int to) {
        return to - from > 1 && glyphs.get(from).x0() > glyphs.get(to - 1).x0();
    }

    private static boolean inNumber(List<PdfGlyph> glyphs, int at) {
        boolean separator = ".,:/".contains(glyphs.get(at).text())
                && at + 1 < glyphs.size()
                && isDigit(glyphs.get(at + 1));
        return isDigit(glyphs.get(at)) || separator;
    }

    /// Producers disagree on whether a bracket is named by its shape or by its meaning: the variant
    /// with more brackets that open before they close is right.
    private static List<PdfGlyph> withBrackets(List<PdfGlyph> line) {
        int balance = 0;
        int wrong = 0;
        for (PdfGlyph glyph : line) {
            int at = BRACKETS.indexOf(glyph.text());
            if (at >= 0 && glyph.text().length() == 1) {
                balance += at % 2 == 0 ? 1 : -1;
                wrong += balance < 0 ? 1 : 0;
            }
        }
        if (wrong == 0) {
            return line;
        }
        var out = new ArrayList<PdfGlyph>(line.size());
        for (PdfGlyph glyph : line) {
            int at = glyph.text().length() == 1 ? BRACKETS.indexOf(glyph.text()) : -1;
            out.add(at < 0 ? glyph : glyph.withText(String.valueOf(BRACKETS.charAt(at ^ 1))));
        }
        return out;
    }

    private static boolean isDigit(PdfGlyph glyph) {
        return !glyph.text().isEmpty() && Character.isDigit(glyph.text().codePointAt(0));
    }

    /// 1 for left to right, -1 for right to left, 0 for characters without a direction of their
    /// own.
    private static int direction(PdfGlyph glyph) {
        if (glyph.text().isEmpty()) {
            return 0;
        }
        return switch (Character.getDirectionality(glyph.text().codePointAt(0))) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> 1;
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> -1;
            default -> 0;
        };
    }
}
