package glossator.format.html;

import glossator.format.html.style.HidingRules;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A style sheet without remote addresses. If it cannot be told what to take out, of its rules only
/// those stay that hide text, so that the copy shows no more than the page.
final class PassiveCss {
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:\\b(?:https?|ftp):[/\\\\]*|(?<=[(\"'\\s,])[/\\\\]{2})[^\\s\"'()<>;]*");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([0-9a-fA-F]{1,6})[ \\t\\r\\n\\f]?");
    private static final Pattern RUNNING =
            Pattern.compile("(?i)javascript:|expression\\s*\\(|-moz-binding|behavior\\s*:");

    private PassiveCss() {}

    static String of(String css, Predicate<String> remote) {
        String plain = unescape(css);
        if (RUNNING.matcher(plain).find()) {
            return HidingRules.of(css);
        }
        String passive = strip(css, remote);
        boolean hidden =
                !plain.equals(css) && !strip(unescape(passive), remote).equals(unescape(passive));
        return hidden ? HidingRules.of(css) : passive;
    }

    private static String strip(String css, Predicate<String> remote) {
        return ADDRESS.matcher(css)
                .replaceAll(m -> Matcher.quoteReplacement(
                        remote.test(m.group()) ? "about:invalid" : m.group()));
    }

    /// With its escapes resolved (CSS Syntax, 4.3.7).
    private static String unescape(String css) {
        if (css.indexOf('\\') < 0) {
            return css;
        }
        return ESCAPE.matcher(css)
                .replaceAll(m -> {
                    int code = Integer.parseInt(m.group(1), 16);
                    boolean valid = code > 0 && Character.isValidCodePoint(code);
                    return Matcher.quoteReplacement(valid ? Character.toString(code) : "");
                })
                .replaceAll("\\\\(?=[a-zA-Z:/(])", "");
    }

    /// Whether a browser would load this address over the network.
    static boolean isRemote(String address) {
        String plain = address.replaceAll("[\\s\\p{Cntrl}]+", "");
        return plain.matches("(?is)(https?|ftp|wss?):.*|[/\\\\]{2}.*");
    }
}
