package glossator.anchoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedSet;
import java.util.TreeSet;

/// Stretches of a text that may contain a quote: where its rarest words are or, failing that, its
/// letters. Preparing reads the tokens once.
final class Candidates {
    private static final int ALIGNED = 8;
    private static final float AS_LIKELY = 0.95f;
    private static final int RAREST = 6;
    private static final int COMMON = 40;
    private static final int AROUND = 24;

    /// How many tokens may be examined for one quote, and the bounds on the number of stretches.
    private static final int TOKENS = 400_000;

    private static final int LEAST = 16;
    private static final int MOST = 2000;

    private final Tokens now;
    private final Vocabulary words;

    /// The positions of word `id` are `places[offsets[id]]` up to `places[offsets[id + 1]]`,
    /// exclusive.
    private final int[] offsets;

    private final int[] places;

    Candidates(Tokens now, Vocabulary words) {
        this.now = now;
        this.words = words;
        offsets = new int[words.size() + 1];
        for (int i = 0; i < now.count(); i++) {
            offsets[now.ids()[i] + 1]++;
        }
        for (int id = 0; id < words.size(); id++) {
            offsets[id + 1] += offsets[id];
        }
        places = new int[now.count()];
        int[] next = offsets.clone();
        for (int i = 0; i < now.count(); i++) {
            places[next[now.ids()[i]]++] = i;
        }
    }

    /// The tokens of the text from `from` to `to`, exclusive.
    record Stretch(int from, int to) {
        boolean overlaps(Stretch other) {
            return from < other.to && other.from < to;
        }
    }

    /// The stretches that may contain a quote.
    ///
    /// @param complete whether none was left out because there were too many
    record Found(List<Stretch> stretches, boolean complete) {}

    /// Looks for the tokens `first` to `last` (exclusive) of `known`, which is the quote with its
    /// context; `quote` is their text.
    Found findFor(Tokens known, int first, int last, String quote) {
        List<Integer> rare = new ArrayList<>();
        for (int i = first; i < last; i++) {
            if (countOf(known.ids()[i]) > 0) {
                rare.add(i);
            }
        }
        rare.sort(Comparator.comparingInt(i -> countOf(known.ids()[i])));
        int length = last - first;
        int most = Math.clamp(TOKENS / (length + 2 * AROUND), LEAST, MOST);
        var starts = new TreeSet<Integer>();
        boolean complete = true;
        for (int i : rare.subList(0, Math.min(RAREST, rare.size()))) {
            int id = known.ids()[i];
            if (!starts.isEmpty() && countOf(id) > COMMON) {
                break;
            }
            for (int at = offsets[id]; at < offsets[id + 1]; at++) {
                if (starts.size() == most) {
                    complete = false;
                    break;
                }
                addStart(starts, places[at] - (i - first));
            }
        }
        List<Likely> likely = byLikelihood(toStretches(starts, length), known);
        List<Stretch> stretches = keepLikeliest(likely);
        complete &= !isAnyAsLikelyLeftOut(likely);
        if (rare.size() < (length + 1) / 2) {
            var more = new TreeSet<Integer>();
            ApproximateSearch.find(now.text(), quote)
                    .forEach(at -> addStart(more, now.firstEndingAfter(at)));
            stretches.addAll(toStretches(more, length));
        }
        return new Found(stretches, complete);
    }

    private int countOf(int id) {
        return id + 1 < offsets.length ? offsets[id + 1] - offsets[id] : 0;
    }

    /// Starts that are a word or two apart count as one.
    private static void addStart(NavigableSet<Integer> starts, int start) {
        Integer near = starts.ceiling(start - 2);
        if (near == null || near > start + 2) {
            starts.add(start);
        }
    }

    private List<Stretch> toStretches(SequencedSet<Integer> starts, int length) {
        List<Stretch> stretches = new ArrayList<>();
        for (int start : starts) {
            int low = Math.max(0, start - AROUND);
            int high = Math.min(now.count(), Math.max(start, 0) + length + AROUND);
            if (low < high) {
                stretches.add(new Stretch(low, high));
            }
        }
        return stretches;
    }

    /// The stretches, those first that share the most words with the quote and its context.
    private List<Likely> byLikelihood(List<Stretch> stretches, Tokens known) {
        if (stretches.size() <= ALIGNED) {
            return new ArrayList<>(stretches.stream().map(s -> new Likely(s, 0)).toList());
        }
        int[] wanted =
                Arrays.stream(known.ids(), 0, known.count()).sorted().distinct().toArray();
        var among = new BitSet(words.size());
        Arrays.stream(wanted).forEach(among::set);
        var likely = new ArrayList<Likely>();
        for (Stretch stretch : stretches) {
            boolean[] met = new boolean[wanted.length];
            float told = 0;
            for (int j = stretch.from(); j < stretch.to(); j++) {
                int id = now.ids()[j];
                int number = among.get(id) ? Arrays.binarySearch(wanted, id) : -1;
                if (number >= 0 && !met[number]) {
                    met[number] = true;
                    told += words.weight(id);
                }
            }
            likely.add(new Likely(stretch, told));
        }
        likely.sort(Comparator.comparingDouble(Likely::told).reversed());
        return likely;
    }

    /// Whether one that is left out has nearly as many of the words as the first.
    private static boolean isAnyAsLikelyLeftOut(List<Likely> likely) {
        return likely.size() > ALIGNED
                && likely.get(ALIGNED).told() > AS_LIKELY * likely.getFirst().told();
    }

    private static List<Stretch> keepLikeliest(List<Likely> likely) {
        if (likely.size() <= ALIGNED) {
            return new ArrayList<>(likely.stream().map(Likely::stretch).toList());
        }
        var best = new ArrayList<Stretch>();
        likely.subList(0, ALIGNED).forEach(l -> best.add(l.stretch()));
        // Keep one rival elsewhere, even if many stretches overlap the likeliest place.
        Stretch likeliest = best.getFirst();
        if (best.stream().allMatch(likeliest::overlaps)) {
            likely.stream()
                    .map(Likely::stretch)
                    .filter(s -> !s.overlaps(likeliest))
                    .findFirst()
                    .ifPresent(rival -> best.set(ALIGNED - 1, rival));
        }
        return best;
    }

    /// The total weight, in nats, of the words that a stretch of the text shares with the quote.
    private record Likely(Stretch stretch, double told) {}
}
