package glossator.ui.control;

import glossator.annotation.Color;
import glossator.annotation.Placements;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What is laid over the text of a document at a moment: its annotations and the hits of a search.
///
/// @param placements where the annotations stand
/// @param hits of a search, ascending and apart
/// @param currentHit the one at hand
/// @param chosen the annotation with a frame around it
/// @param paints which paint stands for a color of the palette in the theme in force
public record Decorations(
        Placements placements,
        List<Range> hits,
        @Nullable Range currentHit,
        @Nullable UUID chosen,
        Function<Color, javafx.scene.paint.Color> paints) {
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

    /// Whether `other` may differ from this in the annotations, and in nothing else.
    public boolean isSameButForPlacements(Decorations other) {
        return withPlacements(other.placements).equals(other);
    }

    /// The hits that share a character with `range`.
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

    /// The paint of a color as it lies under the text.
    public javafx.scene.paint.Color paint(Color color) {
        return paints.apply(color);
    }

    /// The same paint, of which nothing shines through.
    public javafx.scene.paint.Color solid(Color color) {
        javafx.scene.paint.Color paint = paint(color);
        return javafx.scene.paint.Color.color(paint.getRed(), paint.getGreen(), paint.getBlue());
    }
}
