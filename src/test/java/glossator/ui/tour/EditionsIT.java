package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.OpenSource;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

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
import java.util.stream.Collectors;

/// An article with ten marks is given a corrected copy in the real window. Both are written here.
class EditionsIT {
    private static final List<Color> COLORS = List.of(Color.values());

    private static final String FIRST =
            """
            The bakery on Mill Street

            The bakery on Mill Street has been open since the spring of 1931, and for most of that
            time it has belonged to one family.

            “We never closed on a Saturday,” says Martha Lindqvist, who keeps the books, “not even
            in the winter of the great snow.”

            Flour comes twice a week from the mill at Oster, which still grinds between stones.

            A former apprentice, now a baker in the next town, calls the oven a monster that eats
            its children.

            The oven was built by a mason from the coast, and nobody has ever found the plans.

            Rye is mixed the evening before and left under a wet cloth until four in the morning.

            Whether the grandson will take over the shop is a question that nobody at the counter
            likes to be asked.

            The council has promised to repair the bridge before the harvest.

            On the last day of the year the queue reaches down to the river.
            """;

    /// A name changed, a paragraph deleted, two swapped, a sentence rewritten, quotes made
    /// straight.
    private static final String SECOND =
            FIRST.replace("Martha Lindqvist", "Marta Lindkvist")
                    .replace(
                            "A former apprentice, now a baker in the next town, calls the oven a"
                                    + " monster that eats\nits children.\n\n",
                            "")
                    .replace(
                            "Flour comes twice a week from the mill at Oster, which still grinds"
                                    + " between stones.",
                            "@")
                    .replace(
                            "The oven was built by a mason from the coast, and nobody has ever found"
                                    + " the plans.",
                            "Flour comes twice a week from the mill at Oster, which still grinds"
                                    + " between stones.")
                    .replace(
                            "@",
                            "The oven was built by a mason from the coast, and nobody has ever found"
                                    + " the plans.")
                    .replace(
                            "Whether the grandson will take over the shop is a question that nobody"
                                    + " at the counter\nlikes to be asked.",
                            "The family does not say if a grandson is going to take over the shop"
                                    + " one day.")
                    .replace('“', '"')
                    .replace('”', '"');

    private static final String NAME = "says Martha Lindqvist, who keeps the books";
    private static final String GONE = "calls the oven a monster";
    private static final String REWRITTEN = "is a question that nobody at the counter likes";
    private static final String FLOUR = "twice a week from the mill at Oster";
    private static final String OVEN = "built by a mason from the coast";

    private static final List<String> QUOTES =
            List.of(
                    "since the spring of 1931",
                    "“We never closed on a Saturday,”",
                    NAME,
                    FLOUR,
                    GONE,
                    OVEN,
                    "left under a wet cloth",
                    REWRITTEN,
                    "repair the bridge",
                    "the queue reaches down to the river");

    @TempDir Path temp;
    private Path library;
    private Path second;
    private UUID source;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        Path first = Files.writeString(temp.resolve("bakery.txt"), FIRST);
        second = Files.writeString(temp.resolve("bakery-corrected.txt"), SECOND);
        try (Library made = Library.open(library)) {
            Source added = made.add(first).source();
            source = added.id();
            String text = made.document(added.edition()).text();
            UUID tag = made.tag("people/family");
            QUOTES.forEach(q -> made.apply(Change.add(mark(added, text, q, tag))));
            made.set("window.tabs", source.toString());
        }
    }

    private static Annotation mark(Source in, String text, String quote, UUID tag) {
        int at = text.indexOf(quote);
        Instant now = Instant.ofEpochMilli(1_700_000_000_000L + at);
        boolean noted = quote.equals(NAME);
        return new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition(),
                Selector.of(text, new Range(at, at + quote.length())),
                Style.HIGHLIGHT,
                COLORS.get(at % COLORS.size()),
                noted ? "Spell her name as she does." : "",
                noted ? List.of(tag) : List.of(),
                "Ada",
                now,
                now);
    }

    private Seat sit() {
        return new Seat(library, List.of());
    }

    /// The window with the corrected copy in it and the review open.
    private Seat review() {
        Seat seat = sit();
        seat.hands.run(() -> seat.app.update(second));
        seat.untilSays("of 4 reviewed");
        seat.hands.until("the review has the keyboard", seat::sheetHasTheKeyboard);
        return seat;
    }

    private static Placed placed(Seat seat, String quote) {
        return seat.hands.call(() -> placed(seat.source().marks(), quote));
    }

    private static Placed placed(Marks marks, String quote) {
        return marks.whole().stream()
                .filter(p -> p.annotation().selector().exact().equals(quote))
                .findFirst()
                .orElseThrow();
    }

    private static ListView<?> list(Seat seat, String styleClass) {
        return (ListView<?>) seat.hands.call(() -> seat.app.scene().lookup("." + styleClass));
    }

    private static String chosen(Seat seat) {
        return seat.hands.call(
                () ->
                        seat.app.scene().getRoot().lookupAll(".review-cell:selected").stream()
                                .map(n -> String.valueOf(n.getAccessibleText()))
                                .collect(Collectors.joining()));
    }

    private static void untilChosen(Seat seat, String words) {
        seat.hands.until("chosen: " + words, () -> hasChosen(seat, words));
    }

    private static boolean hasChosen(Seat seat, String words) {
        return seat.app.scene().getRoot().lookupAll(".review-cell:selected").stream()
                .anyMatch(n -> String.valueOf(n.getAccessibleText()).contains(words));
    }

    /// Walks to the mark over `quote`.
    private static void choose(Seat seat, String quote) {
        for (int i = 0; i < 5; i++) {
            seat.hands.press(KeyCode.K);
        }
        for (int i = 0; i < 5 && !seat.hands.call(() -> hasChosen(seat, quote)); i++) {
            seat.hands.press(KeyCode.J);
        }
        untilChosen(seat, quote);
    }

    private static void picture(Seat seat, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (String theme : List.of("light", "dark")) {
            seat.hands.run(() -> seat.app.theme(theme));
            seat.hands.rest(400);
            var image = seat.hands.call(() -> seat.app.scene().snapshot(null));
            Photos.write(image, folder.resolve(name + "-" + theme + ".png"));
        }
        seat.hands.run(() -> seat.app.theme("light"));
    }

    @Test
    void aNewEditionOpensTheReviewWithTheWorstFirst() throws IOException {
        try (Seat seat = review()) {
            assertTrue(placed(seat, GONE).anchor() instanceof Anchor.Orphan);
            assertTrue(placed(seat, NAME).anchor() instanceof Anchor.Changed);
            assertFalse(placed(seat, REWRITTEN).anchor() instanceof Anchor.Exact);
            assertTrue(
                    placed(seat, FLOUR).anchor() instanceof Anchor.Moved
                            ^ placed(seat, OVEN).anchor() instanceof Anchor.Moved);
            for (String kept : List.of(QUOTES.get(0), QUOTES.get(1), QUOTES.get(6))) {
                assertTrue(placed(seat, kept).anchor() instanceof Anchor.Exact, kept);
            }
            assertEquals(4, list(seat, "review-list").getItems().size());
            assertTrue(chosen(seat).startsWith("not in this edition"), chosen(seat));
            seat.hands.rest(500);
            picture(seat, "review");
        }
    }

    @Test
    void keysDecideAboutEachMarkAndTheLibraryAgrees() {
        Range byHand;
        try (Seat seat = review()) {
            Hands hands = seat.hands;
            untilChosen(seat, "not in this edition");
            choose(seat, GONE);
            hands.press(KeyCode.O);
            hands.until("left as an orphan", () -> placed(seat.source().marks(), GONE).isDecided());
            seat.untilSays("1 of 4 reviewed");
            choose(seat, NAME);
            hands.press(KeyCode.A);
            hands.until("accepted", () -> placed(seat.source().marks(), NAME).isDecided());
            seat.untilSays("2 of 4 reviewed");

            choose(seat, REWRITTEN);
            hands.press(KeyCode.S);
            seat.untilSays("Select the passage, then press Enter");
            hands.until("the sheet is gone", () -> !seat.sheetHasTheKeyboard());
            hands.press(KeyCode.ENTER);
            seat.untilSays("Nothing is selected yet");
            byHand = seat.range("does not say if a grandson is going to take over");
            Range wanted = byHand;
            hands.run(() -> seat.view().select(wanted));
            hands.press(KeyCode.ENTER);
            hands.until(
                    "selected by hand",
                    () ->
                            placed(seat.source().marks(), REWRITTEN)
                                    .place()
                                    .equals(Optional.of(wanted)));
            seat.untilSays("3 of 4 reviewed");
            hands.until("the review has the keyboard", seat::sheetHasTheKeyboard);
            hands.press(KeyCode.ENTER);
            seat.untilSays("4 of 4 reviewed");

            hands.press(KeyCode.CONTROL, KeyCode.Z);
            seat.untilSays("3 of 4 reviewed");
            seat.untilSaved();
            assertEquals(List.of(), seat.problems());
        }
        try (Library opened = Library.open(library)) {
            UUID newest = opened.source(source).edition();
            Marks marks = opened.marks(source, newest);
            assertTrue(placed(marks, GONE).isOrphan() && placed(marks, GONE).isDecided());
            assertEquals(byHand, placed(marks, REWRITTEN).range());
            assertEquals(
                    "says Marta Lindkvist, who keeps the books",
                    placed(marks, NAME).range().of(opened.document(newest).text()));
            assertEquals(1, marks.whole().stream().filter(Placed::isOpen).count());
            assertTrue(QUOTES.contains(opened.annotations(source).getFirst().selector().exact()));
        }
    }

    @Test
    void theNextSuggestionIsLookedForInTheWholeTextAndCanBeAccepted() throws IOException {
        String more = "And Martha Lindqvist, who keeps the books, waves.";
        Files.writeString(second, SECOND + "\n" + more + "\n");
        try (Seat seat = review()) {
            Hands hands = seat.hands;
            boolean flour = placed(seat, FLOUR).anchor() instanceof Anchor.Moved;
            choose(seat, flour ? FLOUR : OVEN);
            hands.press(KeyCode.N);
            seat.untilSays("No other place has");
            choose(seat, NAME);
            hands.press(KeyCode.N);
            untilChosen(seat, "suggestion 2 of 2");
            picture(seat, "review-suggestion");
            hands.press(KeyCode.N);
            untilChosen(seat, "says Marta Lindkvist");
            hands.press(KeyCode.N);
            untilChosen(seat, "suggestion 2 of 2");
            hands.press(KeyCode.A);
            Range wanted = seat.range("Martha Lindqvist, who keeps the books");
            hands.until(
                    "placed",
                    () -> placed(seat.source().marks(), NAME).place().equals(Optional.of(wanted)));
            assertEquals(List.of(), seat.problems());
        }
    }

    @Test
    void escGivesUpSelectingByHandAndADecisionCanBeTakenBack() throws IOException {
        try (Seat seat = review()) {
            Hands hands = seat.hands;
            untilChosen(seat, "not in this edition");
            hands.press(KeyCode.S);
            seat.untilSays("Select the passage, then press Enter");
            hands.until("the sheet is gone", () -> !seat.sheetHasTheKeyboard());
            picture(seat, "picking");
            hands.press(KeyCode.ESCAPE);
            hands.until("the review is back", seat::sheetHasTheKeyboard);
            untilChosen(seat, "not in this edition");
            seat.untilSays("0 of 4 reviewed");
            choose(seat, GONE);
            hands.press(KeyCode.O);
            seat.untilSays("1 of 4 reviewed");
            choose(seat, GONE);
            hands.press(KeyCode.U);
            seat.untilSays("0 of 4 reviewed");
            hands.press(KeyCode.ESCAPE);
            hands.until("closed", () -> !seat.sheetHasTheKeyboard());
            hands.until("the badge", () -> badge(seat).equals("4 marks to review"));
            hands.press(KeyCode.CONTROL, KeyCode.R);
            hands.until("open again", seat::sheetHasTheKeyboard);
        }
    }

    private static String badge(Seat seat) {
        return seat.app.scene().lookup("#review-badge") instanceof Button b && b.isVisible()
                ? b.getText()
                : "";
    }

    @Test
    void anOlderEditionIsShownWithItsMarksAndAWayBack() throws IOException {
        try (Seat seat = review()) {
            Hands hands = seat.hands;
            hands.press(KeyCode.ESCAPE);
            hands.until("closed", () -> !seat.sheetHasTheKeyboard());
            hands.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            seat.untilSays("Edition 2 · newest · shown");
            hands.until("it has the keyboard", seat::sheetHasTheKeyboard);
            picture(seat, "editions");
            hands.press(KeyCode.DOWN);
            hands.press(KeyCode.ENTER);
            hands.until("the first is shown", () -> seat.source().edition().number() == 1);
            seat.untilSays("Edition 1 of 2 · added");
            assertEquals(10, hands.call(() -> seat.source().marks().all().size()));
            assertEquals("", hands.call(() -> badge(seat)));
            picture(seat, "older");
            Button back =
                    (Button)
                            hands.call(
                                    () ->
                                            seat.app.scene().getRoot().lookupAll(".button").stream()
                                                    .filter(
                                                            n ->
                                                                    n instanceof Button b
                                                                            && "Show newest"
                                                                                    .equals(
                                                                                            b
                                                                                                    .getText()))
                                                    .findFirst()
                                                    .orElseThrow());
            hands.run(back::fire);
            hands.until("the newest is shown", () -> seat.source().edition().number() == 2);
            assertFalse(
                    seat.labels().stream()
                            .anyMatch(l -> l != null && l.startsWith("Edition 1 of 2 · added")));
        }
    }

    @Test
    void theDifferencesAreSeenInOneColumnAndInTwo() throws IOException {
        try (Seat seat = review()) {
            Hands hands = seat.hands;
            hands.press(KeyCode.ESCAPE);
            hands.until("closed", () -> !seat.sheetHasTheKeyboard());
            hands.press(KeyCode.CONTROL, KeyCode.D);
            seat.untilSays("change 1 of ");
            hands.until("it has the keyboard", seat::sheetHasTheKeyboard);
            String told =
                    seat.labels().stream()
                            .filter(l -> l != null && l.contains(" removed, "))
                            .findFirst()
                            .orElseThrow();
            assertTrue(told.endsWith("1 passage moved"), told);
            hands.rest(300);
            picture(seat, "difference");
            String cells = cells(seat);
            assertTrue(cells.contains("(was: Martha Lindqvist, now: Marta Lindkvist)"), cells);
            assertTrue(cells.contains("(removed: A former apprentice"), cells);
            hands.press(KeyCode.S);
            hands.press(KeyCode.N);
            seat.untilSays("change 2 of ");
            picture(seat, "difference-two");
            hands.press(KeyCode.P);
            seat.untilSays("change 1 of ");
            assertEquals(List.of(), seat.problems());
        }
    }

    private static String cells(Seat seat) {
        return seat.hands.call(
                () ->
                        seat.app.scene().getRoot().lookupAll(".difference-cell").stream()
                                .map(n -> String.valueOf(n.getAccessibleText()))
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void anotherWorkIsAskedAboutAndCanBeASourceOfItsOwn() throws IOException {
        Path other =
                Files.writeString(
                        temp.resolve("other.txt"),
                        "Gravel roads in the north are graded twice each summer, weather allowing.\n"
                                .repeat(12));
        try (Seat seat = sit()) {
            Hands hands = seat.hands;
            hands.run(() -> seat.app.update(other));
            seat.untilSays("looks like another work");
            hands.until("the safe answer", () -> button(seat, "Cancel").isFocused());
            picture(seat, "another");
            hands.press(KeyCode.ENTER);
            hands.until("cancelled", () -> !seat.sheetHasTheKeyboard());
            assertEquals(1, editions(seat));
            hands.run(() -> seat.app.update(other));
            hands.until("asked again", () -> button(seat, "Cancel").isFocused());
            hands.run(() -> button(seat, "Add as a separate source").fire());
            hands.until("added", () -> seat.app.session().sources().size() == 2);
            assertEquals(1, editions(seat));
            assertEquals(List.of(), seat.problems());
        }
    }

    private static Button button(Seat seat, String text) {
        return seat.app.scene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && text.equals(b.getText()))
                .map(n -> (Button) n)
                .findFirst()
                .orElseThrow();
    }

    private int editions(Seat seat) {
        return seat.hands.call(() -> seat.app.session().library().editions(source).size());
    }

    @Test
    void aFileThatIsAddedAndLooksLikeANewEditionIsAskedAbout() {
        try (Seat seat = sit()) {
            Hands hands = seat.hands;
            hands.run(() -> seat.app.add(List.of(second)));
            seat.untilSays("looks like a new edition of");
            hands.until(
                    "the likely answer has the keyboard",
                    () -> button(seat, "Add as a new edition").isFocused());
            hands.press(KeyCode.ENTER);
            seat.untilSays("of 4 reviewed");
            assertEquals(2, editions(seat));
            assertEquals(1, hands.call(() -> seat.app.session().sources().size()));
        }
    }

    @Test
    void whatWasReadBeforeTheQuestionIsWhatIsStoredAfterIt() throws IOException {
        try (Seat seat = sit()) {
            Hands hands = seat.hands;
            hands.run(() -> seat.app.add(List.of(second)));
            seat.untilSays("looks like a new edition of");
            Files.delete(second);
            hands.until(
                    "the likely answer has the keyboard",
                    () -> button(seat, "Take it as a new edition").isFocused());
            hands.press(KeyCode.ENTER);
            seat.untilSays("of 4 looked at");
            assertEquals(2, editions(seat));
            assertEquals(List.of(), seat.problems());
        }
    }

    @Test
    void aFileThatCannotBeAnEditionIsOneSentenceAndNothingChanges() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        Path same = Files.writeString(temp.resolve("same.txt"), FIRST);
        try (Seat seat = sit()) {
            seat.hands.run(() -> seat.app.update(empty));
            seat.hands.until(
                    "told",
                    () -> !seat.app.scene().getRoot().lookupAll(".toast-problem").isEmpty());
            seat.hands.run(() -> seat.app.update(same));
            seat.untilSays("has the bytes of the newest edition");
            assertEquals(1, editions(seat));
        }
    }

    @Test
    void whereNothingHasMovedTheReviewSaysSo() throws IOException {
        Path longer = Files.writeString(temp.resolve("longer.txt"), FIRST + "\nThat is all.\n");
        try (Seat seat = sit()) {
            seat.hands.run(() -> seat.app.update(longer));
            seat.untilSays("Every highlight is where it was");
            picture(seat, "review-none");
            OpenSource shown = seat.source();
            assertEquals(2, shown.edition().number());
        }
    }
}
