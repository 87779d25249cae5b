package glossator.library;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// Shingles and the stretches that have them, packed: in ascending order, each as the difference of
/// its hash to the one before and its stretch, which for a hash that is repeated is a difference as
/// well; seven bits in a byte, the lowest first.
final class ShinglePostings {
    /// Shingles are kept in so many buckets, by the upper bits of their hashes.
    static final int BUCKETS = 4096;

    private static final int LOW_BITS = 20;
    private static final int LOW = (1 << LOW_BITS) - 1;

    /// A shingle and a stretch in one number, whose order is that of the packed form.
    private long[] postings = new long[256];

    private int count;

    /// Takes what is unpacked.
    interface Posting {
        /// A stretch that has a hash.
        ///
        /// @param low the lower bits of the hash
        void accept(int low, long stretch);
    }

    static int bucket(int hash) {
        return hash >>> LOW_BITS;
    }

    static int low(int hash) {
        return hash & LOW;
    }

    void add(int low, long stretch) {
        if (count == postings.length) {
            postings = Arrays.copyOf(postings, 2 * count);
        }
        postings[count++] = (long) low << 40 | stretch;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    byte[] pack() {
        Arrays.sort(postings, 0, count);
        var out = new ByteArrayOutputStream(5 * count);
        long last = -1L << 40;
        for (int i = 0; i < count; i++) {
            long each = postings[i];
            if (each != last) {
                long step = (each >> 40) - (last >> 40);
                long stretch = each & (1L << 40) - 1;
                write(out, step);
                write(out, step == 0 ? stretch - (last & (1L << 40) - 1) : stretch);
                last = each;
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest >= 0x80) {
            out.write((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// Hands over all postings in order; a torn tail is left out.
    static void unpack(byte[] packed, Posting to) {
        var in = new Reader(packed);
        long low = -1;
        long stretch = 0;
        while (in.at < packed.length) {
            long step = in.next();
            low += step;
            stretch = step == 0 ? stretch + in.next() : in.next();
            to.accept((int) low, stretch);
        }
    }

    private static final class Reader {
        private final byte[] packed;
        private int at;

        Reader(byte[] packed) {
            this.packed = packed;
        }

        long next() {
            long number = 0;
            for (int shift = 0; at < packed.length; shift += 7) {
                byte b = packed[at++];
                number |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    break;
                }
            }
            return number;
        }
    }
}
