package glossator.anchoring.area;

/// The page of the new edition that a page of the old one has become.
///
/// @param relative the share of the keypoints that were found, compared to that of other pages
/// @param lead over the next likely pair, in standard deviations
/// @param isMoved whether the order among the pages is another
record PageMatch(PagePair pair, double relative, double lead, boolean isMoved) {
    int page() {
        return pair.now();
    }
}
