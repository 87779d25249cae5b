package glossator.library;

import glossator.anchoring.area.GrayPicture;
import glossator.annotation.Surface;
import glossator.document.PageFrame;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.DecodedPicture;
import glossator.format.PagePicture;
import glossator.format.PictureDecoder;
import glossator.format.PictureSize;
import glossator.message.Refusal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Draws the pages of the originals of a library, and decodes its pictures, in shades of gray.
public final class EditionSurfaces implements SurfacePainter {
    private final Library library;
    private final PageDrawing drawing;
    private final Map<UUID, Drawn> editions = new HashMap<>();

    private record Drawn(Edition edition, List<PrintedPage> pages) {}

    public EditionSurfaces(Library library, PageDrawing drawing) {
        this.library = library;
        this.drawing = drawing;
    }

    @Override
    public Drawing draw(UUID edition, Surface surface, int side) {
        return switch (surface) {
            case Surface.Page page -> drawPage(edition, page.index(), side);
            case Surface.Picture(String id) -> decode(edition, id, side);
        };
    }

    private Drawing drawPage(UUID edition, int index, int side) {
        Drawn of = editions.computeIfAbsent(
                edition, id -> new Drawn(library.edition(id), library.pages(id)));
        PageFrame frame = of.pages().get(index).frame();
        float longer = Math.max(1, Math.max(frame.printedWidth(), frame.printedHeight()));
        PagePicture drawn = drawing.draw(of.edition(), index, side / longer);
        return new Drawing(
                gray(drawn.width(), drawn.height(), drawn.argb()),
                frame.printedWidth(),
                frame.printedHeight());
    }

    private Drawing decode(UUID edition, String id, int side) {
        Picture picture = library.picture(edition, id)
                .orElseThrow(() -> new Refusal("library.no-picture", id, edition));
        DecodedPicture decoded = PictureDecoder.decode(
                picture, null, new PictureDecoder.Fit(side, side, side * side));
        PictureSize size = PictureSize.of(picture)
                .orElseGet(() -> new PictureSize(decoded.width(), decoded.height()));
        return new Drawing(
                gray(decoded.width(), decoded.height(), decoded.argb()),
                size.width(),
                size.height());
    }

    /// On white; the weights of the colors are those of ITU-R BT.601.
    private static GrayPicture gray(int width, int height, int[] argb) {
        byte[] rows = new byte[argb.length];
        for (int i = 0; i < rows.length; i++) {
            int p = argb[i];
            int light = (299 * (p >> 16 & 0xff) + 587 * (p >> 8 & 0xff) + 114 * (p & 0xff)) / 1000;
            rows[i] = (byte) Math.min(255, light + 255 - (p >>> 24));
        }
        return new GrayPicture(width, height, rows);
    }
}
