package glossator.format.note;

import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// A note without the signs of its emphasis, and where the emphasis is; everything else, such as
/// the dashes of a list, stays as it was typed.
///
/// @param runs of the text, one after another, together all of it
public record NoteMarkup(List<Run> runs) {
    /// Longer notes are taken as plain text: the parser's time may grow faster than the text.
    private static final int LONGEST = 50_000;

    private static final int BOLD = 1;
    private static final int ITALIC = 2;
    private static final int STRUCK = 4;
    private static final int CODE = 8;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(StrikethroughExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(30)
            .maxInlineNesting(30)
            .build();

    public NoteMarkup {
        runs = List.copyOf(runs);
    }

    /// Characters with the same emphasis.
    public record Run(String text, boolean bold, boolean italic, boolean struck, boolean code) {
        public boolean isPlain() {
            return !(bold || italic || struck || code);
        }
    }

    public static NoteMarkup of(String note) {
        if (note.length() > LONGEST) {
            return new NoteMarkup(List.of(run(note, 0)));
        }
        var marks = new Marks(note);
        PARSER.parse(note).accept(marks);
        return new NoteMarkup(marks.runs(note));
    }

    /// The note without the signs.
    public String plain() {
        var plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text));
        return plain.toString();
    }

    public boolean hasEmphasis() {
        return runs.stream().anyMatch(run -> !run.isPlain());
    }

    private static Run run(String text, int styles) {
        return new Run(
                text,
                (styles & BOLD) != 0,
                (styles & ITALIC) != 0,
                (styles & STRUCK) != 0,
                (styles & CODE) != 0);
    }

    /// Notes for each character of the source its emphasis, and whether it is a sign of one.
    private static final class Marks extends AbstractVisitor {
        private final int[] styles;
        private final BitSet signs = new BitSet();
        private final String note;

        Marks(String note) {
            this.note = note;
            styles = new int[note.length()];
        }

        @Override
        public void visit(Emphasis node) {
            mark(node, ITALIC, 1);
        }

        @Override
        public void visit(StrongEmphasis node) {
            mark(node, BOLD, 2);
        }

        @Override
        public void visit(Code node) {
            List<SourceSpan> spans = node.getSourceSpans();
            int ticks = 0;
            int from = spans.isEmpty() ? 0 : spans.getFirst().getInputIndex();
            while (from + ticks < note.length() && note.charAt(from + ticks) == '`') {
                ticks++;
            }
            mark(node, CODE, ticks);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof Strikethrough struck) {
                mark(struck, STRUCK, struck.getOpeningDelimiter().length());
            } else {
                visitChildren(node);
            }
        }

        /// @param length of the sign at either end
        private void mark(Node node, int style, int length) {
            List<SourceSpan> spans = node.getSourceSpans();
            if (!spans.isEmpty()) {
                int from = spans.getFirst().getInputIndex();
                int to = spans.getLast().getInputIndex() + spans.getLast().getLength();
                signs.set(from, from + length);
                signs.set(to - length, to);
                for (SourceSpan span : spans) {
                    for (int i = 0; i < span.getLength(); i++) {
                        styles[span.getInputIndex() + i] |= style;
                    }
                }
            }
            visitChildren(node);
        }

        List<Run> runs(String source) {
            var runs = new ArrayList<Run>();
            var text = new StringBuilder();
            int open = 0;
            for (int i = 0; i < styles.length; i++) {
                if (signs.get(i)) {
                    continue;
                }
                if (styles[i] != open && !text.isEmpty()) {
                    runs.add(run(text.toString(), open));
                    text.setLength(0);
                }
                open = styles[i];
                text.append(source.charAt(i));
            }
            if (!text.isEmpty()) {
                runs.add(run(text.toString(), open));
            }
            return runs;
        }
    }
}
