package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How one page picture lies on another: the similarity that most keypoints agree on (RANSAC, M.
/// Fischler and R. Bolles 1981).
///
/// @param matched for each keypoint of the old page the number of the new one that looks alike and
///     is where it should be, or -1
/// @param visible the old keypoints whose places are on the new page
record Registration(Similarity similarity, int[] matched, BitSet visible) {
    private static final int ALIKE = 34;
    private static final int ALIKE_IN_PLACE = 46;
    private static final int ROUNDS = 300;

    /// In pixels, squared.
    private static final double NEAR = 6 * 6;

    private static final double NEAR_IN_PLACE = 7 * 7;
    /// Keypoints so many pixels away count half.
    private static final double LOCAL = 250;

    private static final double APART = 40 * 40;

    int count() {
        return (int) Arrays.stream(matched).filter(m -> m >= 0).count();
    }

    /// The share of the keypoints that should be there and are.
    double share() {
        return count() / Math.max(1.0, visible.cardinality());
    }

    /// The similarity near a place of the old page: keypoints that are close to it count more.
    Similarity near(PageLook old, PageLook now, double x, double y) {
        var fit = new Similarity.Fit();
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] >= 0) {
                Keypoint from = old.keypoints().get(i);
                double away = Math.hypot(from.x() - x, from.y() - y) / LOCAL;
                fit.add(from, now.keypoints().get(matched[i]), 1 / (1 + away * away));
            }
        }
        Similarity near = fit.similarity();
        return near.isPlausible() ? near : similarity;
    }

    /// Registers the keypoints that this one does not explain.
    Optional<Registration> ofTheRest(PageLook old, PageLook now, int least) {
        int[] rest =
                IntStream.range(0, matched.length).filter(i -> matched[i] < 0).toArray();
        return of(old, rest, now, least);
    }

    BitSet oldKeypoints() {
        var set = new BitSet();
        for (int i = 0; i < matched.length; i++) {
            set.set(i, matched[i] >= 0);
        }
        return set;
    }

    BitSet newKeypoints() {
        var set = new BitSet();
        Arrays.stream(matched).filter(m -> m >= 0).forEach(set::set);
        return set;
    }

    /// Registers the keypoints `some` of the old page; at least `least` must agree.
    static Optional<Registration> of(PageLook old, int[] some, PageLook now, int least) {
        List<Match> matches = matches(old, some, now);
        if (matches.size() < least) {
            return Optional.empty();
        }
        return consensus(matches, least)
                .map(similarity -> inPlace(old, some, now, similarity))
                .filter(r -> r.count() >= least);
    }

    private record Match(Keypoint from, Keypoint to) {}

    private static List<Match> matches(PageLook old, int[] some, PageLook now) {
        List<Match> matches = new ArrayList<>();
        for (int i : some) {
            Keypoint from = old.keypoints().get(i);
            int least = ALIKE + 1;
            Keypoint nearest = from;
            for (Keypoint to : now.keypoints()) {
                int distance = from.distance(to);
                if (distance < least) {
                    least = distance;
                    nearest = to;
                }
            }
            if (least <= ALIKE) {
                matches.add(new Match(from, nearest));
            }
        }
        return matches;
    }

    private static Optional<Similarity> consensus(List<Match> matches, int least) {
        var random = new SplittableRandom(matches.size());
        int most = 0;
        Similarity best = Similarity.IDENTITY;
        for (int round = 0; round < ROUNDS && most < 0.7 * matches.size(); round++) {
            Match one = matches.get(random.nextInt(matches.size()));
            Match other = matches.get(random.nextInt(matches.size()));
            if (isApart(one.from(), other.from())) {
                Similarity guess = Similarity.of(one.from(), other.from(), one.to(), other.to());
                int count = guess.isPlausible() ? agreeing(matches, guess) : 0;
                if (count > most) {
                    most = count;
                    best = guess;
                }
            }
        }
        return most < Math.max(3, least / 2) ? Optional.empty() : fitted(matches, best);
    }

    private static boolean isApart(Keypoint one, Keypoint other) {
        double dx = one.x() - other.x();
        double dy = one.y() - other.y();
        return dx * dx + dy * dy > APART;
    }

    private static int agreeing(List<Match> matches, Similarity guess) {
        int count = 0;
        for (Match match : matches) {
            count += guess.error(match.from(), match.to()) < NEAR ? 1 : 0;
        }
        return count;
    }

    private static Optional<Similarity> fitted(List<Match> matches, Similarity guess) {
        Similarity similarity = guess;
        for (int round = 0; round < 2; round++) {
            var fit = new Similarity.Fit();
            for (Match match : matches) {
                if (similarity.error(match.from(), match.to()) < NEAR) {
                    fit.add(match.from(), match.to(), 1);
                }
            }
            similarity = fit.similarity();
        }
        return Optional.of(similarity).filter(Similarity::isPlausible);
    }

    /// With the places known, keypoints count as the same that look less alike.
    static Registration inPlace(PageLook old, int[] some, PageLook now, Similarity similarity) {
        int[] matched = new int[old.keypoints().size()];
        Arrays.fill(matched, -1);
        var taken = new BitSet();
        var visible = new BitSet();
        var fit = new Similarity.Fit();
        for (int i : some) {
            Keypoint from = old.keypoints().get(i);
            visible.set(i, isVisible(from, similarity, now));
            int to = nearest(from, similarity, now, taken);
            if (to >= 0) {
                taken.set(to);
                matched[i] = to;
                fit.add(from, now.keypoints().get(to), 1);
            }
        }
        Similarity fitted = fit.similarity();
        return new Registration(fitted.isPlausible() ? fitted : similarity, matched, visible);
    }

    private static boolean isVisible(Keypoint from, Similarity similarity, PageLook now) {
        double x = similarity.x(from.x(), from.y());
        double y = similarity.y(from.x(), from.y());
        return x > 8 && y > 8 && x < now.width() - 8 && y < now.height() - 8;
    }

    private static int nearest(Keypoint from, Similarity by, PageLook now, BitSet taken) {
        int least = ALIKE_IN_PLACE + 1;
        int nearest = -1;
        for (int i = 0; i < now.keypoints().size(); i++) {
            Keypoint to = now.keypoints().get(i);
            if (by.error(from, to) < NEAR_IN_PLACE && !taken.get(i) && from.distance(to) < least) {
                least = from.distance(to);
                nearest = i;
            }
        }
        return nearest;
    }
}
