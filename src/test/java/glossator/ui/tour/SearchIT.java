package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.SavedSearch;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.session.OpenSource;
import glossator.ui.session.SavedSearches;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finding in all sources in the real window: typed, previewed, visited and left again; proposals,
/// mistakes, saved searches.
class SearchIT {
    private static final String FERRY = "The ferry does not run in winter";

    @TempDir
    Path temp;

    private Path folder;
    private UUID island;
    private UUID harbour;

    @SuppressWarnings("NullAway.Init") // each test opens the window
    private WindowFixture window;

    @SuppressWarnings("NullAway.Init")
    private WindowRobot robot;

    @BeforeEach
    void fill() throws IOException {
        folder = temp.resolve("library");
        try (Library library = Library.open(folder)) {
            island = add(library, "An Island.txt", island());
            harbour = add(
                    library,
                    "The Harbour.txt",
                    "The Harbour\n\nIn summer the ferry leaves at seven, and in winter nobody comes."
                            + "\n\nThe keeper of the light says that the sea keeps its own time.\n");
            add(
                    library,
                    "\u0627\u0644\u0628\u062D\u0631.txt",
                    "\u0641\u064A \u0627\u0644\u0634\u062A\u0627\u0621 \u0644\u0627 \u064A\u0623\u062A\u064A \u0623\u062D\u062F \u0625\u0644\u0649"
                            + " \u0627\u0644\u0645\u064A\u0646\u0627\u0621 \u0641\u064A \u0627\u0644\u0634\u062A\u0627\u0621 winter.\n");
            add(
                    library,
                    "\u05D4\u05D9\u05DD.txt",
                    "\u05D1\u05D7\u05D5\u05E8\u05E3 \u05D0\u05D9\u05DF \u05DE\u05E2\u05D1\u05D5\u05E8\u05EA \u05D0\u05DC \u05D4\u05D0\u05D9, winter.\n");
            mark(library, island, FERRY, Color.GREEN, "Compare with the *harbour*.");
        }
    }

    private static String island() {
        var text = new StringBuilder("An Island\n\n");
        for (int i = 1; i <= 240; i++) {
            text.append("Paragraph ")
                    .append(i)
                    .append(" speaks of stones, of grass and of rain.\n\n");
            if (i == 90) {
                text.append(FERRY).append(", and the island is left to itself.\n\n");
            }
        }
        return text.append("At the end there is winter again.\n").toString();
    }

    private UUID add(Library library, String name, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(name), text);
        return library.add(file, Formats::read).source().id();
    }

    private static void mark(Library library, UUID id, String quote, Color color, String note) {
        Source source = library.source(id);
        String text = library.document(source.edition()).text();
        int at = text.indexOf(quote);
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        library.apply(List.of(Change.add(new Annotation(
                UUID.randomUUID(),
                id,
                source.edition(),
                Selector.of(text, new Range(at, at + quote.length())),
                Style.HIGHLIGHT,
                color,
                note,
                List.of(),
                "Ada",
                now,
                now))));
    }

    /// The window with these sources open, the last of them in front.
    private void sit(UUID... open) {
        window = new WindowFixture(
                folder, List.of(), List.of(), new glossator.reading.InProcessWorker());
        robot = window.robot;
        robot.settle();
        for (UUID id : open) {
            robot.run(() -> window.app.session().open(id, in -> {}));
            robot.waitUntil("it is in front", () -> frontId().filter(id::equals).isPresent());
        }
        robot.settle();
        if (open.length > 0) {
            robot.waitUntil(
                    "it is laid out", () -> window.view().inViewProperty().get().length() > 0);
            robot.run(() -> window.view().keyboard().requestFocus());
            robot.settle();
        }
        untilIndexed();
    }

    private void untilIndexed() {
        robot.waitUntil(
                "everything is indexed",
                () -> window.app
                                        .session()
                                        .upkeep()
                                        .index()
                                        .progressProperty()
                                        .get()
                                        .sources()
                                == 4
                        && window.app
                                .session()
                                .upkeep()
                                .index()
                                .progressProperty()
                                .get()
                                .isComplete());
    }

    @AfterEach
    void close() {
        if (window != null) {
            assertEquals(List.of(), window.problems());
            window.close();
        }
    }

    // Looking

    private Optional<UUID> frontId() {
        return window.app.session().current().map(OpenSource::id);
    }

    private TextField field() {
        return (TextField) window.app.scene().lookup(".search-pane .text-field");
    }

    private ListView<?> results() {
        return (ListView<?>) window.app.scene().lookup(".results");
    }

    private String count() {
        return ((Label) window.app.scene().lookup("#search-count")).getText();
    }

    private void openSearch() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        robot.waitUntil("the field has the keyboard", () -> field() != null && field().isFocused());
    }

    private void find(String query, String counted) {
        robot.run(() -> field().clear());
        robot.waitUntil("nothing is asked", () -> count().isEmpty());
        robot.run(() -> field().setText(query));
        robot.waitUntil("it says " + counted, () -> count().equals(counted));
        robot.settle();
    }

    private int top() {
        return robot.call(() -> window.view().inViewProperty().get().start());
    }

    private void untilShows(String words) {
        robot.waitUntil("the text shows " + words, () -> {
            Range shown = window.view().inViewProperty().get();
            return window.app.session().current().isPresent()
                    && shown.of(window.source().document().text()).contains(words);
        });
    }

    private List<UUID> openIds() {
        return robot.call(() ->
                window.app.session().openSources().stream().map(OpenSource::id).toList());
    }

    private void picture(String name) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        for (String theme : List.of("light", "dark")) {
            robot.run(() -> window.app.showTheme(theme));
            robot.pause(400);
            var image = robot.call(() -> window.app.scene().snapshot(null));
            Screenshots.write(image, pictures.resolve(name + "-" + theme + ".png"));
        }
        robot.run(() -> window.app.showTheme("light"));
    }

    @Test
    void arrowsShowTheHitsInTheTextAndEscLeadsBack() throws IOException {
        sit(harbour, island);
        int forty = window.range("Paragraph 40").start();
        robot.run(() -> window.view().showAtTop(forty));
        robot.settle();
        int before = top();
        openSearch();
        robot.type("winter");
        robot.waitUntil("it counts", () -> count().equals("6 hits in 4 sources"));
        picture("search");
        for (int i = 0; i < 5; i++) {
            robot.press(KeyCode.DOWN);
            robot.settle();
            assertTrue(robot.call(() -> field().isFocused()));
        }
        picture("search-preview");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the island is in front", () -> frontId().equals(Optional.of(island)));
        robot.waitUntil(
                "it is where it was",
                () -> Math.abs(window.view().inViewProperty().get().start() - before) < 60);
        assertEquals(List.of(harbour, island), openIds());
        robot.waitUntil(
                "the text has the keyboard", () -> window.view().keyboard().isFocused());
        assertNull(robot.call(this::results));
    }

    @Test
    void enterGoesToTheHitAndBackLeadsToWhereOneWas() {
        sit(harbour);
        openSearch();
        find("\"left to itself\"", "1 hit in 1 source");
        robot.press(KeyCode.DOWN);
        robot.waitUntil("the island is in front", () -> frontId().equals(Optional.of(island)));
        assertEquals(List.of(harbour, island), openIds());
        assertNull(robot.call(() -> stored(island).opened()));
        robot.press(KeyCode.ENTER);
        untilShows(FERRY);
        robot.waitUntil(
                "the text has the keyboard", () -> window.view().keyboard().isFocused());
        robot.waitUntil("it counts as opened", () -> stored(island).opened() != null);
        assertTrue(robot.call(() -> results().isVisible()));
        robot.press(KeyCode.ALT, KeyCode.LEFT);
        robot.waitUntil("the harbour is in front", () -> frontId().equals(Optional.of(harbour)));
    }

    private Source stored(UUID id) {
        return window.app.session().sources().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void inTheEmptyWindowEscLeavesNothingOpen() throws IOException {
        sit();
        openSearch();
        picture("search-empty");
        find("keeper", "1 hit in 1 source");
        robot.press(KeyCode.DOWN);
        untilShows("The keeper of the light");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("nothing is open", () -> frontId().isEmpty());
        assertEquals(List.of(), openIds());
        assertNull(robot.call(() -> stored(harbour).opened()));
    }

    @Test
    void whoClicksIntoAPreviewHasOpenedIt() {
        sit(island);
        openSearch();
        find("keeper", "1 hit in 1 source");
        robot.press(KeyCode.DOWN);
        untilShows("The keeper of the light");
        robot.click(robot.call(window::view), window.range("keeper").start());
        robot.waitUntil("it counts as opened", () -> stored(harbour).opened() != null);
        openSearch();
        robot.press(KeyCode.ESCAPE);
        robot.settle();
        assertEquals(Optional.of(harbour), robot.call(this::frontId));
        assertEquals(List.of(island, harbour), openIds());
    }

    @Test
    void itOpensOverADialogWhichItCloses() {
        sit(harbour);
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntil("the palette is open", window::dialogHasTheKeyboard);
        openSearch();
        assertFalse(robot.call(window::dialogHasTheKeyboard));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil(
                "the text has the keyboard", () -> window.view().keyboard().isFocused());
    }

    @Test
    void selectedWordsAreLookedFor() {
        sit(harbour);
        robot.drag(robot.call(window::view), window.range("own time"));
        openSearch();
        robot.waitUntil("it is found", () -> count().equals("1 hit in 1 source"));
        assertEquals("\"own time\"", robot.call(() -> field().getText()));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil(
                "they are still selected",
                () -> window.source()
                        .selection()
                        .of(window.source().document().text())
                        .equals("own time"));
    }

    @Test
    void fromTheListOfSourcesEscLeadsBackToIt() {
        sit(harbour);
        robot.press(KeyCode.CONTROL, KeyCode.L);
        robot.waitUntilInField("the filter has the keyboard");
        Node before = robot.call(() -> window.app.scene().getFocusOwner());
        openSearch();
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the filter has it again", before::isFocused);
    }

    @Test
    void whatIsNoQueryIsSaidWithItsPlace() throws IOException {
        sit(harbour);
        openSearch();
        robot.type("light wrong:");
        robot.type("sea");
        robot.waitUntil("it says what is wrong", () -> fault().contains("at character 7"));
        picture("search-fault");
        robot.press(KeyCode.ENTER);
        assertEquals("wrong:", robot.call(() -> field().getSelectedText()));
        find("light", "1 hit in 1 source");
        assertEquals("", fault());
    }

    private String fault() {
        return ((Label) window.app.scene().lookup("#query-fault")).getText();
    }

    @Test
    void aProposalIsAskedWhenItIsClicked() throws IOException {
        sit(harbour);
        openSearch();
        find("kepeer", "Nothing found");
        picture("search-nothing");
        Node proposal = window.app.scene().lookup("#search-proposal");
        robot.click(proposal);
        robot.waitUntil("it is found", () -> count().equals("1 hit in 1 source"));
        assertEquals("keeper", robot.call(() -> field().getText()));
    }

    @Test
    void anExampleIsAskedWhenItIsClicked() {
        sit(harbour);
        openSearch();
        Node example = window.app.scene().lookup(".search-example");
        robot.click(example);
        robot.waitUntil("it is asked", () -> field().getText().contains("other words"));
        robot.waitUntil("it says so", () -> count().equals("Nothing found"));
    }

    @Test
    void allHitsOfASourceAreShownWhenTheyAreAskedFor() {
        sit(harbour);
        openSearch();
        robot.run(() -> field().setText("grass"));
        robot.waitUntil("there are hits", () -> count().contains("in 1 source"));
        int first = robot.call(() -> results().getItems().size());
        for (int i = 0; i < 6; i++) {
            robot.press(KeyCode.DOWN);
        }
        robot.press(KeyCode.ENTER);
        robot.waitUntil("there are more", () -> results().getItems().size() > first);
        assertTrue(robot.call(() -> field().isFocused()));
    }

    @Test
    void searchesAreSavedRunRenamedAndDeletedAndComeBack() {
        sit(harbour);
        openSearch();
        find("keeper", "1 hit in 1 source");
        palette("Save this search");
        robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
        robot.type("lights");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("it is saved", () -> names().equals(List.of("lights")));
        find("winter", "6 hits in 4 sources");
        palette("lights");
        robot.waitUntil("it is run", () -> count().equals("1 hit in 1 source"));
        palette("Saved searches");
        robot.waitUntil("the dialog has the keyboard", window::dialogHasTheKeyboard);
        robot.press(KeyCode.F2);
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.type("beacons");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("it is renamed", () -> names().equals(List.of("beacons")));
        robot.press(KeyCode.DELETE);
        robot.waitUntil("it is gone", () -> names().isEmpty());
        robot.press(KeyCode.ESCAPE);
        robot.settle();
        robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.Z);
        robot.waitUntil("it is back", () -> names().equals(List.of("beacons")));
    }

    private void palette(String name) {
        robot.press(KeyCode.CONTROL, KeyCode.K);
        robot.waitUntil("the palette is open", window::dialogHasTheKeyboard);
        robot.run(() -> ((TextField) window.app.scene().getFocusOwner()).setText(name));
        robot.settle();
        robot.press(KeyCode.ENTER);
        robot.settle();
    }

    private List<String> names() {
        return new SavedSearches(window.app.session())
                .all().stream().map(SavedSearch::name).toList();
    }

    @Test
    void aNewNoteIsFoundWithoutAskingAgain() {
        sit(harbour);
        openSearch();
        find("lighthouse", "Nothing found");
        robot.run(() -> {
            var in = window.source();
            var annotating = window.app.session().annotating();
            annotating.apply(Change.add(annotating
                    .make(in, new Range(0, 11), Style.HIGHLIGHT, Color.BLUE)
                    .withNote("A lighthouse is meant.")));
        });
        robot.waitUntil("it is found", () -> count().equals("1 hit in 1 source"));
    }

    @Test
    void theNotesTakeTheSameGrammarAndSayWhatIsWrong() {
        sit(island);
        robot.press(KeyCode.CONTROL, KeyCode.I);
        robot.waitUntilInField("the filter has the keyboard");
        TextField filter = (TextField) window.app.scene().getFocusOwner();
        for (String some :
                List.of("arbou", "color:green", "\"own time\" OR harb*", "compare -tag:x")) {
            robot.run(() -> filter.setText(some));
            robot.waitUntil(some, () -> shownNotes() == 1);
        }
        for (String none : List.of("color:red", "\"harbour compare\"", "-harbour")) {
            robot.run(() -> filter.setText(none));
            robot.waitUntil(none, () -> shownNotes() == 0);
        }
        robot.run(() -> filter.setText("color:mauve"));
        Label problem = (Label) window.app.scene().lookup("#filter-problem");
        robot.waitUntil("it says so", () -> problem.getText().contains("is no color"));
        robot.run(filter::clear);
        robot.waitUntil("nothing is wrong", () -> !problem.isVisible());
    }

    private int shownNotes() {
        return ((ListView<?>) window.app.scene().lookup(".note-stack .list-view"))
                .getItems()
                .size();
    }

    @Test
    void inADocumentQueriesAndExpressionsAreFound() throws IOException {
        sit(island);
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.waitUntilInField("the bar is open");
        robot.type("\"in winter\" OR ston*");
        robot.waitUntil("it counts", () -> findCount().equals("1 of 241"));
        var expression = (javafx.scene.control.ToggleButton)
                window.app.scene().getRoot().lookupAll(".find-bar .toggle-button").stream()
                        .filter(n -> n instanceof javafx.scene.control.ToggleButton b
                                && b.getText().equals(".*"))
                        .findFirst()
                        .orElseThrow();
        robot.run(() -> expression.setSelected(true));
        robot.run(() -> ((TextField) window.app.scene().lookup(".find-bar .text-field"))
                .setText("^paragraph [12]\\d "));
        robot.waitUntil("it counts", () -> findCount().equals("1 of 20"));
        robot.press(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals("20 of 20", robot.call(this::findCount));
        robot.run(() ->
                ((TextField) window.app.scene().lookup(".find-bar .text-field")).setText("para("));
        robot.waitUntil("it says what is wrong", () -> problem().contains("at character 6"));
        picture("find-expression");
    }

    private String problem() {
        return ((Label) window.app.scene().lookup("#find-problem")).getText();
    }

    private String findCount() {
        return ((Label) window.app.scene().lookup(".find-bar .muted")).getText();
    }

    @Test
    void inASmallWindowTheNotesMakeRoom() throws IOException {
        sit(island);
        robot.run(() -> {
            window.app.scene().getWindow().setWidth(700);
            window.app.scene().getWindow().setHeight(500);
        });
        robot.settle();
        openSearch();
        find("winter", "6 hits in 4 sources");
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.DOWN);
        picture("search-small");
        assertTrue(robot.call(() -> window.app
                        .scene()
                        .lookup(".readers")
                        .getBoundsInParent()
                        .getWidth())
                >= 300);
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil(
                "the text is alone",
                () -> window.app.scene().lookup(".sources-pane") == null
                        && window.app.scene().lookup(".notes-pane") == null);
        robot.run(() -> window.app.scene().getWindow().setWidth(1100));
        robot.waitUntil(
                "the notes are back", () -> window.app.scene().lookup(".notes-pane") != null);
        robot.run(() -> window.app.scene().getWindow().setWidth(700));
        robot.press(KeyCode.CONTROL, KeyCode.F);
        robot.waitUntilInField("the bar is open");
        robot.type("winter");
        robot.pause(200);
        picture("find-small");
    }
}
