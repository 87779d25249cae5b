package glossator.ui;

import glossator.annotation.Annotation;
import glossator.format.Folder;
import glossator.format.Original;
import glossator.format.Reading;
import glossator.library.Added;
import glossator.library.Kin;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.editions.Question;
import glossator.ui.sheets.TakeQuestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

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
    private final BiConsumer<UUID, Path> update;
    private final Deque<Alike> asking = new ArrayDeque<>();
    private final List<Alike> editions = new ArrayList<>();

    /// @param update makes a file the new edition of a source
    Adding(Session session, Overlay overlay, Toasts toasts, BiConsumer<UUID, Path> update) {
        this.session = session;
        this.overlay = overlay;
        this.toasts = toasts;
        this.question = new Question(overlay, session.tasks());
        this.update = update;
    }

    /// What came of it.
    ///
    /// @param alike files that were not added yet
    /// @param locked those that need a password
    /// @param left the annotations that the new ones hold
    record Outcome(
            List<Added> added,
            List<Alike> alike,
            List<String> refused,
            List<Path> locked,
            Map<Source, List<Annotation>> left) {
        Outcome() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new LinkedHashMap<>());
        }
    }

    /// A file that looks like a new edition.
    record Alike(Path file, Kin kin) {}

    /// Adds `paths` and opens the sources that were among them, or of many only the last.
    void add(List<Path> paths) {
        session.tasks()
                .run(Messages.of("ui.adding"), progress -> addAll(paths, progress), this::show);
    }

    /// Adds a file as a source of its own, whatever it looks like.
    void addAlone(Path file) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> {
                            var outcome = new Outcome();
                            addAlone(file, outcome, progress);
                            return outcome;
                        },
                        this::show);
    }

    private void addAlone(Path file, Outcome outcome, Progress progress) {
        added(session.library().add(file, o -> session.originals().read(o, progress)), outcome);
    }

    /// Not on the FX thread.
    Outcome addAll(List<Path> paths, Progress progress) {
        var outcome = new Outcome();
        List<Path> files = files(paths, outcome);
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size(), String.valueOf(file.getFileName()));
            try {
                add(file, outcome, progress);
            } catch (Refusal refusal) {
                if (Original.isLocked(refusal)) {
                    outcome.locked().add(file);
                } else if (!progress.cancelled()) { // who has stopped it need not be told
                    outcome.refused().add(refusal.sentence());
                }
            }
        }
        return outcome;
    }

    private void add(Path file, Outcome outcome, Progress progress) {
        Library library = session.library();
        Original original = Original.read(file);
        if (library.holding(original.bytes()).isPresent()) {
            addAlone(file, outcome, progress);
            return;
        }
        Reading reading = session.originals().read(original, progress);
        String origin = file.toAbsolutePath().toString();
        Optional<Kin> kin = library.kin(reading, origin);
        if (kin.isPresent()) {
            outcome.alike().add(new Alike(file, kin.get()));
        } else {
            added(library.add(original, reading, origin), outcome);
        }
    }

    /// Nothing is asked again of a file that was there already.
    private void added(Added added, Outcome outcome) {
        outcome.added().add(added);
        List<Annotation> left = session.library().left(added.source().id());
        if (!added.wasThere() && !left.isEmpty()) {
            outcome.left().put(added.source(), left);
        }
    }

    /// The files named, and those below the folders named; hidden ones only if they are named.
    private static List<Path> files(List<Path> paths, Outcome outcome) {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try {
                files.addAll(Folder.files(path, outcome.refused()::add));
            } catch (Refusal refusal) {
                outcome.refused().add(refusal.sentence());
            }
        }
        return files;
    }

    private void show(Outcome outcome) {
        tell(outcome);
        if (outcome.added().size() > 1) {
            long fresh = outcome.added().stream().filter(a -> !a.wasThere()).count();
            toasts.tell(Messages.of("ui.added", fresh));
        }
        List<Added> added = outcome.added();
        boolean many = added.size() > MOST_TABS;
        open(many ? List.of(added.getLast()) : added, () -> unlock(outcome));
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

    private void tell(Outcome outcome) {
        session.refreshSources();
        outcome.refused().stream().limit(MOST).forEach(toasts::problem);
        if (outcome.refused().size() > MOST) {
            toasts.problem(Messages.of("ui.adding.more", outcome.refused().size() - MOST));
        }
        outcome.added().stream()
                .flatMap(a -> a.warnings().stream())
                .limit(MOST)
                .forEach(toasts::tell);
    }

    private void unlock(Outcome outcome) {
        new Unlocking(session, overlay, this)
                .add(
                        outcome.locked(),
                        unlocked -> {
                            tell(unlocked);
                            unlocked.added().forEach(a -> session.open(a.source().id(), o -> {}));
                            outcome.left().putAll(unlocked.left());
                            outcome.alike().addAll(unlocked.alike());
                        },
                        () -> ask(outcome));
    }

    private void ask(Outcome outcome) {
        new TakeQuestion(overlay, session, toasts)
                .ask(
                        outcome.left(),
                        () -> {
                            boolean asked = !asking.isEmpty();
                            asking.addAll(outcome.alike());
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
                String.valueOf(alike.file().getFileName()),
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
