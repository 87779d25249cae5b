package glossator.format.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the signs of passages and the numbers of notes in the text of a copy.
final class TextCopyBody {
    /// Behind a number in Markdown, so that it and what follows do not make a link.
    static final String SEPARATOR = "<!-- -->";

    private final String text;
    private final TypedNotes typed;
    private final Pattern calls;
    private final List<Removal> removals = new ArrayList<>();
    private final List<TextMark> marks = new ArrayList<>();
    private int done;
    private int removed;

    private TextCopyBody(String text, NumberSign numbers, TypedNotes typed) {
        this.text = text;
        this.typed = typed;
        calls = typed.calls(numbers);
    }

    /// @param removals ascending
    /// @param marks with positions in the text without the removals
    record Found(List<Removal> removals, List<TextMark> marks) {}

    /// In the first `end` characters.
    static Found find(String text, int end, NumberSign numbers) {
        return find(text, end, numbers, TypedNotes.NONE);
    }

    static Found find(String text, int end, NumberSign numbers, TypedNotes typed) {
        var body = new TextCopyBody(text, numbers, typed);
        List<Removal> definitions =
                typed.definitions().stream().filter(d -> d.to() <= end).toList();
        int next = 0;
        Matcher run = Pattern.compile("(?:" + body.calls + ")+").matcher(text).region(0, end);
        while (run.find()) {
            while (next < definitions.size() && definitions.get(next).from() < run.start()) {
                body.remove(definitions.get(next++));
            }
            if (next == 0 || run.start() >= definitions.get(next - 1).to()) {
                body.take(run);
            }
        }
        definitions.subList(next, definitions.size()).forEach(body::remove);
        return new Found(body.removals, body.marks);
    }

    private void remove(Removal definition) {
        remove(Math.max(definition.from(), done), definition.to());
        done = definition.to();
    }

    private void take(Matcher run) {
        int line = lineAround(run.start(), run.end());
        if (line >= 0) {
            remove(line, lineEnd(run.end()));
            addMarks(run, -1);
            return;
        }
        int start = -1;
        Optional<PassageSign> sign = PassageSign.closedAt(text, run.start());
        int close = run.start() - sign.map(s -> s.close().length()).orElse(0);
        int open = sign.isEmpty() || close < done
                ? -1
                : text.lastIndexOf(sign.get().open(), close - sign.get().open().length());
        if (open >= done) {
            start = openPiece(open, sign.get().open().length());
            remove(close, run.start());
        }
        remove(run.start(), run.end());
        if (text.startsWith(SEPARATOR, run.end())) {
            remove(run.end(), run.end() + SEPARATOR.length());
        }
        addMarks(run, start);
        if (open >= 0) {
            done = run.end();
        }
    }

    /// Inserts the removal of the sign that opens the passage; numbers in between are of passages
    /// that begin there, too.
    private int openPiece(int open, int length) {
        int at = removals.size();
        int before = removed;
        while (at > 0 && removals.get(at - 1).from() > open) {
            at--;
            before -= removals.get(at).to() - removals.get(at).from();
        }
        removals.add(at, new Removal(open, open + length));
        removed += length;
        int start = open - before;
        for (int i = marks.size() - 1; i >= 0 && marks.get(i).end() > start; i--) {
            TextMark mark = marks.get(i);
            int end = mark.end() - length;
            marks.set(i, new TextMark(mark.number(), mark.start() < 0 ? start : mark.start(), end));
        }
        return start;
    }

    private void addMarks(Matcher run, int start) {
        int end = run.start() - removedBefore(run.start());
        Matcher each = calls.matcher(run.group());
        while (each.find()) {
            marks.add(new TextMark(typed.numberIn(each), start, end));
        }
    }

    private int removedBefore(int at) {
        int sum = removed;
        for (int i = removals.size() - 1; i >= 0 && removals.get(i).to() > at; i--) {
            sum -= removals.get(i).to() - Math.max(at, removals.get(i).from());
        }
        return sum;
    }

    private void remove(int from, int to) {
        removals.add(new Removal(from, to));
        removed += to - from;
    }

    /// The beginning of the line if it has nothing but numbers and the signs of quotes; -1 if not.
    private int lineAround(int from, int to) {
        int start = from;
        while (start > 0 && " \t>".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean begins =
                start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
        boolean ends = to < text.length() && (text.charAt(to) == '\n' || text.charAt(to) == '\r');
        return begins && ends ? start : -1;
    }

    private int lineEnd(int at) {
        return at + (text.startsWith("\r\n", at) ? 2 : 1);
    }
}
