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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A source in the list: its kind, its title on up to two lines, and other details. The title is
/// edited in place.
final class SourceCell extends WrappingCell<Source> {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
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
    private final TitleField field;

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
        SourceRowMouse.install(this, actions, this::showDrop);
        field = new TitleField(
                this::isEditing,
                this::keepTitle,
                this::cancelEdit,
                () -> getListView().requestFocus());
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
        arrange(isCompact());
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

    private boolean isCompact() {
        return SourceLayout.of(session.settings().sourceLayoutProperty().get())
                == SourceLayout.COMPACT;
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

    private void showDrop(boolean over) {
        Source source = getItem();
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
            words.getChildren().setAll(field);
            field.begin(source.title());
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        beside.getChildren().clear();
        below.getChildren().setAll(details, notes);
        words.getChildren().setAll(title, below);
        arrange(isCompact());
        actions.endRename().run();
    }

    /// The new title appears once it is stored.
    private void keepTitle(String written) {
        Source source = getItem();
        cancelEdit();
        actions.keepTitle(source, written);
    }
}
