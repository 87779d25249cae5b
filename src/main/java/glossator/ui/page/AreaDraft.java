package glossator.ui.page;

import glossator.annotation.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An area that is being drawn or changed and is not stored: its rectangles, not empty, in points
/// of the printed page, y down.
///
/// @param active the index of the rectangle that keys change
/// @param of the annotation that is changed; null for a new one
record AreaDraft(
        int page,
        List<Rectangle> rectangles,
        int active,
        @Nullable UUID of) {
    AreaDraft {
        rectangles = List.copyOf(rectangles);
    }

    static AreaDraft of(int page, Rectangle fresh) {
        return new AreaDraft(page, List.of(fresh), 0, null);
    }

    static AreaDraft of(PageArea area, int active) {
        return new AreaDraft(
                area.page(), area.rectangles(), active, area.annotation().id());
    }

    Rectangle rectangle() {
        return rectangles.get(active);
    }

    AreaDraft with(Rectangle changed) {
        var all = new ArrayList<>(rectangles);
        all.set(active, changed);
        return new AreaDraft(page, all, active, of);
    }

    /// With the rectangle after (1) or before (-1) this one active.
    AreaDraft withNextActive(int step) {
        return new AreaDraft(page, rectangles, Math.floorMod(active + step, rectangles.size()), of);
    }

    /// Without the active rectangle, unless it is the only one.
    AreaDraft withoutActive() {
        if (rectangles.size() == 1) {
            return this;
        }
        var all = new ArrayList<>(rectangles);
        all.remove(active);
        return new AreaDraft(page, all, 0, of);
    }
}
