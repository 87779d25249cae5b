package glossator.wording;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.Comparator;

/// How words are written together with their readings: 漢字(かんじ).
public final class ReadingWording {
    private ReadingWording() {}

    /// Whether any word of a document has a reading.
    public static boolean hasReadings(Document document) {
        return document.blocks().stream()
                .flatMap(block -> block.spans().stream())
                .anyMatch(span -> span.inline() instanceof Inline.Ruby);
    }

    /// A part of the text in which each word is followed by its reading; a word of which only the
    /// beginning is in it has none.
    public static String inBrackets(Document document, Range part) {
        var out = new StringBuilder(part.of(document.text()));
        int last = document.blocks().isEmpty() ? -1 : document.blockAt(part.end());
        for (int i = last; i >= 0 && document.end(i) >= part.start(); i--) {
            Block block = document.blocks().get(i);
            int start = document.start(i) - part.start();
            block.spans().stream()
                    .filter(span -> span.inline() instanceof Inline.Ruby)
                    .sorted(Comparator.comparingInt(Span::end).reversed())
                    .forEach(span -> insert(span, start + span.end(), part.length(), out));
        }
        return out.toString();
    }

    private static void insert(Span span, int at, int length, StringBuilder out) {
        if (at > 0 && at <= length && span.inline() instanceof Inline.Ruby(String reading)) {
            out.insert(at, '(' + reading + ')');
        }
    }
}
