package glossator.ui.shell;

import glossator.instance.Answer;
import glossator.instance.Receiver;
import glossator.ui.session.Tasks;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The window of this process, as second starts see it: called on any thread, it does what they ask
/// on the FX thread.
final class RunningWindow implements Receiver {
    private final LibraryWindows windows;
    private final Tasks tasks = new Tasks();

    RunningWindow(LibraryWindows windows) {
        this.windows = windows;
    }

    @Override
    public CompletableFuture<Answer> receive(List<Path> files) {
        var answer = new CompletableFuture<Answer>();
        tasks.runLater(() -> {
            if (answer.isDone()) { // nobody waits for it any longer
                return;
            }
            try {
                answer.complete(windows.open(files));
            } catch (Throwable e) {
                answer.completeExceptionally(e);
                throw e;
            }
        });
        return answer;
    }
}
