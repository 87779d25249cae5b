package glossator.format;

import java.util.Arrays;
import java.util.List;

/// What an annotated copy has in common with its original, found out from the two files alone.
///
/// @param same how many parts are the same byte for byte
/// @param others the parts that are not
public record CopyRemainder(int same, List<Part> others) {
    /// At least so many bytes of a text to each stray zero byte.
    private static final int RARE = 40;

    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    public CopyRemainder {
        others = List.copyOf(others);
    }

    /// How a part of the original comes back in the copy.
    public enum Change {
        /// All of it, then more.
        APPENDED,
        /// All its bytes in their order, with more in between.
        INSERTED,
        /// Some of its bytes are replaced.
        REWRITTEN,
        /// Only the copy has it.
        ADDED,
        /// The copy does not have it.
        MISSING
    }

    /// A part of an archive, or the whole of another file.
    ///
    /// @param name empty for the whole file, to which a PDF only appends
    /// @param isText whether the original, or else the copy, has text in it
    public record Part(String name, Change change, boolean isText) {

        /// Whether no annotation can be the reason: a part is gone, or one that is no text is not
        /// what it was.
        public boolean isFault() {
            return switch (change) {
                case ADDED -> false;
                case APPENDED -> !isText && !name.isEmpty();
                case INSERTED, REWRITTEN -> !isText;
                case MISSING -> true;
            };
        }
    }

    public List<Part> faults() {
        return others.stream().filter(Part::isFault).toList();
    }

    /// Of files that are no archives.
    public static CopyRemainder of(byte[] original, byte[] copy) {
        return Arrays.equals(original, copy)
                ? new CopyRemainder(1, List.of())
                : new CopyRemainder(0, List.of(partOf("", original, copy)));
    }

    /// One part that is not the same in both.
    public static Part partOf(String name, byte[] original, byte[] copy) {
        return new Part(name, changeOf(original, copy), isText(original, name.isEmpty()));
    }

    private static Change changeOf(byte[] original, byte[] copy) {
        int same = Arrays.mismatch(original, copy);
        if (same == original.length) {
            return Change.APPENDED;
        }
        return isWithin(original, copy) ? Change.INSERTED : Change.REWRITTEN;
    }

    /// Whether all bytes of `original` are in `copy` in the same order.
    private static boolean isWithin(byte[] original, byte[] copy) {
        int at = 0;
        for (int i = 0; i < copy.length && at < original.length; i++) {
            at += original[at] == copy[i] ? 1 : 0;
        }
        return at == original.length;
    }

    /// A text has no zero bytes, unless a byte order mark says that it is UTF-16, or it is a file
    /// with a few stray ones. A PDF is none, because its bytes are counted.
    private static boolean isText(byte[] bytes, boolean file) {
        if (Arrays.mismatch(PDF, bytes) == PDF.length) {
            return false;
        }
        boolean wide = bytes.length > 1
                && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
        if (wide) {
            return true;
        }
        int end = bytes.length;
        while (file && end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        int zeros = 0;
        for (int i = 0; i < end; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return file ? zeros * RARE <= end : zeros == 0;
    }
}
