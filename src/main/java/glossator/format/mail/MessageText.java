package glossator.format.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The bytes of the texts in a message, as a person looks at them to tell in which character set
/// they are: without headers, pictures and transfer encodings. By its lines alone, so that nothing
/// is parsed.
public final class MessageText {
    private static final Pattern ESCAPE = Pattern.compile("=([0-9A-Fa-f]{2})");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringBuilder coded = new StringBuilder();
    private boolean header = true;
    private boolean text = true;
    private String encoding = "";

    private MessageText() {}

    public static byte[] of(byte[] message) {
        var found = new MessageText();
        new String(message, StandardCharsets.ISO_8859_1).lines().forEach(found::line);
        found.endPart();
        return found.out.toByteArray();
    }

    private void line(String line) {
        if (header) {
            header = !line.isEmpty();
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-type:")) {
                text = lower.contains("text/");
            } else if (lower.startsWith("content-transfer-encoding:")) {
                encoding = lower.substring(lower.indexOf(':') + 1).strip();
            }
        } else if (line.startsWith("--") && !line.isBlank() && !line.equals("-- ")) {
            endPart();
        } else if (text) {
            body(line);
        }
    }

    private void body(String line) {
        switch (encoding) {
            case "base64" -> coded.append(line.strip());
            case "quoted-printable" -> {
                boolean soft = line.endsWith("=");
                write(unescaped(soft ? line.substring(0, line.length() - 1) : line));
                write(soft ? "" : "\n");
            }
            default -> write(line + "\n");
        }
    }

    private static String unescaped(String line) {
        Matcher m = ESCAPE.matcher(line);
        return m.replaceAll(one -> Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(one.group(1), 16))));
    }

    private void write(String bytes) {
        out.writeBytes(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void endPart() {
        if (!coded.isEmpty() && BASE64.matcher(coded).matches()) {
            out.writeBytes(Base64.getMimeDecoder().decode(coded.substring(0, whole())));
            write("\n");
        }
        coded.setLength(0);
        header = true;
        text = true;
        encoding = "";
    }

    /// Without the rest of what was cut off.
    private int whole() {
        return coded.length() / 4 * 4;
    }
}
