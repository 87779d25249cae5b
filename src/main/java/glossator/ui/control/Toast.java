package glossator.ui.control;

import glossator.message.Messages;
import glossator.ui.session.Tasks;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One message at the bottom of the window. It closes by itself, but waits while the mouse is over
/// it or the keyboard focus in it.
final class Toast extends HBox {
    private static final double WIDEST = 440;
    private final String sentence;
    private final long millis;
    private final Tasks tasks;
    private final Runnable close;
    private Runnable waiting = () -> {};
    private Runnable closed = () -> {};

    /// `close` removes this toast after `millis`, and when its button is pressed.
    Toast(String sentence, Ikon icon, long millis, Tasks tasks, Runnable close) {
        super(8);
        this.sentence = sentence;
        this.millis = millis;
        this.tasks = tasks;
        this.close = close;
        Label label = new Label(sentence, new FontIcon(icon));
        RtlWrapping.of(label);
        label.setMaxWidth(WIDEST);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setGraphicTextGap(10);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button closing = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        closing.getStyleClass().addAll("button-icon", "flat", "small");
        closing.setAccessibleText(Messages.of("ui.close"));
        closing.setOnAction(e -> close.run());
        getChildren().addAll(label, closing);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("toast");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(sentence);
        hoverProperty().subscribe(this::countDown);
        focusWithinProperty().subscribe(this::countDown);
        countDown();
    }

    /// Adds a button that closes the toast and runs `action`; `closed` runs when it is gone.
    void offer(String name, Runnable action, Runnable closed) {
        this.closed = closed;
        Button button = new Button(name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("small", "toast-action");
        button.setAccessibleText(Messages.of("ui.toast.action", name, sentence));
        button.setOnAction(e -> {
            close.run();
            action.run();
        });
        getChildren().add(1, button);
    }

    /// Moves the keyboard focus to the first button.
    void focusButton() {
        getChildren().get(1).requestFocus();
    }

    /// Hides the toast, whose time then stands still, or shows it again.
    void waitBehind(boolean dialog) {
        setVisible(!dialog);
        setManaged(!dialog);
        countDown();
    }

    /// Starts again whenever mouse and focus have left.
    private void countDown() {
        waiting.run();
        boolean waits = isHover() || isFocusWithin() || !isVisible();
        waiting = waits ? () -> {} : tasks.runAfter(millis, close);
    }

    /// To be called when the toast has been removed.
    void stop() {
        waiting.run();
        closed.run();
    }
}
