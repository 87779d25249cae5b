package glossator.format.markdown;

import glossator.document.Inline;

import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `ruby` elements among the nodes of a Markdown paragraph: which words have a reading, and
/// what is not written.
final class MarkdownRuby {
    private static final Pattern TAG = Pattern.compile("(?s)<(/?(?:ruby|rb|rt|rp))\\b.*>");

    private final IdentityHashMap<Node, Inline> beginning = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Inline> ending = new IdentityHashMap<>();
    private final Set<Node> skipped = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Looks ahead from the tag that begins an element.
    void handleTag(Node node) {
        if (!tag(node).equals("ruby")) {
            return;
        }
        Node first = node.getNext();
        Node end = null;
        String part = "";
        var reading = new StringBuilder();
        for (Node at = first; at != null; at = at.getNext()) {
            String tag = tag(at);
            if (tag.equals("rt")) {
                end = end == null ? at : end;
            }
            if (!tag.isEmpty()) {
                if (part.equals("rt") && !reading.isEmpty()) {
                    join(first, end, reading);
                    first = null;
                    end = null;
                }
                part = tag;
                skipped.add(at);
            } else if (part.equals("rt")) {
                reading.append(text(at));
                skipped.add(at);
            } else if (part.equals("rp")) {
                skipped.add(at);
            } else if (first == null) {
                first = at;
            }
            if (tag.equals("/ruby")) {
                return;
            }
        }
    }

    private void join(@Nullable Node first, @Nullable Node end, StringBuilder reading) {
        String words = reading.toString().strip();
        if (first != null && end != null && !first.equals(end) && !words.isEmpty()) {
            Inline ruby = new Inline.Ruby(words);
            beginning.put(first, ruby);
            ending.put(end, ruby);
        }
        reading.setLength(0);
    }

    private static String text(Node node) {
        return node instanceof org.commonmark.node.Text text
                ? text.getLiteral()
                : MarkdownInlineWalk.plainText(node);
    }

    /// The reading that begins before this node.
    Optional<Inline> beginningAt(Node node) {
        return Optional.ofNullable(beginning.get(node));
    }

    /// The reading that ends before this node.
    Optional<Inline> endingAt(Node node) {
        return Optional.ofNullable(ending.get(node));
    }

    /// Whether the node is a part of the element that is not written.
    boolean isSkipped(Node node) {
        return skipped.contains(node);
    }

    private static String tag(Node node) {
        Matcher tag = node instanceof HtmlInline html ? TAG.matcher(html.getLiteral()) : null;
        return tag != null && tag.matches() ? tag.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
