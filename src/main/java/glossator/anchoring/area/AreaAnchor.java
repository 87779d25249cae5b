package glossator.anchoring.area;

import java.util.List;

/// Where an area is in another edition. `confidence` (0 to 1) is the probability that the result is
/// right, whether it is a place or "not in this edition".
public sealed interface AreaAnchor {
    double confidence();

    /// A page, counted from 0, and the rectangles on it.
    record Place(int page, List<AreaBox> boxes) {
        public Place {
            boxes = List.copyOf(boxes);
        }
    }

    /// It looks the same, on a page in the same order among the pages, and in the same place there.
    record Exact(Place place, double confidence) implements AreaAnchor {}

    /// It looks the same and is elsewhere: on the page, or its page among the pages.
    record Moved(Place place, double confidence) implements AreaAnchor {}

    /// Part of it looks different.
    ///
    /// @param share how much of what is drawn in it has changed, 0 to 1
    /// @param moved whether it is also elsewhere
    record Changed(Place place, double share, boolean moved, double confidence)
            implements AreaAnchor {}

    /// It is gone, or nothing shows where it is.
    ///
    /// @param suggestions places worth checking, most likely first; each is more likely wrong than
    ///     right
    record Orphan(double confidence, List<Suggestion> suggestions) implements AreaAnchor {
        public Orphan {
            suggestions = List.copyOf(suggestions);
        }
    }

    /// A place where the area might be.
    ///
    /// @param kept how much of what is drawn in it looks the same there, 0 to 1
    record Suggestion(Place place, double kept) {}
}
