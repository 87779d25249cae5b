package glossator.format.pdf;

import glossator.annotation.Rectangle;
import glossator.document.PageFrame;
import glossator.document.Picture;
import glossator.document.Quad;
import glossator.format.PictureSize;
import glossator.format.pdf.layout.PdfLine;

import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the pictures of the text are on the pages, so that an area of a picture becomes an area of
/// its page.
final class PdfPictureBoxes {
    private final Map<String, Placed> placed = new HashMap<>();
    private final List<PageFrame> frames;

    /// @param box on the printed page
    private record Placed(int page, Rectangle2D box, PictureSize size) {}

    /// @param frames of the pages that were read
    /// @param scan whether each picture is a page
    PdfPictureBoxes(
            List<Picture> pictures, PdfTextMap places, List<PageFrame> frames, boolean scan) {
        this.frames = frames;
        for (PdfTextMap.Piece piece : places.pieces()) {
            PdfLine line = piece.line();
            if (line.picture() != null) {
                put(line.picture(), pictures, line.page(), line.box(piece.from()));
            }
        }
        for (int i = 0; scan && i < frames.size(); i++) {
            PageFrame frame = frames.get(i);
            var whole = new Rectangle2D.Float(0, 0, frame.printedWidth(), frame.printedHeight());
            put("p" + (i + 1), pictures, i, whole);
        }
    }

    private void put(String id, List<Picture> pictures, int page, Rectangle2D box) {
        pictures.stream()
                .filter(picture -> picture.id().equals(id))
                .findFirst()
                .flatMap(PictureSize::of)
                .ifPresent(size -> placed.put(id, new Placed(page, box, size)));
    }

    /// Rectangles in the pixels of a picture, y downward, as boxes of the page space; empty if the
    /// picture is on no page.
    Optional<List<PdfPassages.Spot>> onPage(String picture, List<Rectangle> areas) {
        return Optional.ofNullable(placed.get(picture))
                .map(at -> areas.stream()
                        .map(area -> new PdfPassages.Spot(at.page, box(at, area)))
                        .toList());
    }

    private Rectangle box(Placed at, Rectangle area) {
        double across = at.box.getWidth() / at.size.width();
        double down = at.box.getHeight() / at.size.height();
        float left = (float) (at.box.getX() + area.x() * across);
        float top = (float) (at.box.getY() + area.y() * down);
        float right = (float) (at.box.getX() + area.maxX() * across);
        float bottom = (float) (at.box.getY() + area.maxY() * down);
        Quad quad = new Quad(left, top, right, top, left, bottom, right, bottom);
        return Rectangle.around(frames.get(at.page).toPageSpace(quad));
    }
}
