package glossator.reading;

import java.util.concurrent.CompletableFuture;

/// Answers immediately in this process, and cannot be stopped: for files of the tests that are
/// known to be good.
public final class InProcessWorker implements FileWorker {
    private final WorkerContext context = new WorkerContext();

    @Override
    public <A> A ask(Request<A> request, CompletableFuture<?> stop) {
        return request.answer(context);
    }
}
