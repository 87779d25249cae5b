package glossator.ui.session;

import glossator.library.ErasureReport;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Destroys sources or the trash, beside all other work: it may take long, and notes must be
/// stored meanwhile. Used on the FX thread.
public final class Erasing {
    private final Session session;
    private final Library library;

    public Erasing(Session session) {
        this.session = session;
        library = session.library();
    }

    /// Closes the sources first, so that nothing is stored for them any more. One of the two is
    /// called at the end: `done`, or `refused` with the reason why nothing was erased.
    public void erase(
            List<Source> sources, Consumer<ErasureReport> done, Consumer<String> refused) {
        List<UUID> ids = sources.stream().map(Source::id).toList();
        ids.forEach(id -> session.findOpen(id).ifPresent(session::close));
        run(
                () -> {
                    sources.forEach(this::requireThere);
                    return withDrafts(ids, () -> library.erase(ids));
                },
                done,
                refused);
    }

    /// Another program may have erased it since it was listed.
    private void requireThere(Source source) {
        try {
            library.source(source.id());
        } catch (Refusal refusal) {
            throw refusal.key().equals("library.no-source")
                    ? new Refusal(refusal, "ui.erase.gone", source.title())
                    : refusal;
        }
    }

    public void eraseTrash(Consumer<ErasureReport> done, Consumer<String> refused) {
        run(() -> withDrafts(library.trashIds(), library::eraseTrash), done, refused);
    }

    /// Text that was typed and never stored goes as well.
    private ErasureReport withDrafts(List<UUID> erased, Supplier<ErasureReport> work) {
        ErasureReport report = work.get();
        session.state().ifPresent(state -> state.forget(erased));
        return report;
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
