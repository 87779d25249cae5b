package glossator.ui.editions;

import glossator.library.CopyItem;
import glossator.library.CopyPart;
import glossator.library.CopyVersion;
import glossator.message.Messages;
import glossator.ui.control.HighlightedFlow;
import glossator.ui.control.ListRows;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.wording.CopyWording;
import glossator.wording.ReplyWording;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/// A row of the list of what a copy brings: what it is, how it is here beside how it is in the
/// copy, and what is chosen.
final class CopyCell extends WrappingCell<CopyRow> {
    private static final int LINES = 6;

    private final FontIcon icon = new FontIcon();
    private final Label fate = new Label();
    private final Label subject = new Label();
    private final Side here = new Side("ui.copy.here");
    private final Side there = new Side("ui.copy.there");
    private final Label why = Widgets.sentence("");
    private final HBox choices = new HBox();
    private final BiConsumer<Integer, CopyItem.Choice> choose;

    /// @param choose called with the index of the row and what was clicked
    CopyCell(BiConsumer<Integer, CopyItem.Choice> choose) {
        this.choose = choose;
        getStyleClass().add("copy-cell");
        fate.getStyleClass().add("review-fate");
        fate.setMinWidth(Region.USE_PREF_SIZE);
        ListRows.limitLines(subject, 1);
        subject.setMinWidth(0);
        HBox.setHgrow(subject, Priority.ALWAYS);
        subject.setMaxWidth(Double.MAX_VALUE);
        choices.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, icon, fate, subject, choices);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setMinWidth(0);
        Columns columns = new Columns(16, here, there);
        VBox words = new VBox(6, head, columns, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        // So that a small window shows more than one row.
        why.visibleProperty().bind(selectedProperty());
        why.managedProperty().bind(selectedProperty());
        makeRow(10, words);
    }

    @Override
    protected void updateItem(CopyRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean shown = !empty && row != null;
        showRow(shown);
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        CopyItem item = row.item();
        icon.setIconCode(icon(item));
        fate.setText(CopyWording.word(item));
        subject.setText(Widgets.toOneLine(CopyWording.subject(item)));
        here.show(item.here(), item);
        there.show(item.there(), item);
        showWording(item);
        why.setText(CopyWording.explanation(item));
        choices.getChildren().setAll(buttons(row));
        setAccessibleText(spoken(row));
    }

    private static Ikon icon(CopyItem item) {
        return switch (item.kind()) {
            case NEW_THERE -> MaterialDesignP.PLUS_CIRCLE_OUTLINE;
            case CHANGED_THERE, SAME, CHANGED_HERE -> MaterialDesignP.PENCIL_OUTLINE;
            case CHANGED_BOTH -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case DELETED_THERE -> MaterialDesignD.DELETE_OUTLINE;
            case DELETED_HERE -> MaterialDesignR.RESTORE;
        };
    }

    /// For the mouse; the keyboard uses the keys of the dialog.
    private List<ToggleButton> buttons(CopyRow row) {
        var buttons = new ArrayList<ToggleButton>();
        List<CopyItem.Choice> all = row.item().choices();
        for (int i = 0; i < all.size(); i++) {
            CopyItem.Choice choice = all.get(i);
            ToggleButton button = new ToggleButton(CopyWording.choice(row.item(), choice));
            button.setSelected(choice == row.choice());
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            String place =
                    i == 0 ? "left-pill" : i == all.size() - 1 ? "right-pill" : "center-pill";
            button.getStyleClass().addAll(place, "small");
            button.setOnAction(e -> {
                button.setSelected(true);
                choose.accept(getIndex(), choice);
            });
            buttons.add(button);
        }
        return buttons;
    }

    /// What differs in the notes is struck out on one side and underlined on the other.
    private void showWording(CopyItem item) {
        CopyVersion mine = item.here();
        CopyVersion theirs = item.there();
        if (mine == null || theirs == null || !item.changed().contains(CopyPart.NOTE)) {
            here.note(mine);
            there.note(theirs);
            return;
        }
        WordingDifference wording =
                WordingDifference.of(mine.note(), theirs.note()).shortened();
        here.note(wording.before(), "removed");
        there.note(wording.after(), "added");
    }

    private String spoken(CopyRow row) {
        return Messages.of(
                "ui.copy.spoken",
                fate.getText(),
                subject.getText(),
                here.spoken() + there.spoken(),
                row.wording(),
                why.getText());
    }

    /// One side of a row.
    private static final class Side extends VBox {
        private final Label head = Widgets.muted("");
        private final HighlightedFlow note = new HighlightedFlow();
        private final Label more = Widgets.sentence("");
        private final String title;
        private @Nullable CopyVersion version;

        /// @param title key of the name of the side
        Side(String title) {
            super(2);
            this.title = title;
            getChildren().setAll(head, note, more);
            setMinWidth(0);
            ListRows.limitLines(more, LINES);
        }

        void show(@Nullable CopyVersion shown, CopyItem item) {
            version = shown;
            setVisible(shown != null);
            setManaged(shown != null);
            if (shown == null) {
                return;
            }
            String author = Widgets.toOneLine(shown.author());
            String side = Messages.of(title);
            head.setText(author.isEmpty() ? side : Messages.of("ui.copy.by", side, author));
            more.setText(others(shown, item));
            more.setVisible(!more.getText().isEmpty());
            more.setManaged(more.isVisible());
        }

        void note(@Nullable CopyVersion shown) {
            note.clear();
            if (shown != null && !shown.note().isBlank()) {
                note.add(shortened(shown.note()), "wording");
            }
        }

        private static String shortened(String text) {
            return new WordingDifference(
                            List.of(new WordingDifference.Piece(text, true)), List.of())
                    .shortened()
                    .before()
                    .getFirst()
                    .text();
        }

        void note(List<WordingDifference.Piece> pieces, String otherwise) {
            note.clear();
            for (WordingDifference.Piece piece : pieces) {
                int from = note.length();
                String look = piece.kept() ? "kept" : otherwise;
                note.add(piece.text(), "wording", "wording-" + look);
                note.tint(from, from + piece.text().stripTrailing().length(), "tint-" + look);
            }
        }

        /// Whatever else has changed, or comes with a new one.
        private static String others(CopyVersion version, CopyItem item) {
            var others = new ArrayList<String>();
            boolean whole = item.here() == null;
            if (version.color() != null && (whole || item.changed().contains(CopyPart.COLOR))) {
                others.add(Messages.of("ui.color." + version.color().word()));
            }
            if (version.style() != null && item.changed().contains(CopyPart.STYLE)) {
                others.add(Messages.of("ui.notes.style." + version.style().word()));
            }
            if (!version.tags().isEmpty() && (whole || item.changed().contains(CopyPart.TAGS))) {
                others.add(String.join(" · ", version.tags()));
            } else if (item.changed().contains(CopyPart.TAGS)) {
                others.add(Messages.of("ui.copy.no-tags"));
            }
            if (item.changed().contains(CopyPart.PLACE)) {
                others.add(
                        Messages.of("wording.history.quote", Widgets.toOneLine(version.words())));
            }
            if (item.changed().contains(CopyPart.STATE)) {
                others.add(state(version));
            }
            if (version.replies() > 0 && item.kind() == CopyItem.Kind.NEW_THERE) {
                others.add(Messages.of("ui.copy.replies", version.replies()));
            }
            return String.join(", ", others);
        }

        private static String state(CopyVersion version) {
            if (version.state() != null) {
                return ReplyWording.name(version.state());
            }
            return Messages.of(version.resolved() ? "ui.copy.resolved" : "ui.copy.open");
        }

        String spoken() {
            CopyVersion shown = version;
            return shown == null
                    ? ""
                    : head.getText() + ": " + Widgets.toOneLine(shown.note()) + " " + more.getText()
                            + ". ";
        }
    }
}
