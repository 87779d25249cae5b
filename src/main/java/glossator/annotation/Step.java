package glossator.annotation;

import java.time.Instant;
import java.util.List;

/// One step of the journal: changes made, taken back or made again together, all or none.
///
/// @param number ascends with time
/// @param of for UNDO and REDO the number of the step taken back or made again, else its own number
public record Step(
        long number, Kind kind, long of, Instant at, String author, List<Change> changes) {
    public Step {
        changes = List.copyOf(changes);
    }

    /// Whether a step does something new, takes a step back, or makes one again.
    public enum Kind {
        DO,
        UNDO,
        REDO
    }
}
