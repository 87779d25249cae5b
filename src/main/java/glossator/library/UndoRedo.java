package glossator.library;

import glossator.annotation.Step;

import org.jspecify.annotations.Nullable;

/// What undo and redo would do at this moment; null if there is nothing to do.
///
/// @param undo the step that [Library#undo] would undo
/// @param redo the step that [Library#redo] would redo
public record UndoRedo(@Nullable Step undo, @Nullable Step redo) {
    public static final UndoRedo NONE = new UndoRedo(null, null);
}
