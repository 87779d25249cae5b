package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Digest;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;
import glossator.reading.InProcessWorker;
import glossator.ui.session.Digests;
import glossator.ui.session.NotesAtOnce;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The notes of all sources and digests in the real window.
class GatherIT {
    private static final Instant MOMENT = Instant.parse("2026-03-01T10:00:00Z");
    private static final double LEFT = 24;

    @TempDir
    Path temp;

    private Path folder;
    private UUID water;
    private UUID rivers;
    private Source ferry;
    private Source bridge;
    private WindowFixture window;
    private WindowRobot robot;

    @BeforeEach
    void sit() throws IOException {
        folder = temp.resolve("library");
        try (Library library = Library.open(folder)) {
            water = library.findOrMakeTag("water");
            rivers = library.findOrMakeTag("water/rivers");
            ferry = add(
                    library, "The ferry", "In winter there is no ferry. The sea keeps its time.");
            bridge = add(library, "The bridge", "A river is never the same. Stone remembers it.");
            mark(library, ferry, "no ferry", Color.YELLOW, "A note on **winter**.", List.of());
            mark(library, ferry, "The sea keeps its time", Color.BLUE, "", List.of(water));
            mark(library, bridge, "A river", Color.RED, "Heraclitus.", List.of(water, rivers));
            mark(library, bridge, "Stone remembers", Color.GREEN, "", List.of());
            library.markOpened(ferry.id());
        }
        window = new WindowFixture(folder, List.of(), List.of(), new InProcessWorker());
        robot = window.robot;
        robot.settle();
    }

    private Source add(Library library, String title, String text) throws IOException {
        Path file = Files.writeString(temp.resolve(title + ".txt"), title + "\n\n" + text + "\n");
        return library.add(file, Formats::read).source();
    }

    private static void mark(
            Library library, Source in, String quote, Color color, String note, List<UUID> tags) {
        Document document = library.document(in.edition());
        int at = document.text().indexOf(quote);
        library.apply(Change.add(new Annotation(
                UUID.randomUUID(),
                in.id(),
                in.edition(),
                Selector.of(document.text(), new Range(at, at + quote.length())),
                Style.HIGHLIGHT,
                color,
                note,
                tags,
                "Ada",
                MOMENT,
                MOMENT)));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openAllNotes() {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        window.untilSays("4 notes");
        robot.waitUntil("the list has the keyboard", () -> isFocused("gather-list"));
    }

    private ListView<?> list() {
        return (ListView<?>) window.app.scene().getRoot().lookupAll(".gather-list").stream()
                .filter(WindowFixture::isOnScreen)
                .findFirst()
                .orElseThrow();
    }

    private List<String> said() {
        return robot.call(() -> list().lookupAll(".list-cell").stream()
                .filter(WindowFixture::isOnScreen)
                .map(Node::getAccessibleText)
                .filter(java.util.Objects::nonNull)
                .toList());
    }

    private List<Digest> digests() {
        return Platform.isFxApplicationThread()
                ? new Digests(window.app.session()).all()
                : robot.call(() -> new Digests(window.app.session()).all());
    }

    @Test
    void notesOfAllSourcesAreGroupedLeadToTheirPassagesAndBack() {
        openAllNotes();
        assertEquals(2 + 4, robot.call(() -> list().getItems().size()));
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
        robot.waitUntil(
                "a source is in front", () -> window.app.session().current().isPresent());
        assertEquals("The bridge", robot.call(() -> window.source().source().title()));
        robot.waitUntil("its note is chosen", () -> window.source().chosen().isPresent());
        robot.press(KeyCode.ALT, KeyCode.LEFT);
        robot.waitUntil("the list is back", () -> isFocused("gather-list"));
        assertTrue(robot.call(() -> window.app.session().current().isEmpty()));
    }

    @Test
    void aNoteIsEditedBelowTheListAndTheOrderIsRemembered() {
        openAllNotes();
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.N);
        robot.waitUntilInField("the note can be written");
        robot.type(" he said");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.waitUntil("the list has the keyboard", () -> isFocused("gather-list"));
        robot.waitUntil(
                "it is stored",
                () -> notes().stream().anyMatch(n -> n.note().equals("Heraclitus. he said")));
        assertTrue(robot.call(() -> window.app.session().current().isEmpty()));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil(
                "it is as before",
                () -> notes().stream().anyMatch(n -> n.note().equals("Heraclitus.")));
        robot.run(() -> window.app.session().settings().gatherOrderProperty().set("NONE COLOR"));
        window.close();
        window = new WindowFixture(folder, List.of(), List.of(), new InProcessWorker());
        robot = window.robot;
        robot.settle();
        openAllNotes();
        assertEquals(4, robot.call(() -> list().getItems().size()));
        robot.press(KeyCode.ENTER);
        robot.waitUntil(
                "a source is in front", () -> window.app.session().current().isPresent());
        assertEquals("The ferry", robot.call(() -> window.source().source().title()));
    }

    @Test
    void severalNotesAreChangedInOneStepThatIsUndone() {
        openAllNotes();
        robot.press(KeyCode.CONTROL, KeyCode.A);
        window.untilSays("4 notes chosen");
        robot.press(KeyCode.DIGIT5);
        robot.waitUntil("all are of one color", () -> colors() == 1);
        robot.press(KeyCode.T);
        robot.waitUntilInField("the tags are asked for");
        robot.type("weather");
        robot.press(KeyCode.ENTER);
        robot.waitUntil(
                "all have the tag",
                () -> notes().stream()
                        .allMatch(n -> n.tags().size() == (n.note().equals("Heraclitus.") ? 3 : 1)
                                || n.tags().size() == 2));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the list has the keyboard", () -> isFocused("gather-list"));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil("the colors are back", () -> colors() == 4);
        robot.press(KeyCode.DELETE);
        window.untilSays("No notes yet");
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        window.untilSays("4 notes");
    }

    private List<Annotation> notes() {
        return window.app.session().notes().allProperty().get().stream()
                .map(n -> n.annotation())
                .toList();
    }

    private long colors() {
        return notes().stream().map(Annotation::color).distinct().count();
    }

    @Test
    void aDigestIsComposedByKeyboardAndKeepsWhatItQuotes() {
        openAllNotes();
        robot.press(KeyCode.CONTROL, KeyCode.A);
        robot.press(KeyCode.D);
        robot.waitUntilInField("the digest is asked for");
        robot.type("rivers");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the digest is there", () -> digests().size() == 1);
        assertEquals(4, digests().getFirst().quoted().size());
        window.push("Open");
        robot.waitUntil("its list has the keyboard", () -> isFocused("digest-list"));
        robot.press(KeyCode.W);
        robot.waitUntilInField("words are asked for");
        robot.type("own words");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        robot.waitUntil("they are stored", () -> digests().getFirst().parts().size() == 5);
        assertEquals(
                new Digest.Part.Words("own words"), digests().getFirst().parts().get(1));
        robot.press(KeyCode.H);
        robot.waitUntilInField("a heading is asked for");
        robot.type("head");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("it is stored", () -> digests().getFirst().parts().size() == 6);
        assertEquals(
                new Digest.Part.Words("## head"), digests().getFirst().parts().get(2));
        robot.run(() -> digestList().getSelectionModel().clearAndSelect(1));
        robot.run(() -> digestList().requestFocus());
        List<Digest.Part> before = digests().getFirst().parts();
        robot.press(KeyCode.ALT, KeyCode.UP);
        robot.waitUntil(
                "it is moved", () -> digests().getFirst().parts().getFirst().equals(before.get(1)));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.waitUntil("it is back", () -> digests().getFirst().parts().equals(before));
        UUID quoted = digests().getFirst().quoted().getFirst();
        robot.run(() -> new NotesAtOnce(window.app.session()).delete(List.of(quoted)));
        window.untilSays("In the trash");
        assertEquals(before, digests().getFirst().parts());
    }

    private ListView<?> digestList() {
        return (ListView<?>) window.app.scene().getRoot().lookupAll(".digest-list").stream()
                .filter(WindowFixture::isOnScreen)
                .findFirst()
                .orElseThrow();
    }

    /// A digest in front that quotes the first of all notes.
    private void openDigestOfOne() {
        openAllNotes();
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.D);
        robot.waitUntilInField("the digest is asked for");
        robot.type("rivers");
        robot.press(KeyCode.ENTER);
        robot.waitUntil("the digest is there", () -> digests().size() == 1);
        window.push("Open");
        robot.waitUntil("its list has the keyboard", () -> isFocused("digest-list"));
    }

    private List<String> quoted() {
        var quotes = new ArrayList<String>();
        for (UUID id : digests().getFirst().quoted()) {
            notes().stream()
                    .filter(note -> note.id().equals(id))
                    .forEach(note -> quotes.add(note.selector().exact()));
        }
        return quotes;
    }

    private void untilQuoted(String... quotes) {
        List<String> wanted = List.of(quotes);
        robot.waitUntil("the digest quotes " + wanted, () -> quoted().equals(wanted));
    }

    /// A point of the row that says this, at the left, where no message covers it.
    ///
    /// @param share of the height above the point
    private Point2D inRow(ListView<?> of, String words, double share) {
        robot.waitUntil("a row says " + words, () -> rowOf(of, words).isPresent());
        robot.settle();
        return robot.call(() -> {
            Bounds row = rowOf(of, words).orElseThrow();
            return new Point2D(row.getMinX() + LEFT, row.getMinY() + share * row.getHeight());
        });
    }

    private static Optional<Bounds> rowOf(ListView<?> list, String words) {
        return list.lookupAll(".list-cell").stream()
                .filter(WindowFixture::isOnScreen)
                .filter(cell -> cell.getAccessibleText() != null
                        && cell.getAccessibleText().contains(words))
                .map(cell -> cell.localToScreen(cell.getBoundsInLocal()))
                .findFirst();
    }

    private Point2D onTab(String title) {
        return robot.call(() -> {
            Bounds tab = window.app.scene().getRoot().lookupAll(".tab").stream()
                    .filter(n -> n.lookup(".tab-label") instanceof Label label
                            && label.getText().equals(title))
                    .map(n -> n.localToScreen(n.getBoundsInLocal()))
                    .findFirst()
                    .orElseThrow();
            return new Point2D(tab.getCenterX(), tab.getCenterY());
        });
    }

    @Test
    void notesAreDroppedOnTheTabOfADigest() {
        openDigestOfOne();
        untilQuoted("A river");
        openAllNotes();
        robot.run(() -> list().getSelectionModel().clearSelection());
        ListView<?> all = robot.call(this::list);
        robot.click(inRow(all, "no ferry", 0.5));
        robot.press(KeyCode.SHIFT, KeyCode.DOWN);
        WindowDrag drag = WindowDrag.begin(robot, inRow(all, "no ferry", 0.5));
        assertFalse(drag.moveOver(onTab("All notes")), "it takes nothing");
        assertTrue(drag.moveOver(onTab("rivers")));
        drag.dropAt(onTab("rivers"));
        untilQuoted("A river", "no ferry", "The sea keeps its time");
        assertTrue(robot.call(() -> isFocused("gather-list")), "the notes are still in front");
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilQuoted("A river");
    }

    @Test
    void whoWaitsOnTheTabDropsThemAtAPlaceInIt() {
        openDigestOfOne();
        openAllNotes();
        ListView<?> all = robot.call(this::list);
        Point2D stone = inRow(all, "Stone remembers", 0.5);
        robot.click(stone);
        WindowDrag drag = WindowDrag.begin(robot, stone);
        drag.moveOver(onTab("rivers"));
        robot.waitUntil("the digest comes to the front", () -> isInFront("digest-list"));
        Point2D above = inRow(robot.call(this::digestList), "A river", 0.2);
        assertTrue(drag.moveOver(above));
        drag.dropAt(above);
        robot.waitUntil("it quotes two", () -> quoted().size() == 2);
        assertEquals(List.of("Stone remembers", "A river"), robot.call(this::quoted));
    }

    private boolean isInFront(String list) {
        return window.app.scene().getRoot().lookupAll("." + list).stream()
                .anyMatch(WindowFixture::isOnScreen);
    }

    private boolean isFocused(String list) {
        return window.app.scene().getRoot().lookupAll("." + list).stream()
                .anyMatch(Node::isFocused);
    }

    @Test
    void theOrderOfADigestIsMadeByDragging() {
        openDigestOfOne();
        robot.run(() -> new Digests(window.app.session())
                .add(
                        digests().getFirst().id(),
                        notes().stream().map(Annotation::id).toList(),
                        added -> {}));
        robot.waitUntil("it quotes four", () -> quoted().size() == 4);
        List<String> before = robot.call(this::quoted);
        ListView<?> digest = robot.call(this::digestList);
        moveRow(digest, before.get(3), before.get(1), 0.2);
        untilQuoted(before.get(0), before.get(3), before.get(1), before.get(2));
        moveRow(digest, before.get(0), before.get(1), 0.8);
        untilQuoted(before.get(3), before.get(1), before.get(0), before.get(2));
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        robot.press(KeyCode.CONTROL, KeyCode.Z);
        untilQuoted(before.toArray(String[]::new));
        moveRow(digest, before.get(2), before.get(2), 0.9);
        robot.settle();
        assertEquals(before, robot.call(this::quoted), "it stays on its own place");
    }

    private void moveRow(ListView<?> list, String row, String over, double share) {
        WindowDrag drag = WindowDrag.begin(robot, inRow(list, row, 0.5));
        Point2D to = inRow(list, over, share);
        assertTrue(drag.moveOver(to));
        drag.dropAt(to);
    }

    @Test
    void aTagChipLeadsToItsNotesWithThoseOfTheTagsBelow() {
        openAllNotes();
        Node chip = robot.call(() -> list().lookupAll(".note-chip-name").stream()
                .filter(n -> n.getAccessibleText().endsWith("with water"))
                .findFirst()
                .orElseThrow());
        robot.click(chip);
        window.untilSays("2 of 4 notes");
        assertEquals(2 + 3, robot.call(() -> list().getItems().size()), said().toString());
    }
}
