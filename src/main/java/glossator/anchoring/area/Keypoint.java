package glossator.anchoring.area;

/// A spot of a page that is darker or lighter than what is around it, and what its neighborhood
/// looks like.
///
/// @param x in pixels of a page picture whose longer side has [PageLook#SIDE]
/// @param level the size of the neighborhood: that of level 0 times [Keypoints#STEP] for each
/// @param high 64 comparisons of shades in the neighborhood
/// @param low another 64
record Keypoint(float x, float y, int level, long high, long low) {
    /// How many of the 128 comparisons come out differently.
    int distance(Keypoint other) {
        return Long.bitCount(high ^ other.high) + Long.bitCount(low ^ other.low);
    }
}
