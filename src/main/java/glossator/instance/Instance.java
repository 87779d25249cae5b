package glossator.instance;

import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// This process as the one that shows a library on this display; second starts hand their files to
/// it. Where there is no safe place for a socket, each start opens a window of its own.
public final class Instance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("glossator.instance");
    private static final long RETRY_MILLIS = 50;

    /// Without a sign of life; longer than [Conversation#ANSWER_MILLIS].
    private static final long PATIENCE_MILLIS = 5_000;

    private final CompletableFuture<Receiver> window = new CompletableFuture<>();
    private final Map<String, String> environment;
    private @Nullable InstanceAddress address;
    private @Nullable InstanceLock lock;
    private @Nullable InstanceListener listener;

    private Instance(Map<String, String> environment) {
        this.environment = environment;
    }

    /// How a start goes on.
    public sealed interface Start {}

    /// With a window of its own.
    public record First(Instance instance) implements Start {}

    /// Not at all: another window shows the files.
    public record HandedOver() implements Start {}

    /// Not at all, for the reason that `sentence` gives.
    ///
    /// @param isShown whether the window that runs shows it as well
    public record Hindered(String sentence, boolean isShown) implements Start {}

    /// Becomes the window of the library in `library`, or hands `files` to the window that is.
    /// Takes at most a few seconds.
    public static Start begin(Path library, List<Path> files, Map<String, String> environment) {
        return InstanceAddress.make(library, environment)
                .map(address -> begin(address, files, environment))
                .orElseGet(() -> new First(new Instance(environment)));
    }

    private static Start begin(
            InstanceAddress address, List<Path> files, Map<String, String> environment) {
        var instance = new Instance(environment);
        long end = UnixSocket.in(PATIENCE_MILLIS);
        while (System.nanoTime() < end) {
            if (instance.takes(address)) {
                return new First(instance);
            }
            Optional<Start> answered = ask(address, files);
            if (answered.isPresent()) {
                return answered.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        }
        // Whoever has the lock does not listen: nobody is waited for.
        return new First(instance);
    }

    /// Empty if nobody is there to be asked, for the moment.
    private static Optional<Start> ask(InstanceAddress address, List<Path> files) {
        try {
            var reply =
                    InstanceClient.ask(address.socket(), address.request(files), PATIENCE_MILLIS);
            return switch (reply) {
                case InstanceClient.Nobody() -> Optional.empty();
                case InstanceClient.Silent() -> start(new Answer.Hanging(), address);
                case InstanceClient.Answered(Answer answer) -> start(answer, address);
            };
        } catch (StartRequest.TooLong e) {
            return hindered("instance.too-many", files.size());
        }
    }

    private static Optional<Start> start(Answer answer, InstanceAddress address) {
        return switch (answer) {
            case Answer.Shown() -> Optional.of(new HandedOver());
            case Answer.Refused(String sentence) -> Optional.of(new Hindered(sentence, true));
            case Answer.Hanging() ->
                hindered("instance.silent", InstanceLock.process(address.lock()));
            case Answer.OtherVersion() ->
                hindered("instance.other-version", InstanceLock.process(address.lock()));
            case Answer.Later(), Answer.Ending() -> Optional.empty();
        };
    }

    private static Optional<Start> hindered(String key, Object argument) {
        return Optional.of(new Hindered(Messages.of(key, argument), false));
    }

    /// Whether this process is the window at `at` now, or can do without.
    private synchronized boolean takes(InstanceAddress at) {
        try {
            lock = InstanceLock.tryTake(at.lock());
        } catch (IOException e) {
            return true;
        }
        if (lock == null) {
            return false;
        }
        address = at;
        listenAt(at);
        return true;
    }

    private void listenAt(InstanceAddress at) {
        try {
            listener = InstanceListener.begin(at, window);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "no socket", e);
            release();
        }
    }

    /// From now on `receiver` gets what second starts ask; until then they wait.
    public void serve(Receiver receiver) {
        window.complete(receiver);
    }

    /// The window shows another library now; that may be the window of another process already.
    public synchronized void follow(Path library) {
        Optional<InstanceAddress> next = InstanceAddress.make(library, environment);
        if (address != null && next.filter(address::equals).isEmpty()) {
            release();
            next.ifPresent(this::takes);
        }
    }

    private synchronized void release() {
        try (var _ = lock;
                var _ = listener) {
            address = null;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "left behind", e);
        }
        lock = null;
        listener = null;
    }

    /// Second starts find nobody from now on.
    @Override
    public void close() {
        release();
    }
}
