package glossator.ui.text;

import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Document;
import glossator.ui.control.MouseActions;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.GenericStyledArea;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Handles clicks on the text: follows a link or chooses annotations. The text area itself handles
/// selection.
final class TextMouse {
    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final Supplier<Placements> placements;
    private final MouseActions actions;
    private boolean dragged;

    TextMouse(
            Document document,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            Supplier<Placements> placements,
            MouseActions actions) {
        this.document = document;
        this.area = area;
        this.placements = placements;
        this.actions = actions;
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> dragged = false);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, e -> dragged = true);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::updateCursor);
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (area.getSelection().getLength() > 0) {
            actions.endSelection().run();
        } else if (!dragged && event.isStillSincePress()) {
            click(event);
        }
    }

    private void click(MouseEvent event) {
        int offset = area.hit(event.getX(), event.getY()).getInsertionIndex();
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        Optional<String> link = on.isPresent() ? document.linkAt(on.getAsInt()) : Optional.empty();
        if (link.isPresent()) {
            actions.followLink().accept(link.get());
        } else {
            actions.choose()
                    .accept(placements.get().at(on.orElse(offset)).stream()
                            .map(Placement::annotation)
                            .toList());
        }
    }

    private void updateCursor(MouseEvent event) {
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        boolean hand = on.isPresent()
                && (document.linkAt(on.getAsInt()).isPresent()
                        || !placements.get().at(on.getAsInt()).isEmpty());
        area.setCursor(hand ? Cursor.HAND : Cursor.TEXT);
    }
}
