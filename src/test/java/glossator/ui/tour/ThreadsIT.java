package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Children;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Reply;
import glossator.annotation.ReviewState;
import glossator.library.Author;
import glossator.library.DraftSubject;
import glossator.library.KeptDraft;
import glossator.library.Library;
import glossator.library.StateFolder;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Threads in the real window: shown, answered, changed, deleted, resolved, filtered, and all of it
/// taken back; and authors who are renamed.
class ThreadsIT {
    private static final String QUOTE = "the sea keeps its own time";

    @TempDir
    Path temp;

    private Path library;
    private Path article;
    private WindowFixture window;
    private WindowRobot robot;

    @BeforeEach
    void sit() throws IOException {
        library = temp.resolve("library");
        article = Files.writeString(
                temp.resolve("ferry.txt"),
                "The ferry\n\nIn winter there is no ferry. The keeper says that "
                        + QUOTE
                        + ".\n\nIn summer it leaves at seven.\n");
        open();
        window.mark(QUOTE, KeyCode.DIGIT1);
        window.untilSaved();
    }

    private void open() {
        window = new WindowFixture(library, List.of(article));
        robot = window.robot;
    }

    @AfterEach
    void close() {
        window.close();
    }

    // Helpers

    private Annotation mark() {
        return window.marks().getFirst();
    }

    private List<Reply> thread() {
        return robot.call(() -> window.source()
                .threads()
                .of(window.source().placements().all().getFirst().annotation().id()));
    }

    private List<String> texts() {
        return thread().stream().map(Reply::text).toList();
    }

    private Reply reply(int second, @Nullable UUID parent, String author, String text) {
        Instant moment = Instant.parse("2026-03-01T10:00:00Z").plusSeconds(second);
        Annotation to = mark();
        return new Reply(
                new UUID(7, second),
                to.source(),
                to.id(),
                parent,
                author,
                text,
                null,
                moment,
                moment,
                "");
    }

    private void store(List<Reply> replies) {
        robot.run(() -> window.app
                .session()
                .annotating()
                .apply(
                        replies.stream()
                                .map(r -> (Change) new Change.OfReply(null, r))
                                .toList(),
                        () -> {}));
        robot.waitUntil(
                "the replies are stored",
                () -> window.source().threads().all().size() >= replies.size());
        robot.settle();
    }

    /// Grace asks, the user answers, Charles agrees and closes the matter.
    private void storeThreadOfThree() {
        Reply ask = reply(1, null, "Grace", "Does the *keeper* say so himself?");
        Reply answer = reply(2, ask.id(), "Ada", "He does, on page 4.");
        Reply agree = reply(3, answer.id(), "Charles", "Then it may stay.");
        Reply accept = new Reply(
                new UUID(7, 4),
                ask.source(),
                ask.annotation(),
                null,
                "Charles",
                "",
                ReviewState.ACCEPTED,
                agree.created(),
                agree.changed(),
                "");
        store(List.of(ask, answer, agree, accept));
    }

    private List<String> shownReplies() {
        return robot.call(() -> window.app.scene().getRoot().lookupAll(".reply").stream()
                .filter(WindowFixture::isOnScreen)
                .map(Node::getAccessibleText)
                .toList());
    }

    private void untilReplies(int many) {
        robot.waitUntil("replies shown: " + many, () -> shownNow() == many);
        robot.settle();
    }

    private long shownNow() {
        return window.app.scene().getRoot().lookupAll(".reply").stream()
                .filter(WindowFixture::isOnScreen)
                .count();
    }

    private Node node(String selector) {
        return robot.call(() -> window.app.scene().getRoot().lookupAll(selector).stream()
                .filter(WindowFixture::isOnScreen)
                .findFirst()
                .orElseThrow());
    }

    private void untilHead(String words) {
        robot.waitUntil(
                "the thread is headed " + words,
                () -> window.app.scene().lookup(".note-thread-head") instanceof Button head
                        && head.getText().equals(words));
    }

    private void undo() {
        robot.press(KeyCode.CONTROL, KeyCode.Z);
    }

    private void focusText() {
        robot.run(() -> window.view().keyboard().requestFocus());
        robot.waitUntil(
                "the text has the keyboard", () -> window.view().keyboard().isFocused());
    }

    private void run(String sql) throws SQLException {
        try (Connection other = DriverManager.getConnection(
                        "jdbc:sqlite:" + library.resolve("library.db"));
                var statement = other.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 60000");
            statement.execute(sql);
        }
    }

    private void untilThread(String... texts) {
        robot.waitUntil(
                "the thread is " + List.of(texts),
                () -> window.source().threads().all().stream()
                        .map(Reply::text)
                        .sorted()
                        .toList()
                        .equals(List.of(texts).stream().sorted().toList()));
        robot.settle();
    }

    private void answer(String text) {
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type(text);
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
    }

    // Tests

    @Test
    void aThreadOfThreePeopleIsShownResolvedOpenedAgainAndTakenBack() {
        storeThreadOfThree();
        untilReplies(4);
        untilHead("4 replies");
        List<String> spoken = shownReplies();
        assertTrue(spoken.get(0).startsWith("Grace, "), spoken.toString());
        assertTrue(spoken.get(2).endsWith("Then it may stay."), spoken.toString());
        assertTrue(spoken.get(3).endsWith("accepted."), spoken.toString());

        robot.press(KeyCode.SHIFT, KeyCode.R);
        untilHead("Resolved · 4 replies");
        untilReplies(0);
        assertTrue(mark().resolved());
        robot.run(() -> ((Button) window.app.scene().lookup(".note-thread-head")).fire());
        untilReplies(4);

        robot.press(KeyCode.SHIFT, KeyCode.R);
        robot.waitUntil(
                "open again",
                () -> !window.source()
                        .placements()
                        .all()
                        .getFirst()
                        .annotation()
                        .resolved());
        undo();
        window.untilSays("taken back");
        assertTrue(mark().resolved());
        undo();
        robot.waitUntil(
                "not resolved",
                () -> !window.source()
                        .placements()
                        .all()
                        .getFirst()
                        .annotation()
                        .resolved());
        untilReplies(4);
    }

    @Test
    void repliesAreWrittenAnsweredChangedAndDeletedByKeys() {
        answer("first");
        untilThread("first");
        assertEquals("Ada", thread().getFirst().author());
        robot.waitUntil(
                "the text has the keyboard again",
                () -> window.view().keyboard().isFocused());

        robot.run(() -> window.app.scene().lookup(".note-list-view").requestFocus());
        robot.press(KeyCode.RIGHT);
        robot.waitUntil(
                "the reply has the keyboard",
                () -> window.app.scene().getFocusOwner().getStyleClass().contains("reply"));
        answer("second");
        untilThread("first", "second");
        assertEquals(thread().getFirst().id(), thread().getLast().parent());

        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.DOWN);
        robot.press(KeyCode.ENTER);
        robot.waitUntilInField("the reply can be changed");
        robot.type(" thought");
        robot.press(KeyCode.CONTROL, KeyCode.ENTER);
        untilThread("first", "second thought");

        robot.press(KeyCode.RIGHT);
        robot.press(KeyCode.DELETE);
        untilThread("second thought");
        window.untilSays("Deleted the reply “first”");
        undo();
        untilThread("first", "second thought");
        undo();
        untilThread("first", "second");
        undo();
        untilThread("first");
        undo();
        untilThread();
    }

    @Test
    void escDropsAnEmptyReplyAndAsksAboutWords() {
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilOutOfFields("it is closed");
        assertEquals(List.of(), texts());

        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type("well");
        robot.press(KeyCode.ESCAPE);
        window.untilSays("This reply is not saved yet.");
        robot.press(KeyCode.ESCAPE);
        robot.waitUntilInField("it goes on");
        robot.type(" then");
        robot.press(KeyCode.ESCAPE);
        window.push("Save it");
        untilThread("well then");

        focusText();
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type("no");
        robot.press(KeyCode.ESCAPE);
        window.push("Discard it");
        robot.waitUntilOutOfFields("it is closed");
        assertEquals(List.of("well then"), texts());
        window.untilSaved();
    }

    @Test
    void aReplyThatIsBeingWrittenIsStoredWhenTheWindowCloses() {
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type("at last");
        window.close();
        assertEquals(List.of("at last"), storedReplies());
    }

    private List<String> storedReplies() {
        try (Library opened = Library.open(library)) {
            return opened.threads(opened.sources().getFirst().id()).all().stream()
                    .map(Reply::text)
                    .toList();
        }
    }

    @Test
    void aReplyThatCannotBeStoredIsAskedAboutAndOfferedNextTime() throws SQLException {
        run("CREATE TRIGGER broken BEFORE INSERT ON reply"
                + " BEGIN SELECT RAISE(ABORT, 'broken'); END");
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type("precious");
        robot.run(window.app::close);
        window.untilSays("Not everything is saved");
        window.pushToClose("Quit, keep the draft");
        run("DROP TRIGGER broken");
        assertEquals(List.of(), storedReplies());
        window = WindowFixture.withDialog(library, "Unsaved drafts");
        robot = window.robot;
        window.untilSays("Reply");
        window.push("Use this text");
        robot.waitUntil("the dialog is closed", () -> !window.dialogHasTheKeyboard());
        window.close();
        assertEquals(List.of("precious"), storedReplies());
    }

    @Test
    void aHalfWrittenReplySurvivesTheEndOfTheProcess() throws Exception {
        window.close();
        Path other = temp.resolve("other");
        Process process = Children.java(
                        TypingWindow.class.getName(),
                        other.toString(),
                        article.toString(),
                        QUOTE,
                        "reply")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int typed = 0;
        try (var told = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            while (typed < 20) {
                typed = Integer.parseInt(told.readLine());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (StateFolder state = StateFolder.open(WindowFixture.state(other), other)) {
            List<KeptDraft> drafts = state.drafts().find().drafts().stream()
                    .filter(d -> d.subject() instanceof DraftSubject.Answer)
                    .toList();
            assertEquals(1, drafts.size());
            int kept = drafts.getFirst().text().length();
            assertTrue(kept >= typed - 1_000 / TypingWindow.KEY_MILLIS, kept + " of " + typed);
        }
    }

    @Test
    void theReplyToADeletedNoteIsKeptOnScreenAndStoredWithTheNoteRestored() {
        robot.press(KeyCode.R);
        robot.waitUntilInField("a reply can be typed");
        robot.type("wait");
        Annotation mark = mark();
        robot.run(() -> window.app.session().annotating().delete(mark));
        window.untilSays("What you were replying to was deleted elsewhere");
        window.push("Restore it with the reply");
        untilThread("wait");
        assertEquals(mark.id(), mark().id());
    }

    @Test
    void aThousandRepliesHalfOfThemInACircleAreShownTwentyAtATime() {
        var replies = new ArrayList<Reply>();
        for (int i = 1; i <= 1_000; i++) {
            UUID before = new UUID(7, i == 1 ? 500 : i - 1);
            replies.add(reply(i, i == 501 ? null : before, "P" + i % 7, "Reply " + i));
        }
        store(replies);
        untilReplies(20);
        window.push("Show 20 more (980 not shown)");
        untilReplies(40);
        answer("the last word");
        robot.waitUntil("it is stored", () -> window.source().threads().all().size() == 1_001);
        untilReplies(41);
        assertTrue(shownReplies().getLast().endsWith("the last word"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void notesAreFilteredByAuthorStateAndTheWordsOfReplies() {
        storeThreadOfThree();
        window.mark("In summer", KeyCode.DIGIT2);
        window.untilSaved();
        ComboBox<Object> authors = (ComboBox<Object>) node("#authors");
        robot.run(() -> authors.setValue(authors.getItems().get(2)));
        untilListed(1);
        robot.run(() -> authors.setValue(authors.getItems().getFirst()));
        untilListed(2);
        ComboBox<Object> states = (ComboBox<Object>) node("#thread-states");
        robot.run(() -> states.setValue(states.getItems().getLast()));
        untilListed(1);
        window.push("Clear filter");
        untilListed(2);
        robot.press(KeyCode.CONTROL, KeyCode.I);
        robot.waitUntilInField("words can be typed");
        robot.type("charles stay");
        untilListed(1);
    }

    private void untilListed(int many) {
        robot.waitUntil(
                many + " notes are listed",
                () -> window.app.scene().lookup(".note-list-view")
                                instanceof javafx.scene.control.ListView<?> list
                        && list.getItems().size() == many);
        robot.settle();
    }

    @Test
    void anAuthorIsRenamedInAllNotesAndRepliesInOneStepAndMergedAfterAQuestion() {
        storeThreadOfThree();
        showAuthors();
        select("Charles");
        rename("Charles Babbage");
        window.untilSays(
                "Renamed the author “Charles” to “Charles Babbage” in 2 notes and replies");
        assertEquals(List.of("Grace", "Ada", "Charles Babbage", "Charles Babbage"), authors());

        select("Grace");
        rename("Ada");
        window.untilSays("All that “Grace” has written will be by “Ada”.");
        window.push("Make them one");
        robot.waitUntil("they are one", () -> authorsNow().getFirst().equals("Ada"));
        robot.press(KeyCode.ESCAPE);
        robot.waitUntil("the dialog is closed", () -> !window.dialogHasTheKeyboard());
        focusText();
        undo();
        robot.waitUntil("Grace is back", () -> authorsNow().getFirst().equals("Grace"));
        undo();
        robot.waitUntil("Charles is back", () -> authorsNow().getLast().equals("Charles"));
        assertEquals(List.of("Grace", "Ada", "Charles", "Charles"), authors());
    }

    private List<String> authors() {
        return robot.call(this::authorsNow);
    }

    private List<String> authorsNow() {
        return window
                .source()
                .threads()
                .of(window.source().placements().all().getFirst().annotation().id())
                .stream()
                .map(Reply::author)
                .toList();
    }

    private void showAuthors() {
        robot.run(() -> ((MenuBar) window.app.scene().lookup(".menu-bar"))
                .getMenus().stream()
                        .flatMap(menu -> menu.getItems().stream())
                        .filter(item -> "menu-authors".equals(item.getId()))
                        .forEach(MenuItem::fire));
        robot.waitUntil("the dialog is open", window::dialogHasTheKeyboard);
        robot.settle();
    }

    private void select(String name) {
        robot.waitUntil("there is " + name, () -> selectNow(name));
        robot.settle();
    }

    private boolean selectNow(String name) {
        if (window.app.scene().lookup(".authors .list-view")
                instanceof javafx.scene.control.ListView<?> list) {
            for (int i = 0; i < list.getItems().size(); i++) {
                if (list.getItems().get(i) instanceof Author author
                        && author.name().equals(name)) {
                    list.getSelectionModel().select(i);
                    return true;
                }
            }
        }
        return false;
    }

    private void rename(String to) {
        TextField field = (TextField) node(".authors .text-field");
        robot.run(() -> {
            field.requestFocus();
            field.setText(to);
        });
        robot.waitUntil(
                "the name has the keyboard",
                () -> window.app.scene().getFocusOwner() instanceof TextInputControl);
        robot.press(KeyCode.ENTER);
    }
}
