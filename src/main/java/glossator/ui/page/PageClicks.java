package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Target;
import glossator.document.Document;
import glossator.ui.control.MouseActions;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Handles clicks on a page: follows the link or chooses the annotations under the pointer; a
/// double click on an area opens its note.
final class PageClicks {
    /// How close to a note's marker a click must be, in pixels.
    private static final double SIGN = 8;

    private final Document document;
    private final PageGeometry geometry;
    private final Supplier<Placements> placements;
    private final Supplier<PageAnnotations> onPages;
    private final MouseActions actions;
    private final Consumer<Annotation> openNote;

    /// `openNote` is called with an area that was clicked twice.
    PageClicks(
            Document document,
            PageGeometry geometry,
            Supplier<Placements> placements,
            Supplier<PageAnnotations> onPages,
            MouseActions actions,
            Consumer<Annotation> openNote) {
        this.document = document;
        this.geometry = geometry;
        this.placements = placements;
        this.onPages = onPages;
        this.actions = actions;
        this.openNote = openNote;
    }

    void click(MouseEvent event) {
        Optional<String> link = link(event);
        if (link.isPresent()) {
            actions.followLink().accept(link.get());
            return;
        }
        List<Annotation> clicked = annotations(event);
        actions.choose().accept(clicked);
        if (event.getClickCount() == 2
                && clicked.size() == 1
                && !clicked.getFirst().isPassage()) {
            openNote.accept(clicked.getFirst());
        }
    }

    /// Chooses the one on top of those under the pointer, or nothing.
    void chooseTop(MouseEvent event) {
        actions.choose().accept(annotations(event).stream().limit(1).toList());
    }

    /// Whether a click would choose areas or notes of the page rather than passages.
    boolean isOnAreaOrPageNote(MouseEvent event) {
        return annotations(event).stream().anyMatch(a -> !a.isPassage());
    }

    /// The area under the pointer, if a click would choose it.
    Optional<Annotation> areaAt(MouseEvent event) {
        return annotations(event).stream()
                .filter(a -> a.target() instanceof Target.Area)
                .findFirst();
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

    /// Notes of the page, passages, the smallest area: whatever is on top.
    private List<Annotation> annotations(MouseEvent event) {
        List<Annotation> notes = pageNotes(event);
        List<Annotation> passages = notes.isEmpty() ? passages(event) : notes;
        return passages.isEmpty()
                ? onPages.get().areaAt(geometry.pointAt(event.getX(), event.getY())).stream()
                        .map(PageArea::annotation)
                        .toList()
                : passages;
    }

    private List<Annotation> pageNotes(MouseEvent event) {
        int page = geometry.pointAt(event.getX(), event.getY()).page();
        boolean on = geometry.markerInView(page).contains(event.getX(), event.getY());
        return on
                ? onPages.get().notes(page).stream().map(Placement::annotation).toList()
                : List.of();
    }

    private List<Annotation> passages(MouseEvent event) {
        Placements now = placements.get();
        OptionalInt on = geometry.characterAt(event.getX(), event.getY());
        int near = geometry.insertionAt(event.getX(), event.getY());
        return now.at(on.orElse(near)).stream()
                .filter(Placement::isPassage)
                .filter(p -> on.isPresent() || (p.range().isEmpty() && isOn(p, event)))
                .map(Placement::annotation)
                .toList();
    }

    private boolean isOn(Placement sign, MouseEvent event) {
        return geometry.bounds(sign.range())
                .map(b -> Math.abs(b.getCenterX() - event.getX()) <= SIGN)
                .orElse(false);
    }
}
