package glossator.search;

import glossator.annotation.Codebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// A source as a query sees it.
///
/// @param title its name on screen
/// @param format as [glossator.format.Format#name]
/// @param day the first day of the year, month or day it was published in; if it does not say, the
///     day it was added
/// @param tags of the source as a whole
/// @param codebook has its tags
/// @param states those of the reading state that hold, and [State#NOTE]
/// @param text of its newest edition; empty where only its annotations are looked at
public record SearchedSource(
        UUID id,
        String title,
        List<String> people,
        String format,
        LocalDate day,
        List<UUID> tags,
        Codebook codebook,
        Set<State> states,
        String text)
        implements Searched {
    private static final int SHORTEST_REFERENCE = 4;

    public SearchedSource {
        people = List.copyOf(people);
        tags = List.copyOf(tags);
        states = Set.copyOf(states);
    }

    @Override
    public List<String> texts(Part part) {
        return switch (part) {
            case TEXT -> List.of(text);
            case TITLE -> List.of(title);
            case PEOPLE -> people;
            case TAG -> codebook.paths(tags);
            case QUOTE, NOTE, REPLY -> List.of();
        };
    }

    @Override
    public boolean holds(Query condition) {
        return switch (condition) {
            case Query.Tagged(String tag) ->
                tags.stream().anyMatch(own -> TagNames.isWithin(own, codebook, tag));
            case Query.By(Query.Phrase name) ->
                people.stream().anyMatch(p -> new TermText(p).has(name));
            case Query.InSource(String name) -> isCalled(id, title, name);
            case Query.OfKind(String kind) -> format.equals(kind);
            case Query.Before(LocalDate limit) -> day.isBefore(limit);
            case Query.After(LocalDate limit) -> !day.isBefore(limit);
            case Query.Is(State state) ->
                state == State.TAGGED ? !tags.isEmpty() : states.contains(state);
            default -> false;
        };
    }

    /// Whether `in:` means this source: by the beginning of its id, or by words of its title.
    public static boolean isCalled(UUID id, String title, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        List<String> words = Terms.of(name).stream().map(Term::text).toList();
        return (lower.length() >= SHORTEST_REFERENCE && id.toString().startsWith(lower))
                || (!words.isEmpty()
                        && new TermText(title).has(new Query.Phrase(name, words, false)));
    }
}
