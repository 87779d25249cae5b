package glossator.anchoring;

/// The exact diff of two short stretches: the pairing of their tokens, in order, that keeps the
/// most weight, prefers unbroken runs and runs that begin where a sentence does, and treats words
/// that differ in a few letters as the same.
final class ExactAlignment {
    private static final float UNBROKEN = 1f;
    private static final float OPENING = 0.5f;
    private static final int LETTERED = 4096;

    private final Alignment alignment;
    private final WordSimilarity likeness;
    private float[] joined = {};
    private float[] best = {};
    private byte[] alike = {};

    ExactAlignment(Alignment alignment) {
        this.alignment = alignment;
        likeness = new WordSimilarity(alignment);
    }

    void pair(int aLo, int aHi, int bLo, int bHi) {
        int rows = aHi - aLo;
        int width = bHi - bLo + 1;
        int cells = (rows + 1) * width;
        if (joined.length < cells) {
            int room = joined.length == 0 ? cells : 2 * cells; // often there is but one stretch
            joined = new float[room];
            best = new float[room];
            alike = new byte[room];
        }
        boolean lettered = cells <= LETTERED;
        for (int j = 0; j < width; j++) {
            best[j] = 0;
            joined[j] = -1;
        }
        joined[0] = 0;
        if (lettered) {
            likeness.prepare(bLo, bHi);
        }
        for (int i = 1; i <= rows; i++) {
            int a = aLo + i - 1;
            compareToken(i * width, a, bLo, bHi);
            if (lettered) {
                likeness.compare(a, alike, i * width + 1);
            }
            fillRow(i * width, width, alignment.weight(a), likeness.opensSentence(a) ? OPENING : 0);
        }
        int last = cells - 1;
        if (alike[last] > 0) { // the match continues after the gap
            joined[last] += UNBROKEN;
        }
        traceBack(rows, width, aLo, bLo, joined[last] >= best[last] && alike[last] > 0);
    }

    /// Records in the cells from `at` which new tokens are the same as old token `a`.
    private void compareToken(int at, int a, int bLo, int bHi) {
        int id = alignment.old.ids()[a];
        int[] ids = alignment.now.ids();
        byte[] percents = alike;
        int cell = at;
        for (int b = bLo; b < bHi; b++) {
            percents[++cell] = ids[b] == id ? (byte) 100 : 0;
        }
    }

    /// Fills the row of cells from `at`, which belongs to an old token of this weight.
    private void fillRow(int at, int width, float weight, float opening) {
        float[] chained = joined;
        float[] most = best;
        byte[] percents = alike;
        most[at] = 0;
        chained[at] = -1;
        float left = 0;
        int up = at + 1 - width;
        for (int here = at + 1; here < at + width; here++, up++) {
            float above = most[up];
            if (above > left) {
                left = above;
            }
            float sum = -1;
            int percent = percents[here];
            if (percent > 0) {
                float worth = percent == 100 ? weight : weight * percent / 140;
                float before = chained[up - 1];
                float on = before >= 0 ? before + UNBROKEN : -1;
                float anew = most[up - 1] + opening;
                sum = worth + (on > anew ? on : anew);
                if (sum > left) {
                    left = sum;
                }
            }
            chained[here] = sum;
            most[here] = left;
        }
    }

    private void traceBack(int rows, int width, int aLo, int bLo, boolean intoNext) {
        int i = rows;
        int j = width - 1;
        boolean within = intoNext;
        while (i > 0 && j > 0) {
            int here = i * width + j;
            // Of equally good places, take the first: added text comes after, not before.
            if (!within && best[here] == best[here - 1]) {
                j--;
            } else if (!within && best[here] == best[here - width]) {
                i--;
            } else {
                int a = aLo + i - 1;
                alignment.join(a, bLo + j - 1, alike[here]);
                int before = here - width - 1;
                float on = joined[before] >= 0 ? joined[before] + UNBROKEN : -1;
                within = i > 1
                        && j > 1
                        && on >= best[before] + (likeness.opensSentence(a) ? OPENING : 0);
                i--;
                j--;
            }
        }
    }
}
