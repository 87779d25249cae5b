package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.wording.AnchorWording;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.javafx.FontIcon;

/// The first line of a card: the kind of annotation, its locator, and its anchor in the edition
/// shown.
final class CardHead extends HBox {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final FontIcon icon = new FontIcon();
    private final Label place = new Label();
    private final Label badge = new Label();
    private final Tooltip placeTip = Buttons.tip("");
    private final Tooltip badgeTip = Buttons.tip("");

    CardHead() {
        getStyleClass().add("note-head");
        icon.getStyleClass().add("note-style");
        place.getStyleClass().add("note-place");
        place.setTooltip(placeTip);
        place.setMinWidth(0);
        badge.getStyleClass().add("note-fate");
        badge.setTooltip(badgeTip);
        badge.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(icon, place, badge);
    }

    void show(Placement placement, CardContext context) {
        Annotation annotation = placement.annotation();
        icon.setIconCode(Buttons.icon(annotation));
        String where = context.place(placement);
        place.setText(CardWording.place(placement, where));
        String path = String.join(" › ", context.headings(placement));
        placeTip.setText(path.isEmpty() ? where : path + " · " + where);
        String fate = AnchorWording.badge(placement);
        badge.setText(fate);
        badge.setManaged(!fate.isEmpty());
        badge.setVisible(!fate.isEmpty());
        badge.pseudoClassStateChanged(WARNING, placement.isOrphan());
        badgeTip.setText(AnchorWording.sentences(placement));
    }
}
