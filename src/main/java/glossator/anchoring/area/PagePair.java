package glossator.anchoring.area;

import java.util.BitSet;
import java.util.Collection;

/// A page of the old edition that looks in part like one of the new, and how it lies on it.
record PagePair(int old, int now, Registration registration, BitSet onOld, BitSet onNow) {
    /// In standard deviations: a pair that has nothing to compete with, and the most that is said.
    private static final double CLEAR = 6;

    static PagePair of(int old, int now, Registration registration) {
        return new PagePair(
                old, now, registration, registration.oldKeypoints(), registration.newKeypoints());
    }

    int count() {
        return onOld.cardinality();
    }

    /// How much better this fits than the best of the others with the same old page, in standard
    /// deviations of the sign test over the keypoints that only one of the two explains.
    double leadOnOld(Collection<PagePair> others) {
        return others.stream()
                .filter(o -> o.now != now)
                .mapToDouble(o -> lead(onOld, o.onOld))
                .reduce(CLEAR, Math::min);
    }

    /// The same over the others with the same new page.
    double leadOnNow(Collection<PagePair> others) {
        return others.stream()
                .filter(o -> o.old != old)
                .mapToDouble(o -> lead(onNow, o.onNow))
                .reduce(CLEAR, Math::min);
    }

    /// This with only these keypoints.
    PagePair within(BitSet someOld, BitSet someNow) {
        return new PagePair(old, now, registration, both(onOld, someOld), both(onNow, someNow));
    }

    private static double lead(BitSet mine, BitSet theirs) {
        int both = both(mine, theirs).cardinality();
        double more = mine.cardinality() - both;
        double less = theirs.cardinality() - both;
        return (more - less) / Math.sqrt(more + less + 1);
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
