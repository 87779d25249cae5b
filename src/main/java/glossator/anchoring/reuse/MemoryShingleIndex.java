package glossator.anchoring.reuse;

import glossator.anchoring.Shingles;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// An index in memory, for texts that no library holds. Not thread-safe.
public final class MemoryShingleIndex implements ShingleIndex {
    /// The hash in the upper half, the stretch in the lower; sorted when it is asked.
    private long[] postings = new long[1024];

    private int count;
    private boolean sorted;
    private long next;
    private final TreeMap<Long, IndexedText> texts = new TreeMap<>();

    public void add(UUID id, String text) {
        Shingles shingles = Shingles.of(text);
        var added = new IndexedText(id, next, text.length() / STRETCH + 1);
        texts.put(next, added);
        next += added.stretches();
        for (int i = 0; i < shingles.count(); i++) {
            if (shingles.isSelected(i)) {
                add(shingles.hash(i), added.first() + shingles.start(i) / STRETCH);
            }
        }
    }

    private void add(int hash, long stretch) {
        if (count == postings.length) {
            postings = Arrays.copyOf(postings, 2 * count);
        }
        postings[count++] = (long) hash << 32 | stretch;
        sorted = false;
    }

    /// How many shingles it holds.
    public int postings() {
        return count;
    }

    @Override
    public void find(int[] hashes, Hits hits) {
        if (!sorted) {
            Arrays.sort(postings, 0, count);
            sorted = true;
        }
        for (int i = 0; i < hashes.length; i++) {
            long key = (long) hashes[i] << 32;
            int at = Arrays.binarySearch(postings, 0, count, key);
            for (at = at < 0 ? -at - 1 : at; at < count && postings[at] >> 32 == hashes[i]; at++) {
                hits.add(i, postings[at] & 0xFFFF_FFFFL);
            }
        }
    }

    @Override
    public @Nullable IndexedText textAt(long stretch) {
        Map.Entry<Long, IndexedText> before = texts.floorEntry(stretch);
        return before != null && before.getValue().has(stretch) ? before.getValue() : null;
    }

    @Override
    public long size() {
        return Math.max(1, next);
    }
}
