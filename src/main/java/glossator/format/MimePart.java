package glossator.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// A message or a part of one (RFC 2045, 2046): its header and its body, unpacked, or its parts.
record MimePart(MimeHeaders headers, byte[] body, List<MimePart> parts) {
    private static final int MAX_DEPTH = 30;
    private static final int MAX_PARTS = 10_000;

    /// No header is looked at as longer than this.
    private static final int MAX_HEADER = 256 << 10;

    static MimePart of(byte[] bytes) {
        return of(bytes, 0, bytes.length, 0, new int[1]);
    }

    /// The header alone, to ask what a file is.
    static MimeHeaders headersOf(byte[] bytes) {
        return MimeHeaders.of(header(bytes, 0, Math.min(bytes.length, MAX_HEADER)).lines);
    }

    private record Header(List<String> lines, int end) {}

    /// @param count of the parts so far, in its one field
    private static MimePart of(byte[] bytes, int from, int to, int depth, int[] count) {
        count[0]++;
        Header header = header(bytes, from, Math.min(to, from + MAX_HEADER));
        MimeHeaders headers = MimeHeaders.of(header.lines);
        String boundary = headers.parameter("content-type", "boundary");
        var parts = new ArrayList<MimePart>();
        boolean multipart = headers.value("content-type").startsWith("multipart/");
        if (multipart && !boundary.isEmpty() && depth < MAX_DEPTH) {
            for (int[] range : split(bytes, header.end, to, "--" + boundary)) {
                if (count[0] < MAX_PARTS) {
                    parts.add(of(bytes, range[0], range[1], depth + 1, count));
                }
            }
        }
        byte[] body =
                parts.isEmpty()
                        ? unpacked(headers, java.util.Arrays.copyOfRange(bytes, header.end, to))
                        : new byte[0];
        return new MimePart(headers, body, List.copyOf(parts));
    }

    private static Header header(byte[] bytes, int from, int to) {
        var lines = new ArrayList<String>();
        int at = from;
        while (at < to) {
            int end = lineEnd(bytes, at, to);
            byte[] line = java.util.Arrays.copyOfRange(bytes, at, end);
            at = next(bytes, end, to);
            String text = new String(line, StandardCharsets.UTF_8);
            if (text.isBlank()) {
                break;
            }
            // Mailboxes part their messages by such a line.
            if (!(lines.isEmpty() && text.startsWith("From "))) {
                lines.add(text);
            }
        }
        return new Header(lines, at);
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return end;
    }

    private static int next(byte[] bytes, int end, int to) {
        int at = end;
        at += at < to && bytes[at] == '\r' ? 1 : 0;
        at += at < to && bytes[at] == '\n' ? 1 : 0;
        return at;
    }

    /// The ranges between the lines that begin with `mark`, until the one that ends them.
    private static List<int[]> split(byte[] bytes, int from, int to, String mark) {
        byte[] sign = mark.getBytes(StandardCharsets.UTF_8);
        var ranges = new ArrayList<int[]>();
        int begun = -1;
        int before = from;
        for (int at = from; at < to; ) {
            int end = lineEnd(bytes, at, to);
            int after = next(bytes, end, to);
            if (starts(bytes, at, end, sign)) {
                String rest =
                        new String(
                                        bytes,
                                        at + sign.length,
                                        end - at - sign.length,
                                        StandardCharsets.ISO_8859_1)
                                .strip();
                if (rest.isEmpty() || rest.equals("--")) {
                    if (begun >= 0) {
                        ranges.add(new int[] {begun, Math.max(begun, before)});
                    }
                    begun = rest.isEmpty() ? after : -1;
                    if (!rest.isEmpty()) {
                        return ranges;
                    }
                }
            }
            before = end;
            at = after;
        }
        if (begun >= 0 && begun < to) {
            ranges.add(new int[] {begun, to});
        }
        return ranges;
    }

    private static boolean starts(byte[] bytes, int at, int end, byte[] sign) {
        return end - at >= sign.length
                && java.util.Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }

    private static byte[] unpacked(MimeHeaders headers, byte[] raw) {
        return switch (headers.value("content-transfer-encoding")) {
            case "base64" -> base64(raw);
            case "quoted-printable" -> MimeHeaders.quoted(raw);
            default -> raw;
        };
    }

    /// As far as it is sound: letters that are cut short at the end are left out.
    private static byte[] base64(byte[] raw) {
        String letters =
                new String(raw, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
        return Base64.getDecoder().decode(letters.substring(0, whole));
    }

    String type() {
        String type = headers.value("content-type");
        return type.isEmpty() ? "text/plain" : type;
    }

    /// The body as text, by the charset that the header or the text itself names.
    Charsets.Decoded text() {
        String named = headers.parameter("content-type", "charset");
        boolean html = type().contains("html");
        return Charsets.decode(body, head -> named.isEmpty() && html ? Html.declared(head) : named);
    }

    /// This part and all below it, in order.
    Stream<MimePart> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(MimePart::all));
    }
}
