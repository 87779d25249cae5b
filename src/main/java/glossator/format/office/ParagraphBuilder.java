package glossator.format.office;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.format.source.TightSplits;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lays the paragraphs of a word processor out into blocks. White space stays as written; an inline
/// that neighboring runs share becomes one; the paragraphs of a cell are lines of its row.
///
/// It records the source position of every character that comes from the file, see [#places].
public final class ParagraphBuilder {
    private final DocumentBuilder builder;
    private final Map<Inline, Integer> open = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> beginnings = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private Block.@Nullable Kind lead;
    private int firstPlace;
    private boolean row;
    private boolean code;
    private boolean stripping;
    private String label = "";
    private int cell;

    public ParagraphBuilder(DocumentBuilder builder) {
        this.builder = builder;
    }

    /// `length` characters of the text node `node` from its offset `from` are in the document's
    /// text from `start` on, one for one; a space is a line end if a block was split there. All in
    /// UTF-16 units.
    public record Place(Node node, int from, int start, int length) {
        /// Whether the characters are those that an element stands for, such as a tab, and no text
        /// of the file.
        public boolean isElement() {
            return node.getNodeType() == Node.ELEMENT_NODE;
        }

        public int end() {
            return start + length;
        }
    }

    /// Where the file's own characters are in `document`, which was built by this builder.
    public List<Place> places(Document document) {
        return allPlaces(document).stream()
                .flatMap(List::stream)
                .filter(place -> !place.isElement())
                .toList();
    }

    /// How many runs of characters have a place so far; what [#allPlaces] gives for this index is
    /// the next one.
    public int placeCount() {
        return places.size();
    }

    /// The places in the order in which they were written, those of elements included. Each is a
    /// list because a split of its block divides it; all are empty that were dropped.
    public List<List<Place>> allPlaces(Document document) {
        TightSplits splits = TightSplits.of(document);
        var settled = new ArrayList<List<Place>>();
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            var pieces = new ArrayList<Place>();
            splits.divide(
                    beginnings.get(i),
                    place.start,
                    place.length,
                    (done, start, length) ->
                            pieces.add(new Place(place.node, place.from + done, start, length)));
            settled.add(pieces);
        }
        return settled;
    }

    /// Begins a paragraph or, in a cell, a line.
    public void beginParagraph(Block.Kind kind, int quote, int indent) {
        closeInlines();
        if (row) {
            pending.setLength(0);
            if (builder.position() > cell) {
                pending.append(Block.LINE_BREAK);
            }
            stripping = false;
            if (kind instanceof Block.Item(String marker)) {
                pending.append(marker).append(' ');
            }
            return;
        }
        if (kind instanceof Block.Code && code && builder.isOpen() && lead == null) {
            pending.append(Block.LINE_BREAK);
            return;
        }
        Block.Kind as = lead == null ? kind : lead;
        lead = null;
        pending.setLength(0);
        stripping = as instanceof Block.Note;
        code = as instanceof Block.Code;
        begin(as, quote, indent);
    }

    /// Says of all of the open paragraph that it is a part of a title page; not in a cell.
    public void markTitlePart(Inline.TitlePart part) {
        if (!row && !code && builder.isOpen()) {
            closeInlines();
            builder.addInline(0, builder.position(), part);
        }
    }

    /// Ends the paragraph; a listing continues until a paragraph of another kind.
    public void endParagraph() {
        closeInlines();
        if (!row && !code) {
            end();
            pending.setLength(0);
        }
    }

    /// Begins the next paragraph as this kind.
    void beginNextAs(Block.Kind kind) {
        lead = kind;
    }

    /// Adds text that is not in the file; it is shown only if other text follows in the paragraph.
    public void addPrefix(String prefix) {
        pending.append(prefix);
    }

    /// Writes a note; its first paragraph gets the label.
    public void writeNote(String number, String target, Runnable body) {
        finish();
        builder.target(target);
        lead = new Block.Note(number);
        label = number.codePoints().noneMatch(Character::isLetterOrDigit) ? number : "";
        body.run();
        if (lead != null) {
            beginParagraph(new Block.Paragraph(), 0, 0);
        }
        finish();
    }

    public void writeRow(Block.Row of, int indent, Runnable cells) {
        finish();
        begin(of, 0, indent);
        row = true;
        cell = 0;
        cells.run();
        closeInlines();
        pending.setLength(0);
        row = false;
        end();
    }

    /// Moves on to the next cell of the row.
    public void beginCell() {
        closeInlines();
        pending.setLength(0);
        builder.text("\t");
        cell = builder.position();
    }

    public boolean inRow() {
        return row;
    }

    /// Whether the paragraph, or cell, has no text yet.
    boolean isBlank() {
        return !builder.isOpen() || builder.position() <= (row ? cell : 0);
    }

    void addRule() {
        if (!row) {
            finish();
            begin(new Block.Rule(), 0, 0);
            end();
        }
    }

    /// Adds characters that are not in the file, such as the number of a heading.
    public void addGenerated(String text, Collection<Inline> inlines) {
        String shown = text.substring(strippedLength(text));
        if (!shown.isEmpty()) {
            prepare(inlines);
            builder.text(row ? shown.replace('\t', ' ') : shown);
        }
    }

    /// Adds characters that the element `source` of the file stands for.
    public void addGenerated(String text, Collection<Inline> inlines, Node source) {
        String shown = text.substring(strippedLength(text));
        if (!shown.isEmpty()) {
            prepare(inlines);
            int start = builder.offset();
            builder.text(row ? shown.replace('\t', ' ') : shown);
            addPlace(source, 0, start);
        }
    }

    /// Adds words with their reading.
    ///
    /// @param source the element of the file that stands for them, if there is one
    public void addRuby(EqRuby ruby, Collection<Inline> inlines, Optional<Node> source) {
        var reading = new Inline.Ruby(ruby.reading());
        var all = new ArrayList<>(inlines);
        if (!ruby.reading().isEmpty()) {
            all.add(reading);
        }
        source.ifPresentOrElse(
                element -> addGenerated(ruby.words(), all, element),
                () -> addGenerated(ruby.words(), all));
        closeInline(reading);
    }

    private void addPlace(Node node, int from, int start) {
        int length = builder.offset() - start;
        if (length > 0) {
            beginnings.add(start - builder.position() + length);
            places.add(new Place(node, from, start, length));
        }
    }

    /// How many characters at the beginning of a note are dropped: white space, and the note's own
    /// label if the writer typed it.
    private int strippedLength(String text) {
        int at = 0;
        while (stripping && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (!label.isEmpty() && text.startsWith(label, at)) {
                at += label.length();
                label = "";
            } else {
                stripping = false;
            }
        }
        return at;
    }

    /// Adds the characters of `text`, which are those of `node` from its offset `from`.
    public void addText(String text, Collection<Inline> inlines, Node node, int from) {
        int at = strippedLength(text);
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !isDropped(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                prepare(inlines);
                String piece = text.substring(at, end);
                int start = builder.offset();
                builder.text(row ? piece.replace('\t', ' ') : piece);
                addPlace(node, from + at, start);
            }
            at = end + 1;
        }
    }

    private static boolean isDropped(char c) {
        return c != '\t' && c != '\n' && Character.isISOControl(c);
    }

    public void addTab(Collection<Inline> inlines) {
        addGenerated("\t", inlines);
    }

    public void addLineBreak(Collection<Inline> inlines) {
        addGenerated(String.valueOf(Block.LINE_BREAK), inlines);
    }

    /// Adds a break that shows only between two pieces of text.
    public void addSoftBreak() {
        if (!isBlank() && pending.isEmpty()) {
            pending.append(Block.LINE_BREAK);
        }
    }

    public void addImage(String id, String alternative, Collection<Inline> inlines) {
        prepare(inlines);
        builder.image(id, alternative);
    }

    /// Adds a picture that the element `source` of the file shows.
    public void addImage(String id, String alternative, Collection<Inline> inlines, Node source) {
        prepare(inlines);
        int start = builder.offset();
        builder.image(id, alternative);
        addPlace(source, 0, start);
    }

    public void addTarget(String name) {
        builder.target(name);
    }

    public void beginPage(String label) {
        builder.page(label);
    }

    /// The text of the open paragraph so far.
    public String openText() {
        return builder.isOpen() ? builder.soFar().toString() : "";
    }

    private void prepare(Collection<Inline> inlines) {
        if (!builder.isOpen()) {
            beginParagraph(new Block.Paragraph(), 0, 0);
        }
        stripping = false;
        if (!pending.isEmpty()) {
            closeInlines();
            builder.text(pending);
            pending.setLength(0);
        }
        var over = new ArrayList<>(open.keySet());
        over.removeAll(inlines);
        over.forEach(this::closeInline);
        for (Inline inline : inlines) {
            open.putIfAbsent(inline, builder.position());
        }
    }

    /// Ends an inline here, so that the same one right behind it is another.
    public void endInline(Inline inline) {
        closeInline(inline);
    }

    private void closeInline(Inline inline) {
        Integer from = open.remove(inline);
        if (from != null && builder.isOpen()) {
            builder.addInline(from, builder.position(), inline);
        }
    }

    private void closeInlines() {
        List.copyOf(open.keySet()).forEach(this::closeInline);
    }

    /// Ends the open block.
    public void finish() {
        closeInlines();
        end();
        pending.setLength(0);
        code = false;
    }

    /// Ends the open block, so that blocks of another format can be written in between; they have
    /// no places here.
    public DocumentBuilder interrupt() {
        finish();
        return builder;
    }

    private void begin(Block.Kind kind, int quote, int indent) {
        end();
        builder.begin(kind, quote, indent);
        firstPlace = places.size();
    }

    /// A block that is dropped, because it is blank, takes its places along.
    private void end() {
        int start = builder.offset() - builder.position();
        builder.end();
        if (builder.offset() == start) {
            places.subList(firstPlace, places.size())
                    .replaceAll(p -> new Place(p.node, p.from, p.start, 0));
        }
        firstPlace = places.size();
    }
}
