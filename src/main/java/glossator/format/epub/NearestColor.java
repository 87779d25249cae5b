package glossator.format.epub;

import glossator.annotation.Color;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The palette color closest to one that another program names or mixes.
final class NearestColor {
    private static final Pattern HEX = Pattern.compile(
            "#?([0-9a-fA-F]{2})([0-9a-fA-F]{2})([0-9a-fA-F]{2})(?:[0-9a-fA-F]{2})?");
    private static final Pattern RGB =
            Pattern.compile("rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3}).*");

    private NearestColor() {}

    /// From a name, `#rrggbb` or `rgb(…)`; yellow for anything else.
    static Color of(String written) {
        Optional<Color> named = Color.find(written.strip());
        if (named.isPresent()) {
            return named.get();
        }
        Matcher hex = HEX.matcher(written.strip());
        Matcher rgb = RGB.matcher(written.strip());
        if (hex.matches()) {
            return of(number(hex, 1, 16), number(hex, 2, 16), number(hex, 3, 16));
        }
        return rgb.matches()
                ? of(number(rgb, 1, 10), number(rgb, 2, 10), number(rgb, 3, 10))
                : Color.YELLOW;
    }

    private static int number(Matcher m, int group, int radix) {
        return Integer.parseInt(m.group(group), radix);
    }

    /// Matches by hue if there is one, because programs lighten the same color differently.
    /// Components are from 0 to 255.
    static Color of(int red, int green, int blue) {
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        if (most - least < most * 0.12) {
            return Color.GRAY;
        }
        double wanted = hue(red, green, blue);
        return Stream.of(Color.values())
                .filter(c -> c != Color.GRAY)
                .min(Comparator.comparingDouble(c -> distance(hue(c), wanted)))
                .orElse(Color.YELLOW);
    }

    private static double hue(Color color) {
        int rgb = Integer.parseInt(color.hex().substring(1), 16);
        return hue(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /// The hue from 0 to 1; both ends are red.
    private static double hue(int red, int green, int blue) {
        double y = Math.sqrt(3) * (green - blue);
        double turn = Math.atan2(y, 2.0 * red - green - blue) / (2 * Math.PI);
        return turn < 0 ? turn + 1 : turn;
    }

    private static double distance(double one, double other) {
        double straight = Math.abs(one - other);
        return Math.min(straight, 1 - straight);
    }
}
