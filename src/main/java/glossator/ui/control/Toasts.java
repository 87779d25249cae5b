package glossator.ui.control;

import atlantafx.base.controls.ModalPane;

import glossator.ui.session.Tasks;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.List;

/// Short messages at the bottom of the window, some with a button. All disappear on their own,
/// problems last; Esc closes all of them while the keyboard focus is in one.
public final class Toasts {
    private static final int MOST = 5;
    private final VBox box = new VBox(8);
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final Tasks tasks;
    private final ToastTimes times;
    private @Nullable Node before;

    public Toasts(Tasks tasks) {
        this(tasks, ToastTimes.STANDARD);
    }

    public Toasts(Tasks tasks, ToastTimes times) {
        this.tasks = tasks;
        this.times = times;
        box.setAlignment(Pos.BOTTOM_RIGHT);
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getStyleClass().add("toasts");
        // Also over dialogs, in which something may have been done that a toast offers to undo.
        box.setViewOrder(ModalPane.Z_FRONT - 1);
        box.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                e.consume();
                closeAll();
            }
        });
        box.sceneProperty().subscribe(this::watchFocus);
        StackPane.setAlignment(box, Pos.BOTTOM_RIGHT);
    }

    public Node node() {
        return box;
    }

    /// Whether there is any toast.
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void showInfo(String sentence) {
        show(sentence, MaterialDesignI.INFORMATION_OUTLINE, "toast-news", times.info());
    }

    /// Shows a sentence that the next one will make outdated; the result closes it.
    public Runnable showState(String sentence) {
        Toast toast =
                show(sentence, MaterialDesignI.INFORMATION_OUTLINE, "toast-news", times.info());
        return () -> close(toast);
    }

    /// Once while the same sentence is on screen: a full disk is full at every key.
    public void showProblem(String sentence) {
        boolean isThere = toasts().stream().anyMatch(t -> sentence.equals(t.getAccessibleText()));
        if (!isThere) {
            show(sentence, MaterialDesignA.ALERT_CIRCLE_OUTLINE, "toast-problem", times.problem());
        }
    }

    /// Shows `sentence` with a button called `name` that runs `action`; the result closes the
    /// toast. `closed` runs when it is gone, for whatever reason.
    public Runnable showAction(String sentence, String name, Runnable action, Runnable closed) {
        Toast toast =
                show(sentence, MaterialDesignI.INFORMATION_OUTLINE, "toast-news", times.action());
        toast.offer(name, action, closed);
        return () -> close(toast);
    }

    private Toast show(String sentence, Ikon icon, String styleClass, long millis) {
        Toast[] made = new Toast[1];
        Toast toast = new Toast(sentence, icon, millis, tasks, () -> close(made[0]));
        made[0] = toast;
        toast.getStyleClass().add(styleClass);
        box.getChildren().add(toast);
        if (box.getChildren().size() > MOST) {
            close(toasts().getFirst());
        }
        shown.set(true);
        // JavaFX has no live regions; this is the nearest that it tells a screen reader.
        toast.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        box.notifyAccessibleAttributeChanged(AccessibleAttribute.CHILDREN);
        return toast;
    }

    /// Hides the toasts while `dialog` is true, and lets them go on afterwards; those made in the
    /// meantime are shown over the dialog.
    public void waitBehind(ObservableBooleanValue dialog) {
        dialog.subscribe(() -> toasts().forEach(toast -> toast.waitBehind(dialog.get())));
    }

    /// Moves the keyboard focus to the newest toast.
    public void focus() {
        if (shown.get()) {
            toasts().getLast().focusButton();
        }
    }

    public void closeAll() {
        toasts().reversed().forEach(this::close);
    }

    private void close(Toast toast) {
        boolean focused = toast.isFocusWithin();
        if (!box.getChildren().contains(toast)) {
            return;
        }
        if (focused && before != null) {
            before.requestFocus();
        }
        toast.stop();
        box.getChildren().remove(toast);
        shown.set(!box.getChildren().isEmpty());
    }

    private List<Toast> toasts() {
        return box.getChildren().stream().map(Toast.class::cast).toList();
    }

    private void watchFocus(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().subscribe((from, to) -> {
                if (isWithin(to) && !isWithin(from)) {
                    before = from;
                }
            });
        }
    }

    private boolean isWithin(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(box)) {
                return true;
            }
        }
        return false;
    }
}
