package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.Step;

import java.util.UUID;

/// Which steps of the journal undo and redo consider.
public sealed interface UndoScope {
    /// What was done to sources: those removed, restored, renamed or described, and new editions.
    UndoScope SOURCES = new Sources();

    /// Everything.
    UndoScope ANYWHERE = new Anywhere();

    /// The annotations, decisions and editions of one source.
    static UndoScope marksOf(UUID source) {
        return new Marks(source);
    }

    /// See [#marksOf].
    record Marks(UUID source) implements UndoScope {}

    /// See [#SOURCES].
    record Sources() implements UndoScope {}

    /// See [#ANYWHERE].
    record Anywhere() implements UndoScope {}

    /// Whether the step is one of those that are considered.
    default boolean includes(Step step) {
        return switch (this) {
            case Anywhere _ -> true;
            case Sources _ ->
                step.changes().stream()
                        .anyMatch(c ->
                                c instanceof Change.OfSource || c instanceof Change.OfEdition);
            case Marks(UUID source) ->
                step.changes().stream()
                        .anyMatch(c -> !(c instanceof Change.OfSource)
                                && source.equals(JournalRows.source(c)));
        };
    }
}
