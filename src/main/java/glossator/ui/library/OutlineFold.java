package glossator.ui.library;

import glossator.message.Messages;
import glossator.ui.session.Session;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The lower part of the pane: a heading that folds the outline away. Its state is remembered.
final class OutlineFold {
    /// The share of the height that the outline can be given at the start.
    private static final double MOST = 0.8;

    private final Session session;
    private final SplitPane split;
    private final OutlinePane outline;
    private final Button heading = new Button(Messages.of("ui.outline.title"));
    private final VBox box;
    private boolean open = true;

    OutlineFold(Session session, SplitPane split, OutlinePane outline) {
        this.session = session;
        this.split = split;
        this.outline = outline;
        heading.getStyleClass().addAll("flat", "outline-heading");
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        heading.setOnAction(e -> setOpen(!open));
        box = new VBox(heading, outline.node());
        box.getStyleClass().add("outline-pane");
        VBox.setVgrow(outline.node(), Priority.ALWAYS);
        SplitPane.setResizableWithParent(box, false);
    }

    Region node() {
        return box;
    }

    void open() {
        if (!open) {
            setOpen(true);
        }
    }

    /// Restores the last state; called once both parts are in the split pane.
    void restore() {
        arrange(session.settings().outlineOpenProperty().get());
        split.heightProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> of, Number before, Number now) {
                split.heightProperty().removeListener(this);
                divide();
            }
        });
        // Only what a person drags is remembered: the layout also moves the divider a little.
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> rememberHeight());
    }

    /// Without a document only the heading is there, and the sources have the room; what was chosen
    /// for documents stays.
    void follow(boolean hasDocument) {
        arrange(hasDocument && session.settings().outlineOpenProperty().get());
    }

    private void setOpen(boolean shown) {
        session.settings().outlineOpenProperty().set(shown);
        arrange(shown);
    }

    private void arrange(boolean shown) {
        open = shown;
        outline.node().setVisible(shown);
        outline.node().setManaged(shown);
        heading.setGraphic(
                new FontIcon(shown ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT));
        heading.setAccessibleText(Messages.of(shown ? "ui.outline.fold" : "ui.outline.unfold"));
        box.setMinHeight(shown ? 90 : Region.USE_PREF_SIZE);
        box.setMaxHeight(shown ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        divide();
    }

    private void divide() {
        split.setDividerPosition(0, open ? place() : 1);
    }

    /// In pixels, which the outline keeps when the window then takes its remembered size.
    private double place() {
        double height = session.settings().outlineHeightProperty().get();
        return height <= 0 || split.getHeight() <= 0
                ? session.settings().outlineDividerProperty().get()
                : 1 - Math.min(MOST, height / split.getHeight());
    }

    private void rememberHeight() {
        double height = Math.round((1 - split.getDividerPositions()[0]) * split.getHeight());
        double last = session.settings().outlineHeightProperty().get();
        if (open && height > 0 && Math.abs(height - last) > 1) {
            session.settings().outlineHeightProperty().set(height);
        }
    }
}
