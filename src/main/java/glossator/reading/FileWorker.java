package glossator.reading;

import glossator.format.ImportedDocument;
import glossator.format.SourceFile;

import java.util.concurrent.CompletableFuture;

/// Answers requests about files; in the program always from another process, an [ImportWorker].
public interface FileWorker extends AutoCloseable {
    /// Waits for the answer; throws [glossator.message.Refusal] with one sentence if there is none.
    /// May be called from any thread; requests are answered one at a time.
    ///
    /// @param stop ends the wait with a refusal when it completes
    <A> A ask(Request<A> request, CompletableFuture<?> stop);

    default <A> A ask(Request<A> request) {
        return ask(request, new CompletableFuture<Void>());
    }

    /// One that answers requests while this is busy, to be closed by whoever asked for it; this
    /// itself if it needs no process.
    default FileWorker another() {
        return this;
    }

    /// Starts what the first request would have to wait for. May be called from any thread.
    default void prepare() {}

    /// Stops whatever was started for it.
    @Override
    default void close() {}

    default ImportedDocument read(SourceFile original) {
        return ask(new ReadFile(original));
    }
}
