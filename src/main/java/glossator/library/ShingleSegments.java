package glossator.library;

import static glossator.library.ShinglePostings.BUCKETS;

import glossator.anchoring.Shingles;
import glossator.anchoring.reuse.ShingleIndex;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// The segments of the index of shingles. What is added makes a segment of its own, and of two
/// neighbors that are about the same size one is made, so that there are few of them and each
/// posting is written again only a few times.
record ShingleSegments(DatabaseConnection index) {
    private record Segment(long number, long size) {}

    /// What one slice adds.
    static final class Batch {
        private final ShinglePostings[] buckets = IntStream.range(0, BUCKETS)
                .mapToObj(_ -> new ShinglePostings())
                .toArray(ShinglePostings[]::new);

        /// Adds the selected shingles of a text.
        void add(String text, long first) {
            Shingles shingles = Shingles.of(text);
            for (int i = 0; i < shingles.count(); i++) {
                if (shingles.isSelected(i)) {
                    int hash = shingles.hash(i);
                    buckets[ShinglePostings.bucket(hash)].add(
                            ShinglePostings.low(hash),
                            first + shingles.start(i) / ShingleIndex.STRETCH);
                }
            }
        }
    }

    private List<Segment> all() {
        return index.list(
                "SELECT number, size FROM shingle_segment ORDER BY number",
                r -> new Segment(r.getLong(1), r.getLong(2)));
    }

    void add(Batch batch) {
        long number = 1
                + index.first(
                                "SELECT coalesce(max(number), 0) FROM shingle_segment",
                                r -> r.getLong(1))
                        .orElse(0L);
        long size = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            size += write(number, bucket, batch.buckets[bucket]);
        }
        if (size > 0) {
            index.update("INSERT INTO shingle_segment (number, size) VALUES (?, ?)", number, size);
        }
    }

    private int write(long segment, int bucket, ShinglePostings postings) {
        if (!postings.isEmpty()) {
            index.update(
                    "INSERT INTO shingle_bucket (key, postings) VALUES (?, ?)",
                    segment * BUCKETS + bucket,
                    postings.pack());
        }
        return postings.count();
    }

    /// Joins the last segments while they are of about the same size; what belongs to no text any
    /// more is left out.
    void merge(LongPredicate present) {
        List<Segment> all = all();
        while (all.size() > 1
                && all.get(all.size() - 2).size() < 2 * all.getLast().size()) {
            rewrite(all.subList(all.size() - 2, all.size()), present);
            all = all();
        }
    }

    /// Leaves out of all segments what belongs to no text any more.
    void purge(LongPredicate present) {
        all().forEach(segment -> rewrite(List.of(segment), present));
    }

    private void rewrite(List<Segment> segments, LongPredicate present) {
        long number = segments.getFirst().number();
        long size = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            var postings = new ShinglePostings();
            for (Segment segment : segments) {
                read(segment.number(), bucket, (low, stretch) -> {
                    if (present.test(stretch)) {
                        postings.add(low, stretch);
                    }
                });
                index.update(
                        "DELETE FROM shingle_bucket WHERE key = ?",
                        segment.number() * BUCKETS + bucket);
            }
            size += write(number, bucket, postings);
        }
        for (Segment segment : segments) {
            index.update("DELETE FROM shingle_segment WHERE number = ?", segment.number());
        }
        index.update("INSERT INTO shingle_segment (number, size) VALUES (?, ?)", number, size);
    }

    private void read(long segment, int bucket, ShinglePostings.Posting to) {
        index.first(
                        "SELECT postings FROM shingle_bucket WHERE key = ?",
                        r -> r.getBytes(1),
                        segment * BUCKETS + bucket)
                .ifPresent(packed -> ShinglePostings.unpack(packed, to));
    }

    /// All postings of a bucket, by segment.
    void read(int bucket, ShinglePostings.Posting to) {
        all().forEach(segment -> read(segment.number(), bucket, to));
    }
}
