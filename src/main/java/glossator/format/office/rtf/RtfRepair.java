package glossator.format.office.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Repairs what would make the parser give up: invalid escapes, excessive numbers, unknown code
/// pages, groups that do not end or end twice.
final class RtfRepair {
    private static final int MAX_DIGITS = 9;
    private static final int MAX_WORD = 32;
    private static final int MAX_DEPTH = 20_000;

    private final byte[] bytes;
    private final ByteArrayOutputStream out;
    private int at;
    private int depth;
    private boolean over;

    private RtfRepair(byte[] bytes) {
        this.bytes = bytes;
        out = new ByteArrayOutputStream(bytes.length + 16);
    }

    /// @param whole whether the file ends where it should
    record Mended(byte[] bytes, boolean whole) {}

    static Mended repair(byte[] bytes) {
        var mending = new RtfRepair(bytes);
        mending.run();
        return new Mended(mending.out.toByteArray(), mending.over);
    }

    private void run() {
        while (at < bytes.length && !over) {
            byte next = bytes[at];
            if (next == '\\') {
                escape();
                continue;
            }
            depth += next == '{' ? 1 : next == '}' ? -1 : 0;
            over = next == '}' && depth == 0;
            out.write(next);
            at++;
        }
        if (!over) {
            write(" ");
            write("}".repeat(Math.min(depth, MAX_DEPTH)));
        }
    }

    private void escape() {
        byte next = at + 1 < bytes.length ? bytes[at + 1] : 0;
        if (next == 0) {
            at = bytes.length;
        } else if (next == '\'') {
            boolean whole = at + 3 < bytes.length && isHex(bytes[at + 2]) && isHex(bytes[at + 3]);
            out.write(bytes, at, whole ? 4 : 0);
            at += whole ? 4 : 2;
        } else if (isLetter(next)) {
            word();
        } else {
            out.write(bytes, at, 2);
            at += 2;
        }
    }

    private void word() {
        int name = at + 1;
        int end = name;
        while (end < bytes.length && isLetter(bytes[end])) {
            end++;
        }
        int digits = end < bytes.length && bytes[end] == '-' ? end + 1 : end;
        int last = digits;
        while (last < bytes.length && bytes[last] >= '0' && bytes[last] <= '9') {
            last++;
        }
        last = last == digits ? end : last;
        String word = new String(bytes, name, end - name, StandardCharsets.ISO_8859_1);
        String number = new String(bytes, end, last - end, StandardCharsets.ISO_8859_1);
        at = last;
        if (end - name >= MAX_WORD || number.length() > MAX_DIGITS) {
            at += at < bytes.length && bytes[at] == ' ' ? 1 : 0;
        } else if (word.equals("bin")) {
            binary(number);
        } else {
            boolean strange = word.equals("ansicpg") && !isKnown(number);
            write("\\" + word + (strange ? "1252" : number));
        }
    }

    /// Copies bytes that are not RTF, at most as many as the file has.
    private void binary(String number) {
        int from = at < bytes.length && bytes[at] == ' ' ? at + 1 : at;
        int said = number.matches("\\d+") ? Integer.parseInt(number) : 0;
        int length = Math.min(said, bytes.length - from);
        write("\\bin" + length + " ");
        out.write(bytes, from, length);
        at = from + length;
    }

    private void write(String ascii) {
        out.writeBytes(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean isKnown(String codePage) {
        byte[] probe = ("{\\rtf1\\ansicpg" + codePage + "}").getBytes(StandardCharsets.US_ASCII);
        try {
            new StandardRtfParser()
                    .parse(
                            new RtfStreamSource(new ByteArrayInputStream(probe)),
                            new RtfListenerAdaptor());
            return true;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean isLetter(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
