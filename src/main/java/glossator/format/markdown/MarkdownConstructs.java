package glossator.format.markdown;

import glossator.format.copy.Removal;

import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Delimited;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The parts of a Markdown text that signs around a passage must not cross: emphasis, links, code,
/// pictures, tags, cells.
final class MarkdownConstructs {
    private final List<Construct> all = new ArrayList<>();
    private final Map<Integer, Listing> listings = new HashMap<>();

    /// The text of the link that begins at a position.
    private final Map<Integer, Removal> links = new HashMap<>();

    private final String text;
    private final int offset;
    private int longest;

    /// From `start` to `end`; the signs may be inside between `innerStart` and `innerEnd`, nowhere
    /// if these are equal.
    ///
    /// @param outside whether the signs may be around it
    private record Construct(int start, int end, int innerStart, int innerEnd, boolean outside) {
        boolean isWhole() {
            return innerStart == innerEnd;
        }
    }

    /// A block in which nothing can be marked.
    ///
    /// @param prefix what a line behind it begins with, to be in the same list item or quote
    record Listing(String prefix) {}

    private MarkdownConstructs(String text, int offset) {
        this.text = text;
        this.offset = offset;
    }

    static MarkdownConstructs of(String text, int offset, Node root) {
        var constructs = new MarkdownConstructs(text, offset);
        for (Node node = root; node != null; node = next(node, root)) {
            constructs.add(node);
        }
        constructs.all.sort(Comparator.comparingInt(Construct::start)
                .thenComparing(Construct::end, Comparator.reverseOrder()));
        return constructs;
    }

    @SuppressWarnings("ReferenceEquality")
    private static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (!at.equals(root) && at.getNext() == null) {
            at = at.getParent();
        }
        return at.equals(root) ? null : at.getNext();
    }

    private void add(Node node) {
        if (node.getSourceSpans().isEmpty()) {
            return;
        }
        SourceSpan last = node.getSourceSpans().getLast();
        int start = offset + node.getSourceSpans().getFirst().getInputIndex();
        int end = offset + last.getInputIndex() + last.getLength();
        switch (node) {
            case Link link -> addLink(link, start, end);
            case Code _, Image _, FootnoteReference _ ->
                add(new Construct(start, end, start, start, true));
            case HtmlInline _ -> add(new Construct(start, end, start, start, false));
            case InlineFootnote _ -> add(new Construct(start, end, start + 2, end - 1, true));
            case TableCell _ -> add(new Construct(start, end, start, end, false));
            case FencedCodeBlock _, IndentedCodeBlock _, HtmlBlock _ -> {
                add(new Construct(start, end, start, start, false));
                listings.put(end, new Listing(prefix(start)));
            }
            case Delimited delimited -> {
                int open = delimited.getOpeningDelimiter() == null
                        ? 1
                        : delimited.getOpeningDelimiter().length();
                add(new Construct(start, end, start + open, end - open, true));
            }
            default -> {}
        }
    }

    /// Signs may not be in the text of a link, because the number after them is a link itself.
    private void addLink(Link link, int start, int end) {
        Node last = link.getLastChild();
        boolean written = text.charAt(start) == '[' && last != null;
        int behind = written && !last.getSourceSpans().isEmpty()
                ? offset
                        + last.getSourceSpans().getLast().getInputIndex()
                        + last.getSourceSpans().getLast().getLength()
                : end;
        links.put(start, new Removal(start + (written ? 1 : 0), behind));
        add(new Construct(start, end, start, start, true));
    }

    private void add(Construct construct) {
        all.add(construct);
        longest = Math.max(longest, construct.end - construct.start);
    }

    private String prefix(int start) {
        int line = start;
        while (line > 0 && "\r\n".indexOf(text.charAt(line - 1)) < 0) {
            line--;
        }
        return text.substring(line, start).replaceAll("[^>\\s]", " ");
    }

    /// The block of code or HTML that ends at this position; null if none does.
    @Nullable
    Listing listingEndingAt(int at) {
        return listings.get(at);
    }

    /// `at`, or the end of the outermost construct around it.
    int behind(int at) {
        int place = at;
        for (int i = firstBefore(at); i < all.size() && all.get(i).start < place; i++) {
            Construct each = all.get(i);
            boolean inside = each.start < place && place < each.end;
            if (inside && !listings.containsKey(each.end) && !isCell(each)) {
                place = each.end;
            }
        }
        return place;
    }

    private static boolean isCell(Construct construct) {
        return !construct.outside && !construct.isWhole();
    }

    /// The index of the first construct that may contain `at`.
    private int firstBefore(int at) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).start < at - longest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The parts of `from` to `to` that signs may be around.
    List<Removal> divide(int from, int to) {
        var parts = new ArrayList<Removal>();
        divide(from, to, firstBefore(from), parts);
        return parts;
    }

    /// Not deeper than there are constructs in the part; what is left of one is divided further.
    private void divide(int from, int to, int first, List<Removal> parts) {
        int start = from;
        int end = to;
        int index = first;
        while (start < end) {
            Construct crossed = null;
            for (; index < all.size() && all.get(index).start < end; index++) {
                Construct each = all.get(index);
                if (each.end > start && mustBeDivided(each, start, end)) {
                    crossed = each;
                    break;
                }
            }
            if (crossed == null) {
                parts.add(expand(start, end));
                return;
            }
            Removal link = links.get(crossed.start);
            if (crossed.isWhole() && link != null && start <= link.from() && link.to() <= end) {
                start = Math.min(start, crossed.start);
                end = Math.max(end, crossed.end);
                continue;
            }
            if (start < crossed.start) {
                parts.add(expand(start, crossed.start));
            }
            if (crossed.isWhole()) {
                start = Math.max(start, crossed.end);
            } else {
                int innerStart = Math.max(start, crossed.innerStart);
                int innerEnd = Math.min(end, crossed.innerEnd);
                if (innerStart < innerEnd) {
                    divide(innerStart, innerEnd, index + 1, parts);
                }
                start = Math.max(start, crossed.end);
            }
        }
    }

    private static boolean mustBeDivided(Construct of, int start, int end) {
        boolean covered = start <= of.start && of.end <= end;
        boolean inside = of.innerStart <= start && end <= of.innerEnd;
        return covered
                ? !of.outside && !(of.start == start && of.end == end && !of.isWhole())
                : !inside;
    }

    /// Around an emphasis of which it is all the content.
    private Removal expand(int from, int to) {
        for (int i = firstBefore(from); i < all.size() && all.get(i).start < from; i++) {
            Construct each = all.get(i);
            if (each.outside && !each.isWhole() && each.innerStart == from && each.innerEnd == to) {
                return new Removal(each.start, each.end);
            }
        }
        return new Removal(from, to);
    }
}
