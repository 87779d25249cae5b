package glossator.format.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Detects UTF-16 and UTF-32 without a byte order mark by the positions of their zero bytes.
final class WideCharsets {
    private static final int WINDOW = 64 << 10;

    private WideCharsets() {}

    /// `utf8` tells whether the bytes are valid UTF-8, like those of a program with a few zeros.
    static Optional<Charset> detect(byte[] bytes, BooleanSupplier utf8) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, WINDOW) & ~3);
        int units = head.length / 4;
        int[] zeros = new int[4];
        int controls = 0;
        for (int i = 0; i < head.length; i++) {
            zeros[i & 3] += head[i] == 0 ? 1 : 0;
            controls += head[i] > 0 && head[i] < 8 ? 1 : 0;
        }
        if (units > 0 && zeros[3] == units && zeros[2] > units * 0.9) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (units > 0 && zeros[0] == units && zeros[1] > units * 0.9) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        int all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        boolean dense = Math.max(zeros[0] + zeros[2], zeros[1] + zeros[3]) > units / 2;
        // Greek, Cyrillic, Hebrew, Arabic: the high byte of each letter is a control character.
        boolean letters = controls > units / 2;
        return all == 0 || units == 0 || (!dense && !letters && utf8.getAsBoolean())
                ? Optional.empty()
                : detectUtf16(bytes);
    }

    /// The byte order in which the characters make sense; even in scripts without ASCII letters,
    /// spaces and line ends have a zero byte.
    private static Optional<Charset> detectUtf16(byte[] bytes) {
        int window = Math.min(bytes.length, WINDOW) & ~1;
        int little = countUsual(new String(bytes, 0, window, StandardCharsets.UTF_16LE));
        int big = countUsual(new String(bytes, 0, window, StandardCharsets.UTF_16BE));
        if (Math.max(little, big) <= 0 || little == big) {
            return Optional.empty();
        }
        return Optional.of(little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /// How many spaces, line ends and ASCII letters there are; -1 if it has characters that no text
    /// has.
    private static int countUsual(String text) {
        int usual = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (blank || (c < 0x7F && Character.isLetterOrDigit(c))) {
                usual++;
            } else if (Character.isISOControl(c)
                    || !Character.isDefined(c)
                    || Character.getType(c) == Character.PRIVATE_USE) {
                odd++;
            }
        }
        return odd * 100 > text.length() ? -1 : usual;
    }
}
