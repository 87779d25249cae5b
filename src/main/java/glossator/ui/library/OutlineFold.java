package glossator.ui.library;

import glossator.message.Messages;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The lower part of the pane: a heading that folds the outline away. Its state is remembered.
final class OutlineFold {
    private static final long SETTLED_MILLIS = 800;

    private final Session session;
    private final SplitPane split;
    private final OutlinePane outline;
    private final Button heading = new Button(Messages.of("ui.outline.title"));
    private final VBox box;
    private double place;
    private boolean open = true;
    private Runnable forget = () -> {};

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
        place = session.settings().outlineDividerProperty().get();
        arrange(session.settings().outlineOpenProperty().get());
        split.getDividers()
                .getFirst()
                .positionProperty()
                .subscribe((before, now) -> rememberPlace(now.doubleValue()));
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
        split.setDividerPosition(0, shown ? place : 1);
    }

    private void rememberPlace(double to) {
        if (!open || to <= 0 || to >= 1) {
            return;
        }
        place = to;
        forget.run();
        forget = session.tasks()
                .runAfter(
                        SETTLED_MILLIS,
                        () -> session.settings().outlineDividerProperty().set(place));
    }
}
