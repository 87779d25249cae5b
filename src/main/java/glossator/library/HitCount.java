package glossator.library;

/// A number of hits that may be only a lower bound.
///
/// @param least how many there are, or at least are
/// @param isExact whether there are no more
public record HitCount(int least, boolean isExact) {
    static final HitCount NONE = new HitCount(0, true);

    HitCount plus(HitCount other) {
        return new HitCount(least + other.least, isExact && other.isExact);
    }
}
