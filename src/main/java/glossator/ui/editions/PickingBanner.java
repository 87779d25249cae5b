package glossator.ui.editions;

import glossator.annotation.Annotation;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands above a document while the user says where an annotation belongs in it: what to do, and
/// which annotation it is.
final class PickingBanner extends HBox {
    private final Label ask = new Label();

    /// @param what the annotation, in a few words
    PickingBanner(Ikon icon, Annotation annotation, String what, Node... rest) {
        super(10, new FontIcon(icon), Widgets.swatch(annotation));
        RtlWrapping.of(ask);
        ask.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(2, ask, Widgets.muted(what));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        getChildren().addAll(rest);
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        getStyleClass().addAll("reader-banner", "picking");
    }

    /// Says what to do now.
    void say(String sentence) {
        ask.setText(sentence);
        setAccessibleText(sentence);
    }
}
