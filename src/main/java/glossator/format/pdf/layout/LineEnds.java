package glossator.format.pdf.layout;

import java.util.Set;
import java.util.regex.Pattern;

/// What is between the end of a line and the next: a space, or nothing.
final class LineEnds {
    /// An address continues on the next line after these characters.
    private static final Pattern ADDRESS = Pattern.compile("(://|www\\.)\\S*[-/_=&?%#]$");

    private static final String HYPHENS = "-\u2010\u2011\u2013\u00AD";

    /// A hyphen or dash directly behind a figure or a word.
    private static final Pattern COMPOUND =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}%°\\p{Pe}.]['’]?[-\u2010\u2011\u2013\u00AD]$");
    private static final Pattern FIGURE =
            Pattern.compile("\\p{N}\\p{L}{0,2}[-\u2010\u2011\u2013]$");

    /// Before these words a hyphen stands for a part that comes later: `Vor- und Nachteile`.
    private static final Set<String> CONJUNCTIONS = Set.of(
            "and", "or", "nor", "to", "und", "oder", "bzw", "bis", "sowie", "et", "ou", "y", "o",
            "e", "en", "of", "og", "och", "eller", "ja", "и", "или", "i", "lub", "a");

    private LineEnds() {}

    static String join(String line, String next, Hyphenation hyphens) {
        char last = line.charAt(line.length() - 1);
        boolean ideographs = LineText.isIdeographic(last) && LineText.isIdeographic(next.charAt(0));
        boolean unspaced = LineText.isUnspaced(last) && LineText.isUnspaced(next.charAt(0));
        if (ideographs || unspaced || last == '—' || endsInAddress(line, last)) {
            return "";
        }
        if (!endsInCompound(line, last) || Character.isWhitespace(next.charAt(0))) {
            return " ";
        }
        if (isSuspended(line, next, hyphens)) {
            return " ";
        }
        boolean word = Character.isLetterOrDigit(next.codePointAt(0));
        return LineText.endsWithHyphen(line) || word ? "" : " ";
    }

    // Most lines end with no such character, and a pattern is slow to see that.

    private static boolean endsInAddress(String line, char last) {
        return "-/_=&?%#".indexOf(last) >= 0 && ADDRESS.matcher(line).find();
    }

    private static boolean endsInCompound(String line, char last) {
        return HYPHENS.indexOf(last) >= 0 && COMPOUND.matcher(line).find();
    }

    private static boolean endsInFigure(String line) {
        return !line.isEmpty()
                && HYPHENS.indexOf(line.charAt(line.length() - 1)) >= 0
                && FIGURE.matcher(line).find();
    }

    /// Whether the hyphen at the end stands for what the next words tell.
    static boolean isSuspended(String line, String next, Hyphenation hyphens) {
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        boolean word = end < next.length() && Character.isWhitespace(next.charAt(end));
        return word
                && CONJUNCTIONS.contains(next.substring(0, end))
                && !hyphens.isOneWord(line, next.substring(0, end));
    }

    /// Whether the line ends within a word, or within a range of figures as in `269-276`.
    static boolean isBroken(String line, String next) {
        boolean word = LineText.endsWithHyphen(line) && LineText.startsLowerCase(next);
        boolean figure = !next.isEmpty()
                && (Character.isDigit(next.charAt(0)) || Character.isLowerCase(next.charAt(0)))
                && endsInFigure(line)
                && ListItems.marker(next) == 0;
        return word || figure;
    }
}
