package glossator.format;

/// A drawn page: opaque pixels, row by row from the top left, each 0xAARRGGBB.
public record PagePicture(int width, int height, int[] argb) {
    /// The most pixels of a picture; a larger page is drawn at a smaller scale.
    public static final int MAX_PIXELS = 12_000_000;

    public PagePicture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("not a picture");
        }
    }
}
