package glossator.format.source;

import java.util.Arrays;

/// How often each two bytes follow each other in a text; before and behind it there is a space.
final class BytePairs {
    private final int[] pairs;
    private final int[] counts;
    private final int[] inside;

    private BytePairs(int[] pairs, int[] counts, int[] inside) {
        this.pairs = pairs;
        this.counts = counts;
        this.inside = inside;
    }

    static BytePairs of(byte[] bytes) {
        int[] all = new int[1 << 16];
        int last = ' ';
        for (byte each : bytes) {
            int next = each & 0xFF;
            all[last << 8 | next]++;
            last = next;
        }
        all[last << 8 | ' ']++;
        int[] pairs = java.util.stream.IntStream.range(0, all.length)
                .filter(i -> all[i] > 0)
                .toArray();
        return new BytePairs(pairs, Arrays.stream(pairs).map(i -> all[i]).toArray(), inside(bytes));
    }

    private static int[] inside(byte[] bytes) {
        int[] inside = new int[256];
        for (int i = 1; i + 1 < bytes.length; i++) {
            boolean word = isWord(bytes[i - 1]) && isWord(bytes[i + 1]);
            boolean ascii = bytes[i - 1] >= 0 || bytes[i + 1] >= 0;
            inside[bytes[i] & 0xFF] += word && ascii ? 1 : 0;
        }
        return inside;
    }

    private static boolean isWord(byte b) {
        return b < 0 || Character.isLetter(b);
    }

    int size() {
        return pairs.length;
    }

    int first(int i) {
        return pairs[i] >> 8;
    }

    int second(int i) {
        return pairs[i] & 0xFF;
    }

    int count(int i) {
        return counts[i];
    }

    /// How often a byte stands between two that are letters or not of ASCII, one of them of ASCII.
    int inside(int b) {
        return inside[b];
    }
}
