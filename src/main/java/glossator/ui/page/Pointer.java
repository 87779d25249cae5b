package glossator.ui.page;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Document;
import glossator.document.Range;
import glossator.ui.Tasks;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The mouse on the pages: it selects in the order of reading, by character, word or paragraph,
/// follows links and chooses marks.
final class Pointer {
    private static final long SCROLL_MILLIS = 40;

    /// How near to the sign of a note one has to click.
    private static final double SIGN = 8;

    private static final double SHAKE = 3;

    private final PageView view;
    private final Document document;
    private final Tasks tasks;
    private boolean dragging;
    private boolean dragged;
    private int clicks;
    private Range origin = new Range(0, 0);
    private double pressedX;
    private double pressedY;
    private double x;
    private double y;

    Pointer(PageView view, Document document, Tasks tasks) {
        this.view = view;
        this.document = document;
        this.tasks = tasks;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isOnBar(event)) {
            return;
        }
        view.requestFocus();
        // The tabs around it would take the keyboard.
        event.consume();
        dragged = false;
        int at = view.insertion(event.getX(), event.getY());
        dragging = true;
        pressedX = event.getX();
        pressedY = event.getY();
        clicks = event.getClickCount();
        if (event.isShiftDown()) {
            origin = new Range(view.anchor(), view.anchor());
            view.select(view.anchor(), at);
            return;
        }
        origin = around(clicks > 1 ? character(event, at) : at);
        view.select(origin.start(), origin.end());
    }

    private boolean isOnBar(MouseEvent event) {
        var bar = view.viewport().across();
        return bar.isVisible() && event.getY() >= bar.getLayoutY();
    }

    private int character(MouseEvent event, int otherwise) {
        return view.character(event.getX(), event.getY()).orElse(otherwise);
    }

    /// What one, two or three clicks at `offset` take.
    private Range around(int offset) {
        if (clicks < 2 || document.blocks().isEmpty()) {
            return new Range(offset, offset);
        }
        int block = document.blockAt(Math.min(offset, document.length()));
        if (clicks > 2) {
            return document.range(block);
        }
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        String text = document.blocks().get(block).text();
        words.setText(text);
        int at = Math.clamp(offset - document.start(block), 0, text.length());
        int end = at >= text.length() ? text.length() : words.following(at);
        int start = words.previous();
        return new Range(Math.max(0, start), end).shift(document.start(block));
    }

    private void dragged(MouseEvent event) {
        // A hand that shakes does not select.
        double way = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        if (!dragging || (!dragged && way < SHAKE)) {
            return;
        }
        dragged = true;
        x = event.getX();
        y = event.getY();
        extend();
        if (beyond() != 0) {
            tasks.after(SCROLL_MILLIS, this::scrollOn);
        }
    }

    private double beyond() {
        return y < 0 ? y : Math.max(0, y - view.viewport().height());
    }

    /// Goes on while the mouse is held outside.
    private void scrollOn() {
        if (dragging && beyond() != 0) {
            view.scrollBy(Math.clamp(beyond(), -60, 60));
            extend();
            tasks.after(SCROLL_MILLIS, this::scrollOn);
        }
    }

    private void extend() {
        double seen = Math.clamp(y, 0, Math.max(0, view.viewport().height()));
        Range to = around(view.insertion(x, seen));
        if (to.start() < origin.start()) {
            view.select(origin.end(), to.start());
        } else {
            view.select(origin.start(), Math.max(origin.end(), to.end()));
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !dragging) {
            return;
        }
        dragging = false;
        Range selected = view.selectionProperty().get();
        if (!selected.isEmpty()) {
            view.tellSelected(selected);
        } else if (!dragged) {
            clicked(event);
        }
    }

    private void clicked(MouseEvent event) {
        Optional<String> link = link(event);
        if (link.isPresent()) {
            view.tellLink(link.get());
        } else {
            view.tellMarks(marks(event));
        }
    }

    private Optional<String> link(MouseEvent event) {
        OptionalInt on = view.character(event.getX(), event.getY());
        return on.isPresent() ? document.linkAt(on.getAsInt()) : Optional.empty();
    }

    private List<Annotation> marks(MouseEvent event) {
        Marks marks = view.marks();
        OptionalInt on = view.character(event.getX(), event.getY());
        if (on.isPresent()) {
            return annotations(marks.at(on.getAsInt()));
        }
        int near = view.insertion(event.getX(), event.getY());
        return annotations(
                marks.at(near).stream()
                        .filter(p -> p.range().isEmpty() && isOn(p, event))
                        .toList());
    }

    private static List<Annotation> annotations(List<Placed> placed) {
        return placed.stream().map(Placed::annotation).toList();
    }

    private boolean isOn(Placed sign, MouseEvent event) {
        return view.local(sign.range())
                .map(b -> Math.abs(b.getCenterX() - event.getX()) <= SIGN)
                .orElse(false);
    }

    private void moved(MouseEvent event) {
        boolean hand = link(event).isPresent() || !marks(event).isEmpty();
        boolean text = view.character(event.getX(), event.getY()).isPresent();
        view.setCursor(hand ? Cursor.HAND : text ? Cursor.TEXT : Cursor.DEFAULT);
    }
}
