package glossator.format.html;

import glossator.format.copy.NoteText;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The text of a note as somebody may have changed it in a page, as Markdown: paragraphs, lists,
/// quotes, code, emphasis, links.
final class HtmlMarkdown {
    private static final int MAX_DEPTH = 60;

    private final StringBuilder out = new StringBuilder();

    private HtmlMarkdown() {}

    static String of(Element text) {
        var markdown = new HtmlMarkdown();
        markdown.children(text, "", 0);
        return NoteText.trim(markdown.out.toString());
    }

    private void children(Element of, String prefix, int depth) {
        for (Node child = of.firstChild(); child != null; child = child.nextSibling()) {
            if (child instanceof TextNode text) {
                text(text.text());
            } else if (child instanceof Element element && depth < MAX_DEPTH) {
                element(element, prefix, depth + 1);
            }
        }
    }

    private void text(String words) {
        boolean begins = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
        String collapsed = words.replaceAll("\\s+", " ");
        out.append(begins ? collapsed.stripLeading() : collapsed);
    }

    private void element(Element e, String prefix, int depth) {
        switch (e.normalName()) {
            case "p", "div" -> block(e, prefix, "", depth);
            case "blockquote" -> block(e, prefix + "> ", "> ", depth);
            case "ul", "ol" -> children(e, prefix, depth);
            case "li" -> block(e, prefix + "  ", "- ", depth);
            case "br" -> out.append('\n').append(prefix);
            case "hr" -> {
                paragraph(prefix);
                out.append("---");
            }
            case "pre" -> {
                paragraph(prefix);
                String code = e.wholeText().stripTrailing();
                out.append("    ").append(code.replace("\n", "\n" + prefix + "    "));
                paragraph(prefix);
            }
            case "em", "i" -> around(e, "*", prefix, depth);
            case "strong", "b" -> around(e, "**", prefix, depth);
            case "del", "s" -> around(e, "~~", prefix, depth);
            case "code" -> out.append('`').append(e.wholeText()).append('`');
            case "a" -> {
                out.append('[');
                children(e, prefix, depth);
                out.append("](").append(e.attr("href")).append(')');
            }
            default -> children(e, prefix, depth);
        }
    }

    private void around(Element e, String sign, String prefix, int depth) {
        out.append(sign);
        children(e, prefix, depth);
        out.append(sign);
    }

    private void block(Element e, String prefix, String sign, int depth) {
        paragraph(prefix.substring(0, prefix.length() - sign.length()));
        out.append(sign);
        children(e, prefix, depth);
        paragraph(prefix.substring(0, prefix.length() - sign.length()));
    }

    /// Begins another paragraph, if the open one has anything.
    private void paragraph(String prefix) {
        int line = out.lastIndexOf("\n") + 1;
        boolean blank = out.substring(line).matches("[> ]*(- )?");
        if (blank) {
            out.setLength(line);
            out.append(prefix);
        } else {
            out.append("\n").append(prefix.stripTrailing()).append("\n").append(prefix);
        }
    }
}
