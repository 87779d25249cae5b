package glossator.ui.session;

import glossator.library.ErasureReport;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Destroys a source or the trash, beside all other work: it may take long, and notes must be
/// stored meanwhile. Used on the FX thread.
public final class Erasing {
    private final Session session;

    public Erasing(Session session) {
        this.session = session;
    }

    /// Closes the source first, so that nothing is stored for it any more. One of the two is called
    /// at the end: `done`, or `refused` with the reason why nothing was erased.
    public void erase(Source source, Consumer<ErasureReport> done, Consumer<String> refused) {
        session.findOpen(source.id()).ifPresent(session::close);
        run(() -> session.library().erase(source.id()), done, refused);
    }

    public void eraseTrash(Consumer<ErasureReport> done, Consumer<String> refused) {
        run(session.library()::eraseTrash, done, refused);
    }

    private void run(
            Callable<ErasureReport> work, Consumer<ErasureReport> done, Consumer<String> refused) {
        session.tasks()
                .runWhenStored(
                        () -> session.tasks().read(() -> attempt(work, done, refused), answer -> {
                            session.reload();
                            answer.run();
                        }));
    }

    private static Runnable attempt(
            Callable<ErasureReport> work, Consumer<ErasureReport> done, Consumer<String> refused)
            throws Exception {
        try {
            ErasureReport report = work.call();
            return () -> done.accept(report);
        } catch (Refusal refusal) {
            return () -> refused.accept(refusal.sentence());
        }
    }
}
