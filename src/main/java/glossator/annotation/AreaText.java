package glossator.annotation;

import glossator.document.Block;
import glossator.document.PageRun;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// The text beneath an area of a printed page.
///
/// @param words the characters whose boxes have their centers in the area, in the order of the
///     text, on one line; empty if there are none
/// @param position the offset of the first of them, or else that of the page in the text: where the
///     selector of the area is
public record AreaText(String words, int position) {
    /// `area` is in points of the page space, y upward, as in [Target.Area]; `text` is that of the
    /// edition.
    public static AreaText of(PrintedPage page, List<Rectangle> area, String text) {
        return of(page, page.runs(text), area, text);
    }

    /// The same with the runs of the page, for several areas on it.
    public static AreaText of(
            PrintedPage page, List<PageRun> runs, List<Rectangle> area, String text) {
        List<Rectangle> printed = area.stream()
                .map(r -> Rectangle.around(page.frame().toPrintedPage(r.quad())))
                .toList();
        var found = new Words(text);
        for (PageRun run : runs) {
            for (Range letter : letters(run, text)) {
                if (isWithin(run.quads(letter), printed)) {
                    found.add(letter);
                }
            }
        }
        int position = found.first < 0 ? page.range().start() : found.first;
        return new AreaText(found.words.toString().strip(), position);
    }

    /// The selector of an area or page at `position`.
    public Selector selector(String text) {
        return Selector.of(text, new Range(position, position));
    }

    /// The characters of a line; the two halves of a surrogate pair are one.
    private static List<Range> letters(PageRun run, String text) {
        var letters = new ArrayList<Range>();
        int end = run.range().end();
        for (int at = run.start(); at < end; at = letters.getLast().end()) {
            int units = Character.charCount(text.codePointAt(at));
            letters.add(new Range(at, Math.min(end, at + units)));
        }
        return letters;
    }

    private static boolean isWithin(List<Quad> boxes, List<Rectangle> area) {
        if (boxes.isEmpty()) {
            return false;
        }
        Quad box = boxes.getFirst();
        float x = (box.minX() + box.maxX()) / 2;
        float y = (box.minY() + box.maxY()) / 2;
        return area.stream().anyMatch(r -> r.contains(x, y));
    }

    /// Collects characters; those that do not follow each other in the text, as at the end of a
    /// line, have one space between them. A word that the text has joined stays whole.
    private static final class Words {
        private final String text;
        private final StringBuilder words = new StringBuilder();
        private int first = -1;
        private int end;

        Words(String text) {
            this.text = text;
        }

        void add(Range letter) {
            String characters = letter.of(text);
            boolean visible = !characters.isBlank() && characters.charAt(0) != Block.OBJECT;
            boolean apart = !visible || letter.start() != end;
            if (apart && first >= 0 && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
            if (visible) {
                words.append(characters);
                first = first < 0 ? letter.start() : first;
            }
            end = letter.end();
        }
    }
}
