package glossator.ui.control;

import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placements;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What is currently drawn over the text of a document: its annotations and search hits.
///
/// @param placements the placed annotations
/// @param hits the search hits, ascending and disjoint
/// @param currentHit the current one
/// @param chosen the annotation with a frame around it
/// @param paints the paint of a palette color in the current theme
public record Decorations(
        Placements placements,
        List<Range> hits,
        @Nullable Range currentHit,
        @Nullable UUID chosen,
        Function<Color, javafx.scene.paint.Color> paints) {
    /// The strength of what is settled, of 1.
    private static final double SETTLED = 0.45;

    public static final Decorations NONE = new Decorations(
            Placements.NONE,
            List.of(),
            null,
            null,
            color -> javafx.scene.paint.Color.web(color.hex(), 0.4));

    public Decorations withPlacements(Placements now) {
        return new Decorations(now, hits, currentHit, chosen, paints);
    }

    public Decorations withHits(List<Range> found, @Nullable Range current) {
        return new Decorations(placements, found, current, chosen, paints);
    }

    public Decorations withChosen(@Nullable UUID annotation) {
        return new Decorations(placements, hits, currentHit, annotation, paints);
    }

    public Decorations withPaints(Function<Color, javafx.scene.paint.Color> other) {
        return new Decorations(placements, hits, currentHit, chosen, other);
    }

    /// Whether `other` can differ from this only in the annotations.
    public boolean isSameButForPlacements(Decorations other) {
        return withPlacements(other.placements).equals(other);
    }

    /// The hits that overlap `range`.
    public List<Range> hitsIn(Range range) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hits.get(middle).end() <= range.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < hits.size() && hits.get(end).start() < range.end()) {
            end++;
        }
        return hits.subList(low, end);
    }

    /// The translucent paint of an annotation for use behind the text; fainter if its matter is
    /// settled.
    public javafx.scene.paint.Color paint(Annotation annotation) {
        return fade(paint(annotation.color()), annotation);
    }

    /// The same for lines and dots: opaque, unless the matter is settled.
    public javafx.scene.paint.Color solid(Annotation annotation) {
        return fade(solid(annotation.color()), annotation);
    }

    private static javafx.scene.paint.Color fade(
            javafx.scene.paint.Color color, Annotation annotation) {
        return annotation.resolved() ? color.deriveColor(0, 1, 1, SETTLED) : color;
    }

    /// The translucent paint of a color for use behind the text.
    public javafx.scene.paint.Color paint(Color color) {
        return paints.apply(color);
    }

    /// The same paint, but opaque.
    public javafx.scene.paint.Color solid(Color color) {
        javafx.scene.paint.Color paint = paint(color);
        return javafx.scene.paint.Color.color(paint.getRed(), paint.getGreen(), paint.getBlue());
    }
}
