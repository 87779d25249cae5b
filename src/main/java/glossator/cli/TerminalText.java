package glossator.cli;

import java.util.ArrayList;
import java.util.List;

/// Makes text from documents safe for a terminal: without control characters, which could control
/// it, and without characters that change the direction of the rest of the line.
final class TerminalText {
    private TerminalText() {}

    /// The text on one line, with white space collapsed.
    static String toOneLine(String text) {
        return clean(text).replaceAll("[\\s\\u2028\\u2029]+", " ").strip();
    }

    /// The text line by line.
    static List<String> toLines(String text) {
        return text.replace('\u2028', '\n').lines().map(TerminalText::clean).toList();
    }

    /// The text on one line of at most `length` code points, ending in `…` if it was truncated.
    static String shorten(String text, int length) {
        String line = toOneLine(text);
        if (line.codePointCount(0, line.length()) <= length) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, length - 1)).stripTrailing() + "…";
    }

    /// Columns separated by two spaces; the last one is not padded.
    static List<String> table(List<List<String>> rows) {
        var widths = new ArrayList<Integer>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = row.get(i).codePointCount(0, row.get(i).length());
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(cell);
            if (i < row.size() - 1) {
                line.repeat(' ', widths.get(i) + 2 - cell.codePointCount(0, cell.length()));
            }
        }
        return line.toString();
    }

    /// The text as it is, but for what would control the terminal.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !changesDirection(c))
                .map(c -> Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean changesDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
