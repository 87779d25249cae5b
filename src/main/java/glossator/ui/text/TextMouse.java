package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.document.Document;
import glossator.ui.control.MouseActions;

import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Handles clicks on the text: follows a link or chooses annotations. The text area itself handles
/// selection.
final class TextMouse {
    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final ParagraphNodes paragraphs;
    private final Function<MouseEvent, Optional<PictureArea>> areaUnder;
    private final MouseActions actions;
    private boolean dragged;

    /// @param areaUnder the area of a picture under the pointer
    TextMouse(
            Document document,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            ParagraphNodes paragraphs,
            Function<MouseEvent, Optional<PictureArea>> areaUnder,
            MouseActions actions) {
        this.document = document;
        this.area = area;
        this.paragraphs = paragraphs;
        this.areaUnder = areaUnder;
        this.actions = actions;
        area.setOnOutsideSelectionMousePressed(e -> moveTo(e, SelectionPolicy.CLEAR));
        area.setOnInsideSelectionMousePressReleased(e -> moveTo(e, SelectionPolicy.CLEAR));
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> dragged = true);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::updateCursor);
    }

    /// The other button chooses what its menu is about, unless that is the selection.
    private void press(MouseEvent event) {
        dragged = false;
        if (event.getButton() != MouseButton.SECONDARY) {
            return;
        }
        int at = insertionAt(new Point2D(event.getX(), event.getY()));
        IndexRange selected = area.getSelection();
        if (selected.getStart() <= at && at <= selected.getEnd() && selected.getLength() > 0) {
            return;
        }
        area.moveTo(at);
        OptionalInt on = paragraphs.characterAt(event.getScreenX(), event.getScreenY());
        List<Annotation> under = annotationsAt(on.orElse(at));
        actions.choose().accept(under.stream().limit(1).toList());
    }

    private void moveTo(MouseEvent event, SelectionPolicy policy) {
        area.moveTo(insertionAt(new Point2D(event.getX(), event.getY())), policy);
    }

    /// The place for the caret that is nearest to a point of the area, which is itself wrong at the
    /// ends of lines with words from right to left.
    int insertionAt(Point2D inArea) {
        Point2D onScreen = area.localToScreen(inArea);
        return Optional.ofNullable(onScreen)
                .flatMap(p -> paragraphs.insertionAt(p.getX(), p.getY()))
                .orElseGet(() -> area.hit(inArea.getX(), inArea.getY()).getInsertionIndex());
    }

    /// The character at a point of the area, or else the place for the caret nearest to it.
    int characterAt(Point2D inArea) {
        Point2D onScreen = area.localToScreen(inArea);
        OptionalInt on = onScreen == null
                ? OptionalInt.empty()
                : paragraphs.characterAt(onScreen.getX(), onScreen.getY());
        return on.orElseGet(() -> insertionAt(inArea));
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShiftDown() && event.isStillSincePress()) {
            moveTo(event, SelectionPolicy.ADJUST);
        }
        if (area.getSelection().getLength() > 0) {
            actions.endSelection().run();
        } else if (!dragged && event.isStillSincePress()) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        int offset = insertionAt(new Point2D(event.getX(), event.getY()));
        OptionalInt on = paragraphs.characterAt(event.getScreenX(), event.getScreenY());
        Optional<String> link = on.isPresent() ? document.linkAt(on.getAsInt()) : Optional.empty();
        Optional<PictureArea> part = areaUnder.apply(event);
        if (part.isPresent()) {
            actions.choose().accept(List.of(part.get().annotation()));
        } else if (link.isPresent()) {
            actions.followLink().accept(link.get());
        } else {
            actions.choose().accept(annotationsAt(on.orElse(offset)));
        }
    }

    /// Areas of pictures are where they lie, and the source as a whole is nowhere in the text.
    private List<Annotation> annotationsAt(int offset) {
        return paragraphs.decorations().placements().at(offset).stream()
                .filter(p -> p.isPassage() || p.target().onPage().isPresent())
                .map(Placement::annotation)
                .toList();
    }

    private void updateCursor(MouseEvent event) {
        OptionalInt on = paragraphs.characterAt(event.getScreenX(), event.getScreenY());
        boolean hand = on.isPresent()
                && (document.linkAt(on.getAsInt()).isPresent()
                        || !annotationsAt(on.getAsInt()).isEmpty());
        area.setCursor(hand ? Cursor.HAND : Cursor.TEXT);
    }
}
