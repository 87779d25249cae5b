package glossator.anchoring;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A few numbers that show how similar two texts are without the texts themselves: over all runs of
/// letters, the smallest hash in each of many classes (min-wise hashing with one permutation; Li,
/// Owen and Zhang, 2012). Case, white space and punctuation are ignored, so that the same work in
/// another format has nearly the same fingerprint.
public final class TextFingerprint {
    private static final int CLASSES = 128;
    private static final int RUN = 14;
    private static final int EMPTY = -1;
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final int[] least;
    private final int known;

    private TextFingerprint(int[] least) {
        this.least = least;
        known = (int) Arrays.stream(least).filter(l -> l != EMPTY).count();
    }

    public static TextFingerprint of(String text) {
        int[] least = new int[CLASSES];
        Arrays.fill(least, EMPTY);
        long oldest = 1;
        for (int i = 0; i < RUN; i++) {
            oldest *= FACTOR;
        }
        int[] letters = new int[RUN];
        long hash = 0;
        int count = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            int letter = Character.toLowerCase(c);
            int at = count++ % RUN;
            hash = hash * FACTOR + letter - (count > RUN ? letters[at] * oldest : 0);
            letters[at] = letter;
            if (count >= RUN) {
                addHash(hash, least);
            }
        }
        return new TextFingerprint(least);
    }

    private static void addHash(long hash, int[] least) {
        long mixed = (hash ^ (hash >>> 31)) * FACTOR;
        mixed ^= mixed >>> 29;
        int place = (int) (mixed & (CLASSES - 1));
        int value = (int) (mixed >>> 33);
        if (least[place] == EMPTY || value < least[place]) {
            least[place] = value;
        }
    }

    /// Reads what [#toBytes] returned; throws [IllegalArgumentException] for anything else.
    public static TextFingerprint fromBytes(byte[] bytes) {
        if (bytes.length != CLASSES * Integer.BYTES) {
            throw new IllegalArgumentException("not a sketch: " + bytes.length + " bytes");
        }
        int[] least = new int[CLASSES];
        ByteBuffer.wrap(bytes).asIntBuffer().get(least);
        return new TextFingerprint(least);
    }

    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(CLASSES * Integer.BYTES);
        bytes.asIntBuffer().put(least);
        return bytes.array();
    }

    /// Whether the text is long enough to be recognized by its fingerprint.
    public boolean isLongEnough() {
        return known >= CLASSES / 4;
    }

    /// Whether [#similarityTo] is at least `share`, which is found out sooner.
    public boolean isSimilarTo(TextFingerprint other, double share) {
        if (!isLongEnough() || !other.isLongEnough()) {
            return share <= 0;
        }
        int allowed = (int) (CLASSES * (1 - share));
        int different = 0;
        for (int i = 0; i < CLASSES; i++) {
            different += least[i] == other.least[i] ? 0 : 1;
            if (different > allowed) {
                return false;
            }
        }
        return similarityTo(other) >= share;
    }

    /// Roughly how much of the content of either text is in both, 0 to 1; 0 if one is too short to
    /// tell.
    public double similarityTo(TextFingerprint other) {
        if (!isLongEnough() || !other.isLongEnough()) {
            return 0;
        }
        int either = 0;
        int same = 0;
        for (int i = 0; i < CLASSES; i++) {
            if (least[i] != EMPTY || other.least[i] != EMPTY) {
                either++;
                same += least[i] == other.least[i] ? 1 : 0;
            }
        }
        return (double) same / either;
    }
}
