package glossator.wording;

import glossator.document.Block;
import glossator.message.Messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// The small parts from which the program's sentences are built: a text on one line, a date, a list
/// of names.
public final class Phrases {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Phrases() {}

    /// The text on one line: white space of any kind becomes one space, pictures are dropped.
    public static String toOneLine(String text) {
        return text.replace(Block.OBJECT, ' ')
                .replaceAll("[\\s\\u2028\\u2029]+", " ")
                .strip();
    }

    /// The phrase as the beginning of a line.
    public static String capitalize(String phrase) {
        if (phrase.isEmpty()) {
            return phrase;
        }
        int first = Character.toTitleCase(phrase.codePointAt(0));
        return Character.toString(first) + phrase.substring(phrase.offsetByCodePoints(0, 1));
    }

    /// All names: “A”, “A and B”, “A, B and C”.
    public static String joinNames(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : Messages.of(
                        "wording.reference.and",
                        String.join(", ", names.subList(0, last)),
                        names.get(last));
    }

    /// The day in UTC, `2026-11-29`.
    public static String day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /// The minute in UTC, `2026-11-29 14:05 UTC`.
    public static String minute(Instant moment) {
        return MINUTE.format(moment);
    }
}
