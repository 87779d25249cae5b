package glossator.reading;

import glossator.format.Original;
import glossator.format.Reading;

import java.util.concurrent.CompletableFuture;

/// Who answers requests about files: this process, or one beside it.
public interface FileReader extends AutoCloseable {

    /// Answers at once, in this process, and cannot be stopped: for files that are known to be
    /// good, and for the command line, which is a process of its own anyway.
    FileReader HERE =
            new FileReader() {
                private final Desk desk = new Desk();

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

    default Reading read(Original original) {
        return ask(new ReadFile(original));
    }
}
