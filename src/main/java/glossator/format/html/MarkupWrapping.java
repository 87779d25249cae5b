package glossator.format.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// Writes tags around pieces of the source of one page. Where pieces overlap, the tags are closed
/// and opened again, so that all elements nest.
public final class MarkupWrapping {
    private final List<Wrap> wraps = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /// @param order of pieces that begin and end together: the outer first
    private record Wrap(MarkupPieces.Piece piece, int order, String start, String end) {}

    private record Point(int at, boolean cdata, String markup) {}

    /// Writes the tags `start` and `end` around a piece.
    public void wrap(MarkupPieces.Piece piece, String start, String end) {
        wraps.add(new Wrap(piece, wraps.size(), start, end));
    }

    /// Writes `markup` at a position, outside of the tags that end or begin there.
    ///
    /// @param cdata whether the position is in a section of character data
    public void insert(int at, boolean cdata, String markup) {
        points.add(new Point(at, cdata, markup));
    }

    /// Hands over all that is to be written.
    public void writeTo(MarkupEdits edits) {
        wraps.sort(Comparator.comparingInt((Wrap w) -> w.piece.start())
                .thenComparing(w -> w.piece.end(), Comparator.reverseOrder())
                .thenComparingInt(Wrap::order));
        points.sort(Comparator.comparingInt(Point::at));
        int[] bounds = wraps.stream()
                .flatMapToInt(w -> java.util.stream.IntStream.of(w.piece.start(), w.piece.end()))
                .sorted()
                .distinct()
                .toArray();
        var sweep = new Sweep(edits);
        for (int bound : bounds) {
            sweep.moveTo(bound);
        }
        sweep.finish();
    }

    /// One pass over the page from its beginning to its end.
    private final class Sweep {
        private final MarkupEdits edits;
        private final Deque<Wrap> open = new ArrayDeque<>();
        private int nextWrap;
        private int nextPoint;

        Sweep(MarkupEdits edits) {
            this.edits = edits;
        }

        void moveTo(int bound) {
            while (nextPoint < points.size() && points.get(nextPoint).at < bound) {
                write(points.get(nextPoint++));
            }
            var markup = new StringBuilder();
            boolean cdata = open.stream().anyMatch(w -> w.piece.isCdata());
            Deque<Wrap> reopened = closeEnding(bound, markup);
            for (; nextPoint < points.size() && points.get(nextPoint).at == bound; nextPoint++) {
                closeAll(reopened, markup);
                cdata |= points.get(nextPoint).cdata;
                markup.append(points.get(nextPoint).markup);
            }
            reopened.forEach(w -> open(w, markup));
            for (;
                    nextWrap < wraps.size() && wraps.get(nextWrap).piece.start() == bound;
                    nextWrap++) {
                cdata |= wraps.get(nextWrap).piece.isCdata();
                open(wraps.get(nextWrap), markup);
            }
            insert(bound, cdata, markup.toString());
        }

        /// Closes what ends here and all inside it; returns what must be opened again, the outer
        /// first.
        private Deque<Wrap> closeEnding(int bound, StringBuilder markup) {
            var again = new ArrayDeque<Wrap>();
            while (open.stream().anyMatch(w -> w.piece.end() == bound)) {
                Wrap closed = open.pop();
                markup.append(closed.end);
                if (closed.piece.end() != bound) {
                    again.push(closed);
                }
            }
            return again;
        }

        private void closeAll(Deque<Wrap> again, StringBuilder markup) {
            while (!open.isEmpty()) {
                markup.append(open.peek().end);
                again.push(open.pop());
            }
        }

        private void open(Wrap wrap, StringBuilder markup) {
            open.push(wrap);
            markup.append(wrap.start);
        }

        private void write(Point point) {
            var markup = new StringBuilder();
            var again = new ArrayDeque<Wrap>();
            closeAll(again, markup);
            markup.append(point.markup);
            again.forEach(w -> open(w, markup));
            insert(point.at, point.cdata, markup.toString());
        }

        private void insert(int at, boolean cdata, String markup) {
            if (!markup.isEmpty()) {
                edits.insert(at, cdata ? "]]>" + markup + "<![CDATA[" : markup);
            }
        }

        void finish() {
            while (nextPoint < points.size()) {
                write(points.get(nextPoint++));
            }
        }
    }
}
