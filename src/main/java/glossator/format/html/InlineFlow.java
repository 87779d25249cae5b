package glossator.format.html;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.format.source.Ideographs;
import glossator.format.source.TextPlaces;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Lays running text out into blocks like a browser: white space collapses across inline
/// boundaries, blocks begin with their first character, and inlines open at the end of a block
/// continue in the next.
///
/// It can record which node each character comes from, see [#recordPlaces].
public final class InlineFlow {
    private final DocumentBuilder builder;
    private final List<Open> marks = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private Scope scope = new Scope(new Block.Paragraph(), 0, 0, false);
    private Block.@Nullable Kind lead;
    private Gap gap = Gap.NONE;
    private int breaks;
    private int start;
    private @Nullable TextPlaces places;
    private @Nullable Object node;
    private boolean whole;
    private @Nullable Object gapNode;
    private int gapAt;
    private int blockStart;
    private int blockPlaces;

    public InlineFlow(DocumentBuilder builder) {
        this.builder = builder;
    }

    /// The properties of the blocks begun here. In a merged scope (a table row, a heading) the
    /// edges of inner blocks are line breaks.
    public record Scope(Block.Kind kind, int quote, int indent, boolean merged) {
        public Scope as(Block.Kind other) {
            return new Scope(other, quote, indent, merged);
        }

        public Scope quoted() {
            return new Scope(kind, quote + 1, indent, merged);
        }

        public Scope indented() {
            return new Scope(kind, quote, indent + 1, merged);
        }

        public Scope whole(Block.Kind other) {
            return new Scope(other, quote, indent, true);
        }
    }

    /// Records from here on where the characters come from.
    public TextPlaces recordPlaces() {
        var recorded = new TextPlaces();
        places = recorded;
        return recorded;
    }

    /// Runs `body`, whose calls of [#addText] and [#addPreserved] add the text of `of` itself.
    public void from(Object of, Runnable body) {
        Object outer = node;
        node = whole ? outer : of;
        body.run();
        node = outer;
    }

    /// Runs `body`, whose text and pictures stand for `of` as a whole.
    public void fromWhole(Object of, Runnable body) {
        Object outer = node;
        boolean outerWhole = whole;
        node = of;
        whole = true;
        body.run();
        node = outer;
        whole = outerWhole;
    }

    private enum Gap {
        NONE,
        SPACE,
        /// A line end in the source: a space, except between two ideographs.
        LINE_END
    }

    private static final class Open {
        private final Inline inline;
        private int from = -1;

        Open(Inline inline) {
            this.inline = inline;
        }
    }

    /// Runs `body` in another scope between two block edges; inside a merged scope, in that one.
    public void block(UnaryOperator<Scope> change, Runnable body) {
        Scope outer = scope;
        passBlockEdge();
        scope = outer.merged ? outer : change.apply(outer);
        body.run();
        passBlockEdge();
        scope = outer;
    }

    /// Passes the edge of a block: ends it, or breaks the line in a merged scope.
    public void passBlockEdge() {
        if (scope.merged && builder.isOpen()) {
            breaks = builder.position() > start ? Math.max(breaks, 1) : 0;
            gap = Gap.NONE;
        } else {
            endBlock();
        }
    }

    /// Ends the open block, even inside a merged scope.
    void endBlock() {
        if (builder.isOpen()) {
            for (Open open : marks) {
                if (open.from >= 0) {
                    builder.addInline(open.from, builder.position(), open.inline);
                }
                open.from = -1;
            }
            builder.end();
            dropPlacesOfBlankBlock();
        }
        gap = Gap.NONE;
        breaks = 0;
        start = 0;
    }

    private void dropPlacesOfBlankBlock() {
        if (places != null && builder.offset() == blockStart) {
            places.dropFrom(blockPlaces);
        }
    }

    /// Begins the next paragraph as `kind`, an item or a note.
    public void beginNextAs(Block.@Nullable Kind kind) {
        lead = kind;
    }

    boolean isMerged() {
        return scope.merged;
    }

    int indent() {
        return scope.indent;
    }

    /// Adds text whose ASCII white space collapses.
    public void addText(CharSequence text) {
        addText(text, 0, text.length());
    }

    /// Adds a part of such text.
    void addText(CharSequence text, int begin, int end) {
        int from = begin;
        for (int i = begin; i <= end; i++) {
            boolean blank = i < end && isBlank(text.charAt(i));
            if (i < end && !blank) {
                continue;
            }
            if (i > from) {
                put(text, from, i);
            }
            if (blank) {
                addSpace(i);
            }
            from = i + 1;
        }
    }

    /// Adds text whose spaces and line breaks are preserved.
    public void addPreserved(CharSequence text) {
        addPreserved(text, 0, text.length());
    }

    /// Adds a part of such text.
    void addPreserved(CharSequence text, int begin, int end) {
        int from = begin;
        for (int i = begin; i <= end; i++) {
            if (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                continue;
            }
            if (i > from) {
                put(text, from, i);
            }
            boolean pair = i > begin && i < end && text.charAt(i) == '\n';
            if (i < end && !(pair && text.charAt(i - 1) == '\r')) {
                addLineBreak();
            }
            from = i + 1;
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    void addSpace() {
        if (gap == Gap.NONE) {
            gap = Gap.SPACE;
            gapNode = null;
        }
    }

    /// @param at of the space in the text of the node that it comes from
    private void addSpace(int at) {
        if (gap == Gap.NONE) {
            gap = Gap.SPACE;
            gapNode = node;
            gapAt = whole ? -1 : at;
        }
    }

    public void addLineEnd() {
        gap = Gap.LINE_END;
        gapNode = null;
    }

    /// Adds a line break; two in a row separate paragraphs. Those before the first character are
    /// ignored.
    public void addLineBreak() {
        if (builder.isOpen() && builder.position() > start) {
            breaks++;
            gap = Gap.NONE;
        }
    }

    public void addImage(String id, String alternative) {
        prepare('\0');
        record(node, -1, builder.offset(), 1);
        builder.image(id, alternative);
    }

    private void put(CharSequence text, int from, int to) {
        prepare(text.charAt(from));
        String piece = text.subSequence(from, to).toString();
        int before = builder.offset();
        builder.text(scope.merged ? piece.replace('\t', ' ') : piece);
        record(piece, from, before);
    }

    /// Leaves out the characters that the builder dropped.
    private void record(String piece, int from, int offset) {
        if (node == null || whole) {
            record(node, -1, offset, builder.offset() - offset);
            return;
        }
        int at = offset;
        int begin = 0;
        for (int i = 0; i <= piece.length(); i++) {
            if (i < piece.length() && !isDropped(piece.charAt(i))) {
                continue;
            }
            record(node, from + begin, at, i - begin);
            at += i - begin;
            begin = i + 1;
        }
    }

    private static boolean isDropped(char c) {
        return c != '\t' && Character.isISOControl(c);
    }

    private void record(@Nullable Object from, int at, int offset, int length) {
        if (places != null && from != null && length > 0) {
            places.add(new TextPlaces.Place(from, at, offset, length), blockStart);
        }
    }

    /// Writes the pending space, breaks and targets before the next character.
    private void prepare(char next) {
        if (breaks > 1 && !scope.merged && !(scope.kind instanceof Block.Code)) {
            endBlock();
        }
        if (!builder.isOpen()) {
            beginBlock();
        } else if (breaks > 0) {
            builder.text(String.valueOf(Block.LINE_BREAK).repeat(breaks));
        } else if (gap != Gap.NONE && builder.position() > start && needsSpace(next)) {
            record(gapNode, gapAt, builder.offset(), 1);
            builder.text(" ");
        }
        breaks = 0;
        gap = Gap.NONE;
        targets.forEach(builder::target);
        targets.clear();
        for (int i = marks.size() - 1; i >= 0 && marks.get(i).from < 0; i--) {
            marks.get(i).from = builder.position();
        }
    }

    private boolean needsSpace(char next) {
        char last = builder.soFar().charAt(builder.position() - 1);
        return gap == Gap.SPACE || !(Ideographs.isIdeograph(last) && Ideographs.isIdeograph(next));
    }

    private void beginBlock() {
        boolean leading = lead != null && scope.kind instanceof Block.Paragraph;
        Block.Kind kind = leading && lead != null ? lead : scope.kind;
        lead = null;
        start = 0;
        builder.begin(kind, scope.quote, scope.indent);
        blockStart = builder.offset();
        blockPlaces = places == null ? 0 : places.size();
    }

    /// Writes a table row; [#beginCell] moves on to its next cell.
    public void writeRow(Block.Row row, Runnable cells) {
        block(s -> s.whole(row), () -> {
            endBlock();
            beginBlock();
            cells.run();
            endBlock();
        });
    }

    public void beginCell() {
        for (Open open : marks) {
            if (open.from >= 0) {
                builder.addInline(open.from, builder.position(), open.inline);
            }
            open.from = -1;
        }
        builder.text("\t");
        start = builder.position();
        gap = Gap.NONE;
        breaks = 0;
    }

    /// Adds a thematic break.
    public void addRule() {
        if (scope.merged) {
            passBlockEdge();
            return;
        }
        endBlock();
        targets.forEach(builder::target);
        targets.clear();
        builder.begin(new Block.Rule(), scope.quote, scope.indent).end();
    }

    /// Names the position of the next character.
    public void addTarget(String name) {
        targets.add(name);
    }

    /// A page with this label begins at the open block or, if none is open, at the next.
    void beginPage(String label) {
        builder.page(label);
    }

    /// How many inlines are open, for [#closeTo].
    public int depth() {
        return marks.size();
    }

    public void open(Inline inline) {
        marks.add(new Open(inline));
    }

    /// Closes the innermost such inline and all opened after it; does nothing if it is open only
    /// among the outermost `floor` inlines, or not at all.
    public void close(Inline inline, int floor) {
        close(inline::equals, floor);
    }

    /// Closes the innermost link, unless it is among the outermost `floor` inlines.
    void closeLink(int floor) {
        close(Inline.Link.class::isInstance, floor);
    }

    private void close(Predicate<Inline> which, int floor) {
        for (int i = marks.size() - 1; i >= floor; i--) {
            if (which.test(marks.get(i).inline)) {
                closeTo(i);
                return;
            }
        }
    }

    /// Closes inlines until only `depth` are open.
    public void closeTo(int depth) {
        while (marks.size() > depth) {
            Open open = marks.removeLast();
            boolean twice =
                    marks.stream().anyMatch(o -> o.from >= 0 && o.inline.equals(open.inline));
            if (open.from >= 0 && builder.isOpen() && !twice) {
                builder.addInline(open.from, builder.position(), open.inline);
            }
        }
    }

    /// Ends the last block; targets named after it point to its end.
    public void finish() {
        endBlock();
        targets.forEach(builder::target);
        targets.clear();
    }
}
