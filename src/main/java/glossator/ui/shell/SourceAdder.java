package glossator.ui.shell;

import glossator.annotation.Annotation;
import glossator.format.SourceFile;
import glossator.format.SourceFolder;
import glossator.library.EditionMatch;
import glossator.library.ImportList;
import glossator.library.ImportOutcome;
import glossator.library.ImportResult;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.dialogs.EmbeddedQuestion;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;
import glossator.ui.shell.ImportBatch.Alike;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Adds files and folders to the library in the background, one after another; files that cannot be
/// read are skipped with a message. Once all others have been read, asks for the passwords of
/// locked files, then whether to import the annotations in the files, then once about all files
/// that look like new editions of existing sources. One report ends it.
final class SourceAdder {
    /// For fewer files it takes longer to start a second process than to read them in the first.
    private static final int MANY = 6;
    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final AlikeQuestions alike;
    private final AddedSources results;
    private final QuietEditions quiet;
    private final BiConsumer<UUID, GivenFile> update;
    private final RunningImports running = new RunningImports();

    /// @param results shows what was added
    /// @param quiet adds new editions that are not shown at once
    /// @param update makes a file the new edition of a source, and shows it
    SourceAdder(
            Session session,
            Overlay overlay,
            Toasts toasts,
            AddedSources results,
            QuietEditions quiet,
            BiConsumer<UUID, GivenFile> update) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.results = results;
        this.quiet = quiet;
        this.update = update;
        alike = new AlikeQuestions(overlay, session.tasks());
    }

    /// Adds `paths`; what they become is opened if nothing else is.
    void add(List<Path> paths) {
        run(batch -> list(paths, batch));
    }

    /// Adds `paths` and opens what they become, whatever is being read.
    void open(List<Path> paths) {
        run(batch -> {
            batch.setToBeOpened();
            return list(paths, batch);
        });
    }

    /// Goes on with what a window has not finished.
    void resume(ImportList list) {
        run(batch -> list);
    }

    private void run(Function<ImportBatch, ImportList> files) {
        RunningImport one = running.add();
        one.setProgress(session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> addAll(files, one, progress),
                        batch -> showBatch(batch, one)));
    }

    /// The imports that are not finished.
    RunningImports running() {
        return running;
    }

    /// Adds a file that has already been parsed as a source of its own, even if it looks like an
    /// edition of another.
    void addAlone(ParsedFile file) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            var batch = new ImportBatch();
                            addStored(session.library().add(file), batch);
                            return batch;
                        },
                        batch -> showBatch(batch, () -> {}));
    }

    private ImportResult storeAlone(GivenFile file, Progress progress) {
        Library library = session.library();
        ParsedFile parsed = file.parsed();
        if (parsed != null) {
            return library.add(parsed);
        }
        return switch (importFile(file.bytes(), progress)) {
            case ImportOutcome.Stored(ImportResult result) -> result;
            case ImportOutcome.LooksLikeEdition(ParsedFile read, var _) -> library.add(read);
            case ImportOutcome.Locked(var _, Refusal refusal) -> throw refusal;
            case ImportOutcome.Refused(Refusal refusal, var _) -> throw refusal;
        };
    }

    private ImportOutcome importFile(SourceFile original, Progress progress) {
        return session.library().importFile(original, o -> session.sourceFiles().read(o, progress));
    }

    private ImportBatch addAll(
            Function<ImportBatch, ImportList> files, RunningImport one, Progress progress) {
        var batch = new ImportBatch();
        try {
            ImportList list = files.apply(batch);
            one.setList(list);
            if (list.remaining().size() >= MANY) {
                new ImportRun(session, list, batch, progress).run();
                return batch;
            }
            for (int i = 0; i < list.size() && !progress.isCancelled(); i++) {
                if (!list.isDone(i)) {
                    addListed(list, i, batch, progress);
                }
            }
            return batch;
        } catch (Refusal refusal) {
            // The library can store nothing more: what was stored is reported, the rest stays.
            one.keepRest();
            batch.refused().add(refusal.sentence());
            return batch;
        } finally {
            one.endReading();
        }
    }

    /// A file that awaits an answer stays in the list.
    private void addListed(ImportList list, int i, ImportBatch batch, Progress progress) {
        Path file = list.get(i);
        progress.report(i, list.size(), String.valueOf(file.getFileName()));
        boolean settled = add(file, () -> SourceFile.read(file), batch, progress);
        if (settled) {
            list.finish(i);
        }
    }

    /// Keeps the list outside the library if that is possible.
    private ImportList list(List<Path> paths, ImportBatch batch) {
        List<Path> files = files(paths, batch);
        try {
            return session.state()
                    .map(state -> state.begin(files))
                    .orElseGet(() -> ImportList.unkept(files));
        } catch (Refusal refusal) {
            batch.refused().add(refusal.sentence());
            return ImportList.unkept(files);
        }
    }

    /// Adds a file with the password that opens it. Not to be called on the FX thread.
    ImportBatch addUnlocked(GivenFile file, String password, Progress progress) {
        var batch = new ImportBatch();
        boolean _ = add(
                file.path(),
                () -> {
                    SourceFile original = file.bytes();
                    session.sourceFiles().rememberPassword(original, password);
                    return original;
                },
                batch,
                progress);
        return batch;
    }

    /// Whether the file is stored or refused, and not waiting for an answer or for another time.
    private boolean add(
            Path path, Supplier<SourceFile> bytes, ImportBatch batch, Progress progress) {
        try {
            return switch (importFile(bytes.get(), progress)) {
                case ImportOutcome.Stored(ImportResult result) -> {
                    addStored(result, batch);
                    yield true;
                }
                case ImportOutcome.LooksLikeEdition(ParsedFile parsed, EditionMatch match) -> {
                    batch.addAlike(GivenFile.of(path, parsed), match);
                    yield false;
                }
                case ImportOutcome.Locked(SourceFile original, var _) -> {
                    batch.addLocked(GivenFile.of(path, original));
                    yield false;
                }
                case ImportOutcome.Refused(Refusal refusal, var _) -> throw refusal;
            };
        } catch (Refusal refusal) {
            if (progress.isCancelled()) { // who has stopped it need not be told
                return false;
            }
            batch.refused().add(refusal.sentence());
            return true;
        }
    }

    /// For a file that was already in the library, nothing is asked again.
    private void addStored(ImportResult result, ImportBatch batch) {
        batch.added().add(result);
        if (!result.wasThere()) {
            List<Annotation> left =
                    session.library().embeddedAnnotations(result.source().id());
            if (!left.isEmpty()) {
                batch.left().put(result.source(), left);
            }
        }
    }

    /// The given files, and those below the given folders; hidden ones only if given explicitly.
    private static List<Path> files(List<Path> paths, ImportBatch batch) {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(filesBelow(path, batch));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static List<Path> filesBelow(Path folder, ImportBatch batch) {
        try {
            List<Path> files = SourceFolder.files(folder, batch.refused()::add);
            if (files.isEmpty() && batch.refused().isEmpty()) {
                batch.refused().add(Messages.of("ui.adding.nothing", folder));
            }
            return files;
        } catch (Refusal refusal) {
            batch.refused().add(refusal.sentence());
            return List.of();
        }
    }

    private void showBatch(ImportBatch batch, RunningImport one) {
        if (one.isStopped()) {
            session.refreshSources();
            return;
        }
        if (one.isCancelled()) {
            one.forget();
        }
        showBatch(batch, () -> {
            one.setAsked();
            running.finishAsked();
        });
    }

    /// Opens what was added if nothing is being read, then asks what is to be asked; the report
    /// comes last.
    ///
    /// @param answered runs when all questions have been answered
    private void showBatch(ImportBatch batch, Runnable answered) {
        session.refreshSources();
        boolean toFront = batch.isToBeOpened() || results.isFree();
        List<ImportResult> now = toFront ? List.copyOf(batch.added()) : List.of();
        results.open(
                now,
                () -> askPasswords(
                        batch,
                        toFront,
                        () -> askAll(batch, all -> {
                            answered.run();
                            store(all, batch, toFront);
                        })));
    }

    private void askPasswords(ImportBatch batch, boolean toFront, Runnable then) {
        new FileUnlocker(session, overlay, this)
                .add(
                        batch.takeLocked(),
                        unlocked -> {
                            session.refreshSources();
                            batch.addAll(unlocked);
                            results.open(toFront ? unlocked.added() : List.of(), () -> {});
                        },
                        then);
    }

    private void askAll(ImportBatch batch, Consumer<AlikeQuestions.Chosen> then) {
        new EmbeddedQuestion(overlay, session, toasts)
                .ask(batch.left(), () -> alike.ask(List.copyOf(batch.alike()), then));
    }

    /// Does what was answered. A new edition alone of what is in front, or where nothing is read,
    /// is shown and reviewed; others are stored, and the report says so.
    private void store(AlikeQuestions.Chosen chosen, ImportBatch batch, boolean toFront) {
        batch.alike().removeAll(chosen.copies());
        batch.alike().removeAll(chosen.editions());
        batch.alike().removeIf(a -> chosen.alone().contains(a.file()));
        boolean shows = chosen.editions().size() == 1
                && chosen.alone().isEmpty()
                && (batch.isToBeOpened()
                        || results.isFree()
                        || isInFront(chosen.editions().getFirst()));
        List<Alike> shown = new ArrayList<>(chosen.copies());
        shown.addAll(shows ? chosen.editions() : List.of());
        List<Alike> quiet = shows ? List.of() : chosen.editions();
        int before = batch.added().size();
        Runnable then = () -> {
            List<ImportResult> alone =
                    batch.added().subList(before, batch.added().size());
            results.open(toFront ? List.copyOf(alone) : List.of(), () -> {
                results.report(batch, toFront);
                shown.forEach(a -> update.accept(a.match().source().id(), a.file()));
            });
        };
        if (quiet.isEmpty() && chosen.alone().isEmpty()) {
            then.run();
        } else {
            store(quiet, chosen.alone(), batch, then);
        }
    }

    private boolean isInFront(Alike edition) {
        UUID source = edition.match().source().id();
        return session.current().filter(in -> in.id().equals(source)).isPresent();
    }

    private void store(
            List<Alike> editions, List<GivenFile> alone, ImportBatch batch, Runnable then) {
        boolean isOne = editions.size() == 1 && batch.report().count() + alone.size() == 0;
        session.tasks()
                .run(
                        Messages.of(editions.isEmpty() ? "ui.adding" : "ui.added.editions"),
                        progress -> {
                            alone.forEach(file -> storeInto(batch, file, progress));
                            return quiet.store(editions, batch, progress);
                        },
                        updates -> {
                            session.refreshSources();
                            quiet.show(updates, isOne, batch);
                            then.run();
                        });
    }

    private void storeInto(ImportBatch batch, GivenFile file, Progress progress) {
        try {
            addStored(storeAlone(file, progress), batch);
        } catch (Refusal refusal) {
            batch.refused().add(refusal.sentence());
        }
    }
}
