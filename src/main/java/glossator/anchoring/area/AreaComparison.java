package glossator.anchoring.area;

/// An area laid over a page: how much of it and of its surroundings looks the same there.
///
/// @param kept how much of what is drawn in the area is the same, 0 to 1
/// @param keptAround the same of what is around it
/// @param drawn how many blocks of the area, in either page, are not blank
/// @param drawnAround the same of what is around it
/// @param other how many blocks of the area are clearly different
/// @param similarity takes places of the old page to those of the new one
record AreaComparison(
        double kept,
        double keptAround,
        int drawn,
        int drawnAround,
        int other,
        Similarity similarity) {
    /// How much of the area and what is around it is the same, 0 to 1; 1 if all is blank.
    double agreement() {
        double all = drawn + drawnAround;
        return all > 0 ? (kept * drawn + keptAround * drawnAround) / all : 1;
    }

    /// @param page the new page with [PageLook#SIDE] pixels on its longer side
    static AreaComparison of(AreaLook area, PageLook from, Plane page, Similarity similarity) {
        return new LookOverlay(area, from, page, similarity).compared();
    }
}
