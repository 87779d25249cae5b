package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.document.PageRun;
import glossator.document.Quad;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Where passages are on the pages, in points of the page space, y upward: the way from the text to
/// the file, by the same positions by which the text was made.
final class PdfPassages {
    /// The side of the symbol of a note, in points.
    private static final float NOTE = 16;

    /// Files have coordinates to a thousandth, and stored pages to a sixteenth of a point.
    private static final float SLACK = 0.07f;

    private final List<? extends PdfStretch> pieces;
    private final List<PageFrame> frames;
    private final String text;

    /// @param pieces in text order
    /// @param frames of the pages that were read
    PdfPassages(List<? extends PdfStretch> pieces, List<PageFrame> frames, String text) {
        this.pieces = pieces;
        this.frames = frames;
        this.text = text;
    }

    /// By page, from 0, what of `range` is on it, line by line and without the spaces at the ends
    /// of lines; empty if nothing of it is on a page.
    SortedMap<Integer, List<Quad>> quads(Range range) {
        var quads = new TreeMap<Integer, List<Quad>>();
        for (int i = first(range.start()); i < pieces.size(); i++) {
            PdfStretch piece = pieces.get(i);
            if (piece.offset() >= range.end()) {
                break;
            }
            int page = piece.page();
            Range part = trimmed(
                    Math.max(range.start(), piece.offset()), Math.min(range.end(), piece.end()));
            if (!part.isEmpty() && page < frames.size()) {
                List<Quad> there = quads.computeIfAbsent(page, _ -> new ArrayList<>());
                for (Quad quad : piece.run().quads(part)) {
                    there.add(frames.get(page).toPageSpace(quad));
                }
            }
        }
        return quads;
    }

    /// The index of the first piece that ends behind `offset`.
    private int first(int offset) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private Range trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    /// A box on a page.
    ///
    /// @param page from 0
    record Spot(int page, Rectangle box) {}

    /// Where the symbol of a note is that stands at `offset`: to the right of the place between two
    /// characters, or else at the nearest before; empty if the text has no place at all.
    Optional<Spot> spot(int offset) {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        PdfStretch piece = pieces.get(Math.min(first(offset), pieces.size() - 1));
        PageRun run = piece.run();
        Quad caret = run.caret(Math.clamp(offset, piece.offset(), piece.end()));
        float left = caret.minX();
        float top = (caret.minY() + caret.maxY() - NOTE) / 2;
        int page = piece.page();
        return page < frames.size()
                ? Optional.of(new Spot(page, onPage(page, left, top)))
                : Optional.empty();
    }

    /// The symbol of note number `index` about the page as a whole: in its margin, one below the
    /// other.
    Spot margin(int page, int index) {
        float step = NOTE + 4;
        int rows = Math.max(1, (int) ((frames.get(page).printedHeight() - 4) / step));
        return new Spot(
                page,
                onPage(page, 4 + step * Math.floorDiv(index, rows), 4 + step * (index % rows)));
    }

    private Rectangle onPage(int page, float left, float top) {
        var box = new Rectangle(left, top, NOTE, NOTE);
        return Rectangle.around(frames.get(page).toPageSpace(box.quad()));
    }

    /// Whether `boxes` on each page are those of `range`: nothing was moved since they were
    /// written. A glyph without width has no box in a file.
    boolean isAt(Range range, SortedMap<Integer, List<Rectangle>> boxes) {
        SortedMap<Integer, List<Quad>> expected = quads(range);
        return expected.keySet().equals(boxes.keySet())
                && expected.entrySet().stream()
                        .allMatch(page -> isAt(
                                wide(page.getValue().stream()
                                        .map(Rectangle::around)
                                        .toList()),
                                wide(boxes.getOrDefault(page.getKey(), List.of()))));
    }

    private static List<Rectangle> wide(List<Rectangle> boxes) {
        return boxes.stream()
                .filter(box -> Math.min(box.width(), box.height()) > SLACK)
                .toList();
    }

    static boolean isAt(List<Rectangle> expected, List<Rectangle> found) {
        boolean same = expected.size() == found.size();
        for (int i = 0; same && i < expected.size(); i++) {
            same = isAt(expected.get(i), found.get(i));
        }
        return same;
    }

    private static boolean isAt(Rectangle one, Rectangle other) {
        return Math.abs(one.x() - other.x()) < SLACK
                && Math.abs(one.y() - other.y()) < SLACK
                && Math.abs(one.maxX() - other.maxX()) < SLACK
                && Math.abs(one.maxY() - other.maxY()) < SLACK;
    }
}
