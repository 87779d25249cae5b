package glossator.reading;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.util.concurrent.CompletableFuture;

/// Answers requests about files, in this process or in another one.
public interface FileWorker extends AutoCloseable {

    /// Answers immediately in this process, and cannot be stopped: for files that are known to be
    /// good, and for the command line, which is a process of its own anyway.
    FileWorker HERE = new FileWorker() {
        private final WorkerContext context = new WorkerContext();

        @Override
        public <A> A ask(Request<A> request, CompletableFuture<?> stop) {
            return request.answer(context);
        }
    };

    /// Waits for the answer; throws [glossator.message.Refusal] with one sentence if there is none.
    /// May be called from any thread; requests are answered one at a time.
    ///
    /// @param stop ends the wait with a refusal when it completes
    <A> A ask(Request<A> request, CompletableFuture<?> stop);

    default <A> A ask(Request<A> request) {
        return ask(request, new CompletableFuture<Void>());
    }

    /// Stops whatever was started for it.
    @Override
    default void close() {}

    default ImportedDocument read(SourceFile original) {
        return ask(new ReadFile(original));
    }
}
