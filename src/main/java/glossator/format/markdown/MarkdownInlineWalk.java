package glossator.format.markdown;

import glossator.document.Inline;
import glossator.document.Inline.Emphasis;
import glossator.format.html.HtmlTags;
import glossator.format.html.InlineFlow;
import glossator.format.source.Numerals;
import glossator.format.source.Pictures;
import glossator.format.source.SafeLinks;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Writes the running text of the blocks of a Markdown tree. It visits the nodes without recursion,
/// because emphasis may be nested as deep as a paragraph is long.
final class MarkdownInlineWalk {
    private final InlineFlow flow;
    private final HtmlTags tags;
    private final Pictures pictures;
    private final Predicate<String> ignored;
    private final MarkdownRuby ruby = new MarkdownRuby();

    /// Footnotes written where they are called; they are output at the end.
    private final List<InlineFootnote> written = new ArrayList<>();

    /// @param ignored labels of notes whose calls are left out
    MarkdownInlineWalk(InlineFlow flow, Pictures pictures, Predicate<String> ignored) {
        this.ignored = ignored;
        this.flow = flow;
        this.pictures = pictures;
        this.tags = new HtmlTags(flow, pictures);
    }

    /// The name of the target for the note with this label.
    static String noteTarget(String label) {
        return "note-" + label.toLowerCase(Locale.ROOT);
    }

    void notes(BiConsumer<Node, String> reader) {
        for (int i = 0; i < written.size(); i++) {
            reader.accept(written.get(i), label(i));
        }
    }

    private static String label(int written) {
        return Numerals.write(written + 1, "i");
    }

    /// Writes the content of `block`; tags still open at its end are closed.
    void write(Node block) {
        int floor = flow.depth();
        Node node = block.getFirstChild();
        while (node != null) {
            boolean entered = enter(node, floor) && node.getFirstChild() != null;
            Node next = entered ? node.getFirstChild() : null;
            Node at = node;
            while (next == null && at != null && !at.equals(block)) {
                leave(at, floor);
                next = at.getNext();
                at = at.getParent();
            }
            node = next;
        }
        flow.closeTo(floor);
    }

    /// Whether to visit the node's children.
    private boolean enter(Node node, int floor) {
        ruby.endingAt(node).ifPresent(reading -> flow.close(reading, floor));
        ruby.beginningAt(node).ifPresent(flow::open);
        if (ruby.isSkipped(node)) {
            return false;
        }
        switch (node) {
            case Text text -> flow.from(text, () -> flow.addText(text.getLiteral()));
            case SoftLineBreak _ -> flow.addLineEnd();
            case HardLineBreak _ -> flow.addLineBreak();
            case Code code -> {
                flow.open(Emphasis.CODE);
                flow.fromWhole(code, () -> flow.addPreserved(code.getLiteral()));
                flow.closeTo(flow.depth() - 1);
            }
            case HtmlInline html -> {
                ruby.handleTag(html);
                flow.fromWhole(html, () -> tags.write(html.getLiteral(), floor));
            }
            case Image image -> flow.fromWhole(image, () -> image(image));
            case FootnoteReference call when ignored.test(call.getLabel()) -> {}
            case FootnoteReference call -> flow.fromWhole(call, () -> call(call.getLabel()));
            case InlineFootnote note -> {
                written.add(note);
                call(label(written.size() - 1));
            }
            default -> {
                inlineOf(node).ifPresent(flow::open);
                return true;
            }
        }
        return false;
    }

    private void leave(Node node, int floor) {
        inlineOf(node).ifPresent(inline -> flow.close(inline, floor));
    }

    private Optional<Inline> inlineOf(Node node) {
        return switch (node) {
            case org.commonmark.node.Emphasis _ -> Optional.of(Emphasis.ITALIC);
            case StrongEmphasis _ -> Optional.of(Emphasis.BOLD);
            case Strikethrough _ -> Optional.of(Emphasis.STRUCK);
            case Link link -> SafeLinks.to(link.getDestination());
            default -> Optional.empty();
        };
    }

    private void call(String label) {
        flow.open(new Inline.NoteCall(noteTarget(label)));
        flow.addText(label);
        flow.closeTo(flow.depth() - 1);
    }

    private void image(Image image) {
        String alternative = plainText(image).strip();
        Optional<String> id = pictures.find(image.getDestination());
        if (id.isPresent()) {
            flow.addImage(id.get(), alternative);
        } else {
            flow.addText(alternative);
        }
    }

    /// The text of `node` without inlines.
    static String plainText(Node node) {
        var out = new StringBuilder();
        for (Node at = node.getFirstChild(); at != null; at = nextNode(at, node)) {
            switch (at) {
                case Text text -> out.append(text.getLiteral());
                case Code code -> out.append(code.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> out.append(' ');
                default -> {}
            }
        }
        return out.toString();
    }

    private static @Nullable Node nextNode(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && !at.equals(root) && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null || at.equals(root) ? null : at.getNext();
    }
}
