package glossator.library;

import glossator.anchoring.reuse.ShingleIndex;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The index of shingles in the [DerivedIndex], for one search or one slice of its making.
final class StoredShingles implements ShingleIndex {
    private final ShingleSegments segments;
    private final TreeMap<Long, IndexedText> texts = new TreeMap<>();

    StoredShingles(DatabaseConnection index) {
        segments = new ShingleSegments(index);
        index.list(
                        "SELECT first, stretches, edition FROM shingle_text",
                        r -> new IndexedText(
                                UUID.fromString(r.getString(3)), r.getLong(1), r.getInt(2)))
                .forEach(text -> texts.put(text.first(), text));
    }

    @Override
    public void find(int[] hashes, Hits hits) {
        for (int from = 0; from < hashes.length; ) {
            int bucket = ShinglePostings.bucket(hashes[from]);
            int to = from + 1;
            while (to < hashes.length && ShinglePostings.bucket(hashes[to]) == bucket) {
                to++;
            }
            find(bucket, hashes, from, to, hits);
            from = to;
        }
    }

    private void find(int bucket, int[] hashes, int from, int to, Hits hits) {
        int[] low = new int[to - from];
        for (int i = from; i < to; i++) {
            low[i - from] = ShinglePostings.low(hashes[i]);
        }
        segments.read(bucket, (each, stretch) -> {
            int at = Arrays.binarySearch(low, each);
            if (at >= 0 && has(stretch)) {
                hits.add(from + at, stretch);
            }
        });
    }

    boolean has(long stretch) {
        return textAt(stretch) != null;
    }

    @Override
    public @Nullable IndexedText textAt(long stretch) {
        Map.Entry<Long, IndexedText> before = texts.floorEntry(stretch);
        return before != null && before.getValue().has(stretch) ? before.getValue() : null;
    }

    @Override
    public long size() {
        return Math.max(
                1, texts.values().stream().mapToLong(IndexedText::stretches).sum());
    }
}
