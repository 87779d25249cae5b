package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.ImportWorker;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The real window, driven by mouse and keys on the headless platform. The article is written here.
class WindowIT {
    private static final String ARTICLE = """
            The ferry and the lighthouse

            The ferry leaves at seven, says the timetable on the quay, and the keeper of the
            lighthouse has set his watch by it for thirty years. Nobody else does.

            In winter there is no ferry. The keeper says that the sea keeps its own time, and that
            a watch is only a way of asking.

            “What does it answer?” a visitor asked. He wound his watch and did not say.
            """;

    @TempDir
    Path temp;

    private Path library;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        article = Files.writeString(temp.resolve("ferry 🛳 and lighthouse.txt"), ARTICLE);
    }

    private WindowFixture sit() {
        return new WindowFixture(library, List.of(article), new ImportWorker());
    }

    private List<String> stored() {
        try (Library opened = Library.open(library)) {
            Source source = opened.sources().getFirst();
            return opened.annotations(source.id()).stream()
                    .map(a -> a.selector().exact())
                    .toList();
        }
    }

    @Test
    void aNewLibraryOpensWithTheSampleInIt() {
        try (WindowFixture window = sit()) {
            assertEquals(
                    "The ferry and the lighthouse", window.source().source().title());
            assertTrue(window.text().contains("set his watch by it for thirty years. Nobody"));
        }
    }

    @Test
    void whatTheMouseMarksIsInTheLibrary() {
        try (WindowFixture window = sit()) {
            window.mark("ferry leaves at seven", KeyCode.DIGIT2);
            window.mark("the sea keeps its own time", KeyCode.U);
            window.untilSaved();
            var first = window.marks().getFirst();
            assertEquals(Color.RED, first.color());
            assertEquals(Style.UNDERLINE, window.marks().getLast().style());
            assertEquals("Ada", first.author());
        }
        assertEquals(List.of("ferry leaves at seven", "the sea keeps its own time"), stored());
    }

    @Test
    void undoAfterARestartTakesTheMarksBackOneByOne() {
        List<String> three = List.of("ferry leaves", "thirty years", "own time");
        try (WindowFixture window = sit()) {
            three.forEach(quote -> window.mark(quote, KeyCode.H));
            window.untilSaved();
        }
        try (WindowFixture window = sit()) {
            assertEquals(three, window.quotes());
            for (int left = 2; left >= 0; left--) {
                int wanted = left;
                window.robot.press(KeyCode.CONTROL, KeyCode.Z);
                window.robot.waitUntil(
                        "undone", () -> window.source().placements().size() == wanted);
                assertEquals(three.subList(0, left), window.quotes());
            }
            window.robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            window.robot.waitUntil(
                    "made again", () -> window.source().placements().size() == 1);
        }
        assertEquals(List.of("ferry leaves"), stored());
    }

    @Test
    void theKeyboardAloneMarksNotesTagsAndDeletes() {
        try (WindowFixture window = sit()) {
            WindowRobot robot = window.robot;
            robot.press(KeyCode.CONTROL, KeyCode.HOME);
            window.walkDownTo(window.range("The ferry leaves").start());
            robot.press(KeyCode.HOME);
            for (int i = 0; i < "The ferry".length(); i++) {
                robot.press(KeyCode.SHIFT, KeyCode.RIGHT);
            }
            robot.press(KeyCode.DIGIT4);
            robot.waitUntil("marked", () -> window.source().placements().size() == 1);
            assertEquals("The ferry", window.quotes().getFirst());
            robot.press(KeyCode.N);
            robot.waitUntilInField("the note is open");
            robot.type("which ferry, and when? n");
            robot.press(KeyCode.CONTROL, KeyCode.ENTER);
            robot.waitUntilOutOfFields("back in the text");
            robot.press(KeyCode.T);
            robot.waitUntilInField("the tag field is open");
            robot.type("time");
            robot.press(KeyCode.ENTER);
            robot.waitUntil(
                    "tagged",
                    () -> !window.source()
                            .placements()
                            .all()
                            .getFirst()
                            .annotation()
                            .tags()
                            .isEmpty());
            robot.press(KeyCode.ESCAPE);
            assertEquals("which ferry, and when? n", window.marks().getFirst().note());
            robot.run(() -> window.view().keyboard().requestFocus());
            robot.press(KeyCode.ESCAPE);
            robot.press(KeyCode.CONTROL, KeyCode.HOME);
            robot.press(KeyCode.J);
            robot.waitUntil("chosen", () -> window.source().chosen().isPresent());
            robot.press(KeyCode.DELETE);
            robot.waitUntil("deleted", () -> window.source().placements().size() == 0);
        }
        try (Library opened = Library.open(library)) {
            assertEquals("which ferry, and when? n", opened.trash().getFirst().note());
        }
    }

    @Test
    void openingANoteAgainKeepsItsText() {
        try (WindowFixture window = sit()) {
            window.mark("own time", KeyCode.DIGIT1);
            for (String part : List.of("first", " second")) {
                window.robot.press(KeyCode.N);
                window.robot.waitUntilInField("the note is open");
                window.robot.type(part);
                window.robot.press(KeyCode.ESCAPE);
                window.robot.waitUntilOutOfFields("closed");
                window.untilSaved();
            }
            assertEquals("first second", window.marks().getFirst().note());
        }
    }

    @Test
    void whatIsTypedRightBeforeTheWindowClosesIsKept() {
        try (WindowFixture window = sit()) {
            window.mark("own time", KeyCode.DIGIT1);
            window.robot.press(KeyCode.N);
            window.robot.waitUntilInField("the note is open");
            window.robot.type("last words");
        }
        try (Library opened = Library.open(library)) {
            Source source = opened.sources().getFirst();
            assertEquals(
                    "last words", opened.annotations(source.id()).getFirst().note());
        }
    }

    @Test
    void aNoteAtABarePositionHasNoPassage() {
        try (WindowFixture window = sit()) {
            int at = window.range("Nobody").start();
            window.robot.run(() -> window.view().select(new Range(at, at)));
            window.robot.press(KeyCode.N);
            window.robot.waitUntilInField("the note is open");
            window.robot.type("really");
            window.robot.press(KeyCode.CONTROL, KeyCode.ENTER);
            window.robot.waitUntil(
                    "stored",
                    () -> window.source()
                            .placements()
                            .all()
                            .getFirst()
                            .annotation()
                            .note()
                            .equals("really"));
            assertEquals(new Range(at, at), window.marks().getFirst().selector().range());
        }
    }

    @Test
    void aClickWhereSeveralMarksLieOffersThem() {
        try (WindowFixture window = sit()) {
            window.mark("watch by it for thirty years", KeyCode.DIGIT1);
            window.mark("for thirty years. Nobody", KeyCode.DIGIT3);
            window.robot.press(KeyCode.ESCAPE);
            int both = window.range("thirty years").start() + 3;
            window.robot.click(window.robot.call(window::view), both);
            window.robot.waitUntil("the picker is open", () -> window.dialogHasTheKeyboard());
            window.robot.press(KeyCode.DOWN);
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil(
                    "one is chosen", () -> window.source().chosen().isPresent());
        }
    }

    @Test
    void theBoundariesOfAMarkCanBeMovedLater() {
        try (WindowFixture window = sit()) {
            window.mark("ferry leaves", KeyCode.DIGIT1);
            window.robot.drag(
                    window.robot.call(window::view), window.range("ferry leaves at seven"));
            window.robot.press(KeyCode.B);
            window.robot.waitUntil(
                    "moved",
                    () -> window.source()
                            .placements()
                            .all()
                            .getFirst()
                            .annotation()
                            .selector()
                            .exact()
                            .equals("ferry leaves at seven"));
            assertEquals(1, window.marks().size());
        }
    }

    @Test
    void textFromRightToLeftWrapsAtEveryWidthAndIsMarkedWhereItStands() throws IOException {
        String hebrew = "בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו וחשך על פני תהום ";
        article = Files.writeString(temp.resolve("hebrew.txt"), hebrew.repeat(8) + "\n");
        try (WindowFixture window = sit()) {
            for (int width = 640; width < 1000; width += 9) {
                int wide = width;
                window.robot.run(() -> window.app.scene().getWindow().setWidth(wide));
                window.robot.settle();
            }
            assertEquals(List.of(), window.problems());
            Range range = window.range("את השמים");
            window.robot.run(() -> window.view().select(range));
            window.robot.press(KeyCode.DIGIT1);
            window.robot.waitUntil("marked", () -> window.source().placements().size() == 1);
            window.robot.settle();
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void whatWasRunFromThePaletteIsFirstInItAfterARestart() {
        try (WindowFixture window = sit()) {
            window.robot.press(KeyCode.CONTROL, KeyCode.K);
            window.robot.waitUntilInField("the palette is open");
            window.robot.type("narrower");
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntilOutOfFields("it is done");
        }
        int before;
        try (WindowFixture window = sit()) {
            before = window.robot.call(() -> window.app.typography().measure());
            window.robot.press(KeyCode.CONTROL, KeyCode.K);
            window.robot.waitUntilInField("the palette is open");
            window.robot.press(KeyCode.ENTER);
            window.robot.waitUntil("done again", () -> window.app.typography().measure() < before);
        }
    }

    @Test
    void whatIsOpenIsRememberedAlsoIfTheWindowIsKilled() {
        try (WindowFixture window = sit();
                Library other = Library.open(library)) {
            String id = window.robot.call(() -> window.source().id().toString());
            window.robot.waitUntil(
                    "it is stored",
                    () -> other.setting("window.tabs").orElse("").equals(id));
        }
    }

    @Test
    void findCountsTheHitsAndGoesRound() {
        try (WindowFixture window = sit()) {
            window.robot.press(KeyCode.CONTROL, KeyCode.F);
            window.robot.waitUntilInField("the find bar is open");
            window.robot.type("WATCH");
            window.untilSays("1 of 3");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("2 of 3");
            window.robot.press(KeyCode.SHIFT, KeyCode.ENTER);
            window.untilSays("1 of 3");
            window.robot.press(KeyCode.SHIFT, KeyCode.ENTER);
            window.untilSays("3 of 3");
            window.robot.press(KeyCode.ESCAPE);
            window.robot.waitUntilOutOfFields("the text has the keyboard");
        }
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndNothingElseChanges() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        try (WindowFixture window = sit()) {
            window.robot.run(() -> window.app.add(List.of(empty)));
            window.untilSays("empty.txt is empty");
            assertEquals(
                    1, window.robot.call(() -> window.app.session().sources().size()));
        }
    }

    @Test
    void whatAnotherProgramChangesIsShown() {
        try (WindowFixture window = sit()) {
            Range range = window.range("own time");
            try (Library other = Library.open(library)) {
                var made = window.robot.call(() -> window.app
                        .session()
                        .annotating()
                        .make(window.source(), range, Style.HIGHLIGHT, Color.GREEN));
                other.apply(Change.add(made));
            }
            window.robot.waitUntil("shown", () -> window.source().placements().size() == 1);
        }
    }

    /// A long text that has nothing of the article: it would be taken for a new edition of it.
    private static String log() {
        var log = new StringBuilder("The log of a pilot\n\n");
        for (int day = 1; day <= 250; day++) {
            log.append("Day ").append(day).append(". Two boats came up the river before noon, and");
            log.append(
                    " I took both of them as far as the second bridge; no wind to speak of.\n\n");
        }
        return log.toString();
    }

    @Test
    void theReadingPlaceAndTheTabsAreRemembered() throws IOException {
        Path book = Files.writeString(temp.resolve("book.txt"), log());
        int[] place = new int[1];
        try (WindowFixture window = sit()) {
            window.robot.run(() -> window.app.add(List.of(book)));
            window.robot.waitUntil(
                    "both are there", () -> window.app.session().sources().size() == 2);
            window.robot.run(() -> {
                var session = window.app.session();
                session.sources().forEach(s -> session.open(s.id(), o -> {}));
                session.open(session.sources().getFirst().id(), o -> {});
            });
            window.robot.waitUntil(
                    "both are open", () -> window.app.session().openSources().size() == 2);
            window.robot.waitUntil(
                    "the book is in front", () -> window.source().document().length() > 20_000);
            window.robot.waitUntil(
                    "it is laid out", () -> window.view().inViewProperty().get().length() > 0);
            window.robot.run(
                    () -> window.view().showAtTop(window.source().document().length() / 2));
            window.robot.waitUntil(
                    "it is scrolled", () -> window.view().inViewProperty().get().start() > 1_000);
            window.robot.settle();
            place[0] =
                    window.robot.call(() -> window.view().inViewProperty().get().start());
        }
        assertTrue(place[0] > 1000, "the book was scrolled: " + place[0]);
        try (WindowFixture window = sit()) {
            window.robot.waitUntil(
                    "the place is found again",
                    () -> window.source().source().fileName().equals("book.txt")
                            && Math.abs(window.view().inViewProperty().get().start() - place[0])
                                    < 200);
        }
    }
}
