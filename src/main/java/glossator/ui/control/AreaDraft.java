package glossator.ui.control;

import glossator.annotation.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An area that is being drawn or changed and is not stored: its rectangles, not empty, y down, in
/// points of a printed page or pixels of a picture.
///
/// @param on the index of the page, from 0, or the id of the picture
/// @param active the index of the rectangle that keys change
/// @param of the annotation that is changed; null for a new one
public record AreaDraft<S>(
        S on,
        List<Rectangle> rectangles,
        int active,
        @Nullable UUID of) {
    public AreaDraft {
        rectangles = List.copyOf(rectangles);
    }

    public static <S> AreaDraft<S> of(S on, Rectangle fresh) {
        return new AreaDraft<>(on, List.of(fresh), 0, null);
    }

    public Rectangle rectangle() {
        return rectangles.get(active);
    }

    public AreaDraft<S> with(Rectangle changed) {
        var all = new ArrayList<>(rectangles);
        all.set(active, changed);
        return new AreaDraft<>(on, all, active, of);
    }

    public AreaDraft<S> withActive(int other) {
        return new AreaDraft<>(on, rectangles, other, of);
    }

    /// With the rectangle after (1) or before (-1) this one active.
    public AreaDraft<S> withNextActive(int step) {
        return withActive(Math.floorMod(active + step, rectangles.size()));
    }

    /// With another rectangle, which is active.
    public AreaDraft<S> withAdded(Rectangle further) {
        var all = new ArrayList<>(rectangles);
        all.add(further);
        return new AreaDraft<>(on, all, all.size() - 1, of);
    }

    /// As a new area of no annotation.
    public AreaDraft<S> asNew() {
        return new AreaDraft<>(on, rectangles, active, null);
    }

    /// Without the active rectangle, unless it is the only one.
    public AreaDraft<S> withoutActive() {
        if (rectangles.size() == 1) {
            return this;
        }
        var all = new ArrayList<>(rectangles);
        all.remove(active);
        return new AreaDraft<>(on, all, 0, of);
    }
}
