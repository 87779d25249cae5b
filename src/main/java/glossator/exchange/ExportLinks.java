package glossator.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The links that an export may contain.
public final class ExportLinks {
    private static final Pattern SAFE =
            Pattern.compile("(?i)(https?://[^/\\s].*|mailto:[^/\\s].*)", Pattern.DOTALL);
    private static final Pattern BLANK =
            Pattern.compile("[\\p{Cntrl}\\p{Zs}\\p{Zl}\\p{Zp}\"<>\\\\^`{|}]");

    private ExportLinks() {}

    /// `href` if it is an absolute http, https or mailto address, with characters that a URL must
    /// not contain percent-encoded; otherwise empty.
    public static Optional<String> toSafeAddress(String href) {
        String stripped = href.strip();
        if (!SAFE.matcher(stripped).matches()) {
            return Optional.empty();
        }
        return Optional.of(BLANK.matcher(stripped).replaceAll(ExportLinks::percentEncode));
    }

    /// The same, for web addresses only.
    public static Optional<String> toWebAddress(String url) {
        return toSafeAddress(url).filter(u -> !u.regionMatches(true, 0, "mailto:", 0, 7));
    }

    private static String percentEncode(MatchResult match) {
        boolean space = match.group().equals(" ");
        return space ? "%20" : URLEncoder.encode(match.group(), StandardCharsets.UTF_8);
    }
}
