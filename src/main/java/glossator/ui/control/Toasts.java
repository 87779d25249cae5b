package glossator.ui.control;

import glossator.message.Messages;
import glossator.ui.session.Tasks;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// Short messages at the bottom of the window. Problems stay until they are closed; other messages
/// disappear on their own.
public final class Toasts {
    private static final long MILLIS = 5_000;
    private static final int MOST = 5;
    private final VBox box = new VBox(8);
    private final Tasks tasks;

    public Toasts(Tasks tasks) {
        this.tasks = tasks;
        box.setAlignment(Pos.BOTTOM_RIGHT);
        box.setPickOnBounds(false);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getStyleClass().add("toasts");
        StackPane.setAlignment(box, Pos.BOTTOM_RIGHT);
    }

    public Node node() {
        return box;
    }

    public void showInfo(String sentence) {
        Node toast = show(sentence, MaterialDesignI.INFORMATION_OUTLINE, "toast-news");
        var _ = tasks.runAfter(MILLIS, () -> box.getChildren().remove(toast));
    }

    /// Once while the same sentence is on screen: a full disk is full at every key.
    public void showProblem(String sentence) {
        boolean shown = box.getChildren().stream()
                .anyMatch(toast -> sentence.equals(toast.getAccessibleText()));
        if (shown) {
            return;
        }
        show(sentence, MaterialDesignA.ALERT_CIRCLE_OUTLINE, "toast-problem");
    }

    private Node show(String sentence, Ikon icon, String styleClass) {
        Label label = new Label(sentence, new FontIcon(icon));
        RtlWrapping.of(label);
        label.setMaxWidth(440);
        label.setGraphicTextGap(10);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("button-icon", "flat", "small");
        close.setAccessibleText(Messages.of("ui.close"));
        HBox toast = new HBox(8, label, close);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.getStyleClass().addAll("toast", styleClass);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(sentence);
        close.setOnAction(e -> box.getChildren().remove(toast));
        box.getChildren().add(toast);
        if (box.getChildren().size() > MOST) {
            box.getChildren().removeFirst();
        }
        return toast;
    }
}
