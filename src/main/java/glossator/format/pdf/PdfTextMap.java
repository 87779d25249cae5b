package glossator.format.pdf;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.PageRun;
import glossator.document.Range;
import glossator.format.pdf.layout.PdfLine;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The text map: where the characters of the document are on the pages. The walk that writes the
/// text also builds the map, so that the two agree.
final class PdfTextMap {
    private final List<Piece> pieces = new ArrayList<>();
    private final IdentityHashMap<PdfLine, Integer> starts = new IdentityHashMap<>();
    private final Map<Integer, List<Piece>> byPage = new HashMap<>();

    /// The characters `from` to `to` of a line are at `offset` in the document's text.
    record Piece(int offset, PdfLine line, int from, int to) implements PdfStretch {
        @Override
        public int end() {
            return offset + to - from;
        }

        @Override
        public int page() {
            return line.page();
        }

        @Override
        public PageRun run() {
            return new PageRun(
                    offset,
                    line.frame().angle(),
                    line.top(),
                    line.bottom(),
                    Arrays.copyOfRange(line.edges(), 2 * from, 2 * to));
        }
    }

    /// A part of a line: page from 0, box in points from the top left of the printed page.
    record Box(int page, Rectangle2D box) {}

    /// Pieces must be added in text order.
    void add(int offset, PdfLine line, int from, int to) {
        starts.putIfAbsent(line, offset);
        byPage.clear();
        if (to > from) {
            pieces.add(new Piece(offset, line, from, to));
        }
    }

    /// The builder splits long blocks; if it does so between two characters, the text after it
    /// moves by one.
    void adjustTo(Document document) {
        for (int i = 0; i < document.blocks().size(); i++) {
            if (document.blocks().get(i).join() == Block.Join.TIGHT) {
                shift(document.start(i) - 1);
            }
        }
    }

    private void shift(int behind) {
        byPage.clear();
        starts.replaceAll((_, at) -> at >= behind ? at + 1 : at);
        for (int i = pieces.size() - 1; i >= 0 && pieces.get(i).end() > behind; i--) {
            Piece p = pieces.get(i);
            if (p.offset >= behind) {
                pieces.set(i, new Piece(p.offset + 1, p.line, p.from, p.to));
            } else {
                int at = p.from + behind - p.offset;
                pieces.set(i, new Piece(p.offset, p.line, p.from, at));
                pieces.add(i + 1, new Piece(behind + 1, p.line, at, p.to));
            }
        }
    }

    /// Where the line begins in the text, if it is there.
    OptionalInt start(PdfLine line) {
        Integer at = starts.get(line);
        return at == null ? OptionalInt.empty() : OptionalInt.of(at);
    }

    /// The stretches of text on a page, without pictures.
    private List<Piece> wordsOn(int page) {
        if (byPage.isEmpty()) {
            for (Piece piece : pieces) {
                if (piece.line.picture() == null) {
                    byPage.computeIfAbsent(piece.line.page(), _ -> new ArrayList<>())
                            .add(piece);
                }
            }
        }
        return byPage.getOrDefault(page, List.of());
    }

    boolean hasWords(int page) {
        return !wordsOn(page).isEmpty();
    }

    List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    /// The boxes covered by a highlight over `range`, one for each part of a line.
    List<Box> boxes(Range range) {
        var boxes = new ArrayList<Box>();
        for (Piece piece : pieces) {
            int from = Math.max(range.start(), piece.offset);
            int to = Math.min(range.end(), piece.end());
            Rectangle2D box = null;
            for (int at = from; at < to; at++) {
                Rectangle2D own = piece.line.box(piece.from + at - piece.offset);
                box = box == null ? own : box.createUnion(own);
            }
            if (box != null) {
                boxes.add(new Box(piece.line.page(), box));
            }
        }
        return boxes;
    }

    /// The ranges of the characters of a page whose centers are in one of `boxes`, without
    /// pictures. Gaps of up to `slack` characters are bridged; what is one passage on the page may
    /// be several in the text.
    List<Range> rangesIn(int page, List<Rectangle2D> boxes, int slack) {
        var stretches = new ArrayList<Range>();
        int from = -1;
        int to = -1;
        for (Piece piece : wordsOn(page)) {
            List<Rectangle2D> near = near(piece.line, boxes);
            for (int i = piece.from; i < piece.to && !near.isEmpty(); i++) {
                if (!isCovered(piece.line, i, near)) {
                    continue;
                }
                int at = piece.offset + i - piece.from;
                if (from >= 0 && at - to > slack) {
                    stretches.add(new Range(from, to));
                    from = -1;
                }
                from = from < 0 ? at : from;
                to = at + 1;
            }
        }
        if (from >= 0) {
            stretches.add(new Range(from, to));
        }
        return stretches;
    }

    /// Most boxes are nowhere near most lines of a page.
    private static List<Rectangle2D> near(PdfLine line, List<Rectangle2D> boxes) {
        Rectangle2D bounds = line.bounds();
        return boxes.stream().filter(box -> box.intersects(bounds)).toList();
    }

    private static boolean isCovered(PdfLine line, int at, List<Rectangle2D> boxes) {
        if (Character.isWhitespace(line.text().charAt(at))) {
            return false;
        }
        Rectangle2D box = line.box(at);
        for (Rectangle2D one : boxes) {
            if (one.contains(box.getCenterX(), box.getCenterY())) {
                return true;
            }
        }
        return false;
    }

    /// The offset of the character of a page nearest to a point; -1 if the page has none.
    int nearestOffset(int page, double x, double y) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (Piece piece : wordsOn(page)) {
            for (int i = piece.from; i < piece.to; i++) {
                Rectangle2D box = piece.line.box(i);
                double across = Math.max(0, Math.max(box.getMinX() - x, x - box.getMaxX()));
                double down = Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
                double distance = across * across + 4 * down * down;
                if (distance < least) {
                    least = distance;
                    best = piece.offset + i - piece.from;
                }
            }
        }
        return best;
    }
}
