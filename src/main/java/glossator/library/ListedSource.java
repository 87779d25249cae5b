package glossator.library;

import glossator.annotation.Codebook;
import glossator.annotation.ReadingState;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;
import glossator.search.Searched;
import glossator.search.State;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is known about a source without its text and its notes, for the grammar of queries: the
/// filter of a list asks this, many thousand times for each key.
///
/// @param codebook has the tags of the source
public record ListedSource(Source source, Codebook codebook) implements Searched {
    private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    @Override
    public List<String> texts(Part part) {
        return switch (part) {
            case TITLE ->
                List.of(
                        source.title(),
                        source.fileName(),
                        source.metadata().publisher(),
                        source.metadata().published());
            case PEOPLE -> source.metadata().creators();
            case TAG -> codebook.paths(source.tags());
            case TEXT, QUOTE, NOTE, REPLY -> List.of();
        };
    }

    @Override
    public boolean holds(Query condition) {
        return switch (condition) {
            case Query.Tagged(String tag) -> hasTag(tag);
            case Query.By by -> new QueryMatcher(by.name()).matches(new People(this));
            case Query.InSource(String name) -> isNamed(name.toLowerCase(Locale.ROOT));
            case Query.OfKind(String kind) -> source.format().equals(kind);
            case Query.Before(LocalDate day) -> isPublished(day, LocalDate::isBefore);
            case Query.After(LocalDate day) -> isPublished(day, (a, b) -> !a.isBefore(b));
            case Query.Is(State state) -> is(state);
            default -> false;
        };
    }

    private boolean hasTag(String wanted) {
        String path = wanted.toLowerCase(Locale.ROOT);
        for (UUID tag : source.tags()) {
            String own = "/" + codebook.path(tag).toLowerCase(Locale.ROOT) + "/";
            if (own.contains("/" + path + "/")) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(String name) {
        return source.id().toString().startsWith(name)
                || source.title().toLowerCase(Locale.ROOT).contains(name);
    }

    /// Of a date that is only a year, the first day counts.
    private boolean isPublished(LocalDate day, BiPredicate<LocalDate, LocalDate> relation) {
        String date = source.metadata().published();
        Matcher parts = DATE.matcher(date);
        if (!parts.lookingAt()) {
            return false;
        }
        String whole = (parts.group() + "-01-01").substring(0, 10);
        try {
            return relation.test(LocalDate.parse(whole), day);
        } catch (DateTimeException e) {
            return false; // such as a thirteenth month
        }
    }

    private boolean is(State state) {
        return switch (state) {
            case NEW -> source.shownReading() == ReadingState.NEW;
            case READING -> source.shownReading() == ReadingState.READING;
            case READ -> source.shownReading() == ReadingState.READ;
            case TAGGED -> !source.tags().isEmpty();
            case NOTE -> source.annotations() > 0;
            case ORPHAN, RESOLVED, OPEN -> false;
        };
    }

    /// The people alone.
    private record People(ListedSource of) implements Searched {
        @Override
        public List<String> texts(Part part) {
            return part == Part.PEOPLE ? of.texts(part) : List.of();
        }

        @Override
        public boolean holds(Query condition) {
            return false;
        }
    }
}
