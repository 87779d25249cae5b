package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/// The real pane over a real library, driven by mouse and keys.
@ExtendWith(ApplicationExtension.class)
class NotesPaneIT {
    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private NotesFixture bench;

    @Start
    void start(Stage stage) throws Exception {
        bench = new NotesFixture(Files.createTempDirectory(folder, "library"), stage, 60);
    }

    @AfterEach
    void stop() {
        List<String> failures = bench.failures;
        bench.close();
        assertEquals(List.of(), failures);
    }

    private Annotation stored(UUID id) {
        return bench.library.annotation(id.toString());
    }

    private void show(int expected) {
        bench.open();
        NotesFixture.await(() -> bench.cards().getItems().size() == expected);
    }

    private Node card(UUID id) {
        return NotesFixture.fx(() -> bench.cards().findShown(id).orElseThrow());
    }

    private static TextArea editor(FxRobot robot) {
        return robot.lookup(".note-editor .text-area").queryAs(TextArea.class);
    }

    private List<UUID> picked() {
        return NotesFixture.fx(() -> bench.cards().pickedProperty().get());
    }

    @Test
    void emptyPanesSayWhatToDo(FxRobot robot) {
        NotesFixture.await(() -> robot.lookup("No source is open").tryQuery().isPresent());
        bench.open();
        NotesFixture.await(() -> robot.lookup("No notes yet").tryQuery().isPresent());
        bench.mark(1, "the river", Color.RED, "");
        NotesFixture.fx(() -> {
            bench.session.showOutsideChanges();
            return true;
        });
        NotesFixture.await(() -> bench.cards().getItems().size() == 1);
        robot.clickOn(".note-filter .text-field").write("zebra");
        NotesFixture.await(() -> bench.rows().equals(List.of()));
        robot.clickOn(".note-empty .button");
        NotesFixture.await(() -> bench.rows().size() == 1);
    }

    @Test
    void theListIsFilteredByColorTagAndText(FxRobot robot) {
        Annotation red = bench.mark(1, "the river", Color.RED, "Über Flüsse", "water/river");
        Annotation blue = bench.mark(2, "the mill", Color.BLUE, "", "water");
        Annotation green = bench.mark(3, "old road", Color.GREEN, "flusse dry", "way");
        show(3);
        NotesFixture.await(() -> bench.rows().equals(List.of(red.id(), blue.id(), green.id())));

        Node redButton = robot.lookup(".note-filter .note-swatch").nth(1).query();
        robot.clickOn(redButton);
        NotesFixture.await(() -> bench.rows().equals(List.of(red.id())));
        robot.clickOn(redButton);

        NotesFixture.fx(() -> {
            bench.pane.focusFilter();
            return true;
        });
        robot.write("FLUSSE");
        NotesFixture.await(() -> bench.rows().equals(List.of(red.id(), green.id())));
        robot.type(KeyCode.ESCAPE);
        NotesFixture.await(() -> bench.rows().size() == 3);

        robot.clickOn(".note-tags").type(KeyCode.DOWN).type(KeyCode.ENTER);
        NotesFixture.await(() -> bench.rows().equals(List.of(red.id(), blue.id())));
        NotesFixture.await(() -> robot.lookup("2 of 3").tryQuery().isPresent());
        robot.clickOn("Clear filter");
        NotesFixture.await(() -> bench.rows().size() == 3);
    }

    @Test
    void aNoteTypedIsStoredAfterAPauseAndOnceMoreAtTheEnd(FxRobot robot) {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "");
        show(1);
        bench.doubleClick(robot, annotation.id());
        // A slow machine may have stored it before anyone could look.
        List<Boolean> unsaved = new CopyOnWriteArrayList<>();
        NotesFixture.fx(() -> bench.pane.unsavedProperty().subscribe(now -> unsaved.add(now)));
        robot.write("First thought");
        NotesFixture.await(() -> unsaved.contains(true));
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertEquals("First thought", stored(annotation.id()).note());
        robot.write(" and more").type(KeyCode.ESCAPE);
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertEquals("First thought and more", stored(annotation.id()).note());
        NotesFixture.await(() -> robot.lookup(".note-editor").tryQuery().isEmpty());
    }

    @Test
    void openingANoteAndLeavingItChangesNothing(FxRobot robot) {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "Long ago.\n\n- one");
        show(1);
        bench.edit(annotation.id());
        assertEquals(annotation.note(), editor(robot).getText());
        robot.type(KeyCode.ESCAPE);
        assertEquals(annotation, stored(annotation.id()));
        NotesFixture.await(() -> bench.outside.isFocused());
    }

    @Test
    void anUnrelatedMarkDoesNotDisturbWhoIsTyping(FxRobot robot) {
        Annotation annotation = bench.mark(20, "the river", Color.RED, "");
        show(1);
        bench.edit(annotation.id());
        robot.write("Half");
        TextArea area = editor(robot);
        for (int i = 1; i <= 12; i++) {
            Annotation other = bench.made(
                    Selector.of(bench.document.text(), new Range(i * 30, i * 30 + 9)),
                    Style.UNDERLINE,
                    Color.BLUE,
                    "");
            NotesFixture.fx(() -> {
                bench.session.annotating().apply(Change.add(other));
                return true;
            });
            robot.write(".");
        }
        NotesFixture.await(() -> bench.cards().getItems().size() == 13);
        assertTrue(NotesFixture.fx(area::isFocused));
        robot.write(" done");
        assertEquals("Half............ done", area.getText());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertEquals("Half............ done", stored(annotation.id()).note());
    }

    @Test
    void textTypedIntoANoteThatIsDeletedElsewhereIsKept(FxRobot robot) {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "");
        show(1);
        bench.edit(annotation.id());
        robot.write("Precious");
        NotesFixture.fx(() -> {
            bench.session.annotating().delete(annotation);
            return true;
        });
        NotesFixture.await(
                () -> robot.lookup(".note-kept .text-area").tryQuery().isPresent());
        assertTrue(NotesFixture.fx(() -> bench.pane.unsavedProperty().get()));
        robot.clickOn("Restore the note with it");
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertEquals("Precious", stored(annotation.id()).note());
        NotesFixture.await(() -> bench.rows().equals(List.of(annotation.id())));
    }

    /// Another program at the library's file.
    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:sqlite:" + bench.library.folder().resolve("library.db"));
    }

    private void run(String sql) throws SQLException {
        try (Connection other = connect();
                var statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute(sql);
        }
    }

    /// Whether the card shows this text as one that is not stored yet.
    private boolean showsUnsaved(Annotation annotation, String text) {
        return NotesFixture.fx(() -> {
            Card card = bench.cards().findShown(annotation.id()).orElseThrow();
            Label footer = (Label) card.lookup(".note-footer");
            boolean shown = card.lookupAll("*").stream()
                    .anyMatch(n -> n instanceof Text one && one.getText().contains(text));
            return shown
                    && card.getAccessibleText().contains(text)
                    && footer.getText().startsWith("Not saved yet");
        });
    }

    @Test
    void whatWasTypedStaysOnTheCardWhileAnotherProgramHoldsTheLibrary(FxRobot robot)
            throws SQLException {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "Old");
        show(1);
        bench.edit(annotation.id());
        try (Connection other = connect();
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            robot.write("Precious");
            robot.type(KeyCode.ESCAPE);
            assertTrue(showsUnsaved(annotation, "OldPrecious"));
            statement.execute("ROLLBACK");
        }
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertFalse(showsUnsaved(annotation, "OldPrecious"));
        assertEquals("OldPrecious", stored(annotation.id()).note());
    }

    @Test
    void whatCouldNotBeStoredIsStoredByItselfOnceItCanBe(FxRobot robot) throws SQLException {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "");
        show(1);
        bench.edit(annotation.id());
        run("CREATE TRIGGER broken BEFORE UPDATE ON annotation"
                + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        robot.write("Precious");
        robot.type(KeyCode.ESCAPE);
        NotesFixture.await(() -> robot.lookup("Save again").tryQuery().isPresent());
        assertTrue(robot.lookup("Restore the note with it").tryQuery().isEmpty());
        assertTrue(showsUnsaved(annotation, "Precious"));
        bench.edit(annotation.id());
        assertTrue(robot.lookup("Save again").tryQuery().isEmpty());
        robot.write("!");
        robot.type(KeyCode.ESCAPE);
        NotesFixture.await(() -> robot.lookup("Save again").tryQuery().isPresent());
        run("DROP TRIGGER broken");
        NotesFixture.await(() -> !bench.pane.unsavedProperty().get());
        assertTrue(robot.lookup("Save again").tryQuery().isEmpty());
        assertEquals("Precious!", stored(annotation.id()).note());
        assertFalse(NotesFixture.fx(bench.failures::isEmpty));
        NotesFixture.fx(() -> bench.failures.removeIf(f -> true));
    }

    @Test
    void tagsAreGivenAndTakenByKeyboard(FxRobot robot) {
        Annotation annotation = bench.mark(1, "the river", Color.RED, "");
        UUID known = bench.library.findOrMakeTag("rhetoric/metaphor");
        show(1);
        NotesFixture.await(() ->
                bench.session.codebookProperty().get().find("rhetoric/metaphor").isPresent());
        bench.tag(annotation.id());
        robot.write("meta");
        NotesFixture.await(() -> robot.lookup("rhetoric / metaphor").tryQuery().isPresent());
        robot.type(KeyCode.ENTER);
        NotesFixture.await(() -> stored(annotation.id()).tags().equals(List.of(known)));
        robot.write("brand new,");
        NotesFixture.await(() -> stored(annotation.id()).tags().size() == 2);
        assertEquals(
                "brand new",
                bench.library.codebook().path(stored(annotation.id()).tags().get(1)));
        robot.type(KeyCode.BACK_SPACE);
        NotesFixture.await(() -> stored(annotation.id()).tags().equals(List.of(known)));
        robot.type(KeyCode.ESCAPE);
        NotesFixture.await(() -> bench.outside.isFocused());
        Button remove = robot.lookup(".note-chip-remove").queryButton();
        assertEquals("Remove tag rhetoric/metaphor", remove.getAccessibleText());
        robot.clickOn(remove);
        NotesFixture.await(() -> stored(annotation.id()).tags().isEmpty());
    }

    @Test
    void theKeyboardAloneChoosesRecolorsDeletesAndLeaves(FxRobot robot) {
        List<Annotation> revealed = new ArrayList<>();
        bench.pane.onReveal(revealed::add);
        Annotation first = bench.mark(1, "the river", Color.RED, "");
        Annotation second = bench.mark(2, "the mill", Color.RED, "");
        show(2);
        NotesFixture.fx(() -> {
            bench.pane.focusList();
            return true;
        });
        robot.type(KeyCode.DOWN);
        NotesFixture.await(() -> picked().equals(List.of(second.id())));
        NotesFixture.await(() -> revealed.getLast().id().equals(second.id()));
        robot.type(KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5);
        NotesFixture.await(() -> stored(second.id()).color() == Color.PURPLE);
        NotesFixture.await(() -> !bench.tasks.writingProperty().get());
        robot.type(KeyCode.DELETE);
        NotesFixture.await(() -> bench.cards().getItems().equals(List.of(first.id())));
        NotesFixture.await(() -> bench.cards().pickedProperty().get().equals(List.of(first.id())));
        NotesFixture.fx(() -> {
            bench.session.undoing().undo();
            return true;
        });
        NotesFixture.await(() -> bench.cards().getItems().equals(List.of(first.id(), second.id())));
        robot.type(KeyCode.ESCAPE);
        NotesFixture.await(() -> bench.outside.isFocused());
    }

    @Test
    void severalAreChangedInOneStep(FxRobot robot) {
        Annotation first = bench.mark(1, "the river", Color.RED, "");
        Annotation second = bench.mark(2, "the mill", Color.BLUE, "");
        show(2);
        robot.clickOn(card(first.id()));
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        NotesFixture.await(() -> picked().equals(List.of(first.id(), second.id())));
        robot.clickOn(robot.lookup(".note-bulk .note-swatch").nth(2).queryAs(Node.class));
        NotesFixture.await(() -> stored(second.id()).color() == Color.GREEN);
        assertEquals(Color.GREEN, stored(first.id()).color());
        assertEquals(2, bench.library.history(null, 1).getFirst().changes().size());
        NotesFixture.fx(() -> {
            bench.cards().requestFocus();
            return true;
        });
        robot.type(KeyCode.T);
        bench.untilInField();
        assertEquals("", bench.typed());
        robot.write("both/new").type(KeyCode.ENTER);
        NotesFixture.await(() -> stored(second.id()).tags().size() == 1);
        assertEquals(stored(first.id()).tags(), stored(second.id()).tags());
        assertEquals(4, bench.library.history(null, 1).getFirst().changes().size());
        robot.type(KeyCode.ESCAPE).type(KeyCode.DELETE);
        NotesFixture.await(() -> bench.cards().getItems().isEmpty());
        assertEquals(2, bench.library.trash().size());
    }

    @Test
    void aChosenCardIsClickedAgainAndCopied(FxRobot robot) {
        List<Annotation> revealed = new ArrayList<>();
        List<Annotation> copied = new ArrayList<>();
        List<String> links = new ArrayList<>();
        bench.pane.onReveal(revealed::add);
        bench.pane.onCopy(copied::add);
        bench.pane.onLink(links::add);
        Annotation annotation =
                bench.mark(1, "the river", Color.RED, "[here](https://example.org/a)");
        show(1);
        robot.clickOn("the river");
        NotesFixture.await(() -> revealed.equals(List.of(annotation)));
        assertEquals(
                annotation.id(),
                NotesFixture.fx(() -> bench.source().chosenProperty().get()));
        robot.clickOn(".note-link");
        NotesFixture.await(() -> links.equals(List.of("https://example.org/a")));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        NotesFixture.await(() -> copied.equals(List.of(annotation)));
        String spoken = NotesFixture.fx(() -> card(annotation.id()).getAccessibleText());
        assertTrue(spoken.startsWith("red highlight: the river."), spoken);
    }

    @Test
    void aQuoteFromRightToLeftIsShownWhole(FxRobot robot) {
        String hebrew = "בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו";
        show(0);
        Annotation made = bench.made(
                new Selector(new Range(0, hebrew.length()), hebrew, "", ""),
                Style.HIGHLIGHT,
                Color.PINK,
                hebrew + ". " + hebrew);
        NotesFixture.fx(() -> {
            bench.source()
                    .placementsProperty()
                    .set(bench.source().placements().with(Placement.inOwnEdition(made)));
            return true;
        });
        NotesFixture.await(() -> bench.cards().findShown(made.id()).isPresent());
        TextFlow quote =
                assertInstanceOf(TextFlow.class, robot.lookup(".note-quote").query());
        assertEquals(hebrew, NoteInlines.plainText(quote));
        assertTrue(quote.getHeight() > 2 * new Text("x").getLayoutBounds().getHeight());
        bench.edit(made.id());
        assertFalse(editor(robot).isWrapText());
        robot.type(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "sepia", "dark"})
    void quotesOfEveryColorAreLegible(String theme, FxRobot robot) {
        for (Color color : Color.values()) {
            bench.mark(1 + 2 * List.of(Color.values()).indexOf(color), "the", color, "");
        }
        show(8);
        bench.theme(theme);
        List<Node> quotes = List.copyOf(robot.lookup(".note-quote").queryAll());
        assertTrue(quotes.size() > 6);
        for (Node quote : quotes) {
            Text word = (Text) ((TextFlow) quote).getChildren().getFirst();
            double contrast = contrast(color(word), paper((Region) quote));
            assertTrue(contrast >= 7, () -> theme + " " + paper((Region) quote) + ": " + contrast);
        }
    }

    private static javafx.scene.paint.Color color(Text text) {
        return (javafx.scene.paint.Color) text.getFill();
    }

    /// The color under the words: the translucent color of the quote over that of the card.
    private static javafx.scene.paint.Color paper(Region quote) {
        javafx.scene.paint.Color tint = fill(quote);
        javafx.scene.paint.Color card = fill((Region) quote.getParent().getParent());
        javafx.scene.paint.Color pure =
                javafx.scene.paint.Color.color(tint.getRed(), tint.getGreen(), tint.getBlue());
        return card.interpolate(pure, tint.getOpacity());
    }

    private static javafx.scene.paint.Color fill(Region region) {
        return (javafx.scene.paint.Color)
                region.getBackground().getFills().getLast().getFill();
    }

    /// After WCAG 2.2, relative luminance and contrast ratio.
    private static double contrast(javafx.scene.paint.Color a, javafx.scene.paint.Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    private static double luminance(javafx.scene.paint.Color c) {
        return 0.2126 * linear(c.getRed())
                + 0.7152 * linear(c.getGreen())
                + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    @Test
    void tenThousandAreShownWithAFewCards(FxRobot robot) {
        List<Change> changes = new ArrayList<>();
        String text = bench.document.text();
        for (int i = 0; i < 10_000; i++) {
            int start = (int) ((long) i * (text.length() - 20) / 10_000);
            changes.add(Change.add(bench.made(
                    Selector.of(text, new Range(start, start + 12)),
                    Style.HIGHLIGHT,
                    i % 2 == 0 ? Color.RED : Color.BLUE,
                    i % 3 == 0 ? "Note *number* " + i : "")));
        }
        var _ = bench.library.apply(changes);
        show(10_000);
        List<UUID> rows = bench.rows();
        NotesFixture.fx(() -> {
            bench.pane.focusList();
            return true;
        });
        robot.type(KeyCode.END);
        NotesFixture.await(() -> bench.cards().findShown(rows.getLast()).isPresent());
        robot.scroll(30, javafx.geometry.VerticalDirection.UP);
        robot.type(KeyCode.HOME);
        NotesFixture.await(() -> bench.cards().findShown(rows.getFirst()).isPresent());
        int cells = robot.lookup(".note-cell").queryAll().size();
        assertTrue(cells > 3 && cells < 40, () -> "live cells: " + cells);

        NotesFixture.fx(() -> {
            bench.cards().bringIntoView(rows.get(5_000));
            return true;
        });
        NotesFixture.await(() -> bench.cards().findShown(rows.get(5_000)).isPresent());
        double before = card(rows.get(5_000)).getLayoutY();
        NotesFixture.fx(() -> {
            bench.session
                    .annotating()
                    .apply(Change.add(bench.made(
                            Selector.of(text, new Range(3, 9)), Style.UNDERLINE, Color.GREEN, "")));
            return true;
        });
        NotesFixture.await(() -> bench.cards().getItems().size() == 10_001);
        assertEquals(before, card(rows.get(5_000)).getLayoutY(), 2);
    }
}
