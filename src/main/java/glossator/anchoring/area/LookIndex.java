package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The keypoints of all pages of an edition by parts of what they look like (locality-sensitive
/// hashing, P. Indyk and R. Motwani 1998), so that pages which have some in common with a given one
/// are found without comparing it to each.
final class LookIndex {
    private static final int TABLES = 8;
    private static final int KEYS = 1 << 16;
    private static final int ALIKE = 28;

    /// What more keypoints than this share says nothing about where a page is.
    private static final int COMMON = 400;

    private final int pages;
    private final int[] pageOf;
    private final Keypoint[] keypoints;
    private final List<int[]> starts = new ArrayList<>();
    private final List<int[]> entries = new ArrayList<>();

    LookIndex(List<PageLook> looks) {
        pages = looks.size();
        keypoints = looks.stream().flatMap(l -> l.keypoints().stream()).toArray(Keypoint[]::new);
        pageOf = IntStream.range(0, pages)
                .flatMap(p -> looks.get(p).keypoints().stream().mapToInt(_ -> p))
                .toArray();
        for (int table = 0; table < TABLES; table++) {
            fill(table);
        }
    }

    private static int key(Keypoint keypoint, int table) {
        long half = table < TABLES / 2 ? keypoint.high() : keypoint.low();
        return (int) (half >>> (16 * (table % (TABLES / 2)))) & 0xffff;
    }

    private void fill(int table) {
        int[] start = new int[KEYS + 1];
        for (Keypoint each : keypoints) {
            start[key(each, table) + 1]++;
        }
        for (int i = 0; i < KEYS; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] entry = new int[keypoints.length];
        for (int i = 0; i < keypoints.length; i++) {
            entry[next[key(keypoints[i], table)]++] = i;
        }
        starts.add(start);
        entries.add(entry);
    }

    /// How much each page has in common with the keypoints `some` of a page; what few pages have
    /// counts more.
    double[] votes(PageLook look, int[] some) {
        double[] votes = new double[pages];
        int[] seen = new int[pages];
        for (int i = 0; i < some.length; i++) {
            List<Integer> found = pagesWith(look.keypoints().get(some[i]), seen, i + 1);
            for (int page : found) {
                votes[page] += 1 / Math.sqrt(found.size());
            }
        }
        return votes;
    }

    private List<Integer> pagesWith(Keypoint keypoint, int[] seen, int round) {
        List<Integer> found = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            int key = key(keypoint, table);
            int from = starts.get(table)[key];
            int to = starts.get(table)[key + 1];
            for (int i = from; i < to && to - from <= COMMON; i++) {
                int entry = entries.get(table)[i];
                int page = pageOf[entry];
                if (seen[page] != round && keypoint.distance(keypoints[entry]) <= ALIKE) {
                    seen[page] = round;
                    found.add(page);
                }
            }
        }
        return found;
    }

    /// The pages with the most votes, best first.
    List<Integer> likeliest(PageLook look, int[] some, int most) {
        double[] votes = votes(look, some);
        return IntStream.range(0, pages)
                .filter(p -> votes[p] > 1)
                .boxed()
                .sorted((p, q) -> Double.compare(votes[q], votes[p]))
                .limit(most)
                .toList();
    }
}
