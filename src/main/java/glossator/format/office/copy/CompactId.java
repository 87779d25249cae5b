package glossator.format.office.copy;

import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/// A UUID in 25 lower-case letters and digits: short enough for the names of bookmarks, which have
/// 40 characters at the most in Word.
public final class CompactId {
    static final int LENGTH = 25;
    static final String PATTERN = "[0-9a-z]{" + LENGTH + "}";

    private static final int RADIX = 36;

    private CompactId() {}

    public static String write(UUID id) {
        var number = new BigInteger(id.toString().replace("-", ""), 16);
        String digits = number.toString(RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    public static Optional<UUID> read(String written) {
        if (!written.matches(PATTERN)) {
            return Optional.empty();
        }
        var number = new BigInteger(written, RADIX);
        return number.bitLength() > 128
                ? Optional.empty()
                : Optional.of(new UUID(number.shiftRight(64).longValue(), number.longValue()));
    }
}
