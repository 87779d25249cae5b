package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.SavedSearch;
import glossator.annotation.SourceCollection;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Steps that the window has just stored and offers to take back together.
///
/// @param sentence what they did; empty for the wording of the only step
/// @param steps in the order in which they were made
public record UndoOffer(String sentence, List<Step> steps) {
    public UndoOffer {
        steps = List.copyOf(steps);
    }

    static UndoOffer of(Step step) {
        return new UndoOffer("", List.of(step));
    }

    /// Whether a step deletes something or changes so much that it is offered to be taken back: all
    /// but single highlights, notes, links and digests that are made or edited, the places of notes,
    /// the looks of tags, and the tags, the stars and the reading state of a source.
    static boolean isDue(Step step) {
        long marks = step.changes().stream().filter(UndoOffer::isMark).count();
        return marks > 1 || step.changes().stream().anyMatch(UndoOffer::isSweeping);
    }

    private static boolean isMark(Change change) {
        return switch (change) {
            case Change.OfAnnotation _,
                    Change.OfReply _,
                    Change.OfDecision _,
                    Change.OfSource _,
                    Change.OfItem _ -> true;
            case Change.OfTag _, Change.OfEdition _ -> false;
        };
    }

    private static boolean isSweeping(Change change) {
        return switch (change) {
            case Change.OfAnnotation(var _, Annotation after) -> after == null;
            case Change.OfReply(var _, Reply after) -> after == null;
            case Change.OfTag(Tag before, Tag after) ->
                before != null
                        && (after == null
                                || !before.name().equals(after.name())
                                || !Objects.equals(before.parent(), after.parent()));
            case Change.OfSource(var before, var after, var _) -> isSweeping(before, after);
            case Change.OfItem(var before, var after) -> isSweeping(before, after);
            case Change.OfEdition _ -> true;
            case Change.OfDecision _ -> false;
        };
    }

    /// Anything but tags, stars and how far it was read.
    private static boolean isSweeping(SourceState before, SourceState after) {
        return before.inTrash() != after.inTrash()
                || !before.metadata().equals(after.metadata())
                || !before.collections().equals(after.collections());
    }

    /// What is written in a digest or on a link is not.
    private static boolean isSweeping(
            @Nullable LibraryItem before, @Nullable LibraryItem after) {
        return before != null
                && (after == null
                        || after instanceof SourceCollection
                        || after instanceof SavedSearch);
    }
}
