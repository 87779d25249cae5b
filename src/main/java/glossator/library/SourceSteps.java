package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.SourceState;
import glossator.annotation.Step;
import glossator.document.Metadata;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What can be done to a source as a whole, each as a step of the journal; no step if it makes no
/// difference.
record SourceSteps(Database database, SourceRows sources, Journal journal) {

    Optional<Step> remove(UUID source) {
        return change(source, state -> state.withInTrash(true));
    }

    Optional<Step> restore(UUID source) {
        return change(source, state -> state.withInTrash(false));
    }

    Optional<Step> rename(UUID source, String title) {
        return describe(
                source, shown -> shown.withTitle(Normalized.cleanText(title).strip()));
    }

    Optional<Step> describe(UUID source, UnaryOperator<Metadata> edit) {
        return change(source, state -> state.withMetadata(edit.apply(state.metadata())));
    }

    private Optional<Step> change(UUID id, UnaryOperator<SourceState> edit) {
        return database.write(() -> {
            SourceState before = sources.state(id);
            SourceState after = edit.apply(before);
            var change = new Change.OfSource(before, after, sources.get(id).fileName());
            return before.equals(after)
                    ? Optional.empty()
                    : Optional.of(journal.apply(List.of(change)));
        });
    }
}
