package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.document.Document;
import glossator.document.Range;
import glossator.document.WordBounds;
import glossator.ui.session.Tasks;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.function.Consumer;

/// Mouse selection on the pages: by whole words, with Alt by character, or by paragraph, in reading
/// order; what is done to
/// areas is left to [AreaMouse].
final class PageMouse {
    private static final long SCROLL_MILLIS = 40;

    private static final double SHAKE = 3;

    private final Region view;
    private final Document document;
    private final Tasks tasks;
    private final PageViewport viewport;
    private final PageGeometry geometry;
    private final PageSelection selection;
    private final PageClicks clicks;
    private final AreaMouse areas;
    private final Consumer<Optional<Annotation>> hovered;
    private boolean onArea;
    private boolean dragging;
    private boolean dragged;
    private int clickCount;
    private boolean byCharacter;
    private Range origin = new Range(0, 0);
    private double pressedX;
    private double pressedY;
    private double x;
    private double y;

    /// `hovered` is called with the area under the pointer.
    PageMouse(
            Region view,
            Document document,
            Tasks tasks,
            PageViewport viewport,
            PageGeometry geometry,
            PageSelection selection,
            PageClicks clicks,
            AreaMouse areas,
            Consumer<Optional<Annotation>> hovered) {
        this.view = view;
        this.document = document;
        this.tasks = tasks;
        this.viewport = viewport;
        this.geometry = geometry;
        this.selection = selection;
        this.clicks = clicks;
        this.areas = areas;
        this.hovered = hovered;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::move);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hovered.accept(Optional.empty()));
    }

    private void move(MouseEvent event) {
        view.setCursor(
                areas.cursor(event.getX(), event.getY()).orElseGet(() -> clicks.cursor(event)));
        hovered.accept(clicks.areaAt(event));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.SECONDARY && !isOnBar(event)) {
            choose(event);
        }
        if (event.getButton() != MouseButton.PRIMARY || isOnBar(event)) {
            return;
        }
        view.requestFocus();
        // Otherwise the surrounding tabs would take the keyboard focus.
        event.consume();
        onArea = areas.press(event);
        if (onArea) {
            return;
        }
        dragged = false;
        int at = geometry.insertionAt(event.getX(), event.getY());
        dragging = true;
        pressedX = event.getX();
        pressedY = event.getY();
        // A double click on an area or page note opens its note; words there are selected by
        // dragging.
        boolean opens = clicks.isOnAreaOrPageNote(event);
        clickCount = opens ? 1 : event.getClickCount();
        if (event.isShiftDown()) {
            origin = new Range(selection.anchor(), selection.anchor());
            selection.select(selection.anchor(), at);
            return;
        }
        origin = rangeAround(clickCount > 1 ? characterAt(event, at) : at);
        selection.select(origin.start(), origin.end());
    }

    /// The other button chooses what its menu is about, unless that is the selection.
    private void choose(MouseEvent event) {
        view.requestFocus();
        event.consume();
        int at = geometry.insertionAt(event.getX(), event.getY());
        Range selected = selection.range();
        if (selected.isEmpty() || at < selected.start() || at > selected.end()) {
            selection.select(at, at);
            clicks.chooseTop(event);
        }
    }

    private boolean isOnBar(MouseEvent event) {
        var bar = viewport.horizontalBar();
        return bar.isVisible() && event.getY() >= bar.getLayoutY();
    }

    private int characterAt(MouseEvent event, int otherwise) {
        return geometry.characterAt(event.getX(), event.getY()).orElse(otherwise);
    }

    /// What a single, double or triple click at `offset` selects.
    private Range rangeAround(int offset) {
        if (clickCount < 2 || document.blocks().isEmpty()) {
            return new Range(offset, offset);
        }
        int block = document.blockAt(Math.min(offset, document.length()));
        if (clickCount > 2) {
            return document.range(block);
        }
        return WordBounds.around(document, offset);
    }

    private void drag(MouseEvent event) {
        if (onArea) {
            areas.drag(event);
            return;
        }
        // A slight tremor of the hand must not start a selection.
        double way = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        if (!dragging || (!dragged && way < SHAKE)) {
            return;
        }
        dragged = true;
        byCharacter = event.isAltDown();
        x = event.getX();
        y = event.getY();
        extend();
        if (overshoot() != 0) {
            tasks.runAfter(SCROLL_MILLIS, this::scrollOn);
        }
    }

    private double overshoot() {
        return y < 0 ? y : Math.max(0, y - viewport.height());
    }

    /// Keeps scrolling while the mouse button is held outside the view.
    private void scrollOn() {
        if (dragging && overshoot() != 0) {
            viewport.scrollBy(0, Math.clamp(overshoot(), -60, 60));
            extend();
            tasks.runAfter(SCROLL_MILLIS, this::scrollOn);
        }
    }

    private void extend() {
        double seen = Math.clamp(y, 0, Math.max(0, viewport.height()));
        Range to = rangeAround(geometry.insertionAt(x, seen));
        boolean isBack = to.start() < origin.start();
        Range range =
                new Range(Math.min(origin.start(), to.start()), Math.max(origin.end(), to.end()));
        Range whole = clickCount > 1 || byCharacter ? range : WordBounds.whole(document, range);
        selection.select(
                isBack ? whole.end() : whole.start(), isBack ? whole.start() : whole.end());
    }

    private void release(MouseEvent event) {
        if (onArea && event.getButton() == MouseButton.PRIMARY) {
            onArea = false;
            if (!areas.release(event)) {
                clicks.click(event);
            }
            return;
        }
        if (event.getButton() != MouseButton.PRIMARY || !dragging) {
            return;
        }
        dragging = false;
        if (!selection.range().isEmpty()) {
            clicks.endSelection();
        } else if (!dragged) {
            clicks.click(event);
        }
    }
}
