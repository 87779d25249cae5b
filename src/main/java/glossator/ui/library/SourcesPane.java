package glossator.ui.library;

import atlantafx.base.controls.CustomTextField;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.PathQuestion;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
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
    private final Session session;
    private final SourceList list;
    private final SourceArrangement arrangement;
    private final CollectionCommands commands;
    private final CollectionsPane collections;
    private final SourceMenu menu;
    private final OutlinePane outline = new OutlinePane();
    private final OutlineFold fold;
    private final SplitPane split = new SplitPane();
    private Runnable add = () -> {};

    public SourcesPane(Session session, Overlay overlay) {
        this.session = session;
        list = new SourceList(session);
        var question = new PathQuestion(overlay);
        arrangement = new SourceArrangement(session, question, list);
        commands = new CollectionCommands(session, question, filter::getText);
        collections = new CollectionsPane(session, commands);
        collections.onChoose(list::setRow);
        menu = new SourceMenu(list, arrangement, session.settings());
        list.setContextMenu(menu.menu());
        makeFilter();
        FilterNotice notice = new FilterNotice(session, list, filter, this::showAllSources);
        VBox sources =
                new VBox(8, header(), collections.node(), filter, notice.node(), list.node());
        var opened = session.settings().collectionsOpenProperty();
        opened.subscribe(open -> {
            collections.node().setVisible(open);
            collections.node().setManaged(open);
            if (!open) {
                collections.selectAll();
            }
        });
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        sources.getStyleClass().add("sources");
        sources.setMinHeight(230);
        fold = new OutlineFold(session, split, outline);
        split.setOrientation(Orientation.VERTICAL);
        split.getItems().setAll(sources, fold.node());
        split.getStyleClass().add("sources-pane");
        fold.restore();
        session.currentProperty().subscribe(this::showOutline);
    }

    /// What can be done to the sources that are selected, or else to the one in front.
    public SourceArrangement arrangement() {
        return arrangement;
    }

    /// Asks for a new collection.
    public void makeCollection() {
        commands.make(collections.selected());
    }

    /// Asks for a new collection whose sources a search finds.
    public void makeSmartCollection() {
        commands.makeSmart();
    }

    /// Shows or hides the collections; shown, they get the keyboard.
    public void toggleCollections() {
        var opened = session.settings().collectionsOpenProperty();
        opened.set(!opened.get());
        if (opened.get()) {
            collections.node().requestFocus();
        }
    }

    /// Sets the handler that shows the trash.
    public void onTrash(Runnable handler) {
        collections.onTrash(handler);
    }

    private void showAllSources() {
        filter.clear();
        collections.selectAll();
    }

    /// The node to be placed in the window.
    public Region node() {
        return split;
    }

    /// Sets the handler that asks for files and adds them.
    public void onAdd(Runnable handler) {
        add = handler;
    }

    /// Sets the handler that exports the selected sources.
    public void onExport(Consumer<List<Source>> handler) {
        menu.onExport(handler);
    }

    /// Sets the handler that exports their bibliography.
    public void onBibliography(Consumer<List<Source>> handler) {
        menu.onBibliography(handler);
    }

    /// Sets the handler that copies their bibliography.
    public void onCite(Consumer<List<Source>> handler) {
        menu.onCite(handler);
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

    /// Sets the handler that offers to import the annotations in the files of sources.
    public void onTake(Consumer<List<Source>> handler) {
        menu.onTake(handler);
    }

    /// Sets the handler that asks whether to erase the selected sources for good.
    public void onErase(Consumer<List<Source>> handler) {
        menu.onErase(handler);
        list.onErase(handler);
    }

    /// Sets the handler that shows the details of the selected sources.
    public void onDetails(Consumer<List<Source>> handler) {
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

    /// Chooses several in the same way.
    public void chooseAll(List<UUID> several) {
        list.chooseAll(several);
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
        fold.follow(open != null);
    }

    private HBox header() {
        Label title = Widgets.heading(Messages.of("ui.sources.title"));
        Button adding = Widgets.iconButton(MaterialDesignP.PLUS, "ui.sources.add", () -> add.run());
        Button folders = Widgets.iconButton(
                MaterialDesignF.FOLDER_OUTLINE, "ui.collections.toggle", this::toggleCollections);
        HBox header = new HBox(2, title, Widgets.space(), folders, menu.orderButton(), adding);
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
        filter.focusedProperty().subscribe(focused -> {
            if (focused) {
                list.prepareFilter();
            }
        });
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
