package glossator.ui;

import glossator.library.Added;
import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Adds files and folders to the library in the background, one after the other; what cannot be
/// read
/// is passed over with a sentence.
final class Adding {
    /// More files than this are added without a tab for each.
    private static final int MOST_TABS = 5;
    private final Session session;
    private final Toasts toasts;

    Adding(Session session, Toasts toasts) {
        this.session = session;
        this.toasts = toasts;
    }

    /// What came of it.
    record Outcome(List<Added> added, List<String> refused) {}

    /// Adds `paths` and opens the sources that were among them, or of many only the last.
    void add(List<Path> paths) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> addAll(session.library(), paths, progress),
                        this::show);
    }

    private static Outcome addAll(Library library, List<Path> paths, Progress progress)
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
                outcome.added().add(library.add(file));
            } catch (Refusal refusal) {
                outcome.refused().add(refusal.sentence());
            }
        }
        return outcome;
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
        List<Added> added = outcome.added();
        open(added.size() <= MOST_TABS ? added : List.of(added.getLast()));
    }

    /// One after the other, so that the last is in front.
    private void open(List<Added> added) {
        if (!added.isEmpty()) {
            session.open(
                    added.getFirst().source().id(), o -> open(added.subList(1, added.size())));
        }
    }
}
