package glossator.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Consecutive lines of a plain text without an empty line between them; never empty.
///
/// @param blanks how many empty lines precede it
/// @param pages how many form feeds precede it
/// @param underline `=` or `-` if such a line underlines these, else 0
record TextGroup(List<TextLine> lines, int blanks, int pages, char underline) {
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\n\r\u0085\u2028\u2029]");
    private static final Pattern RULER = Pattern.compile("={3,}|-{3,}");

    /// The assumed number of empty lines before the beginning of the text.
    private static final int MANY = 9;

    TextLine first() {
        return lines.getFirst();
    }

    int size() {
        return lines.size();
    }

    int quote() {
        return first().quote();
    }

    int indent() {
        return lines.stream().mapToInt(TextLine::indent).min().orElse(0);
    }

    /// The lines joined into one, for headings.
    String text() {
        return TextParagraphs.join(lines);
    }

    static List<TextGroup> split(String text) {
        var groups = new ArrayList<TextGroup>();
        var open = new Open(groups);
        Matcher end = LINE_END.matcher(text);
        int at = 0;
        while (end.find()) {
            splitPages(text.substring(at, end.start()), at, open);
            at = end.end();
        }
        splitPages(text.substring(at), at, open);
        open.close();
        return groups;
    }

    private static void splitPages(String line, int at, Open open) {
        int from = 0;
        for (int feed = line.indexOf('\f'); feed >= 0; feed = line.indexOf('\f', from)) {
            if (feed > from) {
                open.add(TextLine.of(line.substring(from, feed), at + from));
            }
            open.page();
            from = feed + 1;
        }
        if (from == 0 || from < line.length()) {
            open.add(TextLine.of(line.substring(from), at + from));
        }
    }

    private static final class Open {
        private final List<TextGroup> groups;
        private final List<TextLine> lines = new ArrayList<>();
        private int blanks = MANY;
        private int pages;

        Open(List<TextGroup> groups) {
            this.groups = groups;
        }

        void page() {
            close();
            pages++;
        }

        void add(TextLine line) {
            if (line.isBlank()) {
                close();
                blanks++;
            } else if (underlines(line)) {
                flush(line.text().charAt(0));
            } else {
                if (!lines.isEmpty() && lines.getFirst().quote() != line.quote()) {
                    close();
                }
                lines.add(line);
            }
        }

        private boolean underlines(TextLine line) {
            if (lines.isEmpty() || !RULER.matcher(line.text()).matches()) {
                return false;
            }
            TextLine title = lines.getLast();
            boolean framed = lines.size() == 2 && lines.getFirst().text().equals(line.text());
            boolean alike = Math.abs(title.width() - line.width()) <= 4;
            if (framed) {
                lines.removeFirst();
            }
            return lines.size() == 1 && (alike || framed) && !title.text().contains("  ");
        }

        void close() {
            flush('\0');
        }

        private void flush(char underline) {
            if (!lines.isEmpty()) {
                groups.add(new TextGroup(List.copyOf(lines), blanks, pages, underline));
                lines.clear();
                blanks = 0;
                pages = 0;
            }
        }
    }
}
