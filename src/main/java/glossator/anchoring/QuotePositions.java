package glossator.anchoring;

import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// Where quotes of one old text should be in the new one, by the places of those that leave no
/// doubt. It is known of each quote where it was in the old text, but not what stood between them.
final class QuotePositions {
    /// What makes a quote leave no doubt: its probability, its weight and the lead before the
    /// second place, both in nats, and the agreement on either side.
    private static final double SURE = 0.95;

    private static final double TELLING = 10;
    private static final double LEAD = 6;
    private static final double AGREEMENT = 0.4;

    /// How many sure quotes on each side are asked where this one should be.
    private static final int ASKED = 3;

    /// How far off, in characters, a place may be, and how much more for each character of the old
    /// text in between, which may have been edited.
    private static final double SLACK = 3;

    private static final double SLACK_RATE = 0.01;

    /// A quote with its likeliest place.
    ///
    /// @param old in the old text
    /// @param share of its weight that is kept there
    private record Placed(int number, Range old, Range place, double share) {}

    /// The beginning of the text is taken to be where it was: alone, that is what a position says.
    private static final Placed BEGINNING = new Placed(-1, new Range(0, 0), new Range(0, 0), 0);

    /// How far a place is from where the quotes on one side say that it should be: the logarithm of
    /// one and the distance, in units of what may be expected.
    ///
    /// @param known whether there are any
    /// @param inOrder by the nearest of those that kept their order, negative if it comes too early
    /// @param nearest by that of the nearest three which it fits best
    record Distance(boolean known, double inOrder, double nearest) {}

    static final Distance UNKNOWN = new Distance(false, 0, 0);

    private final List<Placed> sure = new ArrayList<>();
    private final List<Placed> chain;
    private final List<Placed> byPlace;

    /// The longest place, in characters.
    private int longest;

    QuotePositions(List<Selector> selectors, List<List<QuoteMatch>> matches) {
        sure.add(BEGINNING);
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < selectors.size(); i++) {
            List<QuoteMatch> found = matches.get(i);
            if (!selectors.get(i).isMissing() && !found.isEmpty()) {
                QuoteMatch best = found.getFirst();
                double share = best.keptShare();
                var placed = new Placed(i, selectors.get(i).range(), best.range(), share);
                all.add(placed);
                longest = Math.max(longest, placed.place().length());
                if (isSure(found)) {
                    sure.add(placed);
                }
            }
        }
        sure.sort(Comparator.comparingInt(p -> p.old().start()));
        chain = inOrder(sure);
        all.sort(Comparator.comparingInt(p -> p.place().start()));
        byPlace = all;
    }

    private static boolean isSure(List<QuoteMatch> found) {
        QuoteMatch best = found.getFirst();
        double lead = found.size() > 1 ? best.score() - found.get(1).score() : LEAD;
        return best.chance() >= SURE
                && best.isWhole()
                && best.all() >= TELLING
                && lead >= LEAD
                && best.lessAgreement() >= AGREEMENT;
    }

    /// The longest part of the quotes of which the places are in the same order.
    private static List<Placed> inOrder(List<Placed> quotes) {
        int[] ends = new int[quotes.size()];
        int[] before = new int[quotes.size()];
        int[] last = new int[quotes.size()];
        int length = 0;
        for (int i = 0; i < quotes.size(); i++) {
            int start = quotes.get(i).place().start();
            int at = Arrays.binarySearch(ends, 0, length, start);
            at = at < 0 ? -at - 1 : at;
            ends[at] = start;
            last[at] = i;
            before[i] = at == 0 ? -1 : last[at - 1];
            length = Math.max(length, at + 1);
        }
        List<Placed> chain = new ArrayList<>();
        for (int i = length == 0 ? -1 : last[length - 1]; i >= 0; i = before[i]) {
            chain.add(quotes.get(i));
        }
        return chain.reversed();
    }

    /// By the quotes before this one.
    Distance before(int number, Range old, Range place) {
        List<Placed> asked = last(sure, number, old, ASKED);
        List<Placed> neighbor = last(chain, number, old, 1);
        return distance(
                asked.stream().mapToDouble(each -> distanceBefore(each, old, place)),
                neighbor.stream().mapToDouble(each -> distanceBefore(each, old, place)));
    }

    /// By the quotes after it.
    Distance after(int number, Range old, Range place) {
        List<Placed> asked = first(sure, number, old, ASKED);
        List<Placed> neighbor = first(chain, number, old, 1);
        return distance(
                asked.stream().mapToDouble(each -> distanceAfter(each, old, place)),
                neighbor.stream().mapToDouble(each -> distanceAfter(each, old, place)));
    }

    private static Distance distance(DoubleStream asked, DoubleStream neighbor) {
        OptionalDouble nearest = asked.map(Math::abs).min();
        return new Distance(nearest.isPresent(), neighbor.findFirst().orElse(0), nearest.orElse(0));
    }

    /// The last of `quotes` that do not start after `old`.
    private static List<Placed> last(List<Placed> quotes, int number, Range old, int count) {
        List<Placed> last = new ArrayList<>();
        for (int i = firstStartingAfter(quotes, old.start()) - 1;
                i >= 0 && last.size() < count;
                i--) {
            if (quotes.get(i).number() != number) {
                last.add(quotes.get(i));
            }
        }
        return last;
    }

    /// The first of `quotes` that start after `old` does.
    private static List<Placed> first(List<Placed> quotes, int number, Range old, int count) {
        List<Placed> first = new ArrayList<>();
        for (int i = firstStartingAfter(quotes, old.start());
                i < quotes.size() && first.size() < count;
                i++) {
            if (quotes.get(i).number() != number) {
                first.add(quotes.get(i));
            }
        }
        return first;
    }

    private static double distanceBefore(Placed each, Range old, Range place) {
        int off =
                place.start() - each.place().start() - old.start() + each.old().start();
        return scaled(off, old.start() - each.old().end());
    }

    private static double distanceAfter(Placed each, Range old, Range place) {
        int off = each.place().end() - place.end() - each.old().end() + old.end();
        return scaled(off, each.old().start() - old.end());
    }

    private static double scaled(int off, int between) {
        double expected = SLACK + SLACK_RATE * Math.max(0, between);
        return Math.signum(off) * Math.log1p(Math.abs(off) / expected);
    }

    private static int firstStartingAfter(List<Placed> quotes, int start) {
        int low = 0;
        int high = quotes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (quotes.get(middle).old().start() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// The share of a place that is the likeliest one of another quote, which was elsewhere in the
    /// old text and fits as well or better.
    double claimed(int number, Range old, QuoteMatch match) {
        Range place = match.range();
        double most = 0;
        for (int i = firstPlaceFrom(place.start() - longest); i < byPlace.size(); i++) {
            Placed each = byPlace.get(i);
            if (each.place().start() >= place.end()) {
                break;
            }
            boolean isRival = each.number() != number
                    && !each.old().overlaps(old)
                    && each.place().overlaps(place)
                    && each.share() >= match.keptShare();
            if (isRival) {
                int common = Math.min(each.place().end(), place.end())
                        - Math.max(each.place().start(), place.start());
                most = Math.max(most, (double) common / Math.max(1, place.length()));
            }
        }
        return most;
    }

    private int firstPlaceFrom(int start) {
        int low = 0;
        int high = byPlace.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byPlace.get(middle).place().start() >= start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
