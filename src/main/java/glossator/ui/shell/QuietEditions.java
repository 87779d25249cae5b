package glossator.ui.shell;

import glossator.library.ParsedFile;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;
import glossator.ui.shell.ImportBatch.Alike;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Adds new editions of sources without showing them, so that what is being read stays in front.
final class QuietEditions {
    private final Session session;
    private final AddedSources results;
    private final Consumer<OpenSource> review;

    QuietEditions(Session session, AddedSources results, Consumer<OpenSource> review) {
        this.session = session;
        this.results = results;
        this.review = review;
    }

    /// Stores the files one after another; one that cannot be stored is a sentence in `batch`. Not
    /// to be called on the FX thread.
    List<UpdateResult> store(List<Alike> files, ImportBatch batch, Progress progress) {
        var stored = new ArrayList<UpdateResult>();
        for (Alike file : files) {
            progress.report(stored.size(), files.size(), file.file().name());
            if (progress.isCancelled()) {
                break;
            }
            try {
                UpdateResult update = store(file, progress);
                stored.add(update);
                batch.updated().add(sentence(file, update));
            } catch (Refusal refusal) {
                batch.refused().add(refusal.sentence());
            }
        }
        return stored;
    }

    private UpdateResult store(Alike file, Progress progress) {
        UUID source = file.match().source().id();
        ParsedFile parsed = file.file().parsed();
        return parsed != null
                ? session.library().addEdition(session.library().compare(source, parsed))
                : session.editionUpdates().add(source, file.file().bytes(), progress);
    }

    private static String sentence(Alike file, UpdateResult update) {
        return Messages.of(
                "ui.import.report.updated-of",
                file.file().name(),
                update.edition().number(),
                Widgets.toOneLine(update.source().title()),
                update.report().open().size());
    }

    /// Tells the window of what was stored. One alone has its own sentence instead of the report.
    void show(List<UpdateResult> updates, boolean isOne, ImportBatch batch) {
        session.editionUpdates()
                .showAdded(
                        updates,
                        updates.size() == 1 ? "" : Messages.of("ui.added.updated", updates.size()));
        if (isOne && updates.size() == 1) {
            batch.updated().clear();
            UpdateResult update = updates.getFirst();
            results.offer(update, update.report().open().size(), () -> open(update));
        }
    }

    private void open(UpdateResult update) {
        session.open(
                update.source().id(),
                in -> session.showEdition(in, update.edition().id(), this::reviewIfNeeded));
    }

    private void reviewIfNeeded(OpenSource in) {
        if (in.placements().allWithOrphans().stream().anyMatch(p -> p.needsReview())) {
            review.accept(in);
        }
    }
}
