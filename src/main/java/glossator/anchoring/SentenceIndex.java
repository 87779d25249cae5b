package glossator.anchoring;

import java.util.Arrays;
import java.util.List;

/// Where in the new text the rarer words of some old sentences stand, whether these places have
/// partners or not.
final class SentenceIndex {
    /// A word that stands more often than so in the new text says nothing of the place.
    private static final int COMMON = 8;

    private static final int PLACES = 3;
    private static final float ALIKE = 0.4f;

    private final Alignment alignment;
    private final Vocabulary words;

    /// For each word its number among those that are looked for, and for each of these the places.
    private int[] numbers = {};

    private int[] counts = {};
    private int[] places = {};

    /// The last sentence that was asked for with each of these words.
    private int[] seen = {};

    private int sentence;

    /// The new sentences that have words of the one asked for, by their first tokens, and for each
    /// first token the weight of these words.
    private int[] starts = new int[64];

    private int count;
    private float[] weights = {};

    SentenceIndex(Alignment alignment) {
        this.alignment = alignment;
        words = alignment.words;
    }

    void prepare(List<int[]> sentences) {
        numbers = new int[words.size()];
        int wanted = 0;
        for (int[] sentence : sentences) {
            for (int i = sentence[0]; i < sentence[1]; i++) {
                int id = alignment.old.ids()[i];
                if (numbers[id] == 0 && words.isWord(id)) {
                    numbers[id] = ++wanted;
                }
            }
        }
        counts = new int[wanted + 1];
        places = new int[(wanted + 1) * COMMON];
        seen = new int[wanted + 1];
        weights = new float[alignment.from.length];
        int[] ids = alignment.now.ids();
        for (int j = 0; j < alignment.from.length; j++) {
            int number = numbers[ids[j]];
            if (number > 0) {
                if (counts[number] < COMMON) {
                    places[number * COMMON + counts[number]] = j;
                }
                counts[number]++;
            }
        }
    }

    /// The first token of each of the new sentences that share most with an old one.
    int[] placesOf(int start, int end) {
        sentence++;
        count = 0;
        float all = 0;
        for (int i = start; i < end; i++) {
            int id = alignment.old.ids()[i];
            int number = numbers[id];
            if (number == 0 || seen[number] == sentence) {
                continue;
            }
            seen[number] = sentence;
            if (counts[number] <= COMMON) {
                float weight = words.weight(id);
                all += weight;
                addPlaces(number, weight);
            }
        }
        int[] best = findBest(ALIKE * all);
        for (int s = 0; s < count; s++) {
            weights[starts[s]] = 0;
        }
        return best;
    }

    /// Adds the weight of a word to each sentence that it stands in.
    private void addPlaces(int number, float weight) {
        int last = -1;
        for (int p = 0; p < counts[number]; p++) {
            int at = Sentences.start(alignment.now, places[number * COMMON + p]);
            if (at == last) {
                continue;
            }
            last = at;
            if (weights[at] == 0) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = at;
            }
            weights[at] += weight;
        }
    }

    /// The heaviest sentences, the first of equal ones first.
    private int[] findBest(float least) {
        int[] best = new int[PLACES];
        int found = 0;
        for (int s = 0; s < count; s++) {
            int at = starts[s];
            if (weights[at] < least) {
                continue;
            }
            int rank = found;
            while (rank > 0 && isHeavier(at, best[rank - 1])) {
                rank--;
            }
            if (rank < PLACES) {
                found = Math.min(PLACES, found + 1);
                System.arraycopy(best, rank, best, rank + 1, found - 1 - rank);
                best[rank] = at;
            }
        }
        return Arrays.copyOf(best, found);
    }

    private boolean isHeavier(int one, int other) {
        return weights[one] > weights[other] || (weights[one] == weights[other] && one < other);
    }
}
