package glossator.ui.notes;

import glossator.annotation.Placement;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.format.PictureDecoder;
import glossator.ui.control.PictureImages;
import glossator.ui.session.Session;

import javafx.geometry.Dimension2D;

import java.util.UUID;
import java.util.function.Consumer;

/// Gets the cut-outs of areas: what lies beneath them on their page or picture, as an image.
final class CutOuts {
    /// In bytes, at four per pixel.
    private static final long BOUND = 32L << 20;

    /// Twice the size on the card, for screens with that many pixels.
    private static final PictureDecoder.Fit FIT =
            new PictureDecoder.Fit(1_000, 2 * (int) CutOut.MAX_HEIGHT, 400_000);

    private static final double PIXELS_PER_POINT = 96 / 72.0;

    private final PictureImages pictures;

    CutOuts(Session session) {
        pictures = new PictureImages(session.tasks(), session.library()::picture, BOUND);
    }

    /// How large a cut-out is at most, in pixels on screen.
    static Dimension2D size(Target.Area area) {
        return switch (area.surface()) {
            case Surface.Picture _ ->
                new Dimension2D(area.bounds().width(), area.bounds().height());
            case Surface.Page _ ->
                new Dimension2D(
                        area.bounds().width() * PIXELS_PER_POINT,
                        area.bounds().height() * PIXELS_PER_POINT);
        };
    }

    /// Calls `then` with the cut-out, at once if it is there; not at all for a target that has none.
    void request(Placement of, Consumer<PictureImages.Decoded> then) {
        if (of.target() instanceof Target.Area area) {
            UUID edition = of.isOrphan() ? of.annotation().edition() : of.edition();
            switch (area.surface()) {
                case Surface.Picture(String id) ->
                    pictures.request(
                            new PictureImages.Request(edition, id, area.bounds(), FIT), then);
                case Surface.Page _ -> {}
            }
        }
    }
}
