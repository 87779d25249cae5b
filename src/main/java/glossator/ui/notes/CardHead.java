package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.wording.AnchorWording;
import glossator.wording.TargetWording;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The first line of a card: the kind of annotation, its locator, and its anchor in the edition
/// shown, which stands below where there is no room beside.
final class CardHead extends FlowPane {
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final FontIcon icon = new FontIcon();
    private final Label place = new Label();
    private final Label badge = new Label();
    private final Tooltip placeTip = Buttons.tip("");
    private final Tooltip badgeTip = Buttons.tip("");

    CardHead() {
        super(6, 2);
        getStyleClass().add("note-head");
        icon.getStyleClass().add("note-style");
        place.getStyleClass().add("note-place");
        place.setTooltip(placeTip);
        place.setMinWidth(0);
        badge.getStyleClass().add("note-fate");
        badge.setTooltip(badgeTip);
        badge.setMinWidth(USE_PREF_SIZE);
        HBox title = new HBox(6, icon, place);
        title.setAlignment(Pos.CENTER_LEFT);
        Widgets.keepWithin(this, title);
        getChildren().addAll(title, badge);
    }

    void show(Placement placement, CardContext context) {
        Annotation annotation = placement.annotation();
        icon.setIconCode(icon(annotation));
        String where = context.place(placement);
        place.setText(name(placement, where));
        String path = String.join(" › ", context.headings(placement));
        placeTip.setText(path.isEmpty() ? where : path + " · " + where);
        showFate(placement);
    }

    private static Ikon icon(Annotation annotation) {
        return switch (annotation.target()) {
            case Target.Area _ -> MaterialDesignV.VECTOR_SQUARE;
            case Target.WholePage _ -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case Target.WholeSource _ -> MaterialDesignN.NOTE_TEXT_OUTLINE;
            case Target.Passage _ ->
                isBare(annotation)
                        ? MaterialDesignM.MAP_MARKER_OUTLINE
                        : Buttons.icon(annotation.style());
        };
    }

    /// What it is on, in the edition shown.
    private static String name(Placement placement, String where) {
        if (!placement.isPassage()) {
            String title = TargetWording.title(placement.target());
            boolean inText = placement.target() instanceof Target.Area
                    && placement.target().onPage().isEmpty()
                    && !where.isEmpty();
            return inText ? title + " · " + where : title;
        }
        boolean at = isBare(placement.annotation()) && !where.isEmpty();
        return at ? Messages.of("ui.notes.at", where) : where;
    }

    private static boolean isBare(Annotation annotation) {
        return annotation.selector().range().isEmpty();
    }

    private void showFate(Placement placement) {
        String fate = AnchorWording.badge(placement);
        badge.setText(fate);
        badge.setManaged(!fate.isEmpty());
        badge.setVisible(!fate.isEmpty());
        badge.pseudoClassStateChanged(WARNING, placement.isOrphan());
        badgeTip.setText(AnchorWording.sentences(placement));
    }
}
