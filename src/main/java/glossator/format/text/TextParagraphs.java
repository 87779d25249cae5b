package glossator.format.text;

import glossator.document.Block;
import glossator.format.source.Ideographs;

import java.util.ArrayList;
import java.util.List;

/// Distinguishes the line ends in a plain text that come from wrapping from those that the author
/// intended, by the widths of all lines.
final class TextParagraphs {
    /// Wider lines are not wrapped at a column.
    private static final int WIDEST = 160;

    /// Narrower lines are verse, addresses or lists of names.
    private static final int NARROWEST = 45;

    /// Lines may end a little before the column, because wrapping programs differ.
    private static final int SLACK = 3;

    private static final int MAX_KEPT = 110;

    private final int width;
    private final boolean verse;
    private final boolean unwrapped;

    private TextParagraphs(int width, boolean verse, boolean unwrapped) {
        this.width = width;
        this.verse = verse;
        this.unwrapped = unwrapped;
    }

    static TextParagraphs of(List<TextGroup> groups) {
        var widths = new ArrayList<Integer>();
        long wide = 0;
        long all = 0;
        int capital = 0;
        int following = 0;
        for (TextGroup group : groups) {
            for (int i = 0; i < group.size(); i++) {
                TextLine line = group.lines().get(i);
                all += line.width();
                wide += line.width() > WIDEST ? line.width() : 0;
                following += i > 0 ? 1 : 0;
                capital += i > 0 && line.startsWithCapital() ? 1 : 0;
                if (i + 1 < group.size() && line.width() <= WIDEST) {
                    widths.add(line.width());
                }
            }
        }
        widths.sort(null);
        int width = widths.isEmpty() ? 0 : widths.get((widths.size() - 1) * 95 / 100);
        return new TextParagraphs(
                width, following > 2 && capital > following * 0.7, wide > all / 2);
    }

    /// Whether most of the text has one line per paragraph.
    boolean isUnwrapped() {
        return unwrapped;
    }

    /// The paragraphs in the group; lines that remain separate are separated by U+2028.
    List<String> paragraphsOf(TextGroup group) {
        List<TextLine> lines = group.lines();
        if (lines.size() == 1) {
            return List.of(lines.getFirst().text());
        }
        if (isProse(lines)) {
            return split(lines);
        }
        int widest = lines.stream().mapToInt(TextLine::width).max().orElse(0);
        boolean apart = widest > MAX_KEPT || (unwrapped && lines.size() < 3);
        return apart ? lines.stream().map(TextLine::text).toList() : List.of(keepLines(group));
    }

    /// The lines as they are, without their common indent.
    static String keepLines(TextGroup group) {
        int indent = group.indent();
        var out = new StringBuilder();
        for (TextLine line : group.lines()) {
            out.append(out.isEmpty() ? "" : String.valueOf(Block.LINE_BREAK));
            out.append(" ".repeat(line.indent() - indent)).append(line.text());
        }
        return out.toString();
    }

    private boolean isProse(List<TextLine> lines) {
        if (unwrapped || verse) {
            return false;
        }
        int own = 0;
        long sum = 0;
        for (TextLine line : lines.subList(0, lines.size() - 1)) {
            own = Math.max(own, line.width());
            sum += line.width();
        }
        int breaks = lines.size() - 1;
        if (width >= NARROWEST && countWraps(lines, width) >= breaks * 0.6) {
            return true;
        }
        // A passage that was wrapped at a column of its own.
        return own >= NARROWEST
                && own <= WIDEST
                && lines.size() >= 4
                && sum > breaks * own * 0.85
                && countWraps(lines, own) == breaks
                && lines.stream().filter(TextLine::startsWithCapital).count() < lines.size() * 0.7;
    }

    private static int countWraps(List<TextLine> lines, int width) {
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            count += isWrap(lines.get(i - 1), lines.get(i), width) ? 1 : 0;
        }
        return count;
    }

    /// Whether the first word of `next` had no room on `line`.
    private static boolean isWrap(TextLine line, TextLine next, int width) {
        return line.indent() + line.width() + 1 + next.firstWord() > width - SLACK;
    }

    private List<String> split(List<TextLine> lines) {
        var paragraphs = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || begins(lines.get(i - 1), lines.get(i))) {
                paragraphs.add(join(lines.subList(from, i)));
                from = i;
            }
        }
        return paragraphs;
    }

    private boolean begins(TextLine line, TextLine next) {
        boolean indented = next.indent() >= line.indent() + 2;
        boolean shorter = line.width() < width * 0.8 && !isWrap(line, next, width);
        return line.endsSentence() && (shorter || indented);
    }

    /// The lines joined by spaces, but without one between ideographs or after the hyphen or dash
    /// of a divided word, which stays as written.
    static String join(List<TextLine> lines) {
        var out = new StringBuilder();
        for (TextLine line : lines) {
            String text = line.text();
            if (!out.isEmpty() && !text.isEmpty() && needsSpace(out, text.charAt(0))) {
                out.append(' ');
            }
            out.append(text);
        }
        return out.toString();
    }

    private static boolean needsSpace(StringBuilder before, char next) {
        char last = before.charAt(before.length() - 1);
        char earlier = before.length() > 1 ? before.charAt(before.length() - 2) : ' ';
        boolean dash = "-\u2010\u00AD—".indexOf(last) >= 0 && earlier != ' ';
        return !dash && !(Ideographs.isIdeograph(last) && Ideographs.isIdeograph(next));
    }
}
