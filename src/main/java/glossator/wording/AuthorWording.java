package glossator.wording;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Words for a step that renames an author in all that the author has written.
final class AuthorWording {
    private AuthorWording() {}

    private record Names(String from, String to) {}

    /// Empty if the step is anything else, or changes only one note or reply.
    static Optional<String> describe(List<Change> changes) {
        if (changes.size() < 2) {
            return Optional.empty();
        }
        Names first = names(changes.getFirst());
        return first == null || !changes.stream().allMatch(c -> first.equals(names(c)))
                ? Optional.empty()
                : Optional.of(Messages.of(
                        "wording.history.author-renamed",
                        quote(first.from()),
                        quote(first.to()),
                        changes.size()));
    }

    private static String quote(String name) {
        return name.isBlank()
                ? Messages.of("wording.history.no-author")
                : Messages.of("wording.history.quote", JournalWording.shorten(name));
    }

    /// Null if the change is not of an author, or not of it alone.
    private static @Nullable Names names(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                before != null
                                && after != null
                                && before.withAuthor(after.author())
                                        .withChanged(after.changed())
                                        .equals(after)
                        ? names(before.author(), after.author())
                        : null;
            case Change.OfReply(Reply before, Reply after) ->
                before != null
                                && after != null
                                && before.withAuthor(after.author())
                                        .withChanged(after.changed())
                                        .equals(after)
                        ? names(before.author(), after.author())
                        : null;
            case Change.OfTag _,
                    Change.OfDecision _,
                    Change.OfSource _,
                    Change.OfEdition _,
                    Change.OfItem _ -> null;
        };
    }

    private static @Nullable Names names(String from, String to) {
        return from.equals(to) ? null : new Names(from, to);
    }
}
