package glossator.instance;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a second start asks of the running window. As bytes: one line with the version and the
/// length of the rest, then the paths in UTF-8, each ended by a zero byte, which no path contains:
///
/// ```
/// GLOSSATOR 1 LENGTH ⏎
/// LIBRARY ␀ FILE ␀ FILE ␀ …
/// ```
///
/// @param library the real path of the library's folder
/// @param files absolute; none to bring the window to the front
record StartRequest(String library, List<String> files) {
    static final int VERSION = 1;

    /// What Linux passes to a program is at most a quarter of this.
    static final int MOST_BYTES = 8 << 20;

    private static final int MOST_IN_FIRST_LINE = 64;
    private static final Pattern FIRST_LINE =
            Pattern.compile("GLOSSATOR ([0-9]{1,6}) ([0-9]{1,9})");

    StartRequest {
        files = List.copyOf(files);
    }

    /// Throws [TooLong] if no window would accept it.
    ByteBuffer bytes() {
        var paths = new StringBuilder(library).append('\0');
        files.forEach(file -> paths.append(file).append('\0'));
        byte[] rest = paths.toString().getBytes(StandardCharsets.UTF_8);
        if (rest.length > MOST_BYTES) {
            throw new TooLong();
        }
        byte[] first = ("GLOSSATOR " + VERSION + " " + rest.length + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(first.length + rest.length)
                .put(first)
                .put(rest)
                .flip();
    }

    /// Reads what [#bytes] has written. Throws [OtherVersion], or an [IOException] for anything
    /// that is not a request.
    static StartRequest read(UnixSocket socket, long deadline) throws IOException {
        Matcher first = FIRST_LINE.matcher(socket.readLine(MOST_IN_FIRST_LINE, deadline));
        if (!first.matches()) {
            throw new IOException("no request");
        }
        if (Integer.parseInt(first.group(1)) != VERSION) {
            throw new OtherVersion();
        }
        int length = Integer.parseInt(first.group(2));
        if (length > MOST_BYTES) {
            throw new IOException("too long");
        }
        return parse(new String(socket.read(length, deadline), StandardCharsets.UTF_8));
    }

    private static StartRequest parse(String text) throws IOException {
        var paths = new ArrayList<String>();
        int from = 0;
        for (int end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
            paths.add(text.substring(from, end));
            from = end + 1;
        }
        if (paths.isEmpty() || from != text.length()) {
            throw new IOException("no paths");
        }
        return new StartRequest(paths.getFirst(), paths.subList(1, paths.size()));
    }

    /// A request of a program that speaks another version of this.
    static final class OtherVersion extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// More paths than a request may have.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
