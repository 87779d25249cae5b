package glossator.ui.text;

import glossator.ui.control.MouseActions;
import glossator.ui.session.Tasks;

import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

import org.fxmisc.richtext.GenericStyledArea;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Shows a note beside its call: while the pointer rests on the call, or when the keyboard asks for
/// it. From the label of a note a click leads back to its call.
final class NotePreview {
    private static final long REST_MILLIS = 300;

    private final GenericStyledArea<ParagraphStyle, Segment, RunStyle> area;
    private final StackPane view;
    private final NoteCalls calls;
    private final Tasks tasks;
    private final MouseActions actions;
    private final Supplier<TextMetrics> metrics;
    private final NotePopover popover = new NotePopover(this::follow);
    private @Nullable CalledNote shown;
    private @Nullable CalledNote under;
    private Runnable cancel = () -> {};

    /// @param view the pane in which the note is shown
    NotePreview(
            StackPane view,
            GenericStyledArea<ParagraphStyle, Segment, RunStyle> area,
            NoteCalls calls,
            Tasks tasks,
            MouseActions actions,
            Supplier<TextMetrics> metrics) {
        this.view = view;
        this.area = area;
        this.calls = calls;
        this.tasks = tasks;
        this.actions = actions;
        this.metrics = metrics;
        view.getChildren().add(popover);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        area.addEventHandler(MouseEvent.MOUSE_EXITED, e -> rest(null));
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> close());
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        area.estimatedScrollYProperty().addListener((o, before, now) -> close());
        area.caretPositionProperty().addListener((o, before, now) -> close());
        popover.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        popover.hoverProperty().subscribe(h -> rest(h ? shown : null));
    }

    /// Shows the note called at the caret and moves the keyboard into it; from the start of a note,
    /// goes back to its call. False if there is neither.
    boolean open() {
        int caret = area.getCaretPosition();
        if (area.getSelection().getLength() > 0) {
            return false;
        }
        Optional<CalledNote> note = calls.beside(caret);
        note.ifPresent(called -> {
            show(called);
            popover.focus();
        });
        return note.isPresent() || (area.getCaretColumn() == 0 && goBack(caret));
    }

    /// False if no note is shown.
    boolean close() {
        cancel.run();
        boolean was = shown != null;
        boolean focused = popover.hasFocus();
        shown = null;
        under = null;
        popover.setVisible(false);
        if (focused) {
            area.requestFocus();
        }
        return was;
    }

    private void show(CalledNote note) {
        Optional<Bounds> on =
                area.getCharacterBoundsOnScreen(note.call().start(), note.call().end());
        on.map(view::screenToLocal).ifPresent(at -> {
            cancel.run();
            shown = note;
            popover.show(note, at, view.getLayoutBounds(), metrics.get().css());
        });
    }

    private void follow() {
        CalledNote note = shown;
        if (note != null) {
            close();
            actions.jump().accept(note.start());
        }
    }

    private boolean goBack(int from) {
        OptionalInt call = calls.callerOf(from);
        call.ifPresent(actions.jump());
        return call.isPresent();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            follow();
            event.consume();
        }
    }

    private void hover(MouseEvent event) {
        OptionalInt on = area.hit(event.getX(), event.getY()).getCharacterIndex();
        CalledNote note = on.isPresent() ? calls.on(on.getAsInt()).orElse(null) : null;
        rest(note);
    }

    /// Called with the note under the pointer; shows or closes it once the pointer rests.
    private void rest(@Nullable CalledNote note) {
        boolean same = note == null ? under == null : note.equals(under);
        if (!same) {
            under = note;
            cancel.run();
            cancel = tasks.runAfter(REST_MILLIS, () -> settle(note));
        }
    }

    private void settle(@Nullable CalledNote note) {
        if (note != null && !note.equals(shown)) {
            show(note);
        } else if (note == null && !popover.isHover() && !popover.hasFocus()) {
            close();
        }
    }

    /// A click on the label, which is beside the text of the note.
    private void click(MouseEvent event) {
        var hit = area.hit(event.getX(), event.getY());
        int at = hit.getInsertionIndex();
        boolean beside = hit.getCharacterIndex().isEmpty() && event.isStillSincePress();
        if (event.getButton() == MouseButton.PRIMARY
                && beside
                && area.getSelection().getLength() == 0
                && at == area.getAbsolutePosition(area.getCurrentParagraph(), 0)) {
            goBack(at);
        }
    }
}
