package glossator.ui.session;

/// The user's choice of typeface, size, line spacing and measure.
///
/// @param family a font family, or empty for the platform's serif typeface
/// @param size of the body text in pixels
/// @param spacing the distance of lines as a multiple of the size
/// @param measure the greatest line length, in characters of average width
/// @param justified whether the lines of prose end at the right edge
public record Typography(
        String family, double size, double spacing, int measure, boolean justified) {
    public static final Typography STANDARD = new Typography("", 17, 1.5, 70, false);
    public static final double SMALLEST = 9;
    public static final double LARGEST = 48;

    public Typography withSize(double other) {
        return new Typography(
                family, Math.clamp(other, SMALLEST, LARGEST), spacing, measure, justified);
    }

    public Typography withFamily(String other) {
        return new Typography(other, size, spacing, measure, justified);
    }

    public Typography withSpacing(double other) {
        return new Typography(family, size, Math.clamp(other, 1.0, 2.5), measure, justified);
    }

    public Typography withMeasure(int other) {
        return new Typography(family, size, spacing, Math.clamp(other, 30, 160), justified);
    }

    public Typography withJustified(boolean other) {
        return new Typography(family, size, spacing, measure, other);
    }
}
