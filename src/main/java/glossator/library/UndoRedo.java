package glossator.library;

import glossator.annotation.Step;

import org.jspecify.annotations.Nullable;

/// What undo and redo would do at this moment; null where there is nothing to do.
///
/// @param undo the step that [Library#undo] would take back
/// @param redo the step that [Library#redo] would make again
public record UndoRedo(@Nullable Step undo, @Nullable Step redo) {
    public static final UndoRedo NONE = new UndoRedo(null, null);
}
