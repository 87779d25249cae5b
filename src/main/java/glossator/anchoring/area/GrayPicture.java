package glossator.anchoring.area;

/// A picture in shades of gray: one byte per pixel, unsigned, 0 black to 255 white, in rows from
/// the top, each from the left. `rows` is not copied and must not be changed.
public record GrayPicture(int width, int height, byte[] rows) {
    public GrayPicture {
        if (width < 1 || height < 1 || rows.length != (long) width * height) {
            throw new IllegalArgumentException("not a picture: " + width + " × " + height);
        }
    }

    /// The shade of a pixel, 0 to 255.
    public int at(int x, int y) {
        return rows[y * width + x] & 0xff;
    }

    /// This picture so that its longer side has `side` pixels; each pixel is the mean of what it
    /// covers.
    public GrayPicture scaledTo(int side) {
        if (Math.max(width, height) == side) {
            return this;
        }
        double scale = (double) side / Math.max(width, height);
        return Plane.of(this)
                .resized(scaled(width, scale), scaled(height, scale))
                .toPicture();
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }
}
