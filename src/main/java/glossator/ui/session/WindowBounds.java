package glossator.ui.session;

import java.util.Arrays;

/// The position and size of a window on the screen, in platform pixels.
public record WindowBounds(double x, double y, double width, double height) {
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

    String text() {
        return x + "," + y + "," + width + "," + height;
    }
}
