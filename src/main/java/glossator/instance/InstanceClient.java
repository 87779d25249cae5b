package glossator.instance;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// Asks the window that runs on a library, with a time limit.
final class InstanceClient {
    private InstanceClient() {}

    /// What came of it.
    sealed interface Reply {}

    record Answered(Answer answer) implements Reply {}

    /// Nobody listens: there is no window, not yet or not any more.
    record Nobody() implements Reply {}

    /// Somebody listens and says nothing, or nothing that makes sense.
    record Silent() implements Reply {}

    /// Throws [StartRequest.TooLong] before it asks.
    ///
    /// @param millis how long to wait for the next sign of life
    static Reply ask(Path socket, StartRequest request, long millis) {
        var bytes = request.bytes();
        try {
            requireSocket(socket);
        } catch (IOException e) {
            return new Nobody();
        }
        try (UnixSocket window = UnixSocket.connect(socket, UnixSocket.in(millis))) {
            if (!window.isOfThisUser()) {
                return new Nobody();
            }
            window.write(bytes, UnixSocket.in(millis));
            Answer answer;
            do {
                answer = Answer.read(window, UnixSocket.in(millis));
            } while (answer instanceof Answer.Later);
            return new Answered(answer);
        } catch (UnixSocket.TimedOut e) {
            return new Silent();
        } catch (ConnectException | EOFException e) {
            return new Nobody();
        } catch (IOException | UnsupportedOperationException e) {
            return isReset(e) ? new Nobody() : new Silent();
        }
    }

    /// Whether the other end went away in the middle.
    private static boolean isReset(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("reset") || message.contains("Broken pipe");
    }

    /// No link and no other file: those lead to something that is not ours.
    private static void requireSocket(Path socket) throws IOException {
        var there =
                Files.readAttributes(socket, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!there.isOther() || !RuntimeFolder.isOwn(socket)) {
            throw new IOException("not a socket of ours");
        }
    }
}
