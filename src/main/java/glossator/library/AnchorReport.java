package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What happened to each annotation of a source in one edition.
///
/// @param lines in document order; those without a place last
public record AnchorReport(Edition edition, List<Line> lines) {
    private static final Comparator<Line> WORST_FIRST = Comparator.comparingInt(
                    (Line l) -> l.placement().isOrphan() ? 0 : 1)
            .thenComparingDouble(l -> l.placement().anchor().confidence());

    public AnchorReport {
        lines = List.copyOf(lines);
    }

    /// One annotation.
    ///
    /// @param before the quote it was made on, or the words beneath an area
    /// @param after the text it covers in this edition, or the words beneath; empty for an orphan
    public record Line(Placement placement, String before, String after) {}

    static AnchorReport of(Edition edition, String text, Placements placements) {
        var lines = new ArrayList<Line>();
        placements.all().forEach(p -> lines.add(line(p, after(p, text))));
        placements.orphans().forEach(p -> lines.add(line(p, "")));
        return new AnchorReport(edition, lines);
    }

    private static Line line(Placement placement, String after) {
        Annotation annotation = placement.annotation();
        String before = annotation.isPassage()
                ? annotation.selector().exact()
                : beneath(annotation.target());
        return new Line(placement, before, after);
    }

    private static String after(Placement placement, String text) {
        return placement.isPassage() ? placement.range().of(text) : beneath(placement.target());
    }

    private static String beneath(Target target) {
        return target instanceof Target.Area area ? area.words() : "";
    }

    /// Those the user should review, worst first: orphans, then all others; within each group,
    /// lowest confidence first.
    public List<Line> open() {
        return lines.stream()
                .filter(l -> l.placement().needsReview())
                .sorted(WORST_FIRST)
                .toList();
    }

    private static int rank(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Orphan _ -> 0;
            case Anchor.Changed _ -> 1;
            case Anchor.Moved _ -> 2;
            case Anchor.Exact _ -> 3;
        };
    }

    /// The number of exact ones, including those made in this edition.
    public int exact() {
        return count(3);
    }

    public int moved() {
        return count(2);
    }

    public int changed() {
        return count(1);
    }

    public int orphans() {
        return count(0);
    }

    private int count(int rank) {
        return (int)
                lines.stream().filter(l -> rank(l.placement().anchor()) == rank).count();
    }
}
