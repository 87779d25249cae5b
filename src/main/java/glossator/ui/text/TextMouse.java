package glossator.ui.text;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Document;
import glossator.ui.control.MouseActions;

import javafx.scene.Cursor;
import javafx.scene.control.IndexRange;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.fxmisc.richtext.GenericStyledArea;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/// Handles clicks on the text: follows a link or chooses annotations. The text area itself handles
/// selection.
final class TextMouse {
    private final Document document;
    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final Supplier<Placements> placements;
    private final Function<MouseEvent, Optional<PictureArea>> areaUnder;
    private final MouseActions actions;
    private boolean dragged;

    /// @param areaUnder the area of a picture under the pointer
    TextMouse(
            Document document,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            Supplier<Placements> placements,
            Function<MouseEvent, Optional<PictureArea>> areaUnder,
            MouseActions actions) {
        this.document = document;
        this.area = area;
        this.placements = placements;
        this.areaUnder = areaUnder;
        this.actions = actions;
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
        int at = area.hit(event.getX(), event.getY()).getInsertionIndex();
        IndexRange selected = area.getSelection();
        if (selected.getStart() <= at && at <= selected.getEnd() && selected.getLength() > 0) {
            return;
        }
        area.moveTo(at);
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        List<Annotation> under = annotationsAt(on.orElse(at));
        actions.choose().accept(under.stream().limit(1).toList());
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
        return placements.get().at(offset).stream()
                .filter(p -> p.isPassage() || p.target().onPage().isPresent())
                .map(Placement::annotation)
                .toList();
    }

    private void updateCursor(MouseEvent event) {
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        boolean hand = on.isPresent()
                && (document.linkAt(on.getAsInt()).isPresent()
                        || !annotationsAt(on.getAsInt()).isEmpty());
        area.setCursor(hand ? Cursor.HAND : Cursor.TEXT);
    }
}
