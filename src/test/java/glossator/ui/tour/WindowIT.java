package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;

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
    private static final String ARTICLE =
            """
            The ferry and the lighthouse

            The ferry leaves at seven, says the timetable on the quay, and the keeper of the
            lighthouse has set his watch by it for thirty years. Nobody else does.

            In winter there is no ferry. The keeper says that the sea keeps its own time, and that
            a watch is only a way of asking.

            “What does it answer?” a visitor asked. He wound his watch and did not say.
            """;

    @TempDir Path temp;
    private Path library;
    private Path article;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        article = Files.writeString(temp.resolve("ferry 🛳 and lighthouse.txt"), ARTICLE);
    }

    private Seat sit() {
        return new Seat(library, List.of(article));
    }

    private List<String> stored() {
        try (Library opened = Library.open(library)) {
            Source source = opened.sources().getFirst();
            return opened.annotations(source.id()).stream().map(a -> a.selector().exact()).toList();
        }
    }

    @Test
    void aNewLibraryOpensWithTheSampleInIt() {
        try (Seat seat = sit()) {
            assertEquals("The ferry and the lighthouse", seat.source().source().title());
            assertTrue(seat.text().contains("set his watch by it for thirty years. Nobody"));
        }
    }

    @Test
    void whatTheMouseMarksIsInTheLibrary() {
        try (Seat seat = sit()) {
            seat.mark("ferry leaves at seven", KeyCode.DIGIT2);
            seat.mark("the sea keeps its own time", KeyCode.U);
            seat.untilSaved();
            var first = seat.marks().getFirst();
            assertEquals(Color.RED, first.color());
            assertEquals(Style.UNDERLINE, seat.marks().getLast().style());
            assertEquals("Ada", first.author());
        }
        assertEquals(List.of("ferry leaves at seven", "the sea keeps its own time"), stored());
    }

    @Test
    void undoAfterARestartTakesTheMarksBackOneByOne() {
        List<String> three = List.of("ferry leaves", "thirty years", "own time");
        try (Seat seat = sit()) {
            three.forEach(quote -> seat.mark(quote, KeyCode.H));
            seat.untilSaved();
        }
        try (Seat seat = sit()) {
            assertEquals(three, seat.quotes());
            for (int left = 2; left >= 0; left--) {
                int wanted = left;
                seat.hands.press(KeyCode.CONTROL, KeyCode.Z);
                seat.hands.until("undone", () -> seat.source().marks().size() == wanted);
                assertEquals(three.subList(0, left), seat.quotes());
            }
            seat.hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            seat.hands.until("made again", () -> seat.source().marks().size() == 1);
        }
        assertEquals(List.of("ferry leaves"), stored());
    }

    @Test
    void theKeyboardAloneMarksNotesTagsAndDeletes() {
        try (Seat seat = sit()) {
            Hands hands = seat.hands;
            hands.press(KeyCode.CONTROL, KeyCode.HOME);
            seat.walkDownTo(seat.range("The ferry leaves").start());
            hands.press(KeyCode.HOME);
            for (int i = 0; i < "The ferry".length(); i++) {
                hands.press(KeyCode.SHIFT, KeyCode.RIGHT);
            }
            hands.press(KeyCode.DIGIT4);
            hands.until("marked", () -> seat.source().marks().size() == 1);
            assertEquals("The ferry", seat.quotes().getFirst());
            hands.press(KeyCode.N);
            hands.untilInField("the note is open");
            hands.type("which ferry, and when? n");
            hands.press(KeyCode.CONTROL, KeyCode.ENTER);
            hands.untilOutOfFields("back in the text");
            hands.press(KeyCode.T);
            hands.untilInField("the tag field is open");
            hands.type("time");
            hands.press(KeyCode.ENTER);
            hands.until(
                    "tagged",
                    () -> !seat.source().marks().all().getFirst().annotation().tags().isEmpty());
            hands.press(KeyCode.ESCAPE);
            assertEquals("which ferry, and when? n", seat.marks().getFirst().note());
            hands.run(() -> seat.view().keyboard().requestFocus());
            hands.press(KeyCode.ESCAPE);
            hands.press(KeyCode.CONTROL, KeyCode.HOME);
            hands.press(KeyCode.J);
            hands.until("chosen", () -> seat.source().chosen().isPresent());
            hands.press(KeyCode.DELETE);
            hands.until("deleted", () -> seat.source().marks().size() == 0);
        }
        try (Library opened = Library.open(library)) {
            assertEquals("which ferry, and when? n", opened.trash().getFirst().note());
        }
    }

    @Test
    void openingANoteAgainKeepsItsText() {
        try (Seat seat = sit()) {
            seat.mark("own time", KeyCode.DIGIT1);
            for (String part : List.of("first", " second")) {
                seat.hands.press(KeyCode.N);
                seat.hands.untilInField("the note is open");
                seat.hands.type(part);
                seat.hands.press(KeyCode.ESCAPE);
                seat.hands.untilOutOfFields("closed");
                seat.untilSaved();
            }
            assertEquals("first second", seat.marks().getFirst().note());
        }
    }

    @Test
    void whatIsTypedRightBeforeTheWindowClosesIsKept() {
        try (Seat seat = sit()) {
            seat.mark("own time", KeyCode.DIGIT1);
            seat.hands.press(KeyCode.N);
            seat.hands.untilInField("the note is open");
            seat.hands.type("last words");
        }
        try (Library opened = Library.open(library)) {
            Source source = opened.sources().getFirst();
            assertEquals("last words", opened.annotations(source.id()).getFirst().note());
        }
    }

    @Test
    void aNoteAtABarePositionHasNoPassage() {
        try (Seat seat = sit()) {
            int at = seat.range("Nobody").start();
            seat.hands.run(() -> seat.view().select(new Range(at, at)));
            seat.hands.press(KeyCode.N);
            seat.hands.untilInField("the note is open");
            seat.hands.type("really");
            seat.hands.press(KeyCode.CONTROL, KeyCode.ENTER);
            seat.hands.until(
                    "stored",
                    () ->
                            seat.source()
                                    .marks()
                                    .all()
                                    .getFirst()
                                    .annotation()
                                    .note()
                                    .equals("really"));
            assertEquals(new Range(at, at), seat.marks().getFirst().selector().range());
        }
    }

    @Test
    void aClickWhereSeveralMarksLieOffersThem() {
        try (Seat seat = sit()) {
            seat.mark("watch by it for thirty years", KeyCode.DIGIT1);
            seat.mark("for thirty years. Nobody", KeyCode.DIGIT3);
            seat.hands.press(KeyCode.ESCAPE);
            int both = seat.range("thirty years").start() + 3;
            seat.hands.click(seat.hands.call(seat::view), both);
            seat.hands.until("the picker is open", () -> seat.sheetHasTheKeyboard());
            seat.hands.press(KeyCode.DOWN);
            seat.hands.press(KeyCode.ENTER);
            seat.hands.until("one is chosen", () -> seat.source().chosen().isPresent());
        }
    }

    @Test
    void theBoundariesOfAMarkCanBeMovedLater() {
        try (Seat seat = sit()) {
            seat.mark("ferry leaves", KeyCode.DIGIT1);
            seat.hands.drag(seat.hands.call(seat::view), seat.range("ferry leaves at seven"));
            seat.hands.press(KeyCode.B);
            seat.hands.until(
                    "moved",
                    () ->
                            seat.source()
                                    .marks()
                                    .all()
                                    .getFirst()
                                    .annotation()
                                    .selector()
                                    .exact()
                                    .equals("ferry leaves at seven"));
            assertEquals(1, seat.marks().size());
        }
    }

    @Test
    void textFromRightToLeftWrapsAtEveryWidthAndIsMarkedWhereItStands() throws IOException {
        String hebrew = "בראשית ברא אלהים את השמים ואת הארץ והארץ היתה תהו ובהו וחשך על פני תהום ";
        article = Files.writeString(temp.resolve("hebrew.txt"), hebrew.repeat(8) + "\n");
        try (Seat seat = sit()) {
            for (int width = 640; width < 1000; width += 9) {
                int wide = width;
                seat.hands.run(() -> seat.app.scene().getWindow().setWidth(wide));
                seat.hands.settle();
            }
            assertEquals(List.of(), seat.problems());
            Range range = seat.range("את השמים");
            seat.hands.run(() -> seat.view().select(range));
            seat.hands.press(KeyCode.DIGIT1);
            seat.hands.until("marked", () -> seat.source().marks().size() == 1);
            seat.hands.settle();
            assertEquals(List.of(), seat.problems());
        }
    }

    @Test
    void whatWasRunFromThePaletteIsFirstInItAfterARestart() {
        try (Seat seat = sit()) {
            seat.hands.press(KeyCode.CONTROL, KeyCode.K);
            seat.hands.untilInField("the palette is open");
            seat.hands.type("narrower");
            seat.hands.press(KeyCode.ENTER);
            seat.hands.untilOutOfFields("it is done");
        }
        int before;
        try (Seat seat = sit()) {
            before = seat.hands.call(() -> seat.app.typography().measure());
            seat.hands.press(KeyCode.CONTROL, KeyCode.K);
            seat.hands.untilInField("the palette is open");
            seat.hands.press(KeyCode.ENTER);
            seat.hands.until("done again", () -> seat.app.typography().measure() < before);
        }
    }

    @Test
    void whatIsOpenIsRememberedAlsoIfTheWindowIsKilled() {
        try (Seat seat = sit();
                Library other = Library.open(library)) {
            String id = seat.hands.call(() -> seat.source().id().toString());
            seat.hands.until(
                    "it is stored", () -> other.setting("window.tabs").orElse("").equals(id));
        }
    }

    @Test
    void findCountsTheHitsAndGoesRound() {
        try (Seat seat = sit()) {
            seat.hands.press(KeyCode.CONTROL, KeyCode.F);
            seat.hands.untilInField("the find bar is open");
            seat.hands.type("WATCH");
            seat.untilSays("1 of 3");
            seat.hands.press(KeyCode.ENTER);
            seat.untilSays("2 of 3");
            seat.hands.press(KeyCode.SHIFT, KeyCode.ENTER);
            seat.untilSays("1 of 3");
            seat.hands.press(KeyCode.SHIFT, KeyCode.ENTER);
            seat.untilSays("3 of 3");
            seat.hands.press(KeyCode.ESCAPE);
            seat.hands.untilOutOfFields("the text has the keyboard");
        }
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndNothingElseChanges() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        try (Seat seat = sit()) {
            seat.hands.run(() -> seat.app.add(List.of(empty)));
            seat.untilSays("empty.txt is empty");
            assertEquals(1, seat.hands.call(() -> seat.app.session().sources().size()));
        }
    }

    @Test
    void whatAnotherProgramChangesIsShown() {
        try (Seat seat = sit()) {
            Range range = seat.range("own time");
            try (Library other = Library.open(library)) {
                var made =
                        seat.hands.call(
                                () ->
                                        seat.app
                                                .session()
                                                .annotating()
                                                .make(
                                                        seat.source(),
                                                        range,
                                                        Style.HIGHLIGHT,
                                                        Color.GREEN));
                other.apply(Change.add(made));
            }
            seat.hands.until("shown", () -> seat.source().marks().size() == 1);
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
        try (Seat seat = sit()) {
            seat.hands.run(() -> seat.app.add(List.of(book)));
            seat.hands.until("both are open", () -> seat.app.session().open().size() == 2);
            seat.hands.until(
                    "the book is in front", () -> seat.source().document().length() > 20_000);
            seat.hands.until(
                    "it is laid out", () -> seat.view().inViewProperty().get().length() > 0);
            seat.hands.run(() -> seat.view().showAtTop(seat.source().document().length() / 2));
            seat.hands.until(
                    "it is scrolled", () -> seat.view().inViewProperty().get().start() > 1_000);
            seat.hands.settle();
            place[0] = seat.hands.call(() -> seat.view().inViewProperty().get().start());
        }
        assertTrue(place[0] > 1000, "the book was scrolled: " + place[0]);
        try (Seat seat = sit()) {
            seat.hands.until("both are open", () -> seat.app.session().open().size() == 2);
            seat.hands.until(
                    "the place is found again",
                    () ->
                            seat.source().source().fileName().equals("book.txt")
                                    && Math.abs(
                                                    seat.view().inViewProperty().get().start()
                                                            - place[0])
                                            < 200);
        }
    }
}
