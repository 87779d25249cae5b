package glossator.ui.session;

import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.library.Library;
import glossator.library.RereadFiles;
import glossator.message.Messages;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/// Reads again, in the background, the files that an older version of the program has read, so that
/// the replies it put into notes become replies. Used on the FX thread.
public final class Rereading {
    private final Session session;
    private final Library library;

    Rereading(Session session) {
        this.session = session;
        this.library = session.library();
    }

    /// Called when a source was opened: reads its files only if there may be replies in its notes.
    /// A file that cannot be read stays as it is, and says so when it is used.
    void followOpened(OpenSource opened) {
        if (session.watch().canStore()) {
            session.tasks()
                    .read(
                            () -> library.reread(opened.id(), true, session.sourceFiles()::read),
                            files -> store(files, () -> {}),
                            failed -> {});
        }
    }

    /// Reads all outdated files of some sources, one source after the other, as when the user asks
    /// for what they hold; then runs `then`.
    public void readAll(Collection<UUID> sources, Runnable then) {
        readNext(List.copyOf(sources).iterator(), then);
    }

    private void readNext(Iterator<UUID> sources, Runnable then) {
        if (sources.hasNext() && session.watch().canStore()) {
            UUID source = sources.next();
            session.tasks()
                    .read(
                            () -> library.reread(source, false, session.sourceFiles()::read),
                            files -> store(files, () -> readNext(sources, then)));
        } else {
            then.run();
        }
    }

    private void store(RereadFiles files, Runnable then) {
        if (files.isEmpty()) {
            then.run();
            return;
        }
        session.write(() -> library.storeReread(files), step -> {
            step.ifPresent(this::show);
            then.run();
        });
    }

    private void show(Step step) {
        session.showStep(step);
        long replies = step.changes().stream()
                .filter(change -> change instanceof Change.OfReply)
                .count();
        session.undoing()
                .offer(new UndoOffer(Messages.of("ui.take.apart", replies), List.of(step)));
    }
}
