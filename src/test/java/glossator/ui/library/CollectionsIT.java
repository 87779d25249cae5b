package glossator.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.ReadingState;
import glossator.annotation.SourceCollection;
import glossator.library.Source;
import glossator.ui.dialogs.DialogFixture;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class CollectionsIT {
    @TempDir
    Path folder;

    private DialogFixture desk;
    private SourcesPane pane;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        for (String name : List.of("Anna’s harbour", "Berta’s island", "Clara’s market")) {
            desk.add(name);
        }
        pane = desk.onFx(() -> new SourcesPane(desk.session, desk.overlay));
        desk.showAtLeft(session -> pane.node(), 280);
        desk.run(pane::toggleCollections);
    }

    @AfterEach
    void closeDesk() throws Exception {
        desk.close();
    }

    @SuppressWarnings("unchecked")
    private ListView<Source> list() {
        return (ListView<Source>) desk.robot.lookup(".sources-list").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private TreeView<CollectionRow> tree() {
        return (TreeView<CollectionRow>) desk.robot.lookup(".collections").queryAs(TreeView.class);
    }

    private List<String> titles() {
        return desk.onFx(() -> list().getItems().stream().map(Source::title).toList());
    }

    private boolean shows(String text) {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .anyMatch(node -> ((Label) node).getText().contains(text)));
    }

    private Optional<SourceCollection> collection(String path) {
        return desk.onFx(() -> desk.session.arranging().collections().find(path));
    }

    private void selectRow(String path) {
        UUID id = collection(path).orElseThrow().id();
        desk.run(() -> {
            TreeView<CollectionRow> tree = tree();
            for (int i = 0; i < tree.getExpandedItemCount(); i++) {
                if (tree.getTreeItem(i).getValue() instanceof CollectionRow.Of(var one)
                        && one.id().equals(id)) {
                    tree.getSelectionModel().select(i);
                }
            }
        });
    }

    private void selectSources(int... rows) {
        desk.run(() -> {
            list().getSelectionModel().clearSelection();
            for (int row : rows) {
                list().getSelectionModel().select(row);
            }
        });
    }

    @Test
    void collectionsAreMadeFilledRenamedMovedAndDeletedByKeys() {
        selectSources(0, 1);
        desk.run(() -> pane.arrangement().put());
        desk.robot.write("Thesis/One").push(KeyCode.ENTER);
        desk.until(() -> collection("Thesis/One").isPresent());
        desk.until(() -> desk.session
                        .smartCollections()
                        .membersProperty()
                        .get()
                        .count(collection("Thesis").orElseThrow().id())
                == 2);
        selectRow("Thesis/One");
        desk.until(() -> titles().size() == 2);
        desk.run(() -> desk.session
                .arranging()
                .setReading(List.of(list().getItems().getFirst().id()), ReadingState.READ));
        desk.run(() -> desk.session
                .arranging()
                .setRating(List.of(list().getItems().getFirst().id()), 4));
        desk.until(() -> list().getItems().getFirst().rating() == 4);
        desk.pictures("collections");
        desk.run(() -> tree().requestFocus());
        desk.robot.push(KeyCode.F2).write("Two").push(KeyCode.ENTER);
        desk.until(() -> collection("Thesis/Two").isPresent());
        desk.run(() -> tree().requestFocus());
        desk.robot.push(KeyCode.M).write("top").push(KeyCode.ENTER);
        desk.until(() -> collection("Two").filter(c -> c.parent() == null).isPresent());
        selectRow("Two");
        desk.run(() -> tree().requestFocus());
        desk.robot.push(KeyCode.DELETE);
        desk.until(() -> collection("Two").isEmpty());
        desk.until(() -> titles().size() == 3);
        assertEquals(List.of(), desk.failures);
        desk.run(() -> desk.session.undoing().undoAnywhere());
        desk.until(() -> collection("Two").isPresent());
    }

    @Test
    void aCollectionIsNotPutIntoItself() {
        desk.run(() -> desk.session.arranging().putInNew(List.of(), "A/B"));
        desk.until(() -> collection("A/B").isPresent());
        desk.run(() -> {
            SourceCollection a = collection("A").orElseThrow();
            UUID b = collection("A/B").orElseThrow().id();
            desk.session.arranging().edit(a, new SourceCollection(a.id(), a.name(), b, a.query()));
        });
        desk.until(() -> !desk.failures.isEmpty());
        assertTrue(desk.failures.getFirst().contains("A"), desk.failures.toString());
    }

    @Test
    void whatWasJustAddedIsNotHiddenWithoutAWord() {
        desk.run(pane::focusFilter);
        desk.robot.write("berta");
        desk.until(() -> titles().size() == 1);
        assertTrue(shows("1 of 3"));
        desk.add("Dora’s bridge");
        desk.until(() -> shows("1 new source is hidden by the filter."));
        desk.picture("sources-hidden");
        desk.robot.clickOn("Show");
        desk.until(() -> titles().size() == 4);
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void theListCanBeCompact() {
        desk.run(() -> {
            desk.session.settings().sourceLayoutProperty().set("compact");
            desk.session
                    .settings()
                    .sourceColumnsProperty()
                    .set(List.of("kind", "added", "read", "rating", "notes"));
        });
        desk.pictures("sources-compact");
        assertEquals(List.of(), desk.failures);
    }

    @Test
    void severalAreRemovedInOneStep() {
        selectSources(0, 2);
        desk.run(() -> list().requestFocus());
        desk.robot.push(KeyCode.DELETE);
        desk.until(() -> titles().size() == 1);
        desk.run(() -> desk.session.undoing().undoAnywhere());
        desk.until(() -> titles().size() == 3);
        assertEquals(List.of(), desk.failures);
    }
}
