package glossator.format.mail;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.apache.james.mime4j.util.MimeParameterMapping;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header of a message or of one of its parts (RFC 5322, 2.2; RFC 2047; RFC 2231): the first
/// field of each name.
public final class MimeHeaders {
    /// Longer fields have no parameters: parsing takes time quadratic in the length.
    public static final int LONGEST = 4 << 10;

    /// An encoded word; it may also name its language (RFC 2231, 5).
    private static final Pattern WORD =
            Pattern.compile("(=\\?[^?*\\s]+)(?:\\*[^?\\s]*)?(\\?[bBqQ]\\?[^?\\s]*\\?=)");

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, Structure> structures = new HashMap<>();
    private boolean broken;

    /// The part of a field before the first `;`, in lower case, and the parameters after it.
    private record Structure(String value, Map<String, String> parameters) {
        static Structure of(String body) {
            if (body.length() > LONGEST) {
                return new Structure("", Map.of());
            }
            ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, body);
            var cursor = new ParserCursor(0, bytes.length());
            RawBody raw = RawFieldParser.DEFAULT.parseRawBody(bytes, cursor);
            var mapping = new MimeParameterMapping();
            for (NameValuePair pair : raw.getParams()) {
                mapping.addParameter(pair.getName(), pair.getValue());
            }
            String value = raw.getValue() == null ? "" : raw.getValue();
            return new Structure(value.toLowerCase(Locale.ROOT), mapping.getParameters());
        }
    }

    public void add(Field field) {
        fields.putIfAbsent(
                field.getName().toLowerCase(Locale.ROOT),
                written(field).replaceAll("\\r?\\n[ \\t]*", " ").strip());
    }

    /// As UTF-8 (RFC 6532), which the library does not try.
    private static String written(Field field) {
        ByteSequence raw = field.getRaw();
        if (raw == null) {
            return field.getBody();
        }
        String whole = new String(raw.toByteArray(), StandardCharsets.UTF_8);
        return whole.substring(whole.indexOf(':') + 1);
    }

    public void setBroken() {
        broken = true;
    }

    /// Whether the header contains something that is not a field.
    boolean isBroken() {
        return broken;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /// The field as written, unfolded; empty if there is none.
    public String raw(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The field with its encoded words decoded.
    public String text(String name) {
        return decoded(raw(name));
    }

    /// The value before the first `;`, in lower case.
    public String value(String name) {
        return structure(name).value;
    }

    /// A parameter of a field with its pieces joined; empty if there is none.
    public String parameter(String field, String name) {
        String value = structure(field).parameters.get(name);
        return value == null ? "" : value; // a name may also be alone
    }

    private Structure structure(String field) {
        return structures.computeIfAbsent(field, name -> Structure.of(raw(name)));
    }

    /// Finds encoded words here and lets the library decode them run by run, because a character
    /// may be split between two. To find them, the library would need time quadratic in the length.
    public static String decoded(String written) {
        Matcher word = WORD.matcher(written);
        var out = new StringBuilder();
        var run = new StringBuilder();
        int end = 0;
        while (word.find()) {
            String between = written.substring(end, word.start());
            if (run.isEmpty() || !between.isBlank()) {
                out.append(readable(run)).append(between);
                run.setLength(0);
            }
            run.append(run.isEmpty() ? "" : " ").append(word.group(1)).append(word.group(2));
            end = word.end();
        }
        return out.append(readable(run)).append(written, end, written.length()).toString();
    }

    private static String readable(CharSequence run) {
        return DecoderUtil.decodeEncodedWords(run.toString(), DecodeMonitor.SILENT);
    }
}
