package glossator.ui.gather;

import glossator.annotation.Digest;
import glossator.library.LibraryNote;
import glossator.message.Messages;
import glossator.ui.control.CutOuts;
import glossator.ui.control.NoteDrag;
import glossator.ui.control.Widgets;
import glossator.ui.notes.NoteRenderer;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A part of a digest: a quote, or own words. It can be dragged to another place.
final class DigestCell extends ListCell<DigestRow> {
    static final DataFormat PART = new DataFormat("application/x-glossator-digest-part");
    private static final int LONGEST = 6_000;
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Supplier<Context> context;
    private final Handler use;
    private final NoteBox box;
    private final VBox words = new VBox();
    private final Label missing = Widgets.sentence("");
    private final VBox gone = new VBox(missing);
    private final FontIcon handle = new FontIcon(MaterialDesignD.DRAG_VERTICAL);
    private final HBox row = new HBox(handle);
    private final Consumer<String> link;

    /// What the cells need to know, at one moment.
    record Context(GatherNames names, NotePlaces places, PrintedPages pages) {}

    /// What a click or a drag does.
    interface Handler {
        void open(DigestRow row);

        /// Moves a part.
        ///
        /// @param gap before which part, from 0 to their number
        void drop(int from, int gap);

        /// Puts notes in.
        void dropNotes(List<UUID> notes, int gap);
    }

    DigestCell(
            Supplier<Context> context,
            Handler use,
            CutOuts cutOuts,
            Consumer<UUID> openTag,
            Consumer<String> link) {
        this.context = context;
        this.use = use;
        this.link = link;
        box = new NoteBox(cutOuts, openTag, link);
        words.getStyleClass().addAll("note-card", "digest-words");
        gone.getStyleClass().addAll("note-card", "digest-gone");
        handle.getStyleClass().add("digest-handle");
        row.getStyleClass().add("digest-row");
        getStyleClass().addAll("note-cell", "digest-cell");
        setPrefWidth(0);
        setOnMouseClicked(this::click);
        setOnDragDetected(this::beginDrag);
        setOnDragOver(this::dragOver);
        setOnDragExited(_ -> showGap(false, false));
        setOnDragDropped(this::drop);
    }

    void refreshPicture() {
        box.refreshPicture();
    }

    private void click(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY
                && e.getClickCount() == 2
                && e.isStillSincePress()
                && getItem() != null) {
            use.open(getItem());
        }
    }

    // Dragging

    private void beginDrag(MouseEvent e) {
        if (getItem() == null || isEmpty()) {
            return;
        }
        var board = startDragAndDrop(TransferMode.MOVE);
        var content = new ClipboardContent();
        content.put(PART, String.valueOf(getItem().at()));
        board.setContent(content);
        board.setDragView(snapshot(null, null), e.getX(), e.getY());
        e.consume();
    }

    private void dragOver(DragEvent e) {
        boolean isPart = e.getDragboard().hasContent(PART);
        if ((isPart || NoteDrag.has(e)) && getListView() != null) {
            e.acceptTransferModes(isPart ? TransferMode.MOVE : TransferMode.COPY);
            boolean above = getItem() != null && e.getY() < getHeight() / 2;
            showGap(above, !above && getItem() != null);
            e.consume();
        }
    }

    private void showGap(boolean above, boolean below) {
        pseudoClassStateChanged(ABOVE, above);
        pseudoClassStateChanged(BELOW, below);
    }

    private void drop(DragEvent e) {
        showGap(false, false);
        DigestRow over = getItem();
        int gap = over == null
                ? getListView().getItems().size()
                : over.at() + (e.getY() < getHeight() / 2 ? 0 : 1);
        NoteDrag.drop(e, notes -> use.dropNotes(notes, gap));
        if (e.getDragboard().getContent(PART) instanceof String from) {
            use.drop(Integer.parseInt(from), gap);
            e.setDropCompleted(true);
            e.consume();
        }
    }

    // Showing

    @Override
    protected void updateItem(@Nullable DigestRow part, boolean empty) {
        super.updateItem(part, empty);
        refresh();
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        box.setChosen(selected);
        words.pseudoClassStateChanged(CHOSEN, selected);
        gone.pseudoClassStateChanged(CHOSEN, selected);
    }

    void refresh() {
        setText(null);
        DigestRow item = isEmpty() ? null : getItem();
        if (item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Region content = switch (item.part()) {
            case Digest.Part.Words(String text) -> showWords(text);
            case Digest.Part.Quote _ -> {
                LibraryNote note = item.note();
                yield note == null ? showMissing(item) : showQuote(note);
            }
        };
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        if (row.getChildren().size() != 2 || !row.getChildren().getLast().equals(content)) {
            row.getChildren().setAll(handle, content);
        }
        setGraphic(row);
    }

    private Region showWords(String text) {
        words.getChildren().setAll(NoteRenderer.render(text, LONGEST, link));
        setAccessibleText(Messages.of("ui.digest.spoken.words", text));
        return words;
    }

    private Region showMissing(DigestRow item) {
        missing.setText(Messages.of(item.isErased() ? "ui.digest.erased" : "ui.digest.loading"));
        setAccessibleText(missing.getText());
        return gone;
    }

    private Region showQuote(LibraryNote note) {
        Context now = context.get();
        String title = now.names().title(note.source());
        String place = now.places().of(note);
        box.show(note, title, place, now.names().codebook(), now.pages());
        String spoken = NoteBox.spoken(note, title, place, now.names().codebook());
        setAccessibleText(
                note.isPresent() ? spoken : Messages.of("ui.digest.in-trash") + ". " + spoken);
        return box;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() == null) {
            return 48;
        }
        double inner = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(row.prefHeight(inner)) + snappedBottomInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            row.resizeRelocate(
                    snappedLeftInset(),
                    snappedTopInset(),
                    getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
