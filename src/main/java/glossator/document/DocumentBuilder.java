package glossator.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Collects what a parser finds, block by block, into a [Document].
///
/// It guarantees the invariants of the model whatever the parser supplies: no line ends or control
/// characters inside a block, no lone surrogates, no block over [Block#MAX_LENGTH].
public final class DocumentBuilder {
    private static final int MAX_DEPTH = 100;

    /// The longest character, with its accents and joiners, that is kept whole, in UTF-16 units.
    private static final int MAX_CLUSTER = 64;

    private final List<Block> blocks = new ArrayList<>();
    private final List<OutlineEntry> outline = new ArrayList<>();
    private final Map<String, Integer> targets = new LinkedHashMap<>();
    private final List<PageStart> pages = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Metadata metadata = Metadata.NONE;
    private Block.Kind kind = new Block.Paragraph();
    private int quote;
    private int indent;
    private int offset;
    private boolean open;
    private boolean outlineGiven;

    public DocumentBuilder metadata(Metadata of) {
        metadata = of;
        return this;
    }

    public Metadata metadata() {
        return metadata;
    }

    /// Begins a block, ending the previous one.
    public DocumentBuilder begin(Block.Kind of, int quoteDepth, int listDepth) {
        end();
        kind = of;
        quote = Math.min(quoteDepth, MAX_DEPTH);
        indent = Math.min(listDepth, MAX_DEPTH);
        open = true;
        return this;
    }

    public DocumentBuilder begin(Block.Kind of) {
        return begin(of, 0, 0);
    }

    /// Whether a block has been begun but not ended.
    public boolean isOpen() {
        return open;
    }

    /// The length of the open block so far, in UTF-16 units: the position of the next character.
    public int position() {
        return line.length();
    }

    /// The offset of the next character in the document's text.
    public int offset() {
        return offset + line.length();
    }

    /// The text of the open block so far.
    public CharSequence soFar() {
        return line;
    }

    /// Adds characters to the open block, replacing what a block must not contain: line ends become
    /// U+2028, control characters other than tabs are dropped, and lone surrogates and the
    /// placeholder for pictures become U+FFFD.
    public DocumentBuilder text(CharSequence more) {
        requireOpen();
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            if (c == '\r' || c == '\n') {
                line.append(Block.LINE_BREAK);
                if (c == '\r' && i + 1 < more.length() && more.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (Character.isHighSurrogate(c)) {
                boolean paired =
                        i + 1 < more.length() && Character.isLowSurrogate(more.charAt(i + 1));
                if (paired) {
                    line.append(c).append(more.charAt(++i));
                } else {
                    line.append('\uFFFD');
                }
            } else if (Character.isLowSurrogate(c)) {
                line.append('\uFFFD');
            } else if (c == Block.OBJECT) {
                line.append('\uFFFD');
            } else if (c == '\t' || (!Character.isISOControl(c) && c != '\u2029')) {
                line.append(c);
            } else if (c == '\u2029') {
                line.append(Block.LINE_BREAK);
            }
        }
        return this;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("no block is open");
        }
    }

    /// Adds `more` with the inline `inline` on it.
    public DocumentBuilder text(CharSequence more, Inline inline) {
        int from = line.length();
        text(more);
        return addInline(from, line.length(), inline);
    }

    /// Puts the inline `inline` on the characters `from` to `to` of the open block.
    public DocumentBuilder addInline(int from, int to, Inline inline) {
        if (to > from) {
            spans.add(new Span(from, to, inline));
        }
        return this;
    }

    /// Adds a picture to the open block.
    public DocumentBuilder image(String id, String alternative) {
        requireOpen();
        int at = line.length();
        line.append(Block.OBJECT);
        return addInline(at, at + 1, new Inline.Image(id, alternative));
    }

    /// Removes white space from the end of the open block.
    public DocumentBuilder trimEnd() {
        int length = line.length();
        while (length > 0 && Character.isWhitespace(line.charAt(length - 1))) {
            length--;
        }
        cut(length);
        return this;
    }

    private void cut(int length) {
        if (length == line.length()) {
            return;
        }
        pullPlaces(offset + length);
        line.setLength(length);
        spans.replaceAll(s -> s.end() <= length ? s : clip(s, 0, length));
        spans.removeIf(s -> s.start() >= s.end());
    }

    /// Names the place of the next character.
    public DocumentBuilder target(String name) {
        targets.putIfAbsent(name, offset());
        return this;
    }

    /// Starts a page with this label at the next character.
    public DocumentBuilder page(String label) {
        pages.add(new PageStart(label, offset()));
        return this;
    }

    /// Sets the source's own outline, which replaces the one made from the headings.
    public DocumentBuilder outline(List<OutlineEntry> given) {
        outline.clear();
        outline.addAll(given);
        outlineGiven = true;
        return this;
    }

    /// Ends the open block. A block without text is dropped, unless it is a rule, a row or a note.
    public DocumentBuilder end() {
        if (!open) {
            return this;
        }
        open = false;
        String text = line.toString();
        boolean keeps = switch (kind) {
            case Block.Rule _, Block.Row _, Block.Note _ -> true;
            case Block.Paragraph _, Block.Heading _, Block.Item _ -> !blank(text);
            case Block.Code _, Block.Caption _ -> !blank(text);
        };
        if (!keeps) {
            pullPlaces(offset);
        } else {
            spans.sort(Comparator.comparingInt(Span::start)
                    .thenComparing(Comparator.comparingInt(Span::end).reversed()));
            if (kind instanceof Block.Heading(int level) && !outlineGiven) {
                String title = text.replace(Block.LINE_BREAK, ' ').strip();
                outline.add(new OutlineEntry(level, title, offset));
            }
            add(text);
        }
        line.setLength(0);
        spans.clear();
        return this;
    }

    /// Counts no-break spaces and characters without width as blank, too.
    private static boolean blank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == 0x200B
                        || c == 0xFEFF);
    }

    /// Moves places named in text that was removed to where it was.
    private void pullPlaces(int to) {
        if (offset() > to) {
            targets.replaceAll((_, at) -> Math.min(at, to));
            pages.replaceAll(p -> p.offset() <= to ? p : new PageStart(p.label(), to));
        }
    }

    private void add(String text) {
        Block.Join join = Block.Join.NONE;
        int from = 0;
        while (text.length() - from > Block.MAX_LENGTH) {
            int cut = cutIn(text, from);
            boolean space = Character.isWhitespace(text.charAt(cut));
            append(text, from, cut, join);
            from = space ? cut + 1 : cut;
            if (!space) {
                // The source has no line end between the two blocks: what follows it moves by one.
                shiftPlaces(offset - 1);
            }
            join = space ? Block.Join.SPACE : Block.Join.TIGHT;
        }
        append(text, from, text.length(), join);
    }

    private void shiftPlaces(int behind) {
        targets.replaceAll((_, at) -> at >= behind ? at + 1 : at);
        pages.replaceAll(p -> p.offset() >= behind ? new PageStart(p.label(), p.offset() + 1) : p);
    }

    private void append(String text, int from, int to, Block.Join join) {
        var own = new ArrayList<Span>();
        for (Span span : spans) {
            if (span.start() >= to) {
                break;
            }
            if (span.end() > from) {
                Span clipped = clip(span, from, to);
                own.add(new Span(clipped.start() - from, clipped.end() - from, span.inline()));
            }
        }
        blocks.add(new Block(kind, text.substring(from, to), own, quote, indent, join));
        offset += to - from + 1;
    }

    private static Span clip(Span span, int from, int to) {
        int start = Math.min(Math.max(span.start(), from), to);
        return new Span(start, Math.max(start, Math.min(span.end(), to)), span.inline());
    }

    /// Where to split: at the last line break, or else at the end of a sentence, at a space, or at
    /// the last whole character before the limit.
    private static int cutIn(String text, int from) {
        int limit = from + Block.MAX_LENGTH;
        int earliest = from + Block.MAX_LENGTH / 2;
        int lineBreak = text.lastIndexOf(Block.LINE_BREAK, limit - 1);
        if (lineBreak > earliest) {
            return lineBreak;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(from, limit));
        for (int cut = sentences.preceding(limit - from);
                cut > earliest - from;
                cut = sentences.previous()) {
            int at = from + cut;
            return Character.isWhitespace(text.charAt(at - 1)) ? at - 1 : at;
        }
        for (int cut = limit - 1; cut > earliest; cut--) {
            if (Character.isWhitespace(text.charAt(cut))) {
                return cut;
            }
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(limit - MAX_CLUSTER, limit + 1));
        int whole = characters.preceding(MAX_CLUSTER + 1);
        boolean pair = Character.isLowSurrogate(text.charAt(limit));
        return whole > 0 ? limit - MAX_CLUSTER + whole : limit - (pair ? 1 : 0);
    }

    public Document build() {
        end();
        int length = Math.max(0, offset - 1);
        targets.replaceAll((_, at) -> Math.min(at, length));
        pages.replaceAll(p -> p.offset() <= length ? p : new PageStart(p.label(), length));
        return new Document(metadata, blocks, outline, targets, pages);
    }
}
