package glossator.cli;

import glossator.annotation.Color;
import glossator.annotation.Rectangle;
import glossator.annotation.Relation;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.SearchRequest;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parses option values; each method refuses with a [UsageException].
final class OptionParsers {
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}):(\\d{1,9})");
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private static final String NUMBER = "(-?\\d{1,6}(?:\\.\\d{1,6})?)";
    private static final Pattern AREA =
            Pattern.compile(String.join(" ?, ?", NUMBER, NUMBER, NUMBER, NUMBER));

    /// A narrower area could not be seen, and would be lost among the digits of its coordinates.
    private static final float LEAST = 0.1f;

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

    static Relation parseRelation(String word) {
        return Relation.find(word)
                .orElseThrow(() -> new UsageException(
                        "cli.relation",
                        word,
                        Arrays.stream(Relation.values())
                                .map(Relation::word)
                                .collect(Collectors.joining(", "))));
    }

    static TargetKind parseKind(String word) {
        return Arrays.stream(TargetKind.values())
                .filter(kind -> kind.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "cli.kind",
                        word,
                        Arrays.stream(TargetKind.values())
                                .map(TargetKind::word)
                                .collect(Collectors.joining(", "))));
    }

    static SearchRequest.Order parseOrder(String word) {
        return Arrays.stream(SearchRequest.Order.values())
                .filter(order -> order.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new UsageException("cli.find.order", word));
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

    /// `X,Y,W,H`: the upper left corner, the width and the height.
    static Rectangle parseArea(String word) {
        Matcher matcher = AREA.matcher(word.strip());
        if (!matcher.matches()) {
            throw new UsageException("cli.area", word);
        }
        float width = Float.parseFloat(matcher.group(3));
        float height = Float.parseFloat(matcher.group(4));
        if (!(width >= LEAST && height >= LEAST)) {
            throw new UsageException("cli.area.empty", word);
        }
        return new Rectangle(
                Float.parseFloat(matcher.group(1)),
                Float.parseFloat(matcher.group(2)),
                width,
                height);
    }

    /// The inverse of [#parseArea].
    static String toWord(Rectangle area) {
        return Stream.of(area.x(), area.y(), area.width(), area.height())
                .map(OptionParsers::toWord)
                .collect(Collectors.joining(","));
    }

    /// Without an exponent and without zeros at the end.
    static String toWord(float number) {
        return new BigDecimal(Float.toString(number)).stripTrailingZeros().toPlainString();
    }

    /// A tag color: `#rrggbb` or the name of a palette color; empty for `none`.
    static String parseTagColor(String word) {
        if (word.equalsIgnoreCase("none") || word.isEmpty()) {
            return "";
        }
        if (HEX.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        return Color.find(word)
                .orElseThrow(() -> new UsageException("cli.tag-color", word, colors()))
                .hex();
    }

    /// A day, here and from its first moment to its last, or a moment.
    static Instant parseDate(String word, boolean end) {
        try {
            if (word.contains("T")) {
                return Instant.parse(word);
            }
            LocalDate day = LocalDate.parse(word).plusDays(end ? 1 : 0);
            Instant first = day.atStartOfDay(ZoneId.systemDefault()).toInstant();
            return end ? first.minusNanos(1) : first;
        } catch (DateTimeException e) {
            throw new UsageException("cli.export.date", word);
        }
    }

    private static String colors() {
        return Arrays.stream(Color.values()).map(Color::word).collect(Collectors.joining(", "));
    }
}
