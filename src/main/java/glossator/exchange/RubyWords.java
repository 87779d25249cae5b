package glossator.exchange;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Words of a document with their reading.
///
/// @param words in the document
public record RubyWords(Range words, String reading) {

    /// Those that a run is in, or is as a whole: the outermost first.
    public static List<RubyWords> over(TextRun run, Document document) {
        if (run.inlines().stream().noneMatch(Inline.Ruby.class::isInstance)) {
            return List.of();
        }
        int index = document.blockAt(run.range().start());
        Block block = document.blocks().get(index);
        var over = new ArrayList<RubyWords>();
        for (Span span : block.spans()) {
            Range words = new Range(span.start(), span.end()).shift(document.start(index));
            if (span.inline() instanceof Inline.Ruby(String reading)
                    && words.contains(run.range())) {
                over.add(new RubyWords(words, reading));
            }
        }
        // Of two readings of the same words, the document has the inner one first.
        Collections.reverse(over);
        over.sort(
                Comparator.comparingInt((RubyWords one) -> one.words().length()).reversed());
        return over;
    }

    /// Whether the words end with this run.
    public boolean endWith(TextRun run) {
        return words.end() == run.range().end();
    }

    /// The reading in brackets, as it is typed behind the words.
    public String inBrackets() {
        return '(' + reading + ')';
    }
}
