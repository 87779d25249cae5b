package glossator.document;

/// The rectangle of a page that is printed, as the file has it: in points of the file's page space,
/// y upward (of a PDF its CropBox, ISO 32000-1 §14.11.2), and the turn it gets when it is shown.
///
/// The printed page counts in points as well, but from its own upper left corner, y downward.
///
/// @param rotation in degrees clockwise: 0, 90, 180 or 270
public record PageFrame(float left, float bottom, float width, float height, int rotation) {
    public PageFrame {
        boolean sound = Float.isFinite(left) && Float.isFinite(bottom) && width >= 0 && height >= 0;
        if (!sound || rotation % 90 != 0 || rotation < 0 || rotation >= 360) {
            throw new IllegalArgumentException("not the frame of a page");
        }
    }

    /// Of the page as it is printed, in points.
    public float printedWidth() {
        return isTurned() ? height : width;
    }

    public float printedHeight() {
        return isTurned() ? width : height;
    }

    private boolean isTurned() {
        return rotation % 180 != 0;
    }

    /// What lies on the printed page at `quad`, in the file's page space.
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
}
