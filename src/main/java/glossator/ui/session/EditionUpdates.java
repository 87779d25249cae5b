package glossator.ui.session;

import glossator.format.SourceFile;
import glossator.library.EditionCandidate;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.UUID;
import java.util.function.Consumer;

/// Adds files as new editions of sources. Used on the FX thread.
public final class EditionUpdates {
    private final Session session;
    private final Library library;

    EditionUpdates(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// Reads a file and compares it with the newest edition of a source, in the background; nothing
    /// is stored. A file that cannot be an edition ends in a message. `then` is not called if the
    /// user cancels.
    ///
    /// @param locked called with the refusal of a file that needs a password, or a different
    /// password
    public void compare(
            UUID source,
            SourceFile file,
            Consumer<EditionCandidate> then,
            Consumer<Refusal> locked) {
        run(file, progress -> read(source, file, progress), then, locked);
    }

    /// Compares a file that has already been parsed.
    public void compare(UUID source, ParsedFile file, Consumer<EditionCandidate> then) {
        run(
                file.original(),
                progress -> new Comparison(library.compare(source, file), null, progress),
                then,
                locked -> {});
    }

    private void run(
            SourceFile file,
            Tasks.ProgressWork<Comparison> work,
            Consumer<EditionCandidate> then,
            Consumer<Refusal> locked) {
        session.tasks().run(Messages.of("ui.editions.comparing", file.name()), work, comparison -> {
            if (comparison.progress().isCancelled()) {
                return;
            }
            if (comparison.locked() != null) {
                locked.accept(comparison.locked());
            } else if (comparison.candidate() != null) {
                then.accept(comparison.candidate());
            }
        });
    }

    /// One of `candidate` and `locked` is null.
    private record Comparison(
            @Nullable EditionCandidate candidate, @Nullable Refusal locked, Progress progress) {}

    private Comparison read(UUID source, SourceFile file, Progress progress) {
        try {
            EditionCandidate candidate =
                    library.compare(source, file, o -> session.sourceFiles().read(o, progress));
            return new Comparison(candidate, null, progress);
        } catch (Refusal refusal) {
            if (!SourceFile.isLocked(refusal)) {
                throw refusal;
            }
            return new Comparison(null, refusal, progress);
        }
    }

    /// Stores a new edition and shows it if its source is open; `then` receives the result.
    public void update(EditionCandidate candidate, Consumer<UpdateResult> then) {
        session.write(() -> library.addEdition(candidate), update -> show(update, then));
    }

    private void show(UpdateResult update, Consumer<UpdateResult> then) {
        session.showSource(update.source());
        session.undoing().offer(UndoOffer.of(update.step()));
        session.findOpen(update.source().id())
                .ifPresentOrElse(
                        open -> session.showEdition(
                                open, update.edition().id(), o -> then.accept(update)),
                        () -> then.accept(update));
    }
}
