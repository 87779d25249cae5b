package glossator.format.markdown;

import glossator.document.Document;
import glossator.format.SourceFile;
import glossator.format.copy.NumberSign;
import glossator.format.copy.Removal;
import glossator.format.copy.SourcePlaces;
import glossator.format.copy.TextLayout;
import glossator.format.source.TextPlaces;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was read from a Markdown text, and where marks leave its syntax as it is.
final class MarkdownContents implements TextLayout {
    private final SourceFile original;
    private final String text;
    private final int offset;
    private final Node root;
    private final Document document;
    private final List<TextPlaces.Place> recorded;
    private final Map<Integer, String> lines = new HashMap<>();
    private @Nullable SourcePlaces places;
    private @Nullable MarkdownConstructs constructs;

    /// @param offset where the tree begins in the text: behind the front matter
    MarkdownContents(
            SourceFile original,
            String text,
            int offset,
            Node root,
            Document document,
            List<TextPlaces.Place> recorded) {
        this.original = original;
        this.text = text;
        this.offset = offset;
        this.root = root;
        this.document = document;
        this.recorded = recorded;
    }

    @Override
    public Document document() {
        return document;
    }

    @Override
    public SourcePlaces places() {
        SourcePlaces known = places;
        if (known == null) {
            known = MarkdownPlaces.of(text, offset, recorded, document.length());
            places = known;
        }
        return known;
    }

    private MarkdownConstructs constructs() {
        MarkdownConstructs known = constructs;
        if (known == null) {
            known = MarkdownConstructs.of(text, offset, root);
            constructs = known;
        }
        return known;
    }

    @Override
    public List<Removal> markable(int block, int from, int to) {
        return constructs().divide(from, to);
    }

    @Override
    public int numberPlace(int block, int at) {
        MarkdownConstructs.Listing listing = constructs().listingEndingAt(at);
        if (listing == null) {
            return constructs().behind(at);
        }
        int next = at;
        while (next < text.length() && "\r\n".indexOf(text.charAt(next)) < 0) {
            next++;
        }
        if (next == text.length()) {
            return -1;
        }
        next += text.startsWith("\r\n", next) ? 2 : 1;
        lines.put(next, listing.prefix());
        return next;
    }

    @Override
    public String wrapNumber(int block, int at, String number) {
        String prefix = lines.get(at);
        if (prefix == null) {
            return number;
        }
        int feed = text.indexOf('\n');
        boolean pair = feed > 0 && text.charAt(feed - 1) == '\r';
        return prefix + number + (feed < 0 ? "\r" : pair ? "\r\n" : "\n");
    }

    @Override
    public Set<Integer> brokenBlocks(String marked, NumberSign numbers) {
        List<String> now = MarkdownCheck.blocks(marked, offset, closing(), numbers, original);
        List<String> before = new ArrayList<>();
        document.blocks().forEach(block -> before.add(MarkdownCheck.toLine(block)));
        return MarkdownCheck.differences(before, now);
    }

    @Override
    public String closing() {
        return root.getLastChild() instanceof FencedCodeBlock code
                        && code.getClosingFenceLength() == null
                        && code.getFenceCharacter() != null
                        && code.getOpeningFenceLength() != null
                ? code.getFenceCharacter().repeat(code.getOpeningFenceLength())
                : "";
    }
}
