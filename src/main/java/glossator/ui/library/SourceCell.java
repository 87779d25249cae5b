package glossator.ui.library;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;
import glossator.ui.control.WrappingCell;
import glossator.ui.session.Session;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A source in the list: its kind, its title on up to two lines, and other details. The title is
/// edited in place.
final class SourceCell extends WrappingCell<Source> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double COMPACT_TITLE = 130;

    private final Session session;
    private final Predicate<Source> isOpen;
    private final SourceCellActions actions;
    private final FontIcon icon = new FontIcon();
    private final Label title = new Label();
    private final Label details = Widgets.muted("");
    private final Label notes = Widgets.muted("");
    private final HBox below = new HBox(8, details, notes);
    private final HBox beside = new HBox(8);
    private final VBox words = new VBox(2, title, below);
    private final TextField field = new TextField();

    /// @param isOpen whether a source is the one in front
    SourceCell(Session session, Predicate<Source> isOpen, SourceCellActions actions) {
        this.session = session;
        this.isOpen = isOpen;
        this.actions = actions;
        ListRows.limitLines(title, 2);
        title.getStyleClass().add("source-title");
        icon.getStyleClass().add("source-icon");
        details.setMinWidth(0);
        details.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(details, Priority.ALWAYS);
        notes.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        makeRow(10, icon, words);
        Tooltip tip = new Tooltip();
        RtlWrapping.orOneLine(tip, 420);
        title.textTruncatedProperty().subscribe(cut -> title.setTooltip(cut ? tip : null));
        tip.textProperty().bind(title.textProperty());
        setOnMouseClicked(e -> {
            Source source = getItem();
            boolean plain = e.getButton() == MouseButton.PRIMARY
                    && e.isStillSincePress()
                    && !e.isShortcutDown()
                    && !e.isShiftDown();
            if (plain && source != null && !isEditing()) {
                actions.open().accept(source);
            }
        });
        setOnDragDetected(this::startDrag);
        addEventHandler(DragEvent.DRAG_OVER, this::handleDrag);
        addEventHandler(DragEvent.DRAG_EXITED, e -> showDrop(false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::handleDrop);
        field.setAccessibleText(Messages.of("ui.sources.rename"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                keepTitle();
            }
        });
    }

    @Override
    protected void updateItem(Source source, boolean empty) {
        super.updateItem(source, empty);
        boolean shown = !empty && source != null;
        showRow(shown);
        pseudoClassStateChanged(OPEN, shown && isOpen.test(source));
        if (!shown) {
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(SourceWording.icon(source.format()));
        title.setText(Widgets.toOneLine(source.title()));
        Set<SourceColumn> columns =
                SourceColumn.of(session.settings().sourceColumnsProperty().get());
        details.setText(details(source, columns));
        notes.setText(Stream.of(SourceColumn.RATING, SourceColumn.NOTES)
                .filter(columns::contains)
                .map(column -> column.text(source, session))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        arrange(session.settings().compactSourcesProperty().get());
        String key = isOpen.test(source) ? "ui.sources.spoken-open" : "ui.sources.spoken";
        setAccessibleText(Messages.of(key, title.getText(), details.getText(), notes.getText()));
    }

    private String details(Source source, Set<SourceColumn> columns) {
        return Widgets.toOneLine(columns.stream()
                .filter(column -> column != SourceColumn.NOTES && column != SourceColumn.RATING)
                .map(column -> column.text(source, session))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    /// One line for a compact list, or two and more.
    private void arrange(boolean compact) {
        boolean isSo = beside.getChildren().contains(title);
        if (isEditing() || compact == isSo) {
            return;
        }
        if (compact) {
            words.getChildren().clear();
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(COMPACT_TITLE);
            title.setWrapText(false);
            beside.getChildren().setAll(title, details, notes);
            words.getChildren().setAll(beside);
        } else {
            beside.getChildren().clear();
            title.setMinWidth(Region.USE_COMPUTED_SIZE);
            ListRows.limitLines(title, 2);
            below.getChildren().setAll(details, notes);
            words.getChildren().setAll(title, below);
        }
    }

    /// All that are selected are dragged, if this one is.
    private void startDrag(MouseEvent e) {
        Source source = getItem();
        if (source == null || isEditing()) {
            return;
        }
        List<UUID> selected = actions.selected().get();
        List<UUID> dragged = selected.contains(source.id()) ? selected : List.of(source.id());
        startDragAndDrop(TransferMode.COPY_OR_MOVE)
                .setContent(DragFormats.content(DragFormats.SOURCES, dragged));
        e.consume();
    }

    /// A file dropped on a source becomes a new edition of it.
    private void handleDrag(DragEvent e) {
        if (getItem() != null && e.getDragboard().hasFiles()) {
            e.acceptTransferModes(TransferMode.COPY);
            e.consume();
            showDrop(true);
        }
    }

    private void handleDrop(DragEvent e) {
        Source source = getItem();
        if (source != null && e.getDragboard().hasFiles()) {
            actions.drop().accept(source, e.getDragboard().getFiles());
            e.setDropCompleted(true);
            e.consume();
        }
    }

    private void showDrop(boolean over) {
        Source source = getItem();
        pseudoClassStateChanged(DROP, over && source != null);
        if (source != null) {
            details.setText(
                    over
                            ? Messages.of("ui.sources.drop")
                            : details(
                                    source,
                                    SourceColumn.of(session.settings()
                                            .sourceColumnsProperty()
                                            .get())));
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        Source source = getItem();
        if (isEditing() && source != null) {
            field.setText(source.title());
            words.getChildren().setAll(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        beside.getChildren().clear();
        below.getChildren().setAll(details, notes);
        words.getChildren().setAll(title, below);
        arrange(session.settings().compactSourcesProperty().get());
        actions.endRename().run();
    }

    private void handleKey(KeyEvent e) {
        if (e.getCode() == KeyCode.ENTER) {
            e.consume();
            keepTitle();
            getListView().requestFocus();
        } else if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            cancelEdit();
            getListView().requestFocus();
        }
    }

    /// The new title appears once it is stored.
    private void keepTitle() {
        Source source = getItem();
        String written = field.getText().strip();
        cancelEdit();
        if (source != null && !written.isEmpty() && !written.equals(source.title())) {
            actions.rename().accept(source, written);
        }
    }
}
