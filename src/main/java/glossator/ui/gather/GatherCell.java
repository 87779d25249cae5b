package glossator.ui.gather;

import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.control.Widgets;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A group or a note in the list of all notes.
final class GatherCell extends ListCell<GatherRow> {
    private static final double INDENT = 16;
    private static final double EMPTY_HEIGHT = 48;

    private final Supplier<Context> context;
    private final Handler use;
    private final NoteBox box;
    private final FontIcon fold = new FontIcon();
    private final Region swatch = Widgets.swatch("");
    private final Label name = new Label();
    private final Label detail = Widgets.muted("");
    private final Label count = new Label();
    private final HBox heading;

    /// What the cells need to know, at one moment.
    record Context(GatherNames names, NotePlaces places, PrintedPages pages, Grouping grouping) {}

    /// What a click does.
    interface Handler {
        /// Folds the notes of a group away, or shows them again.
        void fold(String group);

        void goTo(LibraryNote note);
    }

    GatherCell(
            Supplier<Context> context,
            Handler use,
            CutOuts cutOuts,
            Consumer<UUID> openTag,
            Consumer<String> link) {
        this.context = context;
        this.use = use;
        box = new NoteBox(cutOuts, openTag, link);
        getStyleClass().addAll("note-cell", "gather-cell");
        fold.getStyleClass().add("gather-fold");
        name.getStyleClass().add("gather-group-title");
        name.setMinWidth(0);
        detail.setMinWidth(0);
        count.getStyleClass().add("gather-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        heading = new HBox(8, fold, swatch, name, count, detail);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("gather-group");
        setPrefWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    void refreshPicture() {
        box.refreshPicture();
    }

    private void click(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY
                || !e.isStillSincePress()
                || e.isShiftDown()
                || e.isShortcutDown()) {
            return;
        }
        switch (getItem()) {
            case GatherRow.Group group -> use.fold(group.key());
            case GatherRow.Note(var _, var note) -> {
                if (e.getClickCount() == 2) {
                    use.goTo(note);
                }
            }
            case null -> {
                // Below the last row.
            }
        }
    }

    @Override
    protected void updateItem(@Nullable GatherRow row, boolean empty) {
        super.updateItem(row, empty);
        refresh();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        box.setChosen(selected);
    }

    /// Shows the row as it is now.
    void refresh() {
        setText(null);
        GatherRow row = isEmpty() ? null : getItem();
        switch (row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case GatherRow.Group group -> showGroup(group);
            case GatherRow.Note(var _, var note) -> showNote(note);
        }
    }

    private void showGroup(GatherRow.Group group) {
        setGraphic(heading);
        fold.setIconCode(
                group.folded() ? MaterialDesignC.CHEVRON_RIGHT : MaterialDesignC.CHEVRON_DOWN);
        boolean colored = !group.color().isEmpty();
        Widgets.tint(swatch, group.color());
        swatch.setManaged(colored);
        swatch.setVisible(colored);
        name.setText(Widgets.toOneLine(group.title()));
        detail.setText(Widgets.toOneLine(group.detail()));
        count.setText(String.valueOf(group.count()));
        heading.setTranslateX(group.depth() * INDENT);
        String state = group.folded() ? "ui.gather.spoken.folded" : "ui.gather.spoken.group";
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(Messages.of(state, group.title(), group.count()));
    }

    private void showNote(LibraryNote note) {
        Context now = context.get();
        String place = now.places().of(note);
        String title = now.names().title(note.source());
        boolean said = now.grouping() == Grouping.SOURCE;
        setGraphic(box);
        box.show(note, said ? "" : title, place, now.names().codebook(), now.pages());
        setAccessibleText(NoteBox.spoken(note, title, place, now.names().codebook()));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return EMPTY_HEIGHT;
        }
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(getGraphic().prefHeight(inner)) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            getGraphic()
                    .resizeRelocate(
                            snappedLeftInset(),
                            snappedTopInset(),
                            getWidth() - snappedLeftInset() - snappedRightInset(),
                            getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
