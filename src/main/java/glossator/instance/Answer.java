package glossator.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What the running window answers to a second start, one line each.
public sealed interface Answer {
    /// Bytes of a line, without its end.
    int MOST_BYTES = 4096;

    /// The window is in front and shows the files, or is adding them.
    record Shown() implements Answer {}

    /// The window is not there yet: ask, or wait, again.
    record Later() implements Answer {}

    /// The program is ending: there will be no window.
    record Ending() implements Answer {}

    /// The window cannot show files, for the reason that `sentence` gives.
    record Refused(String sentence) implements Answer {}

    /// The process is there, but its window does nothing.
    record Hanging() implements Answer {}

    /// It is a window of a version that does not understand the request.
    record OtherVersion() implements Answer {}

    private String line() {
        return switch (this) {
            case Shown() -> "SHOWN";
            case Later() -> "LATER";
            case Ending() -> "ENDING";
            case Refused(String sentence) -> "REFUSED " + sentence.replaceAll("\\s+", " ");
            case Hanging() -> "HANGING";
            case OtherVersion() -> "VERSION " + StartRequest.VERSION;
        };
    }

    /// The line with its end.
    default ByteBuffer bytes() {
        byte[] line = line().getBytes(StandardCharsets.UTF_8);
        int length = Math.min(line.length, MOST_BYTES);
        return ByteBuffer.allocate(length + 1)
                .put(line, 0, length)
                .put((byte) '\n')
                .flip();
    }

    /// Throws an [IOException] for anything that is not an answer.
    static Answer read(UnixSocket socket, long deadline) throws IOException {
        String line = socket.readLine(MOST_BYTES, deadline);
        return switch (line.split(" ", 2)[0]) {
            case "SHOWN" -> new Shown();
            case "LATER" -> new Later();
            case "ENDING" -> new Ending();
            case "HANGING" -> new Hanging();
            case "REFUSED" -> new Refused(line.substring(line.indexOf(' ') + 1));
            case "VERSION" -> new OtherVersion();
            default -> throw new IOException("no answer");
        };
    }
}
