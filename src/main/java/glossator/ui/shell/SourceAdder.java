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
import glossator.ui.dialogs.ImportReport;
import glossator.ui.dialogs.ImportReportDialog;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Adds files and folders to the library in the background, one after another; files that cannot be
/// read are skipped with a message. Once all others have been read, asks for the passwords of
/// locked files, then whether to import the annotations in the files, then about each file that
/// looks like a new edition of an existing source.
final class SourceAdder {
    private static final int MOST = 3;
    /// Up to this many sources are each opened in a tab; of more, only the last is.
    private static final int MOST_TABS = 5;
    /// For fewer files it takes longer to start a second process than to read them in the first.
    private static final int MANY = 6;
    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final AlikeQuestions alike;
    private final RunningImports running = new RunningImports();
    private @Nullable ImportReport lastReport;

    /// @param update makes a file the new edition of a source
    SourceAdder(
            Session session, Overlay overlay, Toasts toasts, BiConsumer<UUID, GivenFile> update) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        alike = new AlikeQuestions(
                overlay,
                session.tasks(),
                new AlikeQuestions.Answers(
                        update, this::addAlone, this::addAllAlone, running::finishAsked));
    }

    /// Adds `paths` and opens their sources, or only the last if there are many.
    void add(List<Path> paths) {
        run(batch -> list(paths, batch));
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

    /// Adds a file as a source of its own, even if it looks like an edition of another.
    private void addAlone(GivenFile file) {
        addAlone(progress -> storeAlone(file, progress));
    }

    /// Like the method above, for a file that has already been parsed.
    void addAlone(ParsedFile file) {
        addAlone(progress -> session.library().add(file));
    }

    private void addAlone(Function<Progress, ImportResult> store) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            var batch = new ImportBatch();
                            addStored(store.apply(progress), batch);
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
        showBatch(batch, one::setAsked);
    }

    /// `asked` runs when all questions about it are in the queue.
    private void showBatch(ImportBatch batch, Runnable asked) {
        if (batch.report().count() > MOST_TABS) {
            showReport(batch, asked);
            return;
        }
        showMessages(batch);
        if (batch.added().size() > 1) {
            long fresh = batch.added().stream().filter(a -> !a.wasThere()).count();
            toasts.showInfo(Messages.of("ui.added", fresh));
        }
        open(batch.added(), () -> askPasswords(batch, asked));
    }

    /// Of many files there is one report, which waits until it is asked for; nothing is opened over
    /// what is being read.
    private void showReport(ImportBatch batch, Runnable asked) {
        session.refreshSources();
        ImportReport report = batch.report();
        lastReport = report;
        var _ = toasts.showAction(
                report.sentence(),
                Messages.of("ui.import.report.show"),
                this::showLastReport,
                () -> {});
        boolean free = session.current().isEmpty() && !batch.added().isEmpty();
        open(free ? List.of(batch.added().getLast()) : List.of(), () -> askPasswords(batch, asked));
    }

    /// Shows what became of the files that were added last.
    void showLastReport() {
        if (lastReport == null) {
            toasts.showInfo(Messages.of("ui.import.report.none"));
        } else {
            new ImportReportDialog(overlay).show(lastReport);
        }
    }

    /// Opens them one after another, so that the last ends up in front.
    private void open(List<ImportResult> added, Runnable then) {
        if (added.isEmpty()) {
            then.run();
        } else {
            List<ImportResult> others = added.subList(1, added.size());
            session.open(added.getFirst().source().id(), o -> open(others, then));
        }
    }

    private void showMessages(ImportBatch batch) {
        session.refreshSources();
        if (batch.refused().size() > MOST) {
            ImportReport report = batch.report();
            overlay.showWhenFree(() -> new ImportReportDialog(overlay).show(report));
        } else {
            batch.refused().forEach(toasts::showProblem);
        }
        batch.added().stream()
                .flatMap(a -> a.warnings().stream())
                .limit(MOST)
                .forEach(toasts::showInfo);
    }

    private void askPasswords(ImportBatch batch, Runnable asked) {
        new FileUnlocker(session, overlay, this)
                .add(
                        batch.locked(),
                        unlocked -> {
                            showMessages(unlocked);
                            unlocked.added()
                                    .forEach(a -> session.open(a.source().id(), o -> {}));
                            batch.addQuestions(unlocked);
                        },
                        () -> askAll(batch, asked));
    }

    private void askAll(ImportBatch batch, Runnable asked) {
        new EmbeddedQuestion(overlay, session, toasts).ask(batch.left(), () -> {
            asked.run();
            alike.ask(batch.alike());
        });
    }

    /// Adds files as sources of their own, whatever they look like.
    private void addAllAlone(List<GivenFile> files) {
        if (files.isEmpty()) {
            return;
        }
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            var batch = new ImportBatch();
                            files.forEach(file -> addStored(storeAlone(file, progress), batch));
                            return batch;
                        },
                        batch -> showBatch(batch, () -> {}));
    }
}
