package glossator.ui.session;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.Step;
import glossator.annotation.Tag;

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
    /// but single highlights and notes that are made or edited, their places, and the looks of
    /// tags.
    static boolean isDue(Step step) {
        long marks = step.changes().stream().filter(UndoOffer::isMark).count();
        return marks > 1 || step.changes().stream().anyMatch(UndoOffer::isSweeping);
    }

    private static boolean isMark(Change change) {
        return switch (change) {
            case Change.OfAnnotation _, Change.OfReply _, Change.OfDecision _ -> true;
            case Change.OfTag _, Change.OfSource _, Change.OfEdition _ -> false;
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
            case Change.OfSource _, Change.OfEdition _ -> true;
            case Change.OfDecision _ -> false;
        };
    }
}
