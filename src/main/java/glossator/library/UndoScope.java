package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.Step;

import org.jspecify.annotations.Nullable;

import java.util.Objects;
import java.util.UUID;

/// Which steps of the journal undo and redo consider.
///
/// @param source of the marks; null unless the kind is [Kind#MARKS]
public record UndoScope(Kind kind, @Nullable UUID source) {
    /// What was done in the list of sources: those removed, restored, renamed, described or
    /// arranged, new editions, and the items of the library.
    public static final UndoScope SOURCES = new UndoScope(Kind.SOURCES, null);

    /// Everything.
    public static final UndoScope ANYWHERE = new UndoScope(Kind.ANYWHERE, null);

    public UndoScope {
        if ((kind == Kind.MARKS) != (source != null)) {
            throw new IllegalArgumentException("marks are those of a source");
        }
    }

    /// The three ways to choose.
    public enum Kind {
        MARKS,
        SOURCES,
        ANYWHERE
    }

    /// The annotations, decisions and editions of one source.
    public static UndoScope marksOf(UUID source) {
        return new UndoScope(Kind.MARKS, source);
    }

    /// Whether the step is one of those that are considered.
    public boolean includes(Step step) {
        return step.changes().stream().anyMatch(this::includes);
    }

    private boolean includes(Change change) {
        boolean ofSource = change instanceof Change.OfSource;
        return switch (kind) {
            case MARKS -> !ofSource && Objects.equals(JournalRows.source(change), source);
            case SOURCES ->
                ofSource || change instanceof Change.OfEdition || change instanceof Change.OfItem;
            case ANYWHERE -> true;
        };
    }
}
