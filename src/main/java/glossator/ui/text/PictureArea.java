package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.AreaDraft;

import java.util.List;
import java.util.Optional;

/// An annotation of an area of a picture, in that picture's pixels.
record PictureArea(Placement placement, Target.Area target, String picture) {

    /// Empty for any other target.
    static Optional<PictureArea> of(Placement placement) {
        return placement.target() instanceof Target.Area area
                        && area.surface() instanceof Surface.Picture(String id)
                ? Optional.of(new PictureArea(placement, area, id))
                : Optional.empty();
    }

    Annotation annotation() {
        return placement.annotation();
    }

    List<Rectangle> rectangles() {
        return target.rectangles();
    }

    /// To be changed, beginning with one of its rectangles.
    AreaDraft<String> draft(int active) {
        return new AreaDraft<>(picture, rectangles(), active, annotation().id());
    }

    boolean contains(float x, float y) {
        return rectangles().stream().anyMatch(r -> r.contains(x, y));
    }

    /// In square pixels; what rectangles share counts twice.
    double size() {
        return rectangles().stream()
                .mapToDouble(r -> (double) r.width() * r.height())
                .sum();
    }

    /// Where a rectangle is and how large, for a screen reader.
    static String spoken(Rectangle r) {
        return Messages.of(
                "ui.picture.spoken",
                Math.round(r.x()),
                Math.round(r.y()),
                Math.round(r.width()),
                Math.round(r.height()));
    }
}
