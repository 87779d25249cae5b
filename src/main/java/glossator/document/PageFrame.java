package glossator.document;

/// The printed rectangle of a page as the file defines it: in points of the file's page space, y
/// upward (in a PDF its CropBox, ISO 32000-1 §14.11.2), with the rotation applied for display.
///
/// The printed page is also measured in points, but from its own upper left corner, y downward.
///
/// @param rotation in degrees clockwise: 0, 90, 180 or 270
public record PageFrame(float left, float bottom, float width, float height, int rotation) {
    public PageFrame {
        boolean sound = Float.isFinite(left) && Float.isFinite(bottom) && width >= 0 && height >= 0;
        if (!sound || rotation % 90 != 0 || rotation < 0 || rotation >= 360) {
            throw new IllegalArgumentException("not the frame of a page");
        }
    }

    /// The width of the printed page, in points.
    public float printedWidth() {
        return isTurned() ? height : width;
    }

    public float printedHeight() {
        return isTurned() ? width : height;
    }

    private boolean isTurned() {
        return rotation % 180 != 0;
    }

    /// Converts `quad` from the printed page to the file's page space.
    public Quad toPageSpace(Quad quad) {
        float right = left + width;
        float top = bottom + height;
        return switch (rotation) {
            case 90 -> quad.map((x, y) -> left + y, (x, y) -> bottom + x);
            case 180 -> quad.map((x, y) -> right - x, (x, y) -> bottom + y);
            case 270 -> quad.map((x, y) -> right - y, (x, y) -> top - x);
            default -> quad.map((x, y) -> left + x, (x, y) -> top - y);
        };
    }

    /// Converts `quad` from the file's page space to the printed page: the inverse of
    /// [#toPageSpace].
    public Quad toPrintedPage(Quad quad) {
        float right = left + width;
        float top = bottom + height;
        return switch (rotation) {
            case 90 -> quad.map((x, y) -> y - bottom, (x, y) -> x - left);
            case 180 -> quad.map((x, y) -> right - x, (x, y) -> y - bottom);
            case 270 -> quad.map((x, y) -> top - y, (x, y) -> right - x);
            default -> quad.map((x, y) -> x - left, (x, y) -> top - y);
        };
    }
}
