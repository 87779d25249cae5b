package glossator.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a message or of a part of one (RFC 5322, 2.2; RFC 2047; RFC 2231).
final class MimeHeaders {
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+):[ \\t]*(.*)");
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?\\s]*)\\?=");
    private static final Pattern PARAMETER =
            Pattern.compile("\\s*([\\w-]+)(?:\\*\\d+)?(\\*)?\\s*=\\s*(.*)", Pattern.DOTALL);

    private final Map<String, List<String>> fields = new HashMap<>();
    private int odd;

    private MimeHeaders() {}

    /// From the lines before the first empty one.
    static MimeHeaders of(List<String> lines) {
        var headers = new MimeHeaders();
        String name = "";
        for (String line : lines) {
            Matcher m = FIELD.matcher(line);
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (folded && !name.isEmpty()) {
                List<String> values = headers.fields.get(name);
                if (values != null) {
                    values.set(values.size() - 1, values.getLast() + " " + line.strip());
                }
            } else if (m.matches()) {
                name = m.group(1).toLowerCase(Locale.ROOT);
                headers.fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(m.group(2));
            } else {
                headers.odd++;
            }
        }
        return headers;
    }

    /// How many lines are no fields.
    int odd() {
        return odd;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// As it is written, unfolded; empty if there is none.
    String raw(String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /// With its encoded words made readable.
    String text(String name) {
        return decoded(raw(name));
    }

    /// The value before the first `;`, in lower case.
    String value(String name) {
        return raw(name).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// A parameter of a field, its pieces joined; empty if there is none.
    String parameter(String field, String name) {
        var whole = new StringBuilder();
        boolean escaped = false;
        List<String> pieces = split(raw(field), ';');
        for (String piece : pieces.subList(1, pieces.size())) {
            Matcher m = PARAMETER.matcher(piece);
            if (m.matches() && m.group(1).equalsIgnoreCase(name)) {
                whole.append(unquoted(m.group(3).strip()));
                escaped |= m.group(2) != null;
            }
        }
        return escaped ? percent(whole.toString()) : decoded(whole.toString());
    }

    static String unquoted(String written) {
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
                : written;
    }

    /// Parted at a sign that stands outside quotes; at least one piece.
    static List<String> split(String field, char sign) {
        var pieces = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == sign && !quoted) {
                pieces.add(field.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(field.substring(from));
        return pieces;
    }

    private static String percent(String extended) {
        String[] parts = extended.split("'", 3);
        return ArchivePath.decoded(parts.length == 3 ? parts[2] : extended);
    }

    static String decoded(String written) {
        String joined = written.replaceAll("(\\?=)\\s+(?==\\?)", "$1");
        Matcher m = WORD.matcher(joined);
        var out = new StringBuilder();
        while (m.find()) {
            m.appendReplacement(out, Matcher.quoteReplacement(word(m)));
        }
        return m.appendTail(out).toString();
    }

    private static String word(Matcher m) {
        try {
            Charset charset = Charset.forName(m.group(1));
            boolean base64 = m.group(2).equalsIgnoreCase("b");
            byte[] bytes =
                    base64
                            ? Base64.getMimeDecoder().decode(m.group(3))
                            : quoted(
                                    m.group(3)
                                            .replace('_', ' ')
                                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(bytes, charset);
        } catch (IllegalArgumentException e) {
            return m.group();
        }
    }

    /// Quoted-printable (RFC 2045, 6.7); what is no escape stays as it is.
    static byte[] quoted(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '=') {
                out.write(bytes[i]);
                continue;
            }
            int end = i + 1;
            while (end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t')) {
                end++;
            }
            int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
            if (end < bytes.length && (bytes[end] == '\r' || bytes[end] == '\n')) {
                boolean two =
                        bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n';
                i = two ? end + 1 : end;
            } else if (high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write('=');
            }
        }
        return out.toByteArray();
    }
}
