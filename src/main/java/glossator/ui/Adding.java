package glossator.ui;

import glossator.annotation.Annotation;
import glossator.format.Folder;
import glossator.format.Original;
import glossator.library.Added;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.sheets.TakeQuestion;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Adds files and folders to the library in the background, one after the other; what cannot be
/// read is passed over with a sentence. Passwords, and what becomes of the annotations that the
/// files hold, are asked for when all others are read.
final class Adding {
    private static final int MOST = 3;
    private final Session session;
    private final Toasts toasts;
    private final Overlay overlay;

    Adding(Session session, Toasts toasts, Overlay overlay) {
        this.session = session;
        this.toasts = toasts;
        this.overlay = overlay;
    }

    /// What came of it.
    ///
    /// @param locked the files that need a password
    /// @param left the annotations that are in the new ones
    private record Outcome(
            List<Added> added,
            List<String> refused,
            List<Path> locked,
            Map<Source, List<Annotation>> left) {
        Outcome() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    /// Adds `paths` and opens the last source that was among them.
    void add(List<Path> paths) {
        session.tasks()
                .run(
                        Messages.of("ui.adding"),
                        progress -> addAll(session.library(), paths, progress),
                        this::show);
    }

    private static Outcome addAll(Library library, List<Path> paths, Progress progress) {
        var outcome = new Outcome();
        List<Path> files = files(paths, outcome);
        for (int i = 0; i < files.size() && !progress.cancelled(); i++) {
            Path file = files.get(i);
            progress.at(i, files.size(), String.valueOf(file.getFileName()));
            try {
                Added added = library.add(file);
                outcome.added().add(added);
                left(added, library.left(added.source().id()), outcome.left());
            } catch (Refusal refusal) {
                if (Original.isLocked(refusal)) {
                    outcome.locked().add(file);
                } else {
                    outcome.refused().add(refusal.sentence());
                }
            }
        }
        return outcome;
    }

    /// Nothing is asked again of a file that was there already.
    private static void left(
            Added added, List<Annotation> left, Map<Source, List<Annotation>> into) {
        if (!added.wasThere() && !left.isEmpty()) {
            into.put(added.source(), left);
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
        session.refreshSources();
        outcome.refused().stream().limit(MOST).forEach(toasts::problem);
        if (outcome.refused().size() > MOST) {
            toasts.problem(Messages.of("ui.adding.more", outcome.refused().size() - MOST));
        }
        if (outcome.added().size() > 1) {
            long fresh = outcome.added().stream().filter(a -> !a.wasThere()).count();
            toasts.tell(Messages.of("ui.added", fresh));
        }
        outcome.added().stream()
                .flatMap(a -> a.warnings().stream())
                .limit(MOST)
                .forEach(toasts::tell);
        if (outcome.added().isEmpty()) {
            unlock(outcome);
        } else {
            session.open(outcome.added().getLast().source().id(), o -> unlock(outcome));
        }
    }

    private void unlock(Outcome outcome) {
        Unlocking.begin(
                session,
                overlay,
                outcome.locked(),
                (added, left) -> {
                    left(added, left, outcome.left());
                    unlocked(added);
                },
                () -> new TakeQuestion(overlay, session, toasts).ask(outcome.left()));
    }

    private void unlocked(Added added) {
        session.refreshSources();
        added.warnings().stream().limit(MOST).forEach(toasts::tell);
        session.open(added.source().id(), o -> {});
    }
}
