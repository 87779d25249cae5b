package glossator.ui;

import glossator.format.Original;
import glossator.format.Reading;
import glossator.library.Added;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.reading.ReadFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Adds files and folders to the library in the background, one after the other; what cannot be
/// read
/// is passed over with a sentence.
final class Adding {
    private final Session session;
    private final Toasts toasts;

    Adding(Session session, Toasts toasts) {
        this.session = session;
        this.toasts = toasts;
    }

    /// What came of it.
    record Outcome(List<Added> added, List<String> refused) {}

    /// Adds `paths` and opens the last source that was among them.
    void add(List<Path> paths) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> addAll(paths, progress),
                        this::show);
    }

    private Outcome addAll(List<Path> paths, Progress progress)
            throws IOException {
        List<Path> files = files(paths);
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (Path file : files) {
            if (progress.cancelled()) {
                break;
            }
            int done = outcome.added().size() + outcome.refused().size();
            progress.at(done, files.size(), String.valueOf(file.getFileName()));
            try {
                outcome.added().add(session.library().add(file, o -> read(o, progress)));
            } catch (Refusal refusal) {
                // Who has stopped it need not be told.
                if (!progress.cancelled()) {
                    outcome.refused().add(refusal.sentence());
                }
            }
        }
        return outcome;
    }

    private Reading read(Original original, Progress progress) {
        return session.reader().ask(new ReadFile(original), progress.stop());
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
    }
}
