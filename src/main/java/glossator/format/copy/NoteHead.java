package glossator.format.copy;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first line of a note: `Ann Smith, 2026-03-01 10:20 UTC (yellow = important, underline)
/// #tag`. Its words are the same in every language, because they are read again.
///
/// @param author empty if there is none
/// @param created null if there is none
/// @param tags as written: without spaces
public record NoteHead(
        String author,
        @Nullable Instant created,
        Color color,
        Style style,
        boolean resolved,
        List<String> tags) {
    private static final String RESOLVED = "resolved";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern WHO_AND_WHEN =
            Pattern.compile("(.*?)(?:(?:^|, )(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d) UTC)?");
    private static final Pattern WHAT = Pattern.compile("\\(([^()]*)\\)((?: #\\S+)*)\\s*$");

    public NoteHead {
        tags = List.copyOf(tags);
    }

    public static String whoAndWhen(String author, @Nullable Instant created) {
        String time =
                created == null ? "" : MINUTE.format(created.atOffset(ZoneOffset.UTC)) + " UTC";
        return author + (author.isEmpty() || time.isEmpty() ? "" : ", ") + time;
    }

    /// That of an annotation.
    public static NoteHead of(EmbeddedAnnotation of) {
        return new NoteHead(
                NoteText.line(of.author()),
                of.created(),
                of.color(),
                of.style(),
                of.resolved(),
                of.tags().stream().map(NoteText::tag).toList());
    }

    /// The line as it is written.
    ///
    /// @param inline how words are written in a line
    /// @param place where it is, in words, if no number in the text says so; may be empty
    public String write(UnaryOperator<String> inline, Map<Color, String> meanings, String place) {
        var what = new ArrayList<String>();
        String meaning = parenthesized(meanings.getOrDefault(color, ""));
        what.add(color.word() + (meaning.isEmpty() ? "" : " = " + meaning));
        if (style != Style.HIGHLIGHT) {
            what.add(style.word());
        }
        if (resolved) {
            what.add(RESOLVED);
        }
        if (!place.isEmpty()) {
            what.add(parenthesized(place));
        }
        String who = whoAndWhen(author, created);
        var out = new StringBuilder(inline.apply(who + (who.isEmpty() ? "" : " ")))
                .append('(')
                .append(inline.apply(String.join(", ", what)))
                .append(')');
        tags.forEach(tag -> out.append(" #").append(inline.apply(tag)));
        return out.toString();
    }

    private static String parenthesized(String words) {
        return words.replace('(', '[').replace(')', ']').replace(',', ';');
    }

    /// Empty if the line, without the syntax of its file, is none of ours.
    public static Optional<NoteHead> parse(String plain) {
        Matcher what = WHAT.matcher(plain);
        if (!what.find()) {
            return Optional.empty();
        }
        String[] words = what.group(1).split(", ", -1);
        Optional<Color> color = Color.find(words[0].split(" = ", 2)[0].strip());
        Matcher who = WHO_AND_WHEN.matcher(plain.substring(0, what.start()).strip());
        if (color.isEmpty() || !who.matches()) {
            return Optional.empty();
        }
        Style style = Style.HIGHLIGHT;
        for (String word : words) {
            style = Style.find(word).orElse(style);
        }
        var tags = new ArrayList<String>();
        for (String tag : what.group(2).strip().split("\\s+")) {
            tags.add(tag.replaceFirst("^#", ""));
        }
        tags.removeIf(String::isEmpty);
        return Optional.of(new NoteHead(
                who.group(1),
                moment(who.group(2)),
                color.get(),
                style,
                List.of(words).contains(RESOLVED),
                tags));
    }

    static Matcher matchWhoAndWhen(String words) {
        return WHO_AND_WHEN.matcher(words);
    }

    static @Nullable Instant moment(@Nullable String written) {
        try {
            return written == null
                    ? null
                    : LocalDateTime.parse(written, MINUTE).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
