package glossator.anchoring.reuse;

import glossator.anchoring.Shingles;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What an index knows of the shingles of several pieces of a text, asked for at once.
final class Lookup {
    /// The stretches of one hash that are looked at, for one piece and for many; a hash with more
    /// says little.
    private static final int MOST = 20_000;

    private static final int MOST_OF_MANY = 1_000;

    /// So many stretches of other texts are assumed to exist, where a shingle is not: in a library
    /// of two texts, what both have is still rare.
    private static final int USUAL = 20_000;

    private final ShingleIndex index;
    private final int[] hashes;

    /// The stretches of hash `i` are `stretches[i]` up to `counts[i]`, which may be one more than
    /// are kept.
    private final long[][] stretches;

    private final int[] counts;

    private final int most;

    private Lookup(ShingleIndex index, int[] hashes, int most) {
        this.most = most;
        this.index = index;
        this.hashes = hashes;
        stretches = new long[hashes.length][];
        counts = new int[hashes.length];
        Arrays.fill(stretches, new long[0]);
        index.find(hashes, this::add);
    }

    static Lookup of(ShingleIndex index, List<Shingles> pieces) {
        int[] all =
                pieces.stream().flatMapToInt(Lookup::hashes).sorted().distinct().toArray();
        return new Lookup(index, all, pieces.size() == 1 ? MOST : MOST_OF_MANY);
    }

    private static java.util.stream.IntStream hashes(Shingles shingles) {
        return java.util.stream.IntStream.range(0, shingles.count()).map(shingles::hash);
    }

    private void add(int query, long stretch) {
        int count = counts[query]++;
        if (count >= most) {
            counts[query] = most + 1;
            return;
        }
        if (count == stretches[query].length) {
            stretches[query] = Arrays.copyOf(stretches[query], Math.max(4, 2 * count));
        }
        stretches[query][count] = stretch;
    }

    /// The places that share shingles with a piece of this length, best first.
    ///
    /// @param least the score that a candidate needs
    List<Candidate> candidates(Shingles shingles, Range piece, double least) {
        int[] asked = hashes(shingles)
                .distinct()
                .map(hash -> Arrays.binarySearch(hashes, hash))
                .toArray();
        long[] hits = hits(asked);
        var found = new ArrayList<Candidate>();
        long span = piece.length() / ShingleIndex.STRETCH + 1L + piece.length() / 512;
        int from = 0;
        for (int i = 1; i <= hits.length; i++) {
            if (i == hits.length
                    || stretch(hits[i]) - stretch(hits[from]) > span
                    || isOtherText(stretch(hits[i - 1]), stretch(hits[i]))) {
                addCandidate(found, hits, from, i, asked, least);
                from = i;
            }
        }
        found.sort(java.util.Comparator.comparingDouble(Candidate::score).reversed());
        return found;
    }

    private boolean isOtherText(long one, long next) {
        if (one == next) {
            return false;
        }
        ShingleIndex.IndexedText text = index.textAt(one);
        return text == null || !text.has(next);
    }

    /// All hits by stretch; in the lower half of each the place in `asked`.
    private long[] hits(int[] asked) {
        int all = Arrays.stream(asked).map(q -> Math.min(most, counts[q])).sum();
        long[] hits = new long[all];
        int count = 0;
        for (int i = 0; i < asked.length; i++) {
            int known = Math.min(most, counts[asked[i]]);
            for (int j = 0; j < known; j++) {
                hits[count++] = stretches[asked[i]][j] << 16 | Math.min(i, 0xFFFF);
            }
        }
        Arrays.sort(hits);
        return hits;
    }

    private static long stretch(long hit) {
        return hit >> 16;
    }

    private void addCandidate(
            List<Candidate> found, long[] hits, int from, int to, int[] asked, double least) {
        int[] shared = Arrays.stream(hits, from, to)
                .mapToInt(h -> (int) (h & 0xFFFF))
                .distinct()
                .toArray();
        double score = 0;
        for (int each : shared) {
            score += Math.log((double) (index.size() + USUAL) / counts[asked[each]]);
        }
        ShingleIndex.IndexedText text = score < least ? null : index.textAt(stretch(hits[from]));
        if (text != null) {
            long last = Math.min(stretch(hits[to - 1]), text.first() + text.stretches() - 1);
            found.add(new Candidate(text, stretch(hits[from]), last, score));
        }
    }
}
