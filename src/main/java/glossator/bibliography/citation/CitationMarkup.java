package glossator.bibliography.citation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The HTML of citeproc-java as text, as HTML of our own, or as Markdown; always on one line.
final class CitationMarkup {
    private static final Pattern TOKEN =
            Pattern.compile("<(/?)(\\w+)([^>]*)>|&([#\\w]+);|([^<&]+)|.");

    private final CitationFormat format;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> closing = new ArrayDeque<>();

    private CitationMarkup(CitationFormat format) {
        this.format = format;
    }

    static String write(String html, CitationFormat format) {
        var markup = new CitationMarkup(format);
        Matcher token = TOKEN.matcher(html.replaceAll("\\s*\\R\\s*", " "));
        while (token.find()) {
            if (token.group(2) != null) {
                markup.tag(!token.group(1).isEmpty(), token.group(2), token.group(3));
            } else if (token.group(4) != null) {
                markup.text(character(token.group(4)));
            } else {
                markup.text(token.group());
            }
        }
        // Where an empty group stood between two delimiters, both are left.
        return markup.out.toString().strip().replaceAll(" {2,}", " ").replace(". , ", ". ");
    }

    private void tag(boolean closes, String name, String attributes) {
        if (closes) {
            out.append(closing.isEmpty() ? "" : closing.pop());
        } else if (!name.equals("br")) {
            String[] marks = marks(name, attributes);
            out.append(marks[0]);
            closing.push(marks[1]);
        }
    }

    /// What stands before and after the text in a tag.
    private String[] marks(String name, String attributes) {
        boolean plain = format == CitationFormat.TEXT;
        if (attributes.contains("csl-left-margin")) {
            return new String[] {"", " "};
        } else if (plain) {
            return new String[] {"", ""};
        } else if (attributes.contains("italic") || name.equals("i") || name.equals("em")) {
            return either("*", "i");
        } else if (attributes.contains("bold") || name.equals("b")) {
            return either("**", "b");
        } else if (attributes.contains("super") || name.equals("sup")) {
            return either("^", "sup");
        } else if (attributes.contains("vertical-align: sub") || name.equals("sub")) {
            return either("~", "sub");
        } else if (attributes.contains("small-caps") && format == CitationFormat.HTML) {
            return new String[] {"<span style=\"font-variant:small-caps\">", "</span>"};
        }
        return new String[] {"", ""};
    }

    private String[] either(String markdown, String html) {
        return format == CitationFormat.MARKDOWN
                ? new String[] {markdown, markdown}
                : new String[] {"<" + html + ">", "</" + html + ">"};
    }

    private void text(String text) {
        out.append(
                switch (format) {
                    case TEXT -> text;
                    case HTML ->
                        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                    case MARKDOWN -> text.replaceAll("[\\\\*_`\\[\\]<>^~]", "\\\\$0");
                });
    }

    /// citeproc-java escapes every letter that has a name in HTML 4: *Søren* is `S&oslash;ren`.
    private static String character(String entity) {
        return entity.startsWith("#") ? numeric(entity) : NamedCharacters.named(entity);
    }

    private static String numeric(String entity) {
        if (entity.matches("#\\d{1,6}")) {
            return Character.toString(Integer.parseInt(entity.substring(1)));
        }
        return entity.matches("#x[0-9A-Fa-f]{1,5}")
                ? Character.toString(Integer.parseInt(entity.substring(2), 16))
                : "&" + entity + ";";
    }
}
