package glossator.format.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Encodes the body of a part as it was encoded before (RFC 2045, 6).
final class MimeEncoding {
    private static final int MAX_LINE = 76;

    private MimeEncoding() {}

    /// @param encoding `base64`, `quoted-printable`; anything else leaves the bytes as they are
    static byte[] encode(byte[] body, String encoding, String lineEnd) {
        return switch (encoding) {
            case "base64" ->
                Base64.getMimeEncoder(MAX_LINE, lineEnd.getBytes(StandardCharsets.US_ASCII))
                        .encode(body);
            case "quoted-printable" -> quote(body, lineEnd);
            default -> body;
        };
    }

    private static byte[] quote(byte[] body, String lineEnd) {
        var out = new ByteArrayOutputStream(body.length + body.length / 8);
        byte[] soft = ("=" + lineEnd).getBytes(StandardCharsets.US_ASCII);
        int column = 0;
        for (int i = 0; i < body.length; i++) {
            int end = lineEndLength(body, i, lineEnd);
            if (end > 0) {
                out.write(body, i, end);
                i += end - 1;
                column = 0;
                continue;
            }
            boolean last = i + 1 == body.length || lineEndLength(body, i + 1, lineEnd) > 0;
            String written = isPlain(body[i], last)
                    ? String.valueOf((char) body[i])
                    : String.format("=%02X", body[i] & 0xFF);
            if (column + written.length() > MAX_LINE - 1) {
                out.writeBytes(soft);
                column = 0;
            }
            out.writeBytes(written.getBytes(StandardCharsets.US_ASCII));
            column += written.length();
        }
        return out.toByteArray();
    }

    private static int lineEndLength(byte[] body, int at, String lineEnd) {
        for (int i = 0; i < lineEnd.length(); i++) {
            if (at + i >= body.length || body[at + i] != lineEnd.charAt(i)) {
                return 0;
            }
        }
        return lineEnd.length();
    }

    /// White space at the end of a line may be lost on the way.
    private static boolean isPlain(byte b, boolean last) {
        return (b > ' ' && b < 0x7F && b != '=') || ((b == ' ' || b == '\t') && !last);
    }
}
