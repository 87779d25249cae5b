package glossator.anchoring;

import java.util.BitSet;
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

    /// A token of each of the new sentences that share most with an old one.
    int[] placesOf(int start, int end) {
        var starts = new java.util.TreeMap<Integer, Float>();
        var seen = new BitSet();
        float all = 0;
        for (int i = start; i < end; i++) {
            int id = alignment.old.ids()[i];
            int number = numbers[id];
            if (number == 0 || seen.get(number)) {
                continue;
            }
            seen.set(number);
            if (counts[number] > COMMON) {
                continue;
            }
            all += words.weight(id);
            int last = -1;
            for (int p = 0; p < counts[number]; p++) {
                int at = Sentences.start(alignment.now, places[number * COMMON + p]);
                if (at != last) {
                    starts.merge(at, words.weight(id), Float::sum);
                }
                last = at;
            }
        }
        float least = ALIKE * all;
        return starts.entrySet().stream()
                .filter(e -> e.getValue() >= least)
                .sorted((x, y) -> Float.compare(y.getValue(), x.getValue()))
                .limit(PLACES)
                .mapToInt(e -> e.getKey())
                .toArray();
    }
}
