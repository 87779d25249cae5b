package glossator.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// When the middle of the screen looked as it did in the end.
final class FirstText {
    private static final double SHARE = 0.02;
    private static final double INK = 0.002;
    private static final int DARK = 110;
    private static final int LIGHT = 170;

    private record Frame(double seconds, byte[] pixels) {}

    private final List<Frame> frames = new ArrayList<>();

    /// Looks at the screen until so many seconds have passed since `begun` (of System.nanoTime).
    static FirstText watch(Screen screen, long begun, double seconds) {
        var watched = new FirstText();
        while (since(begun) < seconds) {
            watched.look(since(begun), screen.middle());
            Pause.millis(8);
        }
        return watched;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    void look(double seconds, byte[] pixels) {
        if (frames.isEmpty() || !Arrays.equals(frames.getLast().pixels(), pixels)) {
            frames.add(new Frame(seconds, pixels));
        }
    }

    /// The first time at which less than two percent of the pixels differed from the last picture;
    /// empty if that has no dark and light ones, as a text has.
    OptionalDouble seconds() {
        byte[] end = frames.getLast().pixels();
        return isText(end)
                ? frames.stream()
                        .filter(f -> differing(f.pixels(), end) < SHARE * end.length)
                        .mapToDouble(Frame::seconds)
                        .findFirst()
                : OptionalDouble.empty();
    }

    private static boolean isText(byte[] pixels) {
        int dark = 0;
        int light = 0;
        for (byte pixel : pixels) {
            int value = Byte.toUnsignedInt(pixel);
            dark += value < DARK ? 1 : 0;
            light += value > LIGHT ? 1 : 0;
        }
        return Math.min(dark, light) > INK * pixels.length;
    }

    private static int differing(byte[] one, byte[] other) {
        int count = 0;
        for (int i = 0; i < one.length; i++) {
            count += one[i] == other[i] ? 0 : 1;
        }
        return count;
    }
}
