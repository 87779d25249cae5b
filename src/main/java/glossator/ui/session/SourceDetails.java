package glossator.ui.session;

import glossator.annotation.Step;
import glossator.document.Metadata;
import glossator.exchange.bibliography.BibliographyImport;
import glossator.wording.DetailsMerge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/// Changes what is known about sources: by hand, or from a bibliography.
public final class SourceDetails {
    private final Session session;

    public SourceDetails(Session session) {
        this.session = session;
    }

    /// Stores an edit, unless somebody else has changed the same fields since it began: then
    /// nothing is stored, and `done` gets the fields, and what the edit begins with once they have
    /// been seen.
    ///
    /// @param base what the edit began with
    public void describe(
            UUID source,
            Metadata base,
            Metadata edited,
            BiConsumer<Metadata, List<DetailsMerge.Conflict>> done) {
        var seen = new AtomicReference<>(base);
        var conflicts = new ArrayList<DetailsMerge.Conflict>();
        Callable<Optional<Step>> work = () -> session.library().describeSource(source, now -> {
            var merge = new DetailsMerge(base, edited, now);
            conflicts.clear();
            conflicts.addAll(merge.conflicts());
            seen.set(merge.acknowledged());
            return conflicts.isEmpty() ? merge.merged() : now;
        });
        store(work, () -> done.accept(seen.get(), List.copyOf(conflicts)));
    }

    /// Stores what a bibliography says about the sources.
    public void take(BibliographyImport plan, Runnable done) {
        store(plan::apply, done);
    }

    private void store(Callable<Optional<Step>> work, Runnable done) {
        session.write(work, step -> {
            step.ifPresent(session::showStep);
            step.ifPresent(session.undoing()::offerIfDue);
            done.run();
        });
    }
}
