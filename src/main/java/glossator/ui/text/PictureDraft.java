package glossator.ui.text;

import glossator.annotation.Rectangle;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// An area of a picture that is being drawn or changed and is not stored: its rectangles, not
/// empty, in the picture's own pixels.
///
/// @param active the index of the rectangle that is moved
/// @param of the annotation that is changed; null for a new one
record PictureDraft(
        String picture,
        List<Rectangle> rectangles,
        int active,
        @Nullable UUID of) {
    PictureDraft {
        rectangles = List.copyOf(rectangles);
    }

    static PictureDraft of(String picture, Rectangle fresh) {
        return new PictureDraft(picture, List.of(fresh), 0, null);
    }

    static PictureDraft of(PictureArea area, int active) {
        return new PictureDraft(
                area.picture(), area.rectangles(), active, area.annotation().id());
    }

    Rectangle rectangle() {
        return rectangles.get(active);
    }

    /// Where the active rectangle is and how large, for a screen reader.
    String spoken() {
        Rectangle r = rectangle();
        return Messages.of(
                "ui.picture.spoken",
                Math.round(r.x()),
                Math.round(r.y()),
                Math.round(r.width()),
                Math.round(r.height()));
    }

    PictureDraft with(Rectangle changed) {
        var all = new ArrayList<>(rectangles);
        all.set(active, changed);
        return new PictureDraft(picture, all, active, of);
    }
}
