package glossator.format;

import glossator.annotation.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;

/// The part of a picture to be read, in its pixels, how many of its rows and columns are read (each
/// `step`-th), and the size at which it is wanted.
record PictureRegion(int x, int y, int ownWidth, int ownHeight, int step, int width, int height) {

    /// An area that lies outside of the picture is moved to its edge.
    static PictureRegion of(PictureSize size, @Nullable Rectangle part, PictureDecoder.Fit fit) {
        Rectangle wanted = Optional.ofNullable(part).orElse(size.whole());
        int x = (int) Math.clamp(Math.floor(wanted.x()), 0, size.width() - 1);
        int y = (int) Math.clamp(Math.floor(wanted.y()), 0, size.height() - 1);
        int right = (int) Math.clamp(Math.ceil(wanted.maxX()), x + 1, size.width());
        int bottom = (int) Math.clamp(Math.ceil(wanted.maxY()), y + 1, size.height());
        int width = right - x;
        int height = bottom - y;
        double scale = scale(width, height, fit);
        return new PictureRegion(
                x,
                y,
                width,
                height,
                // Between one and 2.5 pixels are read for one that is wanted; the rest is smoothed.
                (int) Math.max(1, Math.round(0.6 / scale)),
                (int) Math.max(1, Math.round(width * scale)),
                (int) Math.max(1, Math.round(height * scale)));
    }

    private static double scale(double width, double height, PictureDecoder.Fit fit) {
        double sides = Math.min(fit.width() / width, fit.height() / height);
        return Math.min(1, Math.min(sides, Math.sqrt(fit.pixels() / (width * height))));
    }

    int readWidth() {
        return (ownWidth + step - 1) / step;
    }

    int readHeight() {
        return (ownHeight + step - 1) / step;
    }

    ImageReadParam asParameters(ImageReader reader) {
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceRegion(new java.awt.Rectangle(x, y, ownWidth, ownHeight));
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }
}
