package glossator.exchange.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Escapes text so that CommonMark, its usual extensions, and Obsidian read exactly that text.
final class MarkdownEscaping {
    private static final String ALWAYS = "\\`*[]<>#|~=^${}";
    private static final Pattern ENTITY = Pattern.compile("&(?=#|\\p{Alnum})");
    private static final Pattern LINE_START = Pattern.compile("^([-+:%])");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\d{1,9})([.)])(?=\\s|$)");

    private MarkdownEscaping() {}

    /// `text` with every active character escaped, as if at the start of a line.
    static String escape(String text) {
        return escape(text, true);
    }

    /// The same; `lineStart` says whether the text is at the start of a line.
    static String escape(String text, boolean lineStart) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ALWAYS.indexOf(c) >= 0 || (c == '_' && !isInsideWord(text, i))) {
                out.append('\\');
            } else if (c == '%' && i + 1 < text.length() && text.charAt(i + 1) == '%') {
                out.append('\\');
            }
            out.append(c);
        }
        String escaped = ENTITY.matcher(out).replaceAll("\\\\&");
        if (!lineStart) {
            return escaped;
        }
        Matcher number = NUMBER_START.matcher(escaped);
        return number.find()
                ? number.replaceFirst("$1\\\\$2")
                : LINE_START.matcher(escaped).replaceFirst("\\\\$1");
    }

    private static boolean isInsideWord(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /// Adds `prefix` to each line, `first` to the first one; no line ends in white space.
    static String prefixLines(String text, String first, String prefix) {
        var out = new StringBuilder();
        String before = first;
        for (String line : text.split("\n", -1)) {
            out.append((before + line).stripTrailing()).append('\n');
            before = prefix;
        }
        return out.toString();
    }
}
