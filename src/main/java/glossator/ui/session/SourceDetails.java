package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.document.Metadata;
import glossator.exchange.bibliography.BibliographyImport;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.wording.DetailsChange;
import glossator.wording.DetailsMerge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// The same for several sources, in one step: if somebody else has changed one of them, nothing
    /// is stored in any.
    ///
    /// @param begun what the edit began with, by source
    public void describe(
            Map<UUID, Metadata> begun,
            DetailsChange change,
            BiConsumer<Map<UUID, Metadata>, List<DetailsMerge.Conflict>> done) {
        var seen = new LinkedHashMap<>(begun);
        var conflicts = new ArrayList<DetailsMerge.Conflict>();
        Callable<Optional<Step>> work = () -> {
            var changes = new ArrayList<Change>();
            begun.forEach((id, base) -> {
                Source now = session.library().source(id);
                var merge = new DetailsMerge(base, change, now.metadata());
                seen.put(id, merge.acknowledged());
                merge.conflicts().forEach(c -> conflicts.add(inSource(now, c)));
                if (!merge.merged().equals(now.metadata())) {
                    changes.add(change(now, merge.merged()));
                }
            });
            return changes.isEmpty() || !conflicts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(session.library().apply(changes));
        };
        store(work, () -> done.accept(seen, List.copyOf(conflicts)));
    }

    private static Change change(Source source, Metadata after) {
        return new Change.OfSource(
                source.state(), source.state().withMetadata(after), source.fileName());
    }

    private static DetailsMerge.Conflict inSource(Source source, DetailsMerge.Conflict conflict) {
        String field = Messages.of("ui.details.several.conflict", conflict.field(), source.title());
        return new DetailsMerge.Conflict(field, conflict.theirs());
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
