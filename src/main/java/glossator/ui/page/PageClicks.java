package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Document;
import glossator.ui.control.MouseActions;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Handles clicks on a page: follows the link or chooses the annotations under the pointer.
final class PageClicks {
    /// How close to a note's marker a click must be, in pixels.
    private static final double SIGN = 8;

    private final Document document;
    private final PageGeometry geometry;
    private final Supplier<Placements> placements;
    private final MouseActions actions;

    PageClicks(
            Document document,
            PageGeometry geometry,
            Supplier<Placements> placements,
            MouseActions actions) {
        this.document = document;
        this.geometry = geometry;
        this.placements = placements;
        this.actions = actions;
    }

    void click(MouseEvent event) {
        Optional<String> link = link(event);
        if (link.isPresent()) {
            actions.followLink().accept(link.get());
        } else {
            actions.choose().accept(annotations(event));
        }
    }

    void endSelection() {
        actions.endSelection().run();
    }

    /// The mouse cursor at the pointer's position.
    Cursor cursor(MouseEvent event) {
        boolean hand = link(event).isPresent() || !annotations(event).isEmpty();
        boolean text = geometry.characterAt(event.getX(), event.getY()).isPresent();
        return hand ? Cursor.HAND : text ? Cursor.TEXT : Cursor.DEFAULT;
    }

    private Optional<String> link(MouseEvent event) {
        OptionalInt on = geometry.characterAt(event.getX(), event.getY());
        return on.isPresent() ? document.linkAt(on.getAsInt()) : Optional.empty();
    }

    private List<Annotation> annotations(MouseEvent event) {
        Placements now = placements.get();
        OptionalInt on = geometry.characterAt(event.getX(), event.getY());
        if (on.isPresent()) {
            return now.at(on.getAsInt()).stream().map(Placement::annotation).toList();
        }
        int near = geometry.insertionAt(event.getX(), event.getY());
        return now.at(near).stream()
                .filter(p -> p.range().isEmpty() && isOn(p, event))
                .map(Placement::annotation)
                .toList();
    }

    private boolean isOn(Placement sign, MouseEvent event) {
        return geometry.bounds(sign.range())
                .map(b -> Math.abs(b.getCenterX() - event.getX()) <= SIGN)
                .orElse(false);
    }
}
