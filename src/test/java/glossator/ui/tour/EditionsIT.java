package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.ui.session.OpenSource;

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

    private static final String FIRST = """
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
    private static final String SECOND = FIRST.replace("Martha Lindqvist", "Marta Lindkvist")
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

    private static final List<String> QUOTES = List.of(
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

    @TempDir
    Path temp;

    private Path library;
    private Path second;
    private UUID source;

    @BeforeEach
    void write() throws IOException {
        library = temp.resolve("library");
        Path first = Files.writeString(temp.resolve("bakery.txt"), FIRST);
        second = Files.writeString(temp.resolve("bakery-corrected.txt"), SECOND);
        try (Library made = Library.open(library)) {
            Source added = made.add(first, Formats::read).source();
            source = added.id();
            String text = made.document(added.edition()).text();
            UUID tag = made.findOrMakeTag("people/family");
            QUOTES.forEach(q -> made.apply(Change.add(mark(added, text, q, tag))));
            made.setSetting("window.tabs", source.toString());
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

    private WindowFixture sit() {
        return new WindowFixture(library, List.of());
    }

    /// The window with the corrected copy in it and the review open.
    private WindowFixture review() {
        WindowFixture window = sit();
        window.robot.run(() -> window.app.update(second));
        window.untilSays("of 4 reviewed");
        window.robot.waitUntil("the review has the keyboard", window::dialogHasTheKeyboard);
        return window;
    }

    private static Placement placed(WindowFixture window, String quote) {
        return window.robot.call(() -> placed(window.source().placements(), quote));
    }

    private static Placement placed(Placements placements, String quote) {
        return placements.allWithOrphans().stream()
                .filter(p -> p.annotation().selector().exact().equals(quote))
                .findFirst()
                .orElseThrow();
    }

    private static ListView<?> list(WindowFixture window, String styleClass) {
        return (ListView<?>) window.robot.call(() -> window.app.scene().lookup("." + styleClass));
    }

    private static String chosen(WindowFixture window) {
        return window.robot.call(
                () -> window.app.scene().getRoot().lookupAll(".review-cell:selected").stream()
                        .map(n -> String.valueOf(n.getAccessibleText()))
                        .collect(Collectors.joining()));
    }

    private static void untilChosen(WindowFixture window, String words) {
        window.robot.waitUntil("chosen: " + words, () -> hasChosen(window, words));
    }

    private static boolean hasChosen(WindowFixture window, String words) {
        return window.app.scene().getRoot().lookupAll(".review-cell:selected").stream()
                .anyMatch(n -> String.valueOf(n.getAccessibleText()).contains(words));
    }

    /// Walks to the mark over `quote`.
    private static void choose(WindowFixture window, String quote) {
        for (int i = 0; i < 5; i++) {
            window.robot.press(KeyCode.K);
        }
        for (int i = 0; i < 5 && !window.robot.call(() -> hasChosen(window, quote)); i++) {
            window.robot.press(KeyCode.J);
        }
        untilChosen(window, quote);
    }

    private static void picture(WindowFixture window, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (String theme : List.of("light", "dark")) {
            window.robot.run(() -> window.app.showTheme(theme));
            window.robot.pause(400);
            var image = window.robot.call(() -> window.app.scene().snapshot(null));
            Screenshots.write(image, folder.resolve(name + "-" + theme + ".png"));
        }
        window.robot.run(() -> window.app.showTheme("light"));
    }

    @Test
    void aNewEditionOpensTheReviewWithTheWorstFirst() throws IOException {
        try (WindowFixture window = review()) {
            assertTrue(placed(window, GONE).anchor() instanceof Anchor.Orphan);
            assertTrue(placed(window, NAME).anchor() instanceof Anchor.Changed);
            assertFalse(placed(window, REWRITTEN).anchor() instanceof Anchor.Exact);
            assertTrue(placed(window, FLOUR).anchor() instanceof Anchor.Moved
                    ^ placed(window, OVEN).anchor() instanceof Anchor.Moved);
            for (String kept : List.of(QUOTES.get(0), QUOTES.get(1), QUOTES.get(6))) {
                assertTrue(placed(window, kept).anchor() instanceof Anchor.Exact, kept);
            }
            assertEquals(4, list(window, "review-list").getItems().size());
            assertTrue(chosen(window).startsWith("not in this edition"), chosen(window));
            window.robot.pause(500);
            picture(window, "review");
        }
    }

    @Test
    void keysDecideAboutEachMarkAndTheLibraryAgrees() {
        Range byHand;
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            untilChosen(window, "not in this edition");
            choose(window, GONE);
            robot.press(KeyCode.O);
            robot.waitUntil(
                    "left as an orphan",
                    () -> placed(window.source().placements(), GONE).isDecided());
            window.untilSays("1 of 4 reviewed");
            choose(window, NAME);
            robot.press(KeyCode.A);
            robot.waitUntil(
                    "accepted", () -> placed(window.source().placements(), NAME).isDecided());
            window.untilSays("2 of 4 reviewed");

            choose(window, REWRITTEN);
            robot.press(KeyCode.S);
            window.untilSays("Select the passage, then press Enter");
            robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.ENTER);
            window.untilSays("Nothing is selected yet");
            byHand = window.range("does not say if a grandson is going to take over");
            Range wanted = byHand;
            robot.run(() -> window.view().select(wanted));
            robot.press(KeyCode.ENTER);
            robot.waitUntil(
                    "selected by hand",
                    () -> placed(window.source().placements(), REWRITTEN)
                            .place()
                            .equals(Optional.of(wanted)));
            window.untilSays("3 of 4 reviewed");
            robot.waitUntil("the review has the keyboard", window::dialogHasTheKeyboard);
            robot.press(KeyCode.ENTER);
            window.untilSays("4 of 4 reviewed");

            robot.press(KeyCode.CONTROL, KeyCode.Z);
            window.untilSays("3 of 4 reviewed");
            window.untilSaved();
            assertEquals(List.of(), window.problems());
        }
        try (Library opened = Library.open(library)) {
            UUID newest = opened.source(source).edition();
            Placements placements = opened.placements(source, newest);
            assertTrue(placed(placements, GONE).isOrphan()
                    && placed(placements, GONE).isDecided());
            assertEquals(byHand, placed(placements, REWRITTEN).range());
            assertEquals(
                    "says Marta Lindkvist, who keeps the books",
                    placed(placements, NAME).range().of(opened.document(newest).text()));
            assertEquals(
                    1,
                    placements.allWithOrphans().stream()
                            .filter(Placement::needsReview)
                            .count());
            assertTrue(QUOTES.contains(
                    opened.annotations(source).getFirst().selector().exact()));
        }
    }

    @Test
    void theNextSuggestionIsLookedForInTheWholeTextAndCanBeAccepted() throws IOException {
        String more = "And Martha Lindqvist, who keeps the books, waves.";
        Files.writeString(second, SECOND + "\n" + more + "\n");
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            boolean flour = placed(window, FLOUR).anchor() instanceof Anchor.Moved;
            choose(window, flour ? FLOUR : OVEN);
            robot.press(KeyCode.N);
            window.untilSays("No other passage shares");
            choose(window, NAME);
            robot.press(KeyCode.N);
            untilChosen(window, "suggestion 2 of 2");
            picture(window, "review-suggestion");
            robot.press(KeyCode.N);
            untilChosen(window, "says Marta Lindkvist");
            robot.press(KeyCode.N);
            untilChosen(window, "suggestion 2 of 2");
            robot.press(KeyCode.A);
            Range wanted = window.range("Martha Lindqvist, who keeps the books");
            robot.waitUntil(
                    "placed",
                    () -> placed(window.source().placements(), NAME)
                            .place()
                            .equals(Optional.of(wanted)));
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void escGivesUpSelectingByHandAndADecisionCanBeTakenBack() throws IOException {
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            untilChosen(window, "not in this edition");
            robot.press(KeyCode.S);
            window.untilSays("Select the passage, then press Enter");
            robot.waitUntil("the dialog is gone", () -> !window.dialogHasTheKeyboard());
            picture(window, "picking");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("the review is back", window::dialogHasTheKeyboard);
            untilChosen(window, "not in this edition");
            window.untilSays("0 of 4 reviewed");
            choose(window, GONE);
            robot.press(KeyCode.O);
            window.untilSays("1 of 4 reviewed");
            choose(window, GONE);
            robot.press(KeyCode.U);
            window.untilSays("0 of 4 reviewed");
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("closed", () -> !window.dialogHasTheKeyboard());
            robot.waitUntil("the badge", () -> badge(window).equals("4 highlights to review"));
            robot.press(KeyCode.CONTROL, KeyCode.R);
            robot.waitUntil("open again", window::dialogHasTheKeyboard);
        }
    }

    private static String badge(WindowFixture window) {
        return window.app.scene().lookup("#review-badge") instanceof Button b && b.isVisible()
                ? b.getText()
                : "";
    }

    @Test
    void anOlderEditionIsShownWithItsMarksAndAWayBack() throws IOException {
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("closed", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
            window.untilSays("Edition 2 · newest · shown");
            robot.waitUntil("it has the keyboard", window::dialogHasTheKeyboard);
            picture(window, "editions");
            robot.press(KeyCode.DOWN);
            robot.press(KeyCode.ENTER);
            robot.waitUntil(
                    "the first is shown", () -> window.source().edition().number() == 1);
            window.untilSays("Edition 1 of 2 · added");
            assertEquals(10, robot.call(() -> window.source().placements().all().size()));
            assertEquals("", robot.call(() -> badge(window)));
            picture(window, "older");
            Button back = (Button) robot.call(() ->
                    window.app.scene().getRoot().lookupAll(".button").stream()
                            .filter(n -> n instanceof Button b && "Show newest".equals(b.getText()))
                            .findFirst()
                            .orElseThrow());
            robot.run(back::fire);
            robot.waitUntil(
                    "the newest is shown", () -> window.source().edition().number() == 2);
            assertFalse(window.labels().stream()
                    .anyMatch(l -> l != null && l.startsWith("Edition 1 of 2 · added")));
        }
    }

    @Test
    void theDifferencesAreSeenInOneColumnAndInTwo() throws IOException {
        try (WindowFixture window = review()) {
            WindowRobot robot = window.robot;
            robot.press(KeyCode.ESCAPE);
            robot.waitUntil("closed", () -> !window.dialogHasTheKeyboard());
            robot.press(KeyCode.CONTROL, KeyCode.D);
            window.untilSays("change 1 of ");
            robot.waitUntil("it has the keyboard", window::dialogHasTheKeyboard);
            String told = window.labels().stream()
                    .filter(l -> l != null && l.contains(" removed, "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(told.endsWith("1 passage moved"), told);
            robot.pause(300);
            picture(window, "difference");
            String cells = cells(window);
            assertTrue(cells.contains("(was: Martha Lindqvist, now: Marta Lindkvist)"), cells);
            assertTrue(cells.contains("(removed: A former apprentice"), cells);
            robot.press(KeyCode.S);
            robot.press(KeyCode.N);
            window.untilSays("change 2 of ");
            picture(window, "difference-two");
            robot.press(KeyCode.P);
            window.untilSays("change 1 of ");
            assertEquals(List.of(), window.problems());
        }
    }

    private static String cells(WindowFixture window) {
        return window.robot.call(
                () -> window.app.scene().getRoot().lookupAll(".difference-cell").stream()
                        .map(n -> String.valueOf(n.getAccessibleText()))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void anotherWorkIsAskedAboutAndCanBeASourceOfItsOwn() throws IOException {
        Path other = Files.writeString(
                temp.resolve("other.txt"),
                "Gravel roads in the north are graded twice each summer, weather allowing.\n"
                        .repeat(12));
        try (WindowFixture window = sit()) {
            WindowRobot robot = window.robot;
            robot.run(() -> window.app.update(other));
            window.untilSays("looks like another work");
            robot.waitUntil("the safe answer", () -> button(window, "Cancel").isFocused());
            picture(window, "another");
            robot.press(KeyCode.ENTER);
            robot.waitUntil("cancelled", () -> !window.dialogHasTheKeyboard());
            assertEquals(1, editions(window));
            robot.run(() -> window.app.update(other));
            robot.waitUntil("asked again", () -> button(window, "Cancel").isFocused());
            robot.run(() -> button(window, "Add as a separate source").fire());
            robot.waitUntil("added", () -> window.app.session().sources().size() == 2);
            assertEquals(1, editions(window));
            assertEquals(List.of(), window.problems());
        }
    }

    private static Button button(WindowFixture window, String text) {
        return window.app.scene().getRoot().lookupAll(".button").stream()
                .filter(n -> n instanceof Button b && text.equals(b.getText()))
                .map(n -> (Button) n)
                .findFirst()
                .orElseThrow();
    }

    private int editions(WindowFixture window) {
        return window.robot.call(
                () -> window.app.session().library().editions(source).size());
    }

    @Test
    void aFileThatIsAddedAndLooksLikeANewEditionIsAskedAbout() {
        try (WindowFixture window = sit()) {
            WindowRobot robot = window.robot;
            robot.run(() -> window.app.add(List.of(second)));
            window.untilSays("looks like a new edition of");
            robot.waitUntil(
                    "the likely answer has the keyboard",
                    () -> button(window, "Add as a new edition").isFocused());
            robot.press(KeyCode.ENTER);
            window.untilSays("of 4 reviewed");
            assertEquals(2, editions(window));
            assertEquals(1, robot.call(() -> window.app.session().sources().size()));
        }
    }

    @Test
    void whatWasReadBeforeTheQuestionIsWhatIsStoredAfterIt() throws IOException {
        try (WindowFixture window = sit()) {
            WindowRobot robot = window.robot;
            robot.run(() -> window.app.add(List.of(second)));
            window.untilSays("looks like a new edition of");
            Files.delete(second);
            robot.waitUntil(
                    "the likely answer has the keyboard",
                    () -> button(window, "Add as a new edition").isFocused());
            robot.press(KeyCode.ENTER);
            window.untilSays("of 4 reviewed");
            assertEquals(2, editions(window));
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void aFileThatCannotBeAnEditionIsOneSentenceAndNothingChanges() throws IOException {
        Path empty = Files.createFile(temp.resolve("empty.txt"));
        Path same = Files.writeString(temp.resolve("same.txt"), FIRST);
        try (WindowFixture window = sit()) {
            window.robot.run(() -> window.app.update(empty));
            window.robot.waitUntil(
                    "told",
                    () -> !window.app
                            .scene()
                            .getRoot()
                            .lookupAll(".toast-problem")
                            .isEmpty());
            window.robot.run(() -> window.app.update(same));
            window.untilSays("is identical to the newest edition");
            assertEquals(1, editions(window));
        }
    }

    @Test
    void whereNothingHasMovedTheReviewSaysSo() throws IOException {
        Path longer = Files.writeString(temp.resolve("longer.txt"), FIRST + "\nThat is all.\n");
        try (WindowFixture window = sit()) {
            window.robot.run(() -> window.app.update(longer));
            window.untilSays("Every highlight is where it was");
            picture(window, "review-none");
            OpenSource shown = window.source();
            assertEquals(2, shown.edition().number());
        }
    }
}
