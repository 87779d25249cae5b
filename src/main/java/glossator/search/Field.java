package glossator.search;

import glossator.annotation.Color;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What may stand before a colon.
enum Field {
    TAG,
    COLOR,
    AUTHOR,
    IN,
    KIND,
    BEFORE,
    AFTER,
    IS;

    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2}))?(?:-(\\d{1,2}))?");

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isKnown(String name) {
        return find(name).isPresent();
    }

    private static Optional<Field> find(String name) {
        if (name.equalsIgnoreCase("colour")) {
            return Optional.of(COLOR);
        }
        return Arrays.stream(values())
                .filter(f -> f.word().equalsIgnoreCase(name))
                .findFirst();
    }

    static Field of(Lexeme name) {
        return find(name.text()).orElseThrow(() -> unknown(name));
    }

    private static QueryFault unknown(Lexeme name) {
        String known =
                Arrays.stream(values()).map(f -> f.word() + ":").collect(Collectors.joining(", "));
        return new QueryFault(name, "search.unknown-field", name.text(), known);
    }

    /// Null if the value has only signs.
    @Nullable
    Query query(Lexeme value, PhraseReader phrases) {
        return switch (this) {
            case TAG -> new Query.Tagged(named(value));
            case COLOR -> color(value);
            case AUTHOR -> {
                Query.Phrase name = phrases.phrase(value);
                yield name == null ? null : new Query.By(name);
            }
            case IN -> in(value);
            case KIND -> kind(value);
            case BEFORE -> new Query.Before(day(value));
            case AFTER -> new Query.After(day(value));
            case IS ->
                new Query.Is(State.find(value.text())
                        .orElseThrow(() -> new QueryFault(
                                value, "search.unknown-state", value.text(), states())));
        };
    }

    private String named(Lexeme value) {
        String name = value.text().strip();
        if (name.isEmpty()) {
            throw new QueryFault(value, "search.no-value", word());
        }
        return name;
    }

    private Query kind(Lexeme value) {
        String name = named(value).toLowerCase(Locale.ROOT);
        if (!Kind.all().contains(name)) {
            throw new QueryFault(
                    value, "search.unknown-kind", value.text(), String.join(", ", Kind.all()));
        }
        return new Query.OfKind(name);
    }

    private static Query color(Lexeme value) {
        return new Query.Colored(Color.find(value.text())
                .orElseThrow(() -> new QueryFault(
                        value,
                        "search.unknown-color",
                        value.text(),
                        Arrays.stream(Color.values())
                                .map(Color::word)
                                .collect(Collectors.joining(", ")))));
    }

    private static String states() {
        return Arrays.stream(State.values()).map(State::word).collect(Collectors.joining(", "));
    }

    private Query in(Lexeme value) {
        String name = named(value);
        return Part.find(name)
                .<Query>map(parts -> new Query.Within(parts, Query.And.EVERYTHING))
                .orElseGet(() -> new Query.InSource(name));
    }

    /// The first day of what was written.
    private static LocalDate day(Lexeme value) {
        Matcher day = DAY.matcher(value.text().strip());
        try {
            if (day.matches()) {
                return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
            }
        } catch (DateTimeException e) {
            // As any other that is no day.
        }
        throw new QueryFault(value, "search.bad-day", value.text());
    }

    private static int number(Matcher day, int group) {
        return day.group(group) == null ? 1 : Integer.parseInt(day.group(group));
    }
}
