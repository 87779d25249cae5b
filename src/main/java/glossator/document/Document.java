package glossator.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The text model of an edition; immutable.
///
/// [#text] is the blocks joined by `\n`, and the program's only coordinate system: selections,
/// search hits, selectors and exports count UTF-16 units of it, from 0, end exclusive.
public final class Document {
    private final Metadata metadata;
    private final List<Block> blocks;
    private final List<OutlineEntry> outline;
    private final Map<String, Integer> targets;
    private final List<PageStart> pages;
    private final List<Range> boilerplate;
    private final String text;
    private final int[] starts;

    /// `targets` maps the named places in the document to offsets; `pages` ascend by offset.
    public Document(
            Metadata metadata,
            List<Block> blocks,
            List<OutlineEntry> outline,
            Map<String, Integer> targets,
            List<PageStart> pages) {
        this(metadata, blocks, outline, targets, pages, List.of());
    }

    private Document(
            Metadata metadata,
            List<Block> blocks,
            List<OutlineEntry> outline,
            Map<String, Integer> targets,
            List<PageStart> pages,
            List<Range> boilerplate) {
        this(metadata, blocks, outline, targets, pages, boilerplate, join(blocks));
    }

    /// @param text of the blocks, joined
    Document(
            Metadata metadata,
            List<Block> blocks,
            List<OutlineEntry> outline,
            Map<String, Integer> targets,
            List<PageStart> pages,
            List<Range> boilerplate,
            String text) {
        this.boilerplate = List.copyOf(boilerplate);
        this.metadata = metadata;
        this.blocks = List.copyOf(blocks);
        this.outline = List.copyOf(outline);
        this.targets = Map.copyOf(targets);
        this.pages = List.copyOf(pages);
        this.text = text;
        this.starts = new int[blocks.size()];
        int at = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = at;
            at += this.blocks.get(i).text().length() + 1;
        }
    }

    private static String join(List<Block> blocks) {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    public Metadata metadata() {
        return metadata;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public List<OutlineEntry> outline() {
        return outline;
    }

    public Map<String, Integer> targets() {
        return targets;
    }

    public List<PageStart> pages() {
        return pages;
    }

    /// The parts that the source is not read for, such as the navigation of a web page: ranges of
    /// whole blocks, ascending, with other blocks between them.
    public List<Range> boilerplate() {
        return boilerplate;
    }

    /// The same document with this boilerplate.
    public Document withBoilerplate(List<Range> other) {
        return new Document(metadata, blocks, outline, targets, pages, other, text);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /// The offset of the first character of block `index`.
    public int start(int index) {
        return starts[index];
    }

    /// The offset after the last character of block `index`, not counting its `\n`.
    public int end(int index) {
        return starts[index] + blocks.get(index).text().length();
    }

    public Range range(int index) {
        return new Range(start(index), end(index));
    }

    /// The block that contains `offset` (0 to length); the `\n` after a block belongs to it.
    public int blockAt(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /// The offset of the place called `name` (without `#`), if there is one.
    public OptionalInt target(String name) {
        Integer offset = targets.get(name);
        return offset == null ? OptionalInt.empty() : OptionalInt.of(offset);
    }

    /// The label of the page that `offset` is on; empty if the source has no pages.
    public String pageAt(int offset) {
        String label = "";
        int low = 0;
        int high = pages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle).offset() <= offset) {
                label = pages.get(middle).label();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return label;
    }

    /// The target of the link on the character at `offset`: an address, or `#` and the name of a
    /// place in the document.
    public Optional<String> linkAt(int offset) {
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        int block = blockAt(offset);
        int at = offset - start(block);
        for (Span span : blocks.get(block).spans()) {
            if (span.start() <= at && at < span.end()) {
                switch (span.inline()) {
                    case Inline.Link(String href) -> {
                        return Optional.of(href);
                    }
                    case Inline.NoteCall(String target) -> {
                        return Optional.of('#' + target);
                    }
                    case Inline.Emphasis _, Inline.Image _, Inline.Ruby _, Inline.TitlePart _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    /// The headings of the sections that contain `offset`, outermost first.
    public List<OutlineEntry> sectionsAt(int offset) {
        var open = new ArrayList<OutlineEntry>();
        for (OutlineEntry entry : outline) {
            if (entry.offset() > offset) {
                break;
            }
            while (!open.isEmpty() && open.getLast().level() >= entry.level()) {
                open.removeLast();
            }
            open.add(entry);
        }
        return open;
    }
}
