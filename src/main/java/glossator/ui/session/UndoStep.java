package glossator.ui.session;

import glossator.annotation.Step;
import glossator.wording.JournalWording;

import org.jspecify.annotations.Nullable;

/// What is known of a step that can be undone or redone: not its changes, of which there may be ten
/// thousand.
///
/// @param number of the step in the journal
/// @param title what it did, in one line
public record UndoStep(long number, String title) {
    static @Nullable UndoStep of(@Nullable Step step, JournalWording wording) {
        return step == null ? null : new UndoStep(step.number(), wording.title(step));
    }
}
