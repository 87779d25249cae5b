package glossator.ui;

import glossator.format.Original;
import glossator.format.Reading;
import glossator.library.Added;
import glossator.library.Kin;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.editions.Question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Adds files and folders to the library in the background, one after the other; what cannot be
/// read is passed over with a sentence. Asks about each file that looks like a new edition of a
/// source that is there.
final class Adding {
    private final Session session;
    private final Toasts toasts;
    private final Question question;
    private final BiConsumer<UUID, Path> update;
    private final Deque<Alike> asking = new ArrayDeque<>();
    private final List<Alike> editions = new ArrayList<>();

    /// @param update makes a file the new edition of a source
    Adding(Session session, Overlay overlay, Toasts toasts, BiConsumer<UUID, Path> update) {
        this.session = session;
        this.toasts = toasts;
        this.question = new Question(overlay, session.tasks());
        this.update = update;
    }

    /// What came of it.
    ///
    /// @param alike files that were not added yet
    record Outcome(List<Added> added, List<Alike> alike, List<String> refused) {}

    /// A file that looks like a new edition.
    record Alike(Path file, Kin kin) {}

    /// Adds `paths` and opens the last source that was among them.
    void add(List<Path> paths) {
        session.tasks()
                .run(Messages.of("ui.adding"), progress -> addAll(paths, progress), this::show);
    }

    /// Adds a file as a source of its own, whatever it looks like.
    void addAlone(Path file) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress ->
                                new Outcome(
                                        List.of(addAlone(file, progress)), List.of(), List.of()),
                        this::show);
    }

    private Added addAlone(Path file, Progress progress) {
        return session.library().add(file, o -> session.read(o, progress));
    }

    private Outcome addAll(List<Path> paths, Progress progress) throws IOException {
        List<Path> files = files(paths);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int done = 0;
        for (Path file : files) {
            if (progress.cancelled()) {
                break;
            }
            progress.at(done++, files.size(), String.valueOf(file.getFileName()));
            try {
                add(file, outcome, progress);
            } catch (Refusal refusal) {
                // Who has stopped it need not be told.
                if (!progress.cancelled()) {
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
            outcome.added().add(addAlone(file, progress));
            return;
        }
        Reading reading = session.read(original, progress);
        String origin = file.toAbsolutePath().toString();
        Optional<Kin> kin = library.kin(reading, origin);
        if (kin.isPresent()) {
            outcome.alike().add(new Alike(file, kin.get()));
        } else {
            outcome.added().add(library.add(original, reading, origin));
        }
    }

    /// The files named, and those below the folders named; hidden ones only if they are named.
    private static List<Path> files(List<Path> paths) throws IOException {
        var files = new ArrayList<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (var below = Files.walk(path)) {
                    below.filter(Files::isRegularFile)
                            .filter(f -> !String.valueOf(f.getFileName()).startsWith("."))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private void show(Outcome outcome) {
        session.refreshSources();
        outcome.refused().stream().limit(3).forEach(toasts::problem);
        if (outcome.refused().size() > 3) {
            toasts.problem(Messages.of("ui.adding.more", outcome.refused().size() - 3));
        }
        if (outcome.added().size() > 1) {
            long fresh = outcome.added().stream().filter(a -> !a.wasThere()).count();
            toasts.tell(Messages.of("ui.added", fresh));
        }
        outcome.added().stream().flatMap(a -> a.warnings().stream()).limit(3).forEach(toasts::tell);
        Optional<Added> last =
                outcome.added().isEmpty()
                        ? Optional.empty()
                        : Optional.of(outcome.added().getLast());
        last.ifPresent(added -> session.open(added.source().id(), o -> {}));
        boolean asked = !asking.isEmpty();
        asking.addAll(outcome.alike());
        if (!asked) {
            ask();
        }
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
