package glossator.exchange.digest;

import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes nodes of the HTML of a citation, of which CommonMark knows italics and bold; numbers above
/// the line become the characters that look like them.
final class CitationNodes {
    private static final Pattern TOKEN = Pattern.compile("<(/?)(\\w+)[^>]*>|([^<]+)|<");
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private CitationNodes() {}

    static Paragraph paragraph(String html) {
        var paragraph = new Paragraph();
        append(paragraph, html);
        return paragraph;
    }

    /// Appends a citation of [glossator.bibliography.citation.CitationFormat#HTML].
    static void append(Node to, String html) {
        Node at = to;
        boolean raised = false;
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String tag = token.group(2);
            boolean closes = "/".equals(token.group(1));
            if (tag == null) {
                String text = plain(token.group());
                at.appendChild(new Text(raised ? raise(text) : text));
            } else if (tag.equals("sup")) {
                raised = !closes;
            } else if (tag.equals("i") || tag.equals("b")) {
                at = closes ? up(at, to) : down(at, tag);
            }
        }
    }

    private static Node down(Node at, String tag) {
        Node inside = tag.equals("i") ? new Emphasis("*") : new StrongEmphasis("**");
        at.appendChild(inside);
        return inside;
    }

    private static Node up(Node at, Node top) {
        Node parent = at.getParent();
        return at.equals(top) || parent == null ? at : parent;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String raise(String text) {
        if (!text.matches("[\\d,–-]+")) {
            return text;
        }
        var raised = new StringBuilder();
        text.chars()
                .forEach(c -> raised.append(
                        Character.isDigit(c) ? DIGITS.charAt(Character.digit(c, 10)) : (char) c));
        return raised.toString();
    }
}
