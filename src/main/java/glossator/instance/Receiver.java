package glossator.instance;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The window, as second starts see it.
public interface Receiver {
    /// Brings the window to the front and shows `files`, if there are any. Called on any thread. A
    /// future that is cancelled before the window gets to it is to be left alone.
    CompletableFuture<Answer> receive(List<Path> files);
}
