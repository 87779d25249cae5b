package glossator.anchoring.area;

import glossator.anchoring.area.AreaAnchor.Place;

import java.util.OptionalInt;

/// A place where an area may be, and what speaks for it.
///
/// @param visible how much of the area is on the page there, 0 to 1
record Finding(
        Place place,
        AreaComparison comparison,
        double visible,
        boolean isMoved,
        double confidence) {
    /// A place that is less probable is only suggested.
    static final double TRUSTED = 0.8;

    /// Up to this share of what is drawn may be different.
    private static final double OTHER = 0.6;

    /// Less than this is a trace of another scan, not a change.
    private static final double SAME = 0.08;

    /// So many blocks that are clearly different are a change, however large the area is.
    private static final int CLEAR = 3;

    static Finding onPage(
            PageMatch match,
            double lead,
            AreaLook area,
            PageLook from,
            PageLook to,
            AreaComparison found) {
        Place place = AreaAnchoring.place(area, from, match.page(), to, found.similarity());
        double visible = visible(area, from, to, found);
        double sure = AreaConfidence.onPage(match, lead, found);
        return new Finding(place, found, visible, match.isMoved(), sure);
    }

    static double visible(AreaLook area, PageLook from, PageLook to, AreaComparison found) {
        AreaBox whole = AreaAnchoring.mapped(area.bounds(), from, to, found.similarity());
        return whole.size() > 0 ? whole.onPage().size() / whole.size() : 0;
    }

    int page() {
        return place.page();
    }

    Finding confirmed() {
        return new Finding(place, comparison, visible, isMoved, AreaConfidence.CONFIRMED);
    }

    Finding movedIf(boolean moved) {
        return new Finding(place, comparison, visible, isMoved || moved, confidence);
    }

    /// This with the page that its words are on taken into account, if that is known.
    Finding heeding(OptionalInt words) {
        if (words.isEmpty()) {
            return this;
        }
        double sure = AreaConfidence.withWords(confidence, words.getAsInt() == page());
        return new Finding(place, comparison, visible, isMoved, sure);
    }

    boolean isSound() {
        return confidence >= TRUSTED
                && visible >= 0.5
                && changed() <= OTHER
                && !place.boxes().isEmpty();
    }

    private double changed() {
        return 1 - comparison.kept() * (visible < 0.98 ? visible : 1);
    }

    AreaAnchor anchor() {
        if (changed() > SAME || comparison.other() >= CLEAR) {
            return new AreaAnchor.Changed(place, changed(), isMoved, confidence);
        }
        return isMoved
                ? new AreaAnchor.Moved(place, confidence)
                : new AreaAnchor.Exact(place, confidence);
    }
}
