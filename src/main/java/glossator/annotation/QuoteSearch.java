package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Places quotes in a text when the text they were taken from is not at hand: by the words of the
/// quote and of what stood around it. A second place that is nearly as good makes an orphan, and so
/// does a quote that tells little. Preparing reads the text once. Not for several threads at once.
public final class QuoteSearch {
    private static final int CANDIDATES = 64;
    private static final int ALIGNED = 8;
    private static final int RAREST = 6;
    private static final int COMMON = 40;
    private static final int AROUND = 24;
    private static final int SUGGESTED = 5;

    /// How much of what stood on one side must stand there again to count as the same.
    private static final double SAME = 0.3;

    /// That the likest place is not that of a twin of the passage, which itself is gone: where the
    /// surroundings are the same on both sides, and where they are not.
    private static final double NO_TWIN_BETWEEN = 0.96;

    private static final double NO_TWIN = 0.84;

    /// What a quote must tell, in nats, if nothing around it stands where it stood.
    private static final double TELLING = 24;

    private static final double LEAST_SHARE = 0.7;
    private static final double LEAST_BETWEEN = 0.35;
    private static final double ENOUGH = 0.95;
    private static final double ENOUGH_BETWEEN = 0.7;
    private static final double LEAST_SURE = 0.3;
    private static final double RIVAL = 0.6;

    private final Vocabulary words = new Vocabulary();
    private final Tokens now;

    /// The places of word `id` are `places[offsets[id]]` to `places[offsets[id + 1]]`.
    private final int[] offsets;

    private final int[] places;

    private QuoteSearch(String text) {
        now = Tokens.of(text, words);
        words.weigh();
        offsets = new int[words.size() + 1];
        for (int i = 0; i < now.count(); i++) {
            offsets[now.ids()[i] + 1]++;
        }
        Arrays.parallelPrefix(offsets, Integer::sum);
        places = new int[now.count()];
        int[] next = offsets.clone();
        for (int i = 0; i < now.count(); i++) {
            places[next[now.ids()[i]]++] = i;
        }
    }

    public static QuoteSearch in(String text) {
        return new QuoteSearch(text);
    }

    /// A place of the quote and what is known of it; `score` in nats of words kept.
    private record Found(Passage passage, double chance, double score) {
        Range range() {
            return passage.range();
        }
    }

    /// The one place where the quote stands, or an orphan with the places that may be meant.
    public Anchor place(Selector selector) {
        String known = selector.prefix() + selector.exact() + selector.suffix();
        Tokens old = Tokens.of(known, words);
        int start = selector.prefix().length();
        int end = start + selector.exact().length();
        List<Found> found = new ArrayList<>();
        for (int[] window : windows(old, start, end)) {
            add(found, old, window, start, end);
        }
        found.sort(Comparator.comparingDouble(Found::score).reversed());
        if (found.isEmpty()) {
            return new Anchor.Orphan(Chance.ofUnfound(selector.exact().length()), List.of());
        }
        Found best = found.getFirst();
        double rival = found.size() > 1 ? found.get(1).score() - best.score() : -99;
        double chance = best.chance() / (1 + Math.exp(RIVAL * rival));
        Passage passage = best.passage();
        double more = Math.max(passage.before(), passage.after());
        boolean between = Math.min(passage.before(), passage.after()) >= SAME;
        boolean enough =
                between
                        ? chance >= ENOUGH_BETWEEN && passage.share() >= LEAST_BETWEEN
                        : chance >= ENOUGH
                                && passage.share() >= LEAST_SHARE
                                && (more >= SAME || passage.kept >= TELLING);
        return enough
                ? Anchoring.found(passage, chance * (between ? NO_TWIN_BETWEEN : NO_TWIN))
                : new Anchor.Orphan(Math.max(LEAST_SURE, 1 - chance), suggestions(found));
    }

    private static List<Anchor.Suggestion> suggestions(List<Found> found) {
        return found.stream()
                .limit(SUGGESTED)
                .map(f -> new Anchor.Suggestion(f.range(), f.passage().share()))
                .toList();
    }

    private void add(List<Found> found, Tokens old, int[] window, int start, int end) {
        var alignment = new Alignment(old, now.slice(window[0], window[1]), words, false);
        new Aligner(alignment).align(0, old.count(), 0, window[1] - window[0]);
        new Islands(alignment).sink(0, old.count(), 0, window[1] - window[0]);
        var passage = new Passage(alignment, start, end);
        if (!passage.isPlaced()) {
            return;
        }
        Range range = passage.range();
        double score = passage.kept;
        for (int i = 0; i < old.count(); i++) {
            boolean around = i < passage.first || i > passage.last;
            score += around ? alignment.kept(i) / 2 : 0;
        }
        for (int f = 0; f < found.size(); f++) {
            if (found.get(f).range().overlaps(range)) {
                if (found.get(f).score() < score) {
                    found.set(f, new Found(passage, Chance.ofPlace(passage), score));
                }
                return;
            }
        }
        found.add(new Found(passage, Chance.ofPlace(passage), score));
    }

    /// Where the rarest words of the quote, or failing that its letters, may have it.
    private List<int[]> windows(Tokens old, int start, int end) {
        int first = old.endingAfter(start);
        int last = old.startingFrom(end);
        List<Integer> rare = new ArrayList<>();
        for (int i = first; i < last; i++) {
            int id = old.ids()[i];
            if (id + 1 < offsets.length && offsets[id] < offsets[id + 1]) {
                rare.add(i);
            }
        }
        rare.sort(Comparator.comparingInt(i -> times(old.ids()[i])));
        List<int[]> windows = new ArrayList<>();
        for (int i : rare.subList(0, Math.min(RAREST, rare.size()))) {
            int id = old.ids()[i];
            if (!windows.isEmpty() && times(id) > COMMON) {
                break;
            }
            for (int at = offsets[id]; at < offsets[id + 1] && windows.size() < CANDIDATES; at++) {
                window(windows, places[at] - (i - first), last - first);
            }
        }
        keepLikeliest(windows, old);
        if (rare.size() < (last - first + 1) / 2) {
            Letters.find(now.text(), old.text().substring(start, end))
                    .forEach(at -> window(windows, now.endingAfter(at), last - first));
        }
        return windows;
    }

    /// Those that have the most of the words of the quote and of what stood around it.
    private void keepLikeliest(List<int[]> windows, Tokens old) {
        if (windows.size() <= ALIGNED) {
            return;
        }
        var wanted = new BitSet(words.size());
        for (int i = 0; i < old.count(); i++) {
            wanted.set(old.ids()[i]);
        }
        var scored = new ArrayList<Likely>();
        for (int[] window : windows) {
            var missing = (BitSet) wanted.clone();
            float told = 0;
            for (int j = window[0]; j < window[1]; j++) {
                int id = now.ids()[j];
                if (missing.get(id)) {
                    missing.clear(id);
                    told += words.weight(id);
                }
            }
            scored.add(new Likely(window, told));
        }
        scored.sort(Comparator.comparingDouble(Likely::told).reversed());
        windows.clear();
        scored.subList(0, ALIGNED).forEach(l -> windows.add(l.window()));
        // A rival must have its say even where many windows lie over the likeliest place.
        int[] likeliest = windows.getFirst();
        if (windows.stream().allMatch(w -> overlap(w, likeliest))) {
            scored.stream()
                    .map(Likely::window)
                    .filter(w -> !overlap(w, likeliest))
                    .findFirst()
                    .ifPresent(w -> windows.set(ALIGNED - 1, w));
        }
    }

    private static boolean overlap(int[] a, int[] b) {
        return a[0] < b[1] && b[0] < a[1];
    }

    /// What the words tell, in nats, that a stretch of the text has in common with the quote.
    private record Likely(int[] window, double told) {}

    private int times(int id) {
        return offsets[id + 1] - offsets[id];
    }

    private void window(List<int[]> windows, int from, int length) {
        int low = Math.max(0, from - AROUND);
        int high = Math.min(now.count(), Math.max(from, 0) + length + AROUND);
        boolean known =
                windows.stream().anyMatch(w -> Math.abs(w[0] - low) <= 2 && w[1] >= high - 2);
        if (!known && low < high) {
            windows.add(new int[] {low, high});
        }
    }
}
