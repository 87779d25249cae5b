package glossator.format;

import glossator.annotation.Rectangle;
import glossator.document.Picture;

import java.util.Optional;

/// The size of a stored picture in its own pixels, those of CSS for a drawing: the coordinates of
/// an area on it.
public record PictureSize(float width, float height) {
    public PictureSize {
        if (!(width > 0 && height > 0) || !Float.isFinite(width + height)) {
            throw new IllegalArgumentException("not a size");
        }
    }

    /// From the first bytes of the picture, without decoding it; empty if they do not tell.
    public static Optional<PictureSize> of(Picture picture) {
        return PictureHeader.size(picture.mediaType(), picture.bytes());
    }

    /// All of the picture.
    public Rectangle whole() {
        return new Rectangle(0, 0, width, height);
    }

    double pixels() {
        return (double) width * height;
    }
}
