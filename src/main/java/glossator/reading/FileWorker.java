package glossator.reading;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.util.concurrent.CompletableFuture;

/// Who answers requests about files: this process, or one beside it.
public interface FileWorker extends AutoCloseable {

    /// Answers at once, in this process, and cannot be stopped: for files that are known to be
    /// good, and for the command line, which is a process of its own anyway.
    FileWorker HERE = new FileWorker() {
        private final WorkerContext desk = new WorkerContext();

        @Override
        public <A> A ask(Request<A> request, CompletableFuture<?> stop) {
            return request.answer(desk);
        }
    };

    /// Waits for the answer; throws [glossator.message.Refusal] with one sentence if there is
    /// none. Any thread may call it; one request is answered at a time.
    ///
    /// @param stop ends the waiting with a refusal once it is complete
    <A> A ask(Request<A> request, CompletableFuture<?> stop);

    default <A> A ask(Request<A> request) {
        return ask(request, new CompletableFuture<Void>());
    }

    /// Ends what was started for it.
    @Override
    default void close() {}

    default ImportedDocument read(SourceFile original) {
        return ask(new ReadFile(original));
    }
}
