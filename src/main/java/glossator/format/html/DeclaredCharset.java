package glossator.format.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The character set that a page declares: in its XML declaration, or in its first `meta` that
/// does. What looks like one in a comment, a script or another attribute is none (HTML, 13.2.3.2,
/// but with the elements whose content is no markup).
final class DeclaredCharset {
    private static final Set<String> TEXT = Set.of(
            "script",
            "style",
            "title",
            "textarea",
            "xmp",
            "iframe",
            "noembed",
            "noframes",
            "template");

    private static final Pattern XML =
            Pattern.compile("(?is)^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9:-]*)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s\"'>/=]+)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+)))?");
    private static final Pattern IN_CONTENT =
            Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    private DeclaredCharset() {}

    /// Empty if there is none.
    ///
    /// @param head the beginning of the page, one character for each byte
    static String in(String head) {
        Matcher xml = XML.matcher(head);
        return xml.find() ? xml.group(1) : inMeta(head);
    }

    private static String inMeta(String head) {
        int at = head.indexOf('<');
        while (at >= 0) {
            int end = head.startsWith("<!--", at)
                    ? endOf(head, "-->", at + 4)
                    : endOfTag(head, at + 1);
            Matcher name = NAME.matcher(head).region(at, head.length());
            if (name.lookingAt()) {
                String tag = name.group(1).toLowerCase(Locale.ROOT);
                boolean opens = head.charAt(at + 1) != '/';
                String found = tag.equals("meta") ? charset(head.substring(name.end(), end)) : "";
                if (!found.isEmpty()) {
                    return found;
                } else if (opens && TEXT.contains(tag)) {
                    end = indexOfIgnoringCase(head, "</" + tag, end);
                }
            }
            at = head.indexOf('<', end);
        }
        return "";
    }

    private static int endOf(String head, String mark, int from) {
        int at = head.indexOf(mark, from);
        return at < 0 ? head.length() : at + mark.length();
    }

    private static int indexOfIgnoringCase(String head, String mark, int from) {
        for (int at = head.indexOf('<', from); at >= 0; at = head.indexOf('<', at + 1)) {
            if (head.regionMatches(true, at, mark, 0, mark.length())) {
                return at;
            }
        }
        return head.length();
    }

    /// Behind the tag: a `>` in a quoted value does not end it.
    private static int endOfTag(String head, int from) {
        char quote = 0;
        for (int i = from; i < head.length(); i++) {
            char c = head.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && head.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return head.length();
    }

    private static String charset(String attributes) {
        String own = "";
        String content = "";
        boolean typed = false;
        Matcher m = ATTRIBUTE.matcher(attributes);
        while (m.find()) {
            String value = m.group(2) != null
                    ? m.group(2)
                    : m.group(3) != null ? m.group(3) : m.group(4) != null ? m.group(4) : "";
            switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "charset" -> own = value.strip();
                case "content" -> content = value;
                case "http-equiv" -> typed = value.strip().equalsIgnoreCase("content-type");
                default -> {}
            }
        }
        Matcher named = IN_CONTENT.matcher(content);
        return own.isEmpty() && typed && named.find() ? named.group(1) : own;
    }
}
