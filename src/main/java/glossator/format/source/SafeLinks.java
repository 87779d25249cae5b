package glossator.format.source;

import glossator.document.Inline;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Decides which addresses a document may link to: scripts, `data:` and files are never followed.
public final class SafeLinks {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "ftp", "ftps", "tel", "doi", "news", "magnet");

    private SafeLinks() {}

    /// The link in a text that has no address of its own: `#name` is a target in it. Empty for
    /// links that must not be followed.
    public static Optional<Inline> to(String href) {
        String written = withScheme(href);
        if (written.startsWith("#")) {
            return toPlace(decode(written.substring(1)));
        }
        return isSafe(written, true) ? Optional.of(new Inline.Link(written)) : Optional.empty();
    }

    /// The link to a target in the document; empty for an empty name.
    public static Optional<Inline> toPlace(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.of(new Inline.Link("#" + name));
    }

    /// Without white space at its ends, and with a scheme if only that was left out.
    public static String withScheme(String href) {
        return href.strip().startsWith("//") ? "https:" + href.strip() : href.strip();
    }

    /// Whether a link may be followed.
    ///
    /// @param relative whether an address without a scheme is allowed
    public static boolean isSafe(String address, boolean relative) {
        String scheme = scheme(address);
        boolean allowed = scheme.isEmpty() ? relative : SCHEMES.contains(scheme);
        return !address.isEmpty()
                && allowed
                && !address.startsWith("\\")
                && address.indexOf('\0') < 0;
    }

    private static String scheme(String address) {
        String tight = address.replaceAll("[\\s\\p{Cntrl}]", "");
        int colon = tight.indexOf(':');
        int other = indexOfAny(tight);
        return colon > 0 && (other < 0 || colon < other)
                ? tight.substring(0, colon).toLowerCase(Locale.ROOT)
                : "";
    }

    private static int indexOfAny(String address) {
        for (int i = 0; i < address.length(); i++) {
            if ("/?#".indexOf(address.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /// The name in a fragment, with valid escapes decoded.
    public static String decode(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
