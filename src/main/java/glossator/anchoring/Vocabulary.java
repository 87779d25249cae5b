package glossator.anchoring;

import java.util.Arrays;

/// The distinct words of two texts, numbered from 0 in the order in which they are first seen. A
/// word is identified by a 64-bit hash of its folded characters; a match at a given place is
/// checked there again.
final class Vocabulary {
    /// A factor of the hash of a word; the hash of two words joined follows from those of the two.
    static final long FACTOR = 0x9E3779B97F4A7C15L;

    private static final float SIGN_WEIGHT = 0.25f;
    private static final float LEAST = 0.7f;
    private static final int RARE = 24;

    /// A hash table: at each place a hash, and the number of its word + 1, or 0.
    private long[] keys = new long[1 << 10];

    private int[] numbers = new int[1 << 10];
    private long[] hashes = new long[1 << 9];
    private long[] letters = new long[1 << 9];
    private byte[] lengths = new byte[1 << 9];
    private int[] counts = new int[1 << 9];
    private float[] weights = {};
    private float newcomer;
    private int size;

    /// Where in the table the last hash looked up belongs.
    private int vacant;

    /// The number of the word with this hash, whose count goes up by one, or -1.
    int findAndCount(long hash) {
        vacant = findSlot(hash);
        int id = numbers[vacant] - 1;
        if (id >= 0) {
            counts[id]++;
        }
        return id;
    }

    /// Assigns a number to a word that was just looked up and not found.
    ///
    /// @param bag one bit for each letter in it
    /// @param length in characters; 0 for punctuation
    int add(long hash, long bag, int length) {
        int id = size++;
        keys[vacant] = hash;
        numbers[vacant] = size;
        if (id == hashes.length) {
            widen();
        }
        hashes[id] = hash;
        letters[id] = bag;
        lengths[id] = (byte) Math.min(length, Byte.MAX_VALUE);
        counts[id] = 1;
        if (2 * size >= numbers.length) {
            grow();
        }
        return id;
    }

    private int findSlot(long hash) {
        int mask = numbers.length - 1;
        long mixed = hash ^ (hash >>> 29);
        int at = (int) (mixed ^ (mixed >>> 17)) & mask;
        while (keys[at] != hash && numbers[at] != 0) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        keys = new long[keys.length * 4];
        numbers = new int[keys.length];
        for (int id = 0; id < size; id++) {
            int at = findSlot(hashes[id]);
            keys[at] = hashes[id];
            numbers[at] = id + 1;
        }
    }

    private void widen() {
        int wider = 2 * hashes.length;
        hashes = Arrays.copyOf(hashes, wider);
        letters = Arrays.copyOf(letters, wider);
        lengths = Arrays.copyOf(lengths, wider);
        counts = Arrays.copyOf(counts, wider);
    }

    /// Weights the words by rarity, in nats; call it when all words have been added.
    void weigh() {
        long all = 0;
        for (int id = 0; id < size; id++) {
            all += counts[id];
        }
        weights = new float[size];
        newcomer = (float) Math.log(all + 1.0);
        float[] ofRare = new float[RARE];
        for (int count = 0; count < RARE; count++) {
            ofRare[count] = weight(all, count);
        }
        for (int id = 0; id < size; id++) {
            int count = counts[id];
            weights[id] = lengths[id] == 0
                    ? SIGN_WEIGHT
                    : count < RARE ? ofRare[count] : weight(all, count);
        }
    }

    private static float weight(long all, int count) {
        return Math.max(LEAST, (float) Math.log((all + 1.0) / (count + 1.0)));
    }

    int size() {
        return size;
    }

    /// The weight of one occurrence of the word; words added after the weighting count as the
    /// rarest.
    float weight(int id) {
        return id < weights.length ? weights[id] : newcomer;
    }

    boolean isWord(int id) {
        return lengths[id] > 0;
    }

    int length(int id) {
        return lengths[id];
    }

    long hash(int id) {
        return hashes[id];
    }

    /// One bit for each letter in the word; letters may share a bit.
    long letterBits(int id) {
        return letters[id];
    }
}
