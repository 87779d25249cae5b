package glossator.ui;

import glossator.annotation.Annotation;
import glossator.format.Folder;
import glossator.format.Original;
import glossator.library.Added;
import glossator.library.ImportOutcome;
import glossator.library.Kin;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.ImportBatch.Alike;
import glossator.ui.editions.Question;
import glossator.ui.sheets.TakeQuestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Adds files and folders to the library in the background, one after the other; what cannot be
/// read is passed over with a sentence. Asks, when all others are read, for the passwords of locked
/// files, then what becomes of the annotations that the files hold, then about each file that looks
/// like a new edition of a source that is there.
final class Adding {
    private static final int MOST = 3;
    /// More files than this are added without a tab for each.
    private static final int MOST_TABS = 5;
    private final Session session;
    private final Overlay overlay;
    private final Toasts toasts;
    private final Question question;
    private final BiConsumer<UUID, GivenFile> update;
    private final Deque<Alike> asking = new ArrayDeque<>();
    private final List<Alike> editions = new ArrayList<>();

    /// @param update makes a file the new edition of a source
    Adding(Session session, Overlay overlay, Toasts toasts, BiConsumer<UUID, GivenFile> update) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.question = new Question(overlay, session.tasks());
        this.update = update;
    }

    /// Adds `paths` and opens the sources that were among them, or of many only the last.
    void add(List<Path> paths) {
        session.tasks()
                .run(Messages.of("ui.adding"), progress -> addAll(paths, progress), this::show);
    }

    /// Adds a file as a source of its own, whatever it looks like.
    private void addAlone(GivenFile file) {
        addAlone(progress -> storeAlone(file, progress));
    }

    /// The same for a file that was read.
    void addAlone(ParsedFile file) {
        addAlone(progress -> session.library().add(file));
    }

    private void addAlone(Function<Progress, Added> store) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            var batch = new ImportBatch();
                            addStored(store.apply(progress), batch);
                            return batch;
                        },
                        this::show);
    }

    private Added storeAlone(GivenFile file, Progress progress) {
        Library library = session.library();
        ParsedFile parsed = file.parsed();
        if (parsed != null) {
            return library.add(parsed);
        }
        return switch (importFile(file.bytes(), progress)) {
            case ImportOutcome.Stored(Added added) -> added;
            case ImportOutcome.LooksLikeEdition(ParsedFile read, _) -> library.add(read);
            case ImportOutcome.Locked(_, Refusal refusal) -> throw refusal;
        };
    }

    private ImportOutcome importFile(Original original, Progress progress) {
        return session.library().importFile(original, o -> session.originals().read(o, progress));
    }

    private ImportBatch addAll(List<Path> paths, Progress progress) {
        var batch = new ImportBatch();
        List<Path> files = files(paths, batch);
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size(), String.valueOf(file.getFileName()));
            add(file, () -> Original.read(file), batch, progress);
        }
        return batch;
    }

    /// Adds a file with the password that opens it. Not on the FX thread.
    ImportBatch addUnlocked(GivenFile file, String password, Progress progress) {
        var batch = new ImportBatch();
        add(
                file.path(),
                () -> {
                    Original original = file.bytes();
                    session.originals().password(original, password);
                    return original;
                },
                batch,
                progress);
        return batch;
    }

    private void add(Path path, Supplier<Original> bytes, ImportBatch batch, Progress progress) {
        try {
            switch (importFile(bytes.get(), progress)) {
                case ImportOutcome.Stored(Added added) -> addStored(added, batch);
                case ImportOutcome.LooksLikeEdition(ParsedFile parsed, Kin kin) ->
                        batch.addAlike(GivenFile.of(path, parsed), kin);
                case ImportOutcome.Locked(Original original, _) ->
                        batch.addLocked(GivenFile.of(path, original));
            }
        } catch (Refusal refusal) {
            if (!progress.cancelled()) { // who has stopped it need not be told
                batch.refused().add(refusal.sentence());
            }
        }
    }

    /// Nothing is asked again of a file that was there already.
    private void addStored(Added added, ImportBatch batch) {
        batch.added().add(added);
        if (!added.wasThere()) {
            List<Annotation> left = session.library().left(added.source().id());
            if (!left.isEmpty()) {
                batch.left().put(added.source(), left);
            }
        }
    }

    /// The files named, and those below the folders named; hidden ones only if they are named.
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
            List<Path> files = Folder.files(folder, batch.refused()::add);
            if (files.isEmpty() && batch.refused().isEmpty()) {
                batch.refused().add(Messages.of("ui.adding.nothing", folder));
            }
            return files;
        } catch (Refusal refusal) {
            batch.refused().add(refusal.sentence());
            return List.of();
        }
    }

    private void show(ImportBatch batch) {
        tell(batch);
        if (batch.added().size() > 1) {
            long fresh = batch.added().stream().filter(a -> !a.wasThere()).count();
            toasts.tell(Messages.of("ui.added", fresh));
        }
        List<Added> added = batch.added();
        boolean many = added.size() > MOST_TABS;
        open(many ? List.of(added.getLast()) : added, () -> unlock(batch));
    }

    /// One after the other, so that the last is in front.
    private void open(List<Added> added, Runnable then) {
        if (added.isEmpty()) {
            then.run();
        } else {
            List<Added> others = added.subList(1, added.size());
            session.open(added.getFirst().source().id(), o -> open(others, then));
        }
    }

    private void tell(ImportBatch batch) {
        session.refreshSources();
        batch.refused().stream().limit(MOST).forEach(toasts::problem);
        if (batch.refused().size() > MOST) {
            toasts.problem(Messages.of("ui.adding.more", batch.refused().size() - MOST));
        }
        batch.added().stream()
                .flatMap(a -> a.warnings().stream())
                .limit(MOST)
                .forEach(toasts::tell);
    }

    private void unlock(ImportBatch batch) {
        new Unlocking(session, overlay, this)
                .add(
                        batch.locked(),
                        unlocked -> {
                            tell(unlocked);
                            unlocked.added().forEach(a -> session.open(a.source().id(), o -> {}));
                            batch.addQuestions(unlocked);
                        },
                        () -> ask(batch));
    }

    private void ask(ImportBatch batch) {
        new TakeQuestion(overlay, session, toasts)
                .ask(
                        batch.left(),
                        () -> {
                            boolean asked = !asking.isEmpty();
                            asking.addAll(batch.alike());
                            if (!asked) {
                                ask();
                            }
                        });
    }

    /// Asks about the next file. The new editions are made when all has been asked, because each of
    /// them opens its review.
    private void ask() {
        Alike alike = asking.peek();
        if (alike == null) {
            List<Alike> wanted = List.copyOf(editions);
            editions.clear();
            wanted.forEach(a -> update.accept(a.kin().source().id(), a.file()));
            return;
        }
        question.sameWork(
                alike.file().name(),
                alike.kin(),
                new Question.Answers(
                        () -> editions.add(alike),
                        () -> addAlone(alike.file()),
                        () -> {
                            asking.remove();
                            ask();
                        }));
    }
}
