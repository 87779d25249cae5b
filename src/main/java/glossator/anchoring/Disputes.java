package glossator.anchoring;

import glossator.annotation.Anchor;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Passages of the old text that may just as well be in one place as in another.
final class Disputes {
    /// The probability of an answer about such a passage.
    private static final double CHANCE = 0.55;

    private final List<int[]> disputes = new ArrayList<>();

    /// Old tokens `start` to `end`, exclusive, may begin at either of two new tokens; one of these
    /// may be [Alignment#NONE].
    void add(int start, int end, int place, int other) {
        disputes.add(new int[] {start, end, place, other});
    }

    /// An orphan with the places of old tokens `first` to `end`, exclusive, if most of these are
    /// disputed.
    Optional<Anchor> find(int first, int end, Tokens now) {
        List<Anchor.Suggestion> places = new ArrayList<>();
        for (int[] dispute : disputes) {
            int from = Math.max(first, dispute[0]);
            int to = Math.min(end, dispute[1]);
            if (to > from && 2 * (to - from) > end - first) {
                suggest(places, dispute[2], from - dispute[0], to - dispute[0], now);
                suggest(places, dispute[3], from - dispute[0], to - dispute[0], now);
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Anchor.Orphan(CHANCE, places));
    }

    private static void suggest(
            List<Anchor.Suggestion> places, int place, int from, int to, Tokens now) {
        if (place == Alignment.NONE) {
            return;
        }
        var range = new Range(now.starts()[place + from], now.ends()[place + to - 1]);
        if (places.stream().noneMatch(known -> known.range().equals(range))) {
            places.add(new Anchor.Suggestion(range, 1));
        }
    }
}
