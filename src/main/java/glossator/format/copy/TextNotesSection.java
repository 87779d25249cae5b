package glossator.format.copy;

import glossator.format.PlacelessNote;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes at the end of the text of a copy: a heading, a line with the numbers of those that no
/// place in the text leads to, the notes, and the record in a comment. Lines that somebody wrote in
/// between are not ours, and remain.
final class TextNotesSection {
    static final String RECORD = "<!--glossator";
    static final String RECORD_END = "-->";
    private static final String INDENT = "    ";
    private static final Pattern LINE = Pattern.compile("([^\r\n]*)(\r\n|\r|\n|$)");
    private static final Pattern FENCE = Pattern.compile("`{3,}|~{3,}");

    private final String text;
    private final List<Removal> typed;
    private final NumberSign numbers;
    private final Pattern lead;
    private final Pattern called;
    private final String group;
    private final List<Removal> removals = new ArrayList<>();
    private final Map<Integer, String> notes = new TreeMap<>();
    private final List<Integer> listed = new ArrayList<>();
    private String record = "";

    private TextNotesSection(String text, NoteSyntax syntax, TypedNotes typed) {
        this.text = text;
        this.typed = typed.definitions();
        notes.putAll(typed.notes());
        this.numbers = syntax.numbers();
        String number = numbers.pattern().pattern();
        String behind = syntax.lead(0).substring(numbers.write(0).length()).stripTrailing();
        lead = Pattern.compile(number + Pattern.quote(behind) + " ?(.*)");
        group = syntax.groupHeading(PlacelessNote.heading());
        called = Pattern.compile("(?:" + number + " ?)+");
    }

    /// @param from where the section begins, in UTF-16 units of the text of the copy
    /// @param notes by number; their lines without the indent, and without the lead
    /// @param listed the numbers that no place leads to
    /// @param record the JSON; empty if there is none
    record Found(
            int from,
            List<Removal> removals,
            Map<Integer, String> notes,
            List<Integer> listed,
            String record) {}

    /// The section whose heading is the line at `heading`.
    static Found read(String text, int heading, NoteSyntax syntax, TypedNotes typed) {
        var section = new TextNotesSection(text, syntax, typed);
        int from = section.readLines(heading);
        return new Found(from, section.removals, section.notes, section.listed, section.record);
    }

    private int readLines(int heading) {
        Matcher line = LINE.matcher(text).region(heading, text.length());
        boolean foreign = false;
        boolean first = true;
        int number = 0;
        int blank = -1;
        while (line.find() && line.start() < text.length()) {
            String words = line.group(1);
            Matcher begins = lead.matcher(words);
            if (line.start() == heading) {
                remove(line.start(), line.end());
            } else if (typedEnd(line.start()) > line.start()) {
                int end = typedEnd(line.start());
                removeWith(blank, line.start(), end);
                line.region(end, text.length());
                number = 0;
            } else if (words.startsWith(RECORD)) {
                int end = recordEnd(line.start());
                removeWith(blank, line.start(), end);
                line.region(end, text.length());
                number = 0;
            } else if (called.matcher(words).matches()) {
                Matcher each = numbers.pattern().matcher(words);
                while (each.find()) {
                    listed.add(NumberSign.numberIn(each));
                }
                removeWith(blank, line.start(), line.end());
            } else if (!words.isBlank() && words.strip().equals(group)) {
                removeWith(blank, line.start(), line.end());
                number = 0;
            } else if (begins.matches()) {
                number = NumberSign.numberIn(begins);
                notes.merge(number, begins.group(2), (a, b) -> a + "\n\n" + b);
                removeWith(blank, line.start(), line.end());
            } else if (words.isBlank()) {
                blank = blank < 0 ? line.start() : blank;
                if (number > 0) {
                    notes.merge(number, "", (a, b) -> a + "\n" + b);
                }
                continue;
            } else if (number > 0 && (words.startsWith(INDENT) || words.startsWith("\t"))) {
                String own = words.substring(words.startsWith("\t") ? 1 : INDENT.length());
                notes.merge(number, own, (a, b) -> a + "\n" + b);
                removeWith(blank, line.start(), line.end());
            } else if (first && FENCE.matcher(words).matches()) {
                removeWith(blank, line.start(), line.end());
            } else {
                foreign = true;
                number = 0;
            }
            first = false;
            blank = -1;
        }
        if (foreign) {
            return heading;
        }
        removals.clear();
        int from = beforeLineEnd(heading);
        boolean ended = text.endsWith("\n") || text.endsWith("\r");
        from = ended ? from : beforeLineEnd(from);
        remove(from, text.length());
        return from;
    }

    /// The end of the note that somebody typed there; `at` if there is none.
    private int typedEnd(int at) {
        return typed.stream()
                .filter(d -> d.from() <= at && at < d.to())
                .mapToInt(Removal::to)
                .findFirst()
                .orElse(at);
    }

    private int recordEnd(int from) {
        int end = text.indexOf(RECORD_END, from);
        if (end < 0) {
            return text.length();
        }
        record = text.substring(from + RECORD.length(), end).strip();
        int after = end + RECORD_END.length();
        Matcher rest = LINE.matcher(text).region(after, text.length());
        return rest.lookingAt() && rest.group(1).isBlank() ? rest.end() : after;
    }

    private int beforeLineEnd(int at) {
        if (at > 1 && text.startsWith("\r\n", at - 2)) {
            return at - 2;
        }
        boolean end = at > 0 && (text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r');
        return end ? at - 1 : at;
    }

    private void removeWith(int blank, int from, int to) {
        remove(blank < 0 ? from : blank, to);
    }

    private void remove(int from, int to) {
        removals.add(new Removal(from, to));
    }

    /// Writes the section, with line feeds. `plain` is the text that it follows.
    ///
    /// @param placeless the notes that have no place in the edition, which come last
    static String write(
            String plain,
            NoteSyntax syntax,
            String title,
            String fence,
            List<Integer> listed,
            Map<Integer, String> notes,
            Map<Integer, String> placeless,
            String record) {
        boolean ended = plain.endsWith("\n") || plain.endsWith("\r");
        var out = new StringBuilder(ended ? "\n" : "\n\n");
        out.append(syntax.heading(title)).append('\n');
        out.append(fence.isEmpty() ? "" : fence + "\n");
        if (!listed.isEmpty()) {
            out.append('\n');
            listed.forEach(n -> out.append(syntax.numbers().write(n)).append(' '));
            out.setCharAt(out.length() - 1, '\n');
        }
        write(notes, syntax, out);
        if (!placeless.isEmpty()) {
            String group = syntax.groupHeading(PlacelessNote.heading());
            out.append(group.isEmpty() ? "" : "\n" + group + "\n");
            write(placeless, syntax, out);
        }
        if (!record.isEmpty()) {
            out.append('\n').append(RECORD).append('\n');
            out.append(record).append('\n').append(RECORD_END).append('\n');
        }
        if (!ended) {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static void write(Map<Integer, String> notes, NoteSyntax syntax, StringBuilder out) {
        notes.forEach((number, note) -> {
            out.append('\n').append(syntax.lead(number));
            out.append(indent(note)).append('\n');
        });
    }

    private static String indent(String note) {
        return note.replaceAll("\n(?=[^\n])", "\n" + INDENT);
    }
}
