package glossator.format;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Mark;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Lays running text into blocks as a browser would: white space collapses across the borders of
/// marks, blocks begin with their first character, marks that are open at a block's end go on in
/// the next.
final class Flow {
    private final DocumentBuilder builder;
    private final List<Open> marks = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private Scope scope = new Scope(new Block.Paragraph(), 0, 0, false);
    private Block.@Nullable Kind lead;
    private Gap gap = Gap.NONE;
    private int breaks;
    private int start;

    Flow(DocumentBuilder builder) {
        this.builder = builder;
    }

    /// What blocks are begun as here. In a merged one (the row of a table, a heading) the borders
    /// of inner blocks are line breaks.
    record Scope(Block.Kind kind, int quote, int indent, boolean merged) {
        Scope as(Block.Kind other) {
            return new Scope(other, quote, indent, merged);
        }

        Scope quoted() {
            return new Scope(kind, quote + 1, indent, merged);
        }

        Scope indented() {
            return new Scope(kind, quote, indent + 1, merged);
        }

        Scope whole(Block.Kind other) {
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
        private final Mark mark;
        private int from = -1;

        Open(Mark mark) {
            this.mark = mark;
        }
    }

    /// Runs `body` between two borders of blocks in another scope; inside a merged one, in that.
    void block(UnaryOperator<Scope> change, Runnable body) {
        Scope outer = scope;
        edge();
        scope = outer.merged ? outer : change.apply(outer);
        body.run();
        edge();
        scope = outer;
    }

    /// The border of a block.
    void edge() {
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
    void lead(Block.@Nullable Kind kind) {
        lead = kind;
    }

    boolean merged() {
        return scope.merged;
    }

    int indent() {
        return scope.indent;
    }

    /// Adds text whose white space (of ASCII) collapses.
    void text(CharSequence text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i < text.length() && blank(text.charAt(i));
            if (i < text.length() && !blank) {
                continue;
            }
            if (i > from) {
                put(text.subSequence(from, i));
            }
            if (blank) {
                space();
            }
            from = i + 1;
        }
    }

    /// Adds text whose spaces and line ends stay.
    void kept(CharSequence text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\n') {
                continue;
            }
            if (i > from) {
                put(text.subSequence(from, i));
            }
            if (i < text.length()) {
                lineBreak();
            }
            from = i + 1;
        }
    }

    static boolean blank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    void space() {
        gap = gap == Gap.NONE ? Gap.SPACE : gap;
    }

    void lineEnd() {
        gap = Gap.LINE_END;
    }

    /// A line break; two in a row part paragraphs. Those before the first character count nothing.
    void lineBreak() {
        if (builder.isOpen() && builder.position() > start) {
            breaks++;
            gap = Gap.NONE;
        }
    }

    void image(String id, String alternative) {
        ready('\0');
        builder.image(id, alternative);
    }

    private void put(CharSequence text) {
        ready(text.charAt(0));
        if (scope.merged) {
            builder.text(text.toString().replace('\t', ' '));
        } else {
            builder.text(text);
        }
    }

    /// Writes what was held back before the next character.
    private void ready(char next) {
        if (breaks > 1 && !scope.merged && !(scope.kind instanceof Block.Code)) {
            endBlock();
        }
        if (!builder.isOpen()) {
            begin();
        } else if (breaks > 0) {
            builder.text(String.valueOf(Block.LINE_BREAK).repeat(breaks));
        } else if (gap != Gap.NONE && builder.position() > start && parted(next)) {
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

    private boolean parted(char next) {
        char last = builder.soFar().charAt(builder.position() - 1);
        return gap == Gap.SPACE || !(Ideographs.isIdeograph(last) && Ideographs.isIdeograph(next));
    }

    private void begin() {
        boolean leading = lead != null && scope.kind instanceof Block.Paragraph;
        Block.Kind kind = leading && lead != null ? lead : scope.kind;
        lead = null;
        start = 0;
        builder.begin(kind, scope.quote, scope.indent);
    }

    /// Begins a row of a table; [#cell] goes to its next cell.
    void row(Block.Row row, Runnable cells) {
        block(
                s -> s.whole(row),
                () -> {
                    endBlock();
                    begin();
                    cells.run();
                    endBlock();
                });
    }

    void cell() {
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
    void rule() {
        if (scope.merged) {
            edge();
            return;
        }
        endBlock();
        targets.forEach(builder::target);
        targets.clear();
        builder.begin(new Block.Rule(), scope.quote, scope.indent).end();
    }

    /// Names the place where the next character will stand.
    void target(String name) {
        targets.add(name);
    }

    /// A page with this label begins with the block that is open, or else the next.
    void page(String label) {
        builder.page(label);
    }

    /// How many marks are open, for [#closeTo].
    int depth() {
        return marks.size();
    }

    void open(Mark mark) {
        marks.add(new Open(mark));
    }

    /// Closes the last such mark and all opened after it; nothing if it is not open behind the
    /// first
    /// `floor` marks.
    void close(Mark mark, int floor) {
        close(mark::equals, floor);
    }

    /// Closes the link that was opened last, if it is not among the first `floor` marks.
    void closeLink(int floor) {
        close(Mark.Link.class::isInstance, floor);
    }

    private void close(Predicate<Mark> which, int floor) {
        for (int i = marks.size() - 1; i >= floor; i--) {
            if (which.test(marks.get(i).mark)) {
                closeTo(i);
                return;
            }
        }
    }

    /// Closes marks until `depth` are open.
    void closeTo(int depth) {
        while (marks.size() > depth) {
            Open open = marks.removeLast();
            boolean twice = marks.stream().anyMatch(o -> o.from >= 0 && o.mark.equals(open.mark));
            if (open.from >= 0 && builder.isOpen() && !twice) {
                builder.mark(open.from, builder.position(), open.mark);
            }
        }
    }

    /// Ends the last block; places named after it are its end.
    void finish() {
        endBlock();
        targets.forEach(builder::target);
        targets.clear();
    }
}
