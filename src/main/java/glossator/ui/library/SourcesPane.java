package glossator.ui.library;

import atlantafx.base.controls.CustomTextField;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The left pane: the sources with their filter, and below them the outline of the document in
/// front.
public final class SourcesPane {
    private final CustomTextField filter = new CustomTextField();
    private final SourceList list;
    private final SourceMenu menu;
    private final OutlinePane outline = new OutlinePane();
    private final OutlineFold fold;
    private final SplitPane split = new SplitPane();
    private Runnable add = () -> {};

    public SourcesPane(Session session) {
        list = new SourceList(session);
        menu = new SourceMenu(list);
        list.node().setContextMenu(menu.menu());
        makeFilter();
        VBox sources = new VBox(8, header(), filter, list.node());
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        sources.getStyleClass().add("sources");
        sources.setMinHeight(160);
        fold = new OutlineFold(session, split, outline);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(sources, fold.node());
        split.getStyleClass().add("sources-pane");
        fold.restore();
        session.currentProperty().subscribe(this::showOutline);
    }

    /// The node to be placed in the window.
    public Region node() {
        return split;
    }

    /// Sets the handler that asks for files and adds them.
    public void onAdd(Runnable handler) {
        add = handler;
    }

    public void onExport(Consumer<Source> handler) {
        menu.onExport(handler);
    }

    /// Sets the handler that asks for the file of a new edition.
    public void onNewEdition(Consumer<Source> handler) {
        menu.onNewEdition(handler);
    }

    /// Sets the handler that shows the editions of a source.
    public void onEditions(Consumer<Source> handler) {
        menu.onEditions(handler);
    }

    /// Sets the handler for the files dropped on a source.
    public void onDrop(BiConsumer<Source, List<Path>> handler) {
        list.onDrop(handler);
    }

    /// Sets the handler that offers to import the annotations in the file of a source.
    public void onTake(Consumer<Source> handler) {
        menu.onTake(handler);
    }

    public void onErase(Consumer<Source> handler) {
        menu.onErase(handler);
    }

    /// Sets the handler that shows the details of a source.
    public void onDetails(Consumer<Source> handler) {
        menu.onDetails(handler);
    }

    /// Sets the handler for the offset of a heading chosen in the outline.
    public void onOutline(IntConsumer handler) {
        outline.onJump(handler);
    }

    /// Shows in the outline the heading above `offset` of the document in front. Cheap enough to be
    /// called at every step of scrolling.
    public void showPlace(int offset) {
        outline.showPlace(offset);
    }

    public void focusFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /// The list, to tell whether it has the keyboard focus.
    public Node list() {
        return list.node();
    }

    /// Chooses a source in the list, as soon as it is listed.
    public void choose(UUID source) {
        list.choose(source);
    }

    public void focusList() {
        list.focus();
    }

    /// Moves the keyboard focus to the outline, unfolding it if necessary.
    public void focusOutline() {
        fold.open();
        outline.tree().requestFocus();
    }

    private void showOutline(@Nullable OpenSource open) {
        outline.show(open == null ? null : open.document());
    }

    private HBox header() {
        Label title = Widgets.heading(Messages.of("ui.sources.title"));
        Button adding = Widgets.iconButton(MaterialDesignP.PLUS, "ui.sources.add", () -> add.run());
        HBox header = new HBox(2, title, Widgets.space(), menu.orderButton(), adding);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void makeFilter() {
        filter.setPromptText(Messages.of("ui.sources.filter"));
        filter.setAccessibleText(Messages.of("ui.sources.filter"));
        filter.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        Button erase = Widgets.iconButton(
                MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "ui.sources.erase", filter::clear);
        erase.setFocusTraversable(false);
        erase.getStyleClass().add("erase");
        erase.visibleProperty().bind(filter.textProperty().isNotEmpty());
        filter.setRight(erase);
        filter.textProperty().subscribe(list::setFilter);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
    }

    private void handleKey(KeyEvent e) {
        if (e.getCode() == KeyCode.DOWN) {
            list.focus();
        } else if (e.getCode() == KeyCode.ENTER) {
            list.openFirst();
        } else if (e.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
        } else {
            return;
        }
        e.consume();
    }
}
