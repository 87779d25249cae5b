package glossator.ui.session;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The position and size of a window on the screen, in platform pixels.
public record WindowBounds(double x, double y, double width, double height) {
    /// How much of a window must be seen, so that it stays where it was.
    private static final double MOSTLY = 0.6;

    /// The height of a title bar, and how much of its width one must see to take hold of it.
    private static final double TITLE = 30;

    private static final double HANDLE = 120;

    /// Parses four finite, comma-separated numbers; throws [IllegalArgumentException] otherwise.
    static WindowBounds parse(String text) {
        double[] numbers = Arrays.stream(text.split(","))
                .mapToDouble(StoredValues::parseNumber)
                .toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException(text);
        }
        return new WindowBounds(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// The same if it is on the screens that there are now, perhaps on several; or else as much of
    /// it as fits the one that it is mostly on. A window that is on none comes to the first.
    ///
    /// @param screens the parts of the screens that windows may cover, which do not overlap
    public WindowBounds on(List<WindowBounds> screens) {
        double seen = screens.stream().mapToDouble(this::overlap).sum();
        if (screens.isEmpty() || (seen >= MOSTLY * width * height && hasHandle(screens))) {
            return this;
        }
        WindowBounds screen = screens.stream()
                .filter(s -> overlap(s) > 0)
                .max(Comparator.comparingDouble(this::overlap))
                .orElse(screens.getFirst());
        double fitWidth = Math.min(width, screen.width);
        double fitHeight = Math.min(height, screen.height);
        return new WindowBounds(
                Math.clamp(x, screen.x, screen.x + screen.width - fitWidth),
                Math.clamp(y, screen.y, screen.y + screen.height - fitHeight),
                fitWidth,
                fitHeight);
    }

    /// Whether a mouse can get hold of its title.
    private boolean hasHandle(List<WindowBounds> screens) {
        var title = new WindowBounds(x, y, width, TITLE);
        return screens.stream().anyMatch(s -> title.overlap(s) >= TITLE / 2 * HANDLE);
    }

    /// In square pixels.
    private double overlap(WindowBounds other) {
        double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return across > 0 && down > 0 ? across * down : 0;
    }

    String text() {
        return x + "," + y + "," + width + "," + height;
    }
}
