package glossator.bibliography.zotero;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The notes of Zotero, which are simple HTML, as CommonMark.
public final class ZoteroNote {
    private static final Pattern TOKEN = Pattern.compile(
            "<(/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>|<!--.*?-->|([^<]+)|<", Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("href=[\"']([^\"']*)[\"']");
    private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9A-Fa-f]{1,6}|\\w{2,8});");

    private final StringBuilder out = new StringBuilder();
    private String address = "";

    private ZoteroNote() {}

    public static String toMarkdown(String html) {
        var note = new ZoteroNote();
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            if (token.group(2) != null) {
                note.tag(
                        token.group(1).isEmpty(),
                        token.group(2).toLowerCase(Locale.ROOT),
                        token.group(3));
            } else if (token.group(4) != null) {
                note.out.append(unescape(token.group(4).replaceAll("\\s+", " ")));
            }
        }
        return note.out
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n[ \\t]+(?=\\S)", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void tag(boolean opens, String name, String attributes) {
        switch (name) {
            case "p", "div", "ul", "ol", "table" -> out.append("\n\n");
            case "br", "tr" -> out.append('\n');
            case "b", "strong" -> out.append("**");
            case "i", "em" -> out.append('*');
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                out.append("\n\n").append(opens ? "#".repeat(name.charAt(1) - '0') + " " : "");
            case "li" -> out.append(opens ? "\n- " : "");
            case "blockquote" -> out.append("\n\n").append(opens ? "> " : "");
            case "a" -> link(opens, attributes);
            default -> {}
        }
    }

    private void link(boolean opens, String attributes) {
        if (opens) {
            Matcher href = HREF.matcher(attributes);
            address = href.find() ? href.group(1) : "";
            out.append(address.isEmpty() ? "" : "[");
        } else if (!address.isEmpty()) {
            out.append("](").append(unescape(address)).append(')');
            address = "";
        }
    }

    private static String unescape(String text) {
        return ENTITY.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
    }

    private static String character(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "ndash" -> "–";
            case "mdash" -> "—";
            default -> numeric(entity);
        };
    }

    private static String numeric(String entity) {
        boolean hex = entity.startsWith("#x");
        if (!entity.startsWith("#")) {
            return "&" + entity + ";";
        }
        String digits = entity.substring(hex ? 2 : 1);
        int code = digits.matches(hex ? "[0-9A-Fa-f]+" : "\\d+")
                ? Integer.parseInt(digits, hex ? 16 : 10)
                : 0;
        return Character.isValidCodePoint(code) && code > 31 ? Character.toString(code) : " ";
    }
}
