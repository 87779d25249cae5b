package glossator.library;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sources are sorted by. Each has a direction of its own: the last added, the most notes and
/// the most stars come first, names begin with A.
public enum SourceOrder {
    ADDED,
    OPENED,
    TITLE,
    PEOPLE,
    YEAR,
    KIND,
    NOTES,
    READ,
    RATING;

    private static final Pattern YEAR_IN = Pattern.compile("\\d{4}");

    /// How it is called in settings and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether what is large or late comes first.
    public boolean isDescending() {
        return switch (this) {
            case ADDED, OPENED, NOTES, RATING -> true;
            case TITLE, PEOPLE, YEAR, KIND, READ -> false;
        };
    }

    public static Optional<SourceOrder> find(String word) {
        for (SourceOrder order : values()) {
            if (order.word().equalsIgnoreCase(word)) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /// The first four digits of the date of publication; empty if there are none.
    public static String year(Source source) {
        Matcher year = YEAR_IN.matcher(source.metadata().published());
        return year.find() ? year.group() : "";
    }

    /// Sorts in the alphabet of the user's language, with what is unknown last.
    public Comparator<Source> comparator() {
        Collator collator = Collator.getInstance();
        Map<String, CollationKey> keys = new HashMap<>();
        return comparator(text -> keys.computeIfAbsent(text, collator::getCollationKey));
    }

    /// The same with keys that are kept between one sort and the next.
    public Comparator<Source> comparator(Function<String, CollationKey> keys) {
        Comparator<Source> main = switch (this) {
            case ADDED -> Comparator.comparing(Source::added, Comparator.reverseOrder());
            case OPENED ->
                Comparator.comparing(
                        Source::opened, Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
            case TITLE -> byText(Source::title, keys);
            case PEOPLE -> byText(s -> String.join(", ", s.metadata().creators()), keys);
            case YEAR -> byText(SourceOrder::year, keys);
            case KIND -> byText(Source::format, keys);
            case NOTES -> Comparator.comparing(Source::annotations, Comparator.reverseOrder());
            case READ -> Comparator.comparing(Source::shownReading);
            case RATING -> Comparator.comparing(Source::rating, Comparator.reverseOrder());
        };
        return main.thenComparing(Source::added, Comparator.reverseOrder())
                .thenComparing(Source::id);
    }

    private static Comparator<Source> byText(
            Function<Source, String> text, Function<String, CollationKey> keys) {
        return Comparator.comparing((Source s) -> text.apply(s).isBlank())
                .thenComparing(s -> keys.apply(text.apply(s)));
    }
}
