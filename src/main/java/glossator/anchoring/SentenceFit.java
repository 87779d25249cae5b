package glossator.anchoring;

import java.util.Arrays;

/// How well a sentence of the old text fits a sentence of the new one: by the words that both have
/// in the same order, and by the words around.
final class SentenceFit {
    private static final int AROUND = 8;
    private static final int SHIFTED = 4;
    private static final float FADE = 0.8f;
    private static final float TELLING = 6;
    private static final float MISSING = 0.5f;

    /// What sums of the same weights in another order may differ by.
    private static final float ROUNDING = 0.01f;

    private final Alignment alignment;
    private final WordSimilarity likeness;
    private float[] row = new float[128];
    private byte[] alike = new byte[128];

    SentenceFit(Alignment alignment) {
        this.alignment = alignment;
        likeness = new WordSimilarity(alignment);
    }

    float weigh(int start, int end) {
        float sum = 0;
        for (int i = start; i < end; i++) {
            sum += alignment.weight(i);
        }
        return sum;
    }

    float weighNow(int from, int to) {
        float sum = 0;
        for (int j = from; j < to; j++) {
            sum += alignment.newWeight(j);
        }
        return sum;
    }

    /// The weight of the tokens that both sentences have in the same order.
    float shared(int start, int end, int from, int to) {
        return shared(start, end, from, to, 0, true);
    }

    /// The same, or something less than `least`, if it is less: that is found out sooner.
    float sharedOrLess(int start, int end, int from, int to, float least) {
        return shared(start, end, from, to, least, true);
    }

    /// The same, without words that are only similar.
    float sharedExactlyOrLess(int start, int end, int from, int to, float least) {
        return shared(start, end, from, to, least, false);
    }

    private float shared(int start, int end, int from, int to, float least, boolean similar) {
        int length = Math.min(end - start, to - from);
        int first = 0;
        while (first < length && alignment.isSame(start + first, from + first)) {
            first++;
        }
        int last = 0;
        while (last < length - first && alignment.isSame(end - 1 - last, to - 1 - last)) {
            last++;
        }
        float ends = weigh(start, start + first) + weigh(end - last, end);
        float within = sharedWithin(
                start + first, end - last, from + first, to - last, least - ends, similar);
        return within < 0 ? within : ends + within;
    }

    /// Less than 0 if it turns out to be less than `least`.
    private float sharedWithin(int start, int end, int from, int to, float least, boolean similar) {
        if (start == end || from == to) {
            return 0;
        }
        int width = to - from + 1;
        if (row.length < width) {
            row = new float[2 * width];
            alike = new byte[2 * width];
        }
        Arrays.fill(row, 0, width, 0);
        if (similar) {
            likeness.prepare(from, to);
        }
        float left = weigh(start, end) + ROUNDING;
        for (int i = start; i < end; i++) {
            float weight = alignment.weight(i);
            if (row[width - 1] + left < least) {
                return -1;
            }
            if (similar) {
                compare(i, from, width);
                fillRow(weight, width);
            } else {
                fillRow(weight * 100 / 100, alignment.old.ids()[i], from, width);
            }
            left -= weight;
        }
        return row[width - 1];
    }

    /// The row of an old token, by how similar it is to each of the new ones.
    private void fillRow(float weight, int width) {
        float[] best = row;
        byte[] percents = alike;
        float before = 0;
        float left = best[0];
        for (int j = 1; j < width; j++) {
            float above = best[j];
            float here = above > left ? above : left;
            int percent = percents[j];
            if (percent > 0) {
                float joined = before + weight * percent / 100;
                here = joined > here ? joined : here;
            }
            before = above;
            left = here;
            best[j] = here;
        }
    }

    /// The row of the old token `id`, which only the same ones match.
    private void fillRow(float weight, int id, int from, int width) {
        float[] best = row;
        int[] ids = alignment.now.ids();
        float before = 0;
        float left = best[0];
        for (int j = 1; j < width; j++) {
            float above = best[j];
            float here = above > left ? above : left;
            if (ids[from + j - 1] == id) {
                float joined = before + weight;
                here = joined > here ? joined : here;
            }
            before = above;
            left = here;
            best[j] = here;
        }
    }

    /// Records how similar an old token is to each of the new ones.
    private void compare(int i, int from, int width) {
        int id = alignment.old.ids()[i];
        int[] ids = alignment.now.ids();
        byte[] percents = alike;
        for (int j = 1; j < width; j++) {
            percents[j] = ids[from + j - 1] == id ? (byte) 100 : 0;
        }
        likeness.compare(i, percents, 1);
    }

    /// Whether both read the same, word for word.
    boolean isVerbatim(int start, int end, int from, int to) {
        return Arrays.equals(alignment.old.ids(), start, end, alignment.now.ids(), from, to);
    }

    /// What there is for the new sentence being this old one, in nats. The old tokens from
    /// `without` to `withoutEnd` are skipped: they are the rival, which would be gone.
    float of(int start, int end, int from, int to, int without, int withoutEnd) {
        return of(shared(start, end, from, to), start, end, from, to, without, withoutEnd);
    }

    /// The same if it is known what both have in common.
    float of(float shared, int start, int end, int from, int to, int without, int withoutEnd) {
        float lost = weigh(start, end) - shared;
        float added = weighNow(from, to) - shared;
        return shared
                - MISSING * (lost + added)
                + around(start, from, -1, without, withoutEnd)
                + around(end - 1, to - 1, 1, without, withoutEnd);
    }

    /// The share of the words on one side of an old token that are also there beside the new one,
    /// by weight; the farther away, the less.
    float shareBeside(int edge, int edgeNow, int step, int count) {
        float sum = 0;
        float found = 0;
        float fade = 1;
        for (int d = 1; d <= count; d++) {
            int i = edge + d * step;
            if (i < 0 || i >= alignment.to.length) {
                break;
            }
            fade *= FADE;
            float weight = fade * Math.min(TELLING, alignment.weight(i));
            sum += weight;
            found += isBeside(i, edgeNow, step, d) ? weight : 0;
        }
        return sum == 0 ? 0 : found / sum;
    }

    /// The weight of the words on one side of an old sentence that are also there beside the new
    /// one; the farther away, the less.
    private float around(int edge, int edgeNow, int step, int without, int withoutEnd) {
        float sum = 0;
        float fade = 1;
        int left = AROUND;
        for (int i = edge + step; left > 0 && i >= 0 && i < alignment.to.length; i += step) {
            if (i >= without && i < withoutEnd) {
                continue;
            }
            left--;
            fade *= FADE;
            if (isBeside(i, edgeNow, step, AROUND - left)) {
                sum += fade * Math.min(TELLING, alignment.weight(i));
            }
        }
        return sum;
    }

    /// Whether an old word stands about `distance` words beside the new token `edgeNow`.
    private boolean isBeside(int a, int edgeNow, int step, int distance) {
        for (int d = Math.max(1, distance - SHIFTED); d <= distance + SHIFTED; d++) {
            int j = edgeNow + d * step;
            if (j >= 0 && j < alignment.from.length && alignment.isSame(a, j)) {
                return true;
            }
        }
        return false;
    }
}
