package glossator.format.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tables in a plain text, by tabs or columns of spaces, and drawings made of characters.
final class TextTables {
    private static final Pattern GAP = Pattern.compile("\\S(\\s*\\t\\s*|\\s{2,})(?=\\S)");

    private TextTables() {}

    /// The cells of each row; empty if the group is no table.
    static Optional<List<List<String>>> rows(TextGroup group) {
        var rows = new ArrayList<List<String>>();
        var columns = new HashMap<Integer, Integer>();
        boolean tabs = group.lines().stream().allMatch(l -> l.text().indexOf('\t') >= 0);
        int lines = 0;
        for (TextLine line : group.lines()) {
            if (!rows.isEmpty() && isRuler(line.text())) {
                continue;
            }
            lines++;
            rows.add(tabs ? List.of(line.raw().split("\t", -1)) : cells(line, columns));
        }
        int width = rows.getFirst().size();
        boolean even = rows.stream().allMatch(r -> r.size() == width);
        boolean table = lines > 1 && width > 1 && (tabs || (even && isAligned(columns, lines)));
        return table ? Optional.of(trim(rows)) : Optional.empty();
    }

    static boolean isRuler(String text) {
        return text.contains("--")
                && text.chars().allMatch(c -> "-=+|:".indexOf(c) >= 0 || c == ' ' || c == '\t');
    }

    private static List<List<String>> trim(List<List<String>> rows) {
        return rows.stream().map(r -> r.stream().map(String::strip).toList()).toList();
    }

    /// Counts in `columns` how often a cell begins or ends at a column.
    private static List<String> cells(TextLine line, Map<Integer, Integer> columns) {
        var cells = new ArrayList<String>();
        String raw = line.raw();
        Matcher m = GAP.matcher(raw);
        int from = 0;
        while (m.find()) {
            if (m.end() - m.start() == 3 && ".!?:”\"".indexOf(raw.charAt(m.start())) >= 0) {
                continue;
            }
            cells.add(raw.substring(from, m.start() + 1));
            from = m.end();
            columns.merge(from, 1, Integer::sum);
            int end = raw.indexOf("  ", from);
            columns.merge(-(end < 0 ? raw.length() : end), 1, Integer::sum);
        }
        cells.add(raw.substring(from));
        return cells;
    }

    private static boolean isAligned(Map<Integer, Integer> columns, int lines) {
        return columns.values().stream().anyMatch(count -> count >= lines * 0.75);
    }

    /// Whether the lines only make sense with their spaces in a monospaced font: boxes, diagrams,
    /// ragged tables.
    static boolean isDrawing(TextGroup group) {
        if (group.size() < 2) {
            return false;
        }
        long lines = 0;
        for (TextLine line : group.lines()) {
            String text = line.text();
            long signs = text.chars()
                    .filter(c -> "|+-=_/\\<>^~#─│┌┐└┘├┤".indexOf(c) >= 0)
                    .count();
            boolean wide = text.matches(".*\\S {3,}\\S.*");
            lines += signs > text.length() / 2 || (wide && signs > 1) || wide ? 1 : 0;
        }
        return lines > group.size() * 0.6;
    }

    /// Whether an indented group is source code.
    static boolean isProgram(TextGroup group) {
        if (group.indent() < 4) {
            return false;
        }
        long lines = group.lines().stream()
                .map(TextLine::text)
                .filter(t -> t.matches(".*([{};]|\\)\\s*:|\\(\\))$")
                        || t.matches("([$#%>]|>>>|//|/\\*|#include|def |class |import"
                                + " |return\\b|for |if \\().*")
                        || t.matches(".*(\\w\\s?[=]=?\\s?[\\w\"'\\[{(]|\\w\\(.*\\)).*"))
                .count();
        return lines * 2 > group.size();
    }
}
