package glossator.format;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.message.Messages;

/// How an annotated copy holds the note of an annotation that has no place in its edition: on the
/// whole source, after a line that says so and names what the note is about, such as *Not in this
/// edition: “…”*.
public final class PlacelessNote {
    /// Of a longer passage only the beginning is quoted, in UTF-16 units.
    private static final int MAX_QUOTE = 500;

    private PlacelessNote() {}

    /// The note with that line before it.
    ///
    /// @param words the quote of a passage, or the text beneath an area; may be empty
    public static String of(Target target, String words, String note) {
        String head = head(target, words);
        return note.isBlank() ? head : head + "\n\n" + note;
    }

    private static String head(Target target, String words) {
        String line = words.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
        if (!line.isEmpty()) {
            return Messages.of("format.placeless.quote", cut(line));
        }
        return switch (target) {
            case Target.Passage _, Target.WholeSource _ -> heading() + '.';
            case Target.WholePage(Surface.Page page) ->
                Messages.of("format.placeless.page", name(page));
            case Target.Area(Surface.Page page, var _, var _) ->
                Messages.of("format.placeless.area", name(page));
            case Target.Area(Surface.Picture _, var _, var _) ->
                Messages.of("format.placeless.picture");
        };
    }

    private static String name(Surface.Page page) {
        return page.label().isBlank() ? String.valueOf(page.index() + 1) : page.label();
    }

    private static String cut(String line) {
        if (line.length() <= MAX_QUOTE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_QUOTE - 1)) ? MAX_QUOTE - 1 : MAX_QUOTE;
        return line.substring(0, end) + '…';
    }

    /// The words that all such lines begin with, also the heading of a list of such notes.
    public static String heading() {
        return Messages.of("format.placeless");
    }

    /// Whether a note begins with such a line.
    public static boolean is(String note) {
        return note.stripLeading().startsWith(heading());
    }

    /// The note without that line. Programs change quotes, spaces, escapes and the ends of lines,
    /// so only its letters and numbers are compared; a line about anything else goes as a whole.
    ///
    /// @param words those that [#of] got
    public static String without(String note, Target target, String words) {
        String left = letters(head(target, words));
        int at = 0;
        int matched = 0;
        while (matched < left.length() && at < note.length()) {
            char c = note.charAt(at);
            if (isLetter(c) && c != left.charAt(matched)) {
                return afterLine(note.stripLeading());
            }
            matched += isLetter(c) ? 1 : 0;
            at++;
        }
        String rest = note.substring(at);
        int end = rest.indexOf('\n');
        boolean ends = letters(end < 0 ? rest : rest.substring(0, end)).isEmpty();
        return ends ? afterLine(rest) : rest.replaceFirst("^[\\p{P}\\p{Z}]+", "");
    }

    private static String afterLine(String note) {
        int end = note.indexOf('\n');
        return end < 0 ? "" : note.substring(end).strip();
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        text.chars().filter(c -> isLetter((char) c)).forEach(c -> letters.append((char) c));
        return letters.toString();
    }

    /// Of those beyond U+FFFF both units count.
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
