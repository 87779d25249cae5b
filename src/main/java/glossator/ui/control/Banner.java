package glossator.ui.control;

import glossator.message.Messages;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A line at the top of the window about the state of the library. It shows one [Notice] at a time,
/// the newest first; a button leads to the others in order of weight.
public final class Banner extends HBox {
    private final List<Notice> notices = new ArrayList<>();
    private final Label words = new Label();
    private final HBox buttons = new HBox(6);
    private final FontIcon icon = new FontIcon();
    private int at;

    public Banner() {
        super(10);
        getStyleClass().add("banner");
        setId("banner");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        RtlWrapping.of(words);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        update();
    }

    /// Shows `notice` now, in place of any with the same id.
    public void show(Notice notice) {
        notices.removeIf(n -> n.id().equals(notice.id()));
        notices.add(notice);
        notices.sort(Comparator.comparing(Notice::weight).reversed());
        at = notices.indexOf(notice);
        update();
    }

    /// Removes the notice with this id, if it is there.
    public void remove(String id) {
        if (notices.removeIf(n -> n.id().equals(id))) {
            at = 0;
            update();
        }
    }

    private void update() {
        setVisible(!notices.isEmpty());
        setManaged(!notices.isEmpty());
        if (notices.isEmpty()) {
            return;
        }
        if (getChildren().isEmpty()) {
            getChildren().addAll(icon, words, buttons);
        }
        Notice front = notices.get(at);
        getStyleClass()
                .setAll("banner", "banner-" + front.weight().name().toLowerCase(Locale.ROOT));
        icon.setIconCode(icon(front.weight()));
        words.setText(front.sentence());
        buttons.getChildren().clear();
        front.choices().forEach(c -> addButton(Widgets.button(c.key(), c.run())));
        if (notices.size() > 1) {
            addButton(next());
        }
        if (front.closable()) {
            addButton(Widgets.iconButton(
                    MaterialDesignC.CLOSE, "ui.close", () -> remove(front.id())));
        }
        setAccessibleText(front.sentence());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Button next() {
        Button next =
                Widgets.iconButton(MaterialDesignC.CHEVRON_RIGHT, "ui.banner.next", this::turn);
        next.setAccessibleText(Messages.of("ui.banner.next-of", at + 1, notices.size()));
        return next;
    }

    private void turn() {
        at = (at + 1) % notices.size();
        update();
    }

    private void addButton(Button button) {
        button.getStyleClass().add("small");
        buttons.getChildren().add(button);
    }

    private static Ikon icon(Notice.Weight weight) {
        return switch (weight) {
            case HINT -> MaterialDesignI.INFORMATION_OUTLINE;
            case WARNING -> MaterialDesignA.ALERT_OUTLINE;
            case DANGER -> MaterialDesignA.ALERT_OCTAGON_OUTLINE;
        };
    }
}
