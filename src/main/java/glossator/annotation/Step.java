package glossator.annotation;

import java.time.Instant;
import java.util.List;

/// One step of the journal: changes that are applied, undone or redone together, all or none.
///
/// @param number increases with time
/// @param of for UNDO and REDO the number of the step that is undone or redone, otherwise its own
public record Step(
        long number, Kind kind, long of, Instant at, String author, List<Change> changes) {
    public Step {
        changes = List.copyOf(changes);
    }

    /// Whether a step makes new changes, undoes a step, or redoes one.
    public enum Kind {
        DO,
        UNDO,
        REDO
    }
}
