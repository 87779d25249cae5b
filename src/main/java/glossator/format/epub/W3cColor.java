package glossator.format.epub;

import glossator.annotation.Color;

/// The six colors of EPUB Annotations 1.0.
final class W3cColor {
    private W3cColor() {}

    /// The one for a color of this program; two of these have none of their own.
    static String of(Color color) {
        return switch (color) {
            case YELLOW, GREEN, BLUE, PURPLE, ORANGE, PINK -> color.word();
            case RED -> Color.ORANGE.word();
            case GRAY -> Color.BLUE.word();
        };
    }

    /// Whether it says which color it was.
    static boolean isExact(Color color) {
        return of(color).equals(color.word());
    }
}
