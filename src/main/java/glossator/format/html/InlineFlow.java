package glossator.format.html;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.format.source.Ideographs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Lays running text into blocks as a browser would: white space collapses across the borders of
/// marks, blocks begin with their first character, marks that are open at a block's end go on in
/// the next.
public final class InlineFlow {
    private final DocumentBuilder builder;
    private final List<Open> marks = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private Scope scope = new Scope(new Block.Paragraph(), 0, 0, false);
    private Block.@Nullable Kind lead;
    private Gap gap = Gap.NONE;
    private int breaks;
    private int start;

    public InlineFlow(DocumentBuilder builder) {
        this.builder = builder;
    }

    /// What blocks are begun as here. In a merged one (the row of a table, a heading) the borders
    /// of inner blocks are line breaks.
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

    private enum Gap {
        NONE,
        SPACE,
        /// A line end of the source: a space, but none between two ideographs.
        LINE_END
    }

    private static final class Open {
        private final Inline mark;
        private int from = -1;

        Open(Inline mark) {
            this.mark = mark;
        }
    }

    /// Runs `body` between two borders of blocks in another scope; inside a merged one, in that.
    public void block(UnaryOperator<Scope> change, Runnable body) {
        Scope outer = scope;
        passBlockEdge();
        scope = outer.merged ? outer : change.apply(outer);
        body.run();
        passBlockEdge();
        scope = outer;
    }

    /// The border of a block.
    public void passBlockEdge() {
        if (scope.merged && builder.isOpen()) {
            breaks = builder.position() > start ? Math.max(breaks, 1) : 0;
            gap = Gap.NONE;
        } else {
            endBlock();
        }
    }

    /// Ends the open block also inside a merged scope.
    void endBlock() {
        if (builder.isOpen()) {
            for (Open open : marks) {
                if (open.from >= 0) {
                    builder.mark(open.from, builder.position(), open.mark);
                }
                open.from = -1;
            }
            builder.end();
        }
        gap = Gap.NONE;
        breaks = 0;
        start = 0;
    }

    /// The next paragraph is begun as `kind`, an item or a note.
    public void beginNextAs(Block.@Nullable Kind kind) {
        lead = kind;
    }

    boolean isMerged() {
        return scope.merged;
    }

    int indent() {
        return scope.indent;
    }

    /// Adds text whose white space (of ASCII) collapses.
    public void addText(CharSequence text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i < text.length() && isBlank(text.charAt(i));
            if (i < text.length() && !blank) {
                continue;
            }
            if (i > from) {
                put(text.subSequence(from, i));
            }
            if (blank) {
                addSpace();
            }
            from = i + 1;
        }
    }

    /// Adds text whose spaces and line ends stay.
    public void addPreserved(CharSequence text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                continue;
            }
            if (i > from) {
                put(text.subSequence(from, i));
            }
            if (i < text.length()) {
                addLineBreak();
            }
            from = i + 1;
        }
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    void addSpace() {
        gap = gap == Gap.NONE ? Gap.SPACE : gap;
    }

    public void addLineEnd() {
        gap = Gap.LINE_END;
    }

    /// A line break; two in a row part paragraphs. Those before the first character count nothing.
    public void addLineBreak() {
        if (builder.isOpen() && builder.position() > start) {
            breaks++;
            gap = Gap.NONE;
        }
    }

    public void addImage(String id, String alternative) {
        prepare('\0');
        builder.image(id, alternative);
    }

    private void put(CharSequence text) {
        prepare(text.charAt(0));
        if (scope.merged) {
            builder.text(text.toString().replace('\t', ' '));
        } else {
            builder.text(text);
        }
    }

    /// Writes what was held back before the next character.
    private void prepare(char next) {
        if (breaks > 1 && !scope.merged && !(scope.kind instanceof Block.Code)) {
            endBlock();
        }
        if (!builder.isOpen()) {
            beginBlock();
        } else if (breaks > 0) {
            builder.text(String.valueOf(Block.LINE_BREAK).repeat(breaks));
        } else if (gap != Gap.NONE && builder.position() > start && needsSpace(next)) {
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
    }

    /// Begins a row of a table; [#beginCell] goes to its next cell.
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
                builder.mark(open.from, builder.position(), open.mark);
            }
            open.from = -1;
        }
        builder.text("\t");
        start = builder.position();
        gap = Gap.NONE;
        breaks = 0;
    }

    /// A break in the text.
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

    /// Names the place where the next character will stand.
    public void addTarget(String name) {
        targets.add(name);
    }

    /// A page with this label begins with the block that is open, or else the next.
    void beginPage(String label) {
        builder.page(label);
    }

    /// How many marks are open, for [#closeTo].
    public int depth() {
        return marks.size();
    }

    public void open(Inline mark) {
        marks.add(new Open(mark));
    }

    /// Closes the last such mark and all opened after it; nothing if it is not open behind the
    /// first
    /// `floor` marks.
    public void close(Inline mark, int floor) {
        close(mark::equals, floor);
    }

    /// Closes the link that was opened last, if it is not among the first `floor` marks.
    void closeLink(int floor) {
        close(Inline.Link.class::isInstance, floor);
    }

    private void close(Predicate<Inline> which, int floor) {
        for (int i = marks.size() - 1; i >= floor; i--) {
            if (which.test(marks.get(i).mark)) {
                closeTo(i);
                return;
            }
        }
    }

    /// Closes marks until `depth` are open.
    public void closeTo(int depth) {
        while (marks.size() > depth) {
            Open open = marks.removeLast();
            boolean twice = marks.stream().anyMatch(o -> o.from >= 0 && o.mark.equals(open.mark));
            if (open.from >= 0 && builder.isOpen() && !twice) {
                builder.mark(open.from, builder.position(), open.mark);
            }
        }
    }

    /// Ends the last block; places named after it are its end.
    public void finish() {
        endBlock();
        targets.forEach(builder::target);
        targets.clear();
    }
}
