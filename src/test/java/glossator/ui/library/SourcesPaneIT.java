package glossator.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Metadata;
import glossator.document.OutlineEntry;
import glossator.library.Source;
import glossator.ui.dialogs.DialogFixture;
import glossator.ui.session.OpenSource;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

class SourcesPaneIT {
    @TempDir
    Path folder;

    private DialogFixture desk;
    private SourcesPane pane;

    @BeforeEach
    void openDesk() throws Exception {
        desk = new DialogFixture(folder.resolve("library"));
        pane = desk.onFx(() -> new SourcesPane(desk.session, desk.overlay));
        desk.showAtLeft(session -> pane.node(), 280);
    }

    @AfterEach
    void closeDesk() throws Exception {
        assertEquals(List.of(), desk.failures);
        desk.close();
    }

    @SuppressWarnings("unchecked")
    private ListView<Source> list() {
        return (ListView<Source>) desk.robot.lookup(".sources-list").queryAs(ListView.class);
    }

    @SuppressWarnings("unchecked")
    private TreeView<OutlineEntry> tree() {
        return (TreeView<OutlineEntry>) desk.robot.lookup(".outline").queryAs(TreeView.class);
    }

    private List<String> titles() {
        return desk.onFx(() -> list().getItems().stream().map(Source::title).toList());
    }

    private Set<String> shownTexts() {
        return desk.onFx(() -> desk.scene().getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Label) node).getText())
                .collect(Collectors.toSet()));
    }

    private void fill() {
        desk.add(
                "peace.txt",
                "text",
                DialogFixture.document(
                        Metadata.of("War and Peace", List.of("Лев Толстой"), "", "1869", "", "ru"),
                        400));
        Metadata cafe = Metadata.of(
                "Le Café de la Gare, ou comment un titre très long ne tient jamais sur"
                        + " deux lignes étroites, hélas",
                List.of("Zoë Müller", "A. B."),
                "Éditions du Port",
                "2024-05-06T10:11:12Z",
                "https://example.org/cafe",
                "fr");
        desk.add("gare.html", "html", DialogFixture.document(cafe, 8));
        Metadata hebrew = Metadata.of(
                "שלום עולם: ספר קצר על דברים שונים, ועוד כמה מילים כדי שיהיה ארוך",
                List.of("דוד"),
                "",
                "",
                "",
                "he");
        desk.add("shalom.md", "markdown", DialogFixture.document(hebrew, 2));
        desk.add("Notes 🦊 with emoji 👩‍👩‍👧");
    }

    /// In how many lines a title that begins so is shown.
    private long lines(String title) {
        Node label = desk.scene().getRoot().lookupAll(".source-title").stream()
                .filter(n -> ((Label) n).getText().startsWith(title))
                .findFirst()
                .orElseThrow();
        Text shown = (Text) label.lookup(".text");
        var one = new Text("X");
        one.setFont(shown.getFont());
        double height = one.getLayoutBounds().getHeight();
        return Math.round(shown.getLayoutBounds().getHeight() / height);
    }

    @Test
    void aLongTitleHasTwoLinesInLettersOfAnySize() {
        fill();
        for (int size = 12; size <= 18; size++) {
            String style = "-fx-font-size: " + size + "px";
            desk.run(() -> desk.scene().getRoot().setStyle(style));
            assertEquals(2, desk.onFx(() -> lines("Le Café")), style);
            assertEquals(1, desk.onFx(() -> lines("War")), style);
            assertEquals(1, desk.onFx(() -> lines("שלום")), "JavaFX cannot wrap it; " + style);
        }
    }

    @Test
    void anEmptyLibrarySaysWhatToDo() {
        desk.until(() -> shownTexts().contains("The library is empty"));
        desk.pictures("sources-empty");
    }

    @Test
    void theFilterFindsInTitleCreatorPublisherAndFileNameWithoutCaseAndAccents() {
        fill();
        desk.run(pane::focusFilter);
        desk.robot.write("cafe");
        desk.until(() -> titles().size() == 1);
        for (String words : List.of("zoe muller", "editions", "GARE.html", "2024 cafe")) {
            desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write(words);
            desk.until(() -> titles().size() == 1);
        }
        desk.robot.write(" nowhere");
        desk.until(() -> shownTexts().contains("No matches"));
        desk.picture("sources-no-match");
        desk.robot.push(KeyCode.ESCAPE);
        desk.until(() -> titles().size() == 4);
    }

    @Test
    void enterInTheFilterOpensWhatItFound() {
        fill();
        desk.run(pane::focusFilter);
        desk.robot.write("peace").push(KeyCode.ENTER);
        desk.until(() -> desk.session.current().isPresent());
        assertEquals(
                "War and Peace", desk.session.current().orElseThrow().source().title());
    }

    @Test
    void aClickOpensAndTheOneInFrontIsHighlighted() {
        fill();
        desk.robot.clickOn("War and Peace");
        desk.until(() -> desk.session.current().isPresent());
        desk.run(() -> pane.showPlace(3000));
        desk.pictures("sources-full");
        assertEquals(
                "War and Peace",
                desk.onFx(() -> list().getSelectionModel().getSelectedItem().title()));
    }

    @Test
    void theKeyboardOpensRenamesAndRemoves() {
        fill();
        desk.run(pane::focusList);
        desk.robot.push(KeyCode.END).push(KeyCode.ENTER);
        desk.until(() -> desk.session.current().isPresent());
        assertEquals(
                "War and Peace", desk.session.current().orElseThrow().source().title());

        desk.robot.push(KeyCode.F2);
        desk.until(() -> desk.focus() instanceof TextField);
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Krieg und Frieden");
        desk.picture("sources-rename");
        desk.robot.push(KeyCode.ENTER);
        desk.until(() -> titles().contains("Krieg und Frieden"));
        desk.until(() -> desk.focus().equals(list()));
        assertEquals(
                "Krieg und Frieden",
                desk.session.current().orElseThrow().source().title());

        desk.robot.push(KeyCode.F2);
        desk.until(() -> desk.focus() instanceof TextField);
        desk.robot.write("not this").push(KeyCode.ESCAPE);
        desk.until(() -> desk.focus().equals(list()));
        assertFalse(titles().contains("not this"));

        desk.robot.push(KeyCode.DELETE);
        desk.until(() -> titles().size() == 3);
        assertEquals(1, desk.library.removedSources().size());
        desk.until(() -> desk.focus().equals(list()));
        desk.picture("sources-removed");
        desk.run(() -> desk.session.undoing().undo());
        desk.until(() -> titles().size() == 4);
        assertEquals(0, desk.library.removedSources().size());
    }

    @Test
    void aTitleThatIsLeftIsKept() {
        fill();
        desk.run(pane::focusList);
        desk.robot.push(KeyCode.HOME).push(KeyCode.F2);
        desk.until(() -> desk.focus() instanceof TextField);
        desk.robot.push(KeyCode.SHORTCUT, KeyCode.A).write("Left");
        desk.robot.clickOn(desk.behind);
        desk.until(() -> titles().contains("Left"));
    }

    @Test
    void theOrderIsChosenAndRemembered() {
        desk.add("Beta");
        desk.add("alpha");
        desk.add("Gamma");
        assertEquals(List.of("Gamma", "alpha", "Beta"), titles());
        desk.robot.clickOn(".menu-button").clickOn("By title");
        desk.until(() -> titles().equals(List.of("alpha", "Beta", "Gamma")));
        assertEquals("title", desk.library.setting("sources.order").orElseThrow());
        desk.robot.clickOn(".menu-button").clickOn("Recently opened first");
        desk.robot.clickOn("Gamma");
        desk.until(() -> titles().getFirst().equals("Gamma"));
        desk.robot.clickOn("Beta");
        desk.until(() -> titles().equals(List.of("Beta", "Gamma", "alpha")));
    }

    @Test
    void theContextMenuTellsOthersWhatWasChosen() {
        desk.add("Alpha");
        List<String> told = new ArrayList<>();
        desk.run(() -> {
            pane.onExport(of -> told.add("export " + of.getFirst().title()));
            pane.onDetails(sources -> told.add("details " + sources.getFirst().title()));
            pane.onAdd(() -> told.add("add"));
        });
        desk.robot.clickOn("Alpha", MouseButton.SECONDARY);
        desk.picture("sources-menu");
        desk.robot.clickOn("Export…");
        desk.robot.clickOn("Alpha", MouseButton.SECONDARY).clickOn("Details…");
        desk.robot.clickOn((Node) Objects.requireNonNull(desk.robot
                .lookup((Node node) -> "Add files".equals(node.getAccessibleText()))
                .query()));
        desk.until(() -> told.equals(List.of("export Alpha", "details Alpha", "add")));
    }

    @Test
    void theOutlineFollowsTheReaderAndLeadsToItsHeadings() {
        fill();
        Source book = desk.library.source("War and Peace");
        OpenSource open = desk.open(book);
        List<Integer> jumps = new ArrayList<>();
        desk.run(() -> pane.onOutline(jumps::add));
        OutlineEntry entry = open.document().outline().get(387);
        desk.run(() -> pane.showPlace(entry.offset() + 5));
        desk.until(
                () -> desk.robot.lookup(".outline .tree-cell:here").tryQuery().isPresent());
        Node here = desk.robot.lookup(".outline .tree-cell:here").query();
        assertTrue(here.isVisible());
        assertEquals(entry.title(), ((javafx.scene.control.TreeCell<?>) here).getText());
        desk.run(pane::focusOutline);
        desk.robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        int next = open.document().outline().get(388).offset();
        desk.until(() -> jumps.equals(List.of(next)));
        desk.robot.clickOn(entry.title());
        desk.until(() -> jumps.getLast() == entry.offset());
        desk.pictures("outline-400");
    }

    @Test
    void theOutlineFoldsAwayAndStaysSo() {
        fill();
        desk.open(desk.library.source("War and Peace"));
        desk.robot.clickOn("Outline");
        desk.until(() -> !(tree().isVisible() && tree().getParent().isVisible()));
        desk.picture("outline-folded");
        assertEquals("false", desk.library.setting("outline.open").orElseThrow());
        desk.run(pane::focusOutline);
        desk.until(() -> desk.focus().equals(tree()));
    }

    @Test
    void aDocumentWithoutHeadingsSaysSo() {
        desk.add("Plain");
        Metadata none = Metadata.NONE.withTitle("Bare");
        Source bare = desk.add(
                "bare.txt",
                "text",
                new glossator.document.DocumentBuilder()
                        .metadata(none)
                        .begin(new glossator.document.Block.Paragraph())
                        .text("Nothing but text.")
                        .build());
        desk.open(bare);
        desk.until(() -> shownTexts().contains("This document has no headings."));
        desk.picture("outline-none");
    }
}
