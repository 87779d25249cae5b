package glossator.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/// A standard stream that stores the reason for its failure: a [java.io.PrintStream] reports only
/// that it failed.
final class TrackedOutputStream extends OutputStream {
    private final OutputStream target;
    private Optional<IOException> failure = Optional.empty();

    TrackedOutputStream(OutputStream target) {
        this.target = target;
    }

    /// The first failure, unless the other end was closed, as by `| head`, which is no loss.
    Optional<IOException> failure() {
        return failure.filter(
                e -> !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            target.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        target.flush();
    }
}
