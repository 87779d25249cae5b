package glossator.ui.session;

import java.util.Arrays;

/// Where a window stands on the screen, in the pixels of the platform.
public record WindowBounds(double x, double y, double width, double height) {
    /// Four finite numbers with commas between them, or an [IllegalArgumentException].
    static WindowBounds parse(String text) {
        double[] numbers = Arrays.stream(text.split(","))
                .mapToDouble(StoredValues::parseNumber)
                .toArray();
        if (numbers.length != 4) {
            throw new IllegalArgumentException(text);
        }
        return new WindowBounds(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    String text() {
        return x + "," + y + "," + width + "," + height;
    }
}
