package glossator.format.mail;

import java.util.ArrayList;
import java.util.List;

/// The people in an address field (RFC 5322, 3.4), including malformed ones:
/// `Ann <work> <ann@example.org>` is Ann at work. Strict parsers take that for an address.
public final class Mailboxes {
    private Mailboxes() {}

    /// The names of the people in an address field, or the addresses of those without a name.
    public static List<String> names(String field) {
        return split(field).stream()
                .map(Mailboxes::name)
                .filter(p -> !p.isBlank())
                .toList();
    }

    /// The address is in the last brackets, if the field ends with them.
    private static String name(String field) {
        String all = field.strip();
        int end = all.length() - 1;
        int open = all.endsWith(">") ? all.indexOf('<', all.lastIndexOf('>', end - 1) + 1) : -1;
        String name = open < 0 ? all : all.substring(0, open);
        String plain = unquoted(name.strip()).strip();
        String address =
                open < 0 ? all : all.substring(all.lastIndexOf('<') + 1, end).strip();
        return MimeHeaders.decoded(plain.isEmpty() ? address : plain);
    }

    private static String unquoted(String written) {
        return written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")
                ? written.substring(1, written.length() - 1).replaceAll("\\\\(.)", "$1")
                : written;
    }

    /// Split at commas outside quotes.
    private static List<String> split(String field) {
        var pieces = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                pieces.add(field.substring(from, i));
                from = i + 1;
            }
        }
        pieces.add(field.substring(from));
        return pieces;
    }
}
