package glossator.search;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Reply;
import glossator.annotation.Target;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// An annotation as a query sees it, with its replies and its source.
///
/// @param isOrphan whether it has no place in the newest edition
public record SearchedAnnotation(
        Annotation annotation,
        List<Reply> replies,
        Codebook codebook,
        SearchedSource source,
        boolean isOrphan)
        implements Searched {
    public SearchedAnnotation {
        replies = List.copyOf(replies);
    }

    @Override
    public List<String> texts(Part part) {
        return switch (part) {
            case QUOTE -> one(annotation.words());
            case NOTE -> one(annotation.note());
            case REPLY ->
                replies.stream().map(Reply::text).filter(t -> !t.isBlank()).toList();
            case TAG -> codebook.paths(annotation.tags());
            case PEOPLE -> people();
            case TEXT, TITLE -> List.of();
        };
    }

    private static List<String> one(String text) {
        return text.isBlank() ? List.of() : List.of(text);
    }

    private List<String> people() {
        var people = new ArrayList<String>();
        people.add(annotation.author());
        replies.forEach(r -> people.add(r.author()));
        return people;
    }

    @Override
    public boolean holds(Query condition) {
        return switch (condition) {
            case Query.Tagged(String tag) ->
                annotation.tags().stream().anyMatch(own -> TagNames.isWithin(own, codebook, tag));
            case Query.Colored(var color) -> annotation.color() == color;
            case Query.By(Query.Phrase name) ->
                people().stream().anyMatch(p -> new TermText(p).has(name));
            case Query.InSource _ -> source.holds(condition);
            case Query.OfKind(String kind) ->
                kind(annotation.target()).equals(kind) || source.holds(condition);
            case Query.Before(LocalDate limit) -> day(annotation).isBefore(limit);
            case Query.After(LocalDate limit) -> !day(annotation).isBefore(limit);
            case Query.Is(State state) -> is(state);
            default -> false;
        };
    }

    private boolean is(State state) {
        return switch (state) {
            case ORPHAN -> isOrphan;
            case RESOLVED -> annotation.resolved();
            case OPEN -> !annotation.resolved();
            case NOTE -> !annotation.note().isBlank();
            case TAGGED -> !annotation.tags().isEmpty();
            case NEW, READING, READ -> source.states().contains(state);
        };
    }

    /// The day it was made, in UTC.
    public static LocalDate day(Annotation annotation) {
        return annotation.created().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /// As `kind:` calls what an annotation is on.
    public static String kind(Target target) {
        return switch (target) {
            case Target.Passage _ -> "passage";
            case Target.Area _ -> "area";
            case Target.WholePage _ -> "page";
            case Target.WholeSource _ -> "source";
        };
    }
}
