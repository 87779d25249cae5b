package glossator.cli;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parses option values; each method refuses with a [UsageException].
final class OptionParsers {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private OptionParsers() {}

    static Color parseColor(String word) {
        return Color.find(word).orElseThrow(() -> new UsageException("cli.color", word, colors()));
    }

    static Style parseStyle(String word) {
        return Style.find(word)
                .orElseThrow(() -> new UsageException(
                        "cli.style",
                        word,
                        Arrays.stream(Style.values())
                                .map(Style::word)
                                .collect(Collectors.joining(", "))));
    }

    /// `A:B`, half-open, in UTF-16 units.
    static Range parseRange(String word) {
        Matcher matcher = RANGE.matcher(word);
        if (!matcher.matches()) {
            throw new UsageException("cli.range", word);
        }
        int start = Integer.parseInt(matcher.group(1));
        int end = Integer.parseInt(matcher.group(2));
        if (end < start) {
            throw new UsageException("cli.range", word);
        }
        return new Range(start, end);
    }

    /// A tag color: `#rrggbb` or the name of a palette color; empty for `none`.
    static String parseTagColor(String word) {
        if (word.equalsIgnoreCase("none") || word.isEmpty()) {
            return "";
        }
        if (HEX.matcher(word).matches()) {
            return word.toLowerCase(java.util.Locale.ROOT);
        }
        return Color.find(word)
                .orElseThrow(() -> new UsageException("cli.tag-color", word, colors()))
                .hex();
    }

    private static String colors() {
        return Arrays.stream(Color.values()).map(Color::word).collect(Collectors.joining(", "));
    }
}
