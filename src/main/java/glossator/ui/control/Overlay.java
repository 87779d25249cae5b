package glossator.ui.control;

import atlantafx.base.controls.ModalPane;

import glossator.message.Messages;
import glossator.ui.session.Tasks;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.ArrayDeque;
import java.util.Deque;

/// The single dialog that can cover the window: palette, questions, settings. Esc or a click
/// outside closes it, and the keyboard focus returns to where it was.
public final class Overlay {
    private static final double MARGIN = 24;

    /// Between a dialog and the place that it is about.
    private static final double GAP = 6;

    /// The padding and border of a dialog, both sides together.
    private static final double AROUND = 36;

    /// The same from top to bottom, including the title.
    private static final double TITLE = 90;

    private final ModalPane pane = new ModalPane();
    private final Tasks tasks;
    private final FocusTrap trap;
    private final Deque<Runnable> questions = new ArrayDeque<>();
    private @Nullable Node before;
    private Runnable closed = () -> {};
    private Runnable placing = () -> {};

    public Overlay(Tasks tasks) {
        this.tasks = tasks;
        pane.setAlignment(Pos.TOP_CENTER);
        // Dialogs appear and vanish without animation: a fast user would type into a moving one.
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().subscribe(shown -> {
            if (!shown && before != null) {
                before.requestFocus();
                before = null;
            }
            if (!shown) {
                runOnClosed();
            }
        });
        // Before the focused node: lists and fields would consume Esc themselves.
        pane.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && isShown()) {
                e.consume();
                hide();
            }
        });
        // The pane itself has no use for the keyboard focus.
        pane.setFocusTraversable(false);
        trap = new FocusTrap(pane, this::isShown, tasks);
    }

    /// Lets the keyboard focus also move to `other`, which lies over the dialogs.
    public void includeInFocus(Node other) {
        trap.include(other);
    }

    /// The node to be placed over everything else in the window.
    public Node node() {
        return pane;
    }

    /// `add` puts the node there, when it is first needed or [#place] is called: the first picture
    /// of a window is made without it.
    public void onPlace(Runnable add) {
        placing = add;
    }

    public void place() {
        if (pane.getParent() == null) {
            placing.run();
        }
    }

    public boolean isShown() {
        return pane.isDisplay();
    }

    /// Runs `ask`, which shows a dialog, as soon as none is shown: a question that the user did not
    /// request must not replace another dialog.
    public void showWhenFree(Runnable ask) {
        questions.add(ask);
        tasks.runLater(this::askNext);
    }

    private void askNext() {
        if (!isShown() && !questions.isEmpty()) {
            questions.remove().run();
        }
    }

    /// Runs `action` once when the current dialog has been closed or replaced; replaces any action
    /// set before.
    public void onClosed(Runnable action) {
        closed = action;
    }

    private void runOnClosed() {
        Runnable action = closed;
        closed = () -> {};
        tasks.runLater(() -> {
            action.run();
            askNext();
        });
    }

    /// Shows `content` under `title` and focuses `focus`, a node in it.
    public void show(String title, Region content, Node focus) {
        Label heading = new Label(Widgets.toTitle(title));
        heading.getStyleClass().add("dialog-title");
        Button close = new Button();
        close.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(Messages.of("ui.close"));
        close.setOnAction(e -> hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(8, heading, space, close);
        top.setAlignment(Pos.CENTER_LEFT);
        BorderPane dialog = new BorderPane(content, top, null, null, null);
        BorderPane.setMargin(content, new Insets(12, 0, 0, 0));
        // The padding is around it: a border pane forgets its own when it asks how high its content
        // is.
        showBare(new StackPane(dialog), focus);
    }

    /// Shows `content` as it is, without a title.
    public void showBare(Region content, Node focus) {
        place();
        if (!isShown() && pane.getScene() != null) {
            before = pane.getScene().getFocusOwner();
        }
        if (isShown()) {
            runOnClosed();
        }
        content.getStyleClass().add("overlay-dialog");
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(content, new Insets(MARGIN));
        pane.show(content);
        tasks.runLater(() -> trap.focus(focus));
    }

    /// Shows `content` under `title` just below `place`, bounds on screen, or above it if there is
    /// no room below.
    public void showNear(String title, Region content, Node focus, Bounds place) {
        show(title, content, focus);
        Node dialog = pane.getContent();
        tasks.runLater(() -> moveNear(dialog, place));
    }

    private void moveNear(Node dialog, Bounds place) {
        Bounds local = pane.screenToLocal(place);
        if (local == null || !isShown()) {
            return;
        }
        pane.layout();
        Bounds now = pane.sceneToLocal(dialog.localToScene(dialog.getLayoutBounds()));
        double x =
                Math.clamp(local.getMinX(), 0, Math.max(0, pane.getWidth() - now.getWidth() - GAP));
        boolean fits = local.getMaxY() + GAP + now.getHeight() <= pane.getHeight();
        double y =
                fits ? local.getMaxY() + GAP : Math.max(0, local.getMinY() - GAP - now.getHeight());
        dialog.setTranslateX(dialog.getTranslateX() + x - now.getMinX());
        dialog.setTranslateY(dialog.getTranslateY() + y - now.getMinY());
    }

    /// Makes `content` as large as the window allows, up to this size.
    public void bindSize(Region content, double width, double height) {
        content.prefWidthProperty()
                .bind(Bindings.min(width, pane.widthProperty().subtract(2 * MARGIN + AROUND)));
        content.prefHeightProperty()
                .bind(Bindings.min(height, pane.heightProperty().subtract(2 * MARGIN + TITLE)));
    }

    /// Whether a dialog covers the window.
    public ReadOnlyBooleanProperty shownProperty() {
        return pane.displayProperty();
    }

    public void hide() {
        pane.hide();
    }
}
