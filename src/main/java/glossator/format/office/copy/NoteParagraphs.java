package glossator.format.office.copy;

import glossator.document.Inline.Emphasis;
import glossator.format.office.CommentText;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// A note as a word processor shows it, paragraph by paragraph: bold, italic and struck words are
/// such, all else of CommonMark is shown as it was typed.
public final class NoteParagraphs {
    /// In the order in which they are looked for: the longer first.
    private static final Map<String, Emphasis> SIGNS = new java.util.LinkedHashMap<>();

    /// Longer lines are shown as they were typed.
    private static final int LONG = 20_000;

    static {
        SIGNS.put("**", Emphasis.BOLD);
        SIGNS.put("*", Emphasis.ITALIC);
        SIGNS.put("~~", Emphasis.STRUCK);
    }

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private NoteParagraphs() {}

    /// The lines of a note that are not blank.
    public static List<List<NoteRun>> of(String note) {
        return note.lines()
                .filter(line -> !line.isBlank())
                .map(line -> runs(clean(line)))
                .toList();
    }

    /// As a word processor can hold it: control characters and lone surrogates become spaces, and
    /// several spaces one.
    public static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean bad = Character.isISOControl(c)
                    || (c >= 0xd800 && c < 0xe000)
                    || (c & 0xfffe) == 0xfffe
                    || (c >= 0xfdd0 && c < 0xfdf0)
                    || c == 0x2028
                    || c == 0x2029;
            out.appendCodePoint(bad ? ' ' : c);
        });
        return SPACES.matcher(out).replaceAll(" ").strip();
    }

    private static List<NoteRun> runs(String line) {
        if (line.length() > LONG) {
            return List.of(new NoteRun(line, Set.of()));
        }
        var literal = new BitSet();
        String plain = withoutEscapes(line, literal);
        var runs = new ArrayList<NoteRun>();
        var active = EnumSet.noneOf(Emphasis.class);
        var text = new StringBuilder();
        int at = 0;
        while (at < plain.length()) {
            String sign = literal.get(at) ? "" : signAt(plain, at, active);
            if (sign.isEmpty()) {
                text.append(plain.charAt(at++));
                continue;
            }
            add(runs, text, active);
            Emphasis emphasis = SIGNS.getOrDefault(sign, Emphasis.BOLD);
            if (!active.remove(emphasis)) {
                active.add(emphasis);
            }
            at += sign.length();
        }
        add(runs, text, active);
        return runs;
    }

    private static void add(List<NoteRun> runs, StringBuilder text, Set<Emphasis> emphases) {
        if (!text.isEmpty()) {
            runs.add(new NoteRun(text.toString(), emphases));
            text.setLength(0);
        }
    }

    private static String withoutEscapes(String line, BitSet literal) {
        var plain = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && isPunctuation(line.charAt(i + 1))) {
                literal.set(plain.length());
                plain.append(line.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    /// The sign that begins or ends an emphasis here; empty if there is none.
    private static String signAt(String plain, int at, Set<Emphasis> active) {
        for (Map.Entry<String, Emphasis> each : SIGNS.entrySet()) {
            String sign = each.getKey();
            if (plain.startsWith(sign, at)) {
                boolean ends = active.contains(each.getValue())
                        && !Character.isWhitespace(plain.charAt(at - 1));
                int next = at + sign.length();
                boolean begins = !active.contains(each.getValue())
                        && next < plain.length()
                        && !Character.isWhitespace(plain.charAt(next))
                        && plain.lastIndexOf(sign) > next;
                return ends || begins ? sign : "";
            }
        }
        return "";
    }

    /// What a reader makes of the paragraphs of a comment: CommonMark.
    public static String toNote(List<List<NoteRun>> paragraphs) {
        return String.join(
                "\n\n",
                paragraphs.stream()
                        .map(NoteParagraphs::line)
                        .filter(line -> !line.isBlank())
                        .toList());
    }

    private static String line(List<NoteRun> runs) {
        var out = new StringBuilder();
        for (NoteRun run : merged(runs)) {
            String signs = signs(run.emphases());
            String words = run.text().strip();
            if (signs.isEmpty() || words.isEmpty()) {
                out.append(CommentText.escape(run.text()));
                continue;
            }
            int from = run.text().indexOf(words);
            out.append(run.text(), 0, from)
                    .append(signs)
                    .append(CommentText.escape(words))
                    .append(new StringBuilder(signs).reverse())
                    .append(run.text().substring(from + words.length()));
        }
        return out.toString().strip();
    }

    private static List<NoteRun> merged(List<NoteRun> runs) {
        var merged = new ArrayList<NoteRun>();
        for (NoteRun run : runs) {
            if (!merged.isEmpty() && merged.getLast().emphases().equals(run.emphases())) {
                NoteRun last = merged.removeLast();
                merged.add(new NoteRun(last.text() + run.text(), run.emphases()));
            } else if (!run.text().isEmpty()) {
                merged.add(run);
            }
        }
        return merged;
    }

    private static String signs(Set<Emphasis> emphases) {
        return (emphases.contains(Emphasis.STRUCK) ? "~~" : "")
                + (emphases.contains(Emphasis.BOLD) ? "**" : "")
                + (emphases.contains(Emphasis.ITALIC) ? "*" : "");
    }
}
