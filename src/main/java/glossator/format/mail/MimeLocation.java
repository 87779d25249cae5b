package glossator.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the body of a part is in the bytes of its message, as it is encoded there.
///
/// @param from of the first byte of the body
/// @param to behind its last, without the line end that belongs to the boundary (RFC 2046, 5.1.1)
record MimeLocation(int from, int to) {

    static Optional<MimeLocation> of(MimePart wanted, MimePart message, byte[] bytes) {
        return find(wanted, message, bytes, MimeParser.start(bytes), bytes.length);
    }

    @SuppressWarnings("ReferenceEquality")
    private static Optional<MimeLocation> find(
            MimePart wanted, MimePart part, byte[] bytes, int from, int to) {
        int body = bodyAt(bytes, from, to);
        if (part.equals(wanted)) {
            return Optional.of(new MimeLocation(body, to));
        }
        String boundary = part.headers().parameter("content-type", "boundary");
        if (boundary.isEmpty()) {
            return Optional.empty();
        }
        List<MimeLocation> children = split(bytes, body, to, boundary);
        for (int i = 0; i < Math.min(children.size(), part.parts().size()); i++) {
            MimeLocation child = children.get(i);
            var found = find(wanted, part.parts().get(i), bytes, child.from, child.to);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Behind the empty line after the header.
    private static int bodyAt(byte[] bytes, int from, int to) {
        int line = from;
        while (line < to) {
            int end = lineEnd(bytes, line, to);
            boolean blank = end - line <= 2 && (bytes[line] == '\n' || bytes[line] == '\r');
            line = end;
            if (blank) {
                return line;
            }
        }
        return to;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }

    private static List<MimeLocation> split(byte[] bytes, int from, int to, String boundary) {
        byte[] delimiter = ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        var parts = new ArrayList<MimeLocation>();
        int begun = -1;
        for (int line = from; line < to; ) {
            int end = lineEnd(bytes, line, to);
            String rest = rest(bytes, line, end, delimiter);
            if (rest.isEmpty() || rest.equals("--")) {
                if (begun >= 0) {
                    parts.add(new MimeLocation(begun, Math.max(begun, beforeLineEnd(bytes, line))));
                }
                begun = rest.isEmpty() ? end : -1;
            }
            line = end;
        }
        if (begun >= 0) {
            parts.add(new MimeLocation(begun, to));
        }
        return parts;
    }

    /// What follows the delimiter in its line; something else if it is no such line.
    private static String rest(byte[] bytes, int line, int end, byte[] delimiter) {
        int behind = line + delimiter.length;
        boolean there = behind <= end
                && java.util.Arrays.equals(bytes, line, behind, delimiter, 0, delimiter.length);
        return there
                ? new String(bytes, behind, end - behind, StandardCharsets.ISO_8859_1)
                        .stripTrailing()
                : "none";
    }

    private static int beforeLineEnd(byte[] bytes, int line) {
        boolean pair = line > 1 && bytes[line - 2] == '\r' && bytes[line - 1] == '\n';
        return line - (pair ? 2 : 1);
    }
}
