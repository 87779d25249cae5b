package glossator.ui.session;

import glossator.format.SourceFile;
import glossator.library.CopyItem;
import glossator.library.EditionCandidate;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.library.ReturnedCopy;
import glossator.library.Source;
import glossator.library.UpdateResult;
import glossator.message.Messages;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// What comparing a file with a source may come to.
    ///
    /// @param edition it can be its next edition
    /// @param copy it is an annotated copy of it
    /// @param locked it needs a password, or a different one: the refusal that says so
    public record Outcomes(
            Consumer<EditionCandidate> edition,
            Consumer<ReturnedCopy> copy,
            Consumer<Refusal> locked) {}

    /// Reads a file and compares it with a source, in the background; nothing is stored. A file
    /// that cannot be an edition ends in a message. Nothing is called if the user cancels.
    public void compare(UUID source, SourceFile file, Outcomes then) {
        run(file, progress -> read(source, file, progress), then);
    }

    /// Compares a file that has already been parsed.
    public void compare(UUID source, ParsedFile file, Outcomes then) {
        run(file.original(), progress -> compare(source, file, progress), then);
    }

    private void run(SourceFile file, Tasks.ProgressWork<Comparison> work, Outcomes then) {
        session.tasks().run(Messages.of("ui.editions.comparing", file.name()), work, comparison -> {
            if (comparison.progress().isCancelled()) {
                return;
            }
            if (comparison.locked() != null) {
                then.locked().accept(comparison.locked());
            } else if (comparison.copy() != null) {
                then.copy().accept(comparison.copy());
            } else if (comparison.candidate() != null) {
                then.edition().accept(comparison.candidate());
            }
        });
    }

    /// All but one of `candidate`, `copy` and `locked` are null.
    private record Comparison(
            @Nullable EditionCandidate candidate,
            @Nullable ReturnedCopy copy,
            @Nullable Refusal locked,
            Progress progress) {}

    private Comparison read(UUID source, SourceFile file, Progress progress) {
        try {
            ParsedFile parsed =
                    library.read(source, file, o -> session.sourceFiles().read(o, progress));
            return compare(source, parsed, progress);
        } catch (Refusal refusal) {
            if (!SourceFile.isLocked(refusal)) {
                throw refusal;
            }
            return new Comparison(null, null, refusal, progress);
        }
    }

    private Comparison compare(UUID source, ParsedFile file, Progress progress) {
        return library.isCopyOf(source, file)
                ? new Comparison(null, library.compareCopy(source, file), null, progress)
                : new Comparison(library.compare(source, file), null, null, progress);
    }

    /// Takes from an annotated copy what was chosen, and shows it.
    ///
    /// @param told the sentence that goes with the offer to take it back
    /// @param edition receives the new edition, if the text was changed
    /// @param then runs if it was not
    public void readBack(
            ReturnedCopy copy,
            Map<CopyItem, CopyItem.Choice> chosen,
            String told,
            Consumer<UpdateResult> edition,
            Runnable then) {
        session.write(() -> library.readBack(copy, chosen), result -> {
            result.step().ifPresent(step -> {
                session.showStep(step);
                session.undoing().offer(new UndoOffer(told, List.of(step)));
            });
            result.update().ifPresentOrElse(update -> showEdition(update, edition), then);
        });
    }

    /// Stores a new edition and shows it if its source is open; `then` receives the result.
    public void update(EditionCandidate candidate, Consumer<UpdateResult> then) {
        session.write(() -> library.addEdition(candidate), update -> show(update, then));
    }

    /// Reads sources again in the background, and stores what comes out otherwise than before as
    /// new editions, in one step. One that cannot be read ends in a message.
    ///
    /// @param encoding the character set of their texts; null for what they were read in
    /// @param then receives what was stored, which may be nothing
    public void readAgain(
            List<Source> sources, @Nullable Charset encoding, Consumer<List<UpdateResult>> then) {
        session.tasks()
                .run(
                        Messages.of("ui.read-again.running", sources.size()),
                        progress -> read(sources, encoding, progress),
                        read -> {
                            if (read.isEmpty()) {
                                then.accept(List.of());
                            } else {
                                storeReadings(read, then);
                            }
                        });
    }

    private List<EditionCandidate> read(
            List<Source> sources, @Nullable Charset encoding, Progress progress) {
        var read = new ArrayList<EditionCandidate>();
        for (Source source : sources) {
            if (progress.isCancelled()) {
                return List.of();
            }
            try {
                library.readAgain(
                                source.id(),
                                encoding,
                                file -> session.sourceFiles().read(file, progress))
                        .ifPresent(read::add);
            } catch (Refusal refusal) {
                if (sources.size() == 1) {
                    throw refusal;
                }
                session.tasks().runLater(() -> session.tasks().reportFailure(refusal));
            }
        }
        return read;
    }

    private void storeReadings(List<EditionCandidate> read, Consumer<List<UpdateResult>> then) {
        session.write(() -> library.addReadings(read), updates -> {
            session.undoing().offer(UndoOffer.of(updates.getFirst().step()));
            updates.forEach(update -> {
                session.showSource(update.source());
                showEdition(update, _ -> {});
            });
            then.accept(updates);
        });
    }

    /// Reads a file, compares it with a source and stores it as its next edition. Refuses what
    /// cannot be one. Not to be called on the FX thread.
    public UpdateResult add(UUID source, SourceFile file, Progress progress) {
        ParsedFile parsed =
                library.read(source, file, o -> session.sourceFiles().read(o, progress));
        return library.addEdition(library.compare(source, parsed));
    }

    /// Tells the list and the tabs of new editions that were stored, and offers to take all back;
    /// what is being read stays at its edition.
    ///
    /// @param told the sentence that goes with the offer; empty for the wording of the only one
    public void showAdded(List<UpdateResult> updates, String told) {
        updates.forEach(update -> session.showSource(update.source()));
        if (!updates.isEmpty()) {
            session.undoing()
                    .offer(new UndoOffer(
                            told, updates.stream().map(UpdateResult::step).toList()));
        }
        session.refresh();
    }

    private void show(UpdateResult update, Consumer<UpdateResult> then) {
        session.showSource(update.source());
        session.undoing().offer(UndoOffer.of(update.step()));
        showEdition(update, then);
    }

    private void showEdition(UpdateResult update, Consumer<UpdateResult> then) {
        session.findOpen(update.source().id())
                .ifPresentOrElse(
                        open -> session.showEdition(
                                open, update.edition().id(), o -> then.accept(update)),
                        () -> then.accept(update));
    }
}
