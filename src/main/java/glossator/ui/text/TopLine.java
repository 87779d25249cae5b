package glossator.ui.text;

import glossator.document.Document;
import glossator.ui.session.Tasks;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalInt;

/// Keeps what is read in place when the size or the width of the text changes: the character at the
/// top stays where it is. Until the reader scrolls, it is the same character after every change, so
/// that going back and forth does not creep.
final class TopLine {
    private final Document document;
    private final Tasks tasks;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final TextViewport viewport;
    private @Nullable Place last;

    /// A character, and the distance of its line from the top of the view in pixels.
    private record Place(int offset, double y) {}

    TopLine(
            Document document,
            Tasks tasks,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            TextViewport viewport) {
        this.document = document;
        this.tasks = tasks;
        this.area = area;
        this.viewport = viewport;
    }

    /// Runs `change` and puts the line back.
    void keep(Runnable change) {
        Place before = find();
        change.run();
        if (before != null && before.offset() > 0) {
            last = before;
            tasks.runLater(() -> {
                area.applyCss();
                area.layout();
                area.showParagraphAtTop(document.blockAt(before.offset()));
                area.layout();
                put(before);
                // Once more after the pulse, which lays out what is new on screen.
                tasks.runLater(() -> put(before));
            });
        }
    }

    private @Nullable Place find() {
        Place known = last;
        if (known != null
                && y(known.offset()).filter(y -> Math.abs(y - known.y()) < 2).isPresent()) {
            return known;
        }
        OptionalInt top = topmost();
        return top.isEmpty()
                ? null
                : y(top.getAsInt()).map(y -> new Place(top.getAsInt(), y)).orElse(null);
    }

    /// The first character under a line down the column; between two paragraphs there is none.
    private OptionalInt topmost() {
        for (double y = 2; y < area.getHeight(); y += 6) {
            OptionalInt on = area.hit(area.getWidth() / 4, y).getCharacterIndex();
            if (on.isPresent()) {
                return on;
            }
        }
        return OptionalInt.empty();
    }

    private void put(Place place) {
        y(place.offset()).ifPresent(y -> {
            if (Math.abs(y - place.y()) >= 1) {
                area.scrollYBy(y - place.y());
            }
        });
    }

    private Optional<Double> y(int offset) {
        Point2D top = area.localToScreen(0, 0);
        Optional<Bounds> on = viewport.boundsOf(offset);
        return top == null ? Optional.empty() : on.map(b -> b.getMinY() - top.getY());
    }
}
