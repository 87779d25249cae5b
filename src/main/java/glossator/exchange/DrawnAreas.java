package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Picture;
import glossator.document.PrintedPage;
import glossator.format.DecodedPicture;
import glossator.format.PagePicture;
import glossator.format.PictureDecoder;
import glossator.library.Edition;
import glossator.library.PageDrawing;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Cuts areas out of drawn pages and of the pictures of a text, for one export: each page is drawn
/// once for the areas on it that follow each other, and nothing is kept in a file.
public final class DrawnAreas implements AreaPictures {
    /// In pixels per point: sharp on screen and in print.
    private static final float SCALE = 3;

    /// The most pixels of a cut-out; a larger area is drawn at a smaller scale.
    private static final int MAX_PIXELS = 2_000_000;

    /// The most bytes of all cut-outs together, which may have to be in memory at once.
    private static final long MAX_BYTES = 64L << 20;

    /// After as many pages of an edition that could not be drawn, no more are tried.
    private static final int MOST_FAILURES = 3;

    private record Drawn(UUID edition, int page, float scale, PagePicture picture) {}

    private final PageDrawing drawing;
    private final Map<UUID, Integer> failures = new HashMap<>();
    private @Nullable Drawn last;
    private long bytes;

    public DrawnAreas(PageDrawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public Optional<Picture> of(AnnotatedDocument annotated, Placement placement) {
        if (placement.isOrphan()
                || bytes > MAX_BYTES
                || !(placement.target() instanceof Target.Area area)) {
            return Optional.empty();
        }
        Optional<BufferedImage> image = switch (area.surface()) {
            case Surface.Picture(String id) ->
                annotated.pictures().apply(id).flatMap(p -> cutOut(p, area.bounds()));
            case Surface.Page page ->
                annotated.pageOf(placement).flatMap(p -> cutOut(annotated, page, p, area));
        };
        Optional<Picture> picture =
                image.flatMap(i -> EncodedPicture.of(placement.id().toString(), i));
        picture.ifPresent(p -> bytes += p.bytes().length);
        return picture;
    }

    /// Empty for one that cannot be decoded, such as a drawing.
    private static Optional<BufferedImage> cutOut(Picture picture, Rectangle area) {
        try {
            var fit = new PictureDecoder.Fit(MAX_PIXELS, MAX_PIXELS, MAX_PIXELS);
            return Optional.of(onWhite(PictureDecoder.decode(picture, area, fit)));
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    private static BufferedImage onWhite(DecodedPicture picture) {
        var image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] argb = picture.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            // The colors are multiplied by the opacity: what is missing is white.
            argb[i] += 0x010101 * (255 - (argb[i] >>> 24));
        }
        image.setRGB(0, 0, picture.width(), picture.height(), argb, 0, picture.width());
        return image;
    }

    private Optional<BufferedImage> cutOut(
            AnnotatedDocument annotated, Surface.Page page, PrintedPage printed, Target.Area area) {
        Rectangle bounds =
                Rectangle.around(AreaCoordinates.onPaper(List.of(area.bounds()), printed));
        double fitting = Math.sqrt(MAX_PIXELS / ((double) bounds.width() * bounds.height()));
        float scale = (float) Math.min(SCALE, fitting);
        return draw(annotated.edition(), page.index(), scale)
                .map(whole -> cutOut(whole, bounds, printed));
    }

    private Optional<PagePicture> draw(Edition edition, int page, float scale) {
        Drawn known = last;
        if (known != null
                && known.edition.equals(edition.id())
                && known.page == page
                && known.scale == scale) {
            return Optional.of(known.picture);
        }
        if (failures.getOrDefault(edition.id(), 0) >= MOST_FAILURES) {
            return Optional.empty();
        }
        try {
            PagePicture picture = drawing.draw(edition, page, scale);
            last = new Drawn(edition.id(), page, scale, picture);
            return Optional.of(picture);
        } catch (Refusal e) {
            failures.merge(edition.id(), 1, Integer::sum);
            return Optional.empty();
        }
    }

    private static BufferedImage cutOut(PagePicture whole, Rectangle bounds, PrintedPage printed) {
        double across = whole.width() / (double) printed.frame().printedWidth();
        double down = whole.height() / (double) printed.frame().printedHeight();
        int left = Math.clamp((long) Math.floor(bounds.x() * across), 0, whole.width() - 1);
        int top = Math.clamp((long) Math.floor(bounds.y() * down), 0, whole.height() - 1);
        int right = Math.clamp((long) Math.ceil(bounds.maxX() * across), left + 1, whole.width());
        int bottom = Math.clamp((long) Math.ceil(bounds.maxY() * down), top + 1, whole.height());
        var image = new BufferedImage(right - left, bottom - top, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0,
                0,
                right - left,
                bottom - top,
                whole.argb(),
                top * whole.width() + left,
                whole.width());
        return image;
    }
}
