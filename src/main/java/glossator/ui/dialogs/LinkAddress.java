package glossator.ui.dialogs;

import glossator.message.Messages;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The target of an external link, written so that it cannot mislead: invisible characters are
/// spelled out, and an internationalized host is named in both of its spellings.
///
/// @param whole the full address with invisible and direction-changing characters percent-encoded
/// @param scheme in lower case, empty if there is none
/// @param host the host name as displayed, or the recipient of a message; may be empty
/// @param opens whether it may be passed to another program: http, https and mailto only
/// @param cautions a sentence for each thing that may mislead
public record LinkAddress(
        String whole, String scheme, String host, boolean opens, List<String> cautions) {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");

    /// RFC 3986, §3.2: the authority ends at the next slash, question mark or number sign; browsers
    /// also end it at a backslash.
    private static final Pattern AUTHORITY = Pattern.compile("^//([^/?#\\\\]*)");

    public LinkAddress {
        cautions = List.copyOf(cautions);
    }

    /// Parses a link as written in a document; never fails.
    public static LinkAddress of(String href) {
        String whole = toVisible(href.strip());
        Matcher found = SCHEME.matcher(whole);
        String scheme = found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
        String rest = scheme.isEmpty() ? whole : whole.substring(found.end());
        var cautions = new ArrayList<String>();
        if (!whole.equals(href.strip())) {
            cautions.add(Messages.of("ui.link.invisible"));
        }
        String host = scheme.equals("mailto") ? textBefore(rest, '?') : host(rest, cautions);
        boolean known = SCHEMES.contains(scheme) && !host.isEmpty();
        if (!known) {
            cautions.add(Messages.of(refusal(scheme), scheme));
        }
        return new LinkAddress(whole, scheme, host, known, cautions);
    }

    private static String refusal(String scheme) {
        if (scheme.isEmpty()) {
            return "ui.link.no-scheme";
        }
        return SCHEMES.contains(scheme) ? "ui.link.no-host" : "ui.link.scheme";
    }

    private static String host(String rest, List<String> cautions) {
        Matcher found = AUTHORITY.matcher(rest);
        if (!found.find()) {
            return "";
        }
        String authority = found.group(1);
        int at = authority.lastIndexOf('@');
        String host = authority.substring(at + 1);
        host = host.replaceFirst(":\\d*$", "").toLowerCase(Locale.ROOT);
        if (at >= 0) {
            cautions.add(Messages.of("ui.link.user", authority.substring(0, at), host));
        }
        if (host.matches("\\d+(\\.\\d+){0,3}|0x[0-9a-f]+|\\[.*")) {
            cautions.add(Messages.of("ui.link.number", host));
        }
        return spelled(host, cautions);
    }

    private static String spelled(String host, List<String> cautions) {
        String ascii = host;
        String read = host;
        try {
            ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            read = IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            cautions.add(Messages.of("ui.link.odd-host", host));
        }
        if (!ascii.equals(read)) {
            cautions.add(Messages.of("ui.link.letters", read, ascii));
            return ascii;
        }
        return read;
    }

    private static String textBefore(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /// Percent-encodes (`%XX`) white space, control and format characters (including those that
    /// change the direction of writing) and lone surrogates.
    private static String toVisible(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isVisible(c)) {
                out.appendCodePoint(c);
            } else {
                encode(c, out);
            }
        });
        return out.toString();
    }

    private static boolean isVisible(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> false;
                    default -> true;
                };
    }

    private static void encode(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format("%%%02X", b));
        }
    }
}
