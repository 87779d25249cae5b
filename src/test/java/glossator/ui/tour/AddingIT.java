package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.library.Source;
import glossator.reading.ImportWorker;
import glossator.ui.session.Session;

import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Adding files while something is being read, in the real window.
class AddingIT {
    private static final String FERRY = """
            The ferry leaves at seven, says the timetable on the quay, and nobody argues.

            In winter there is no ferry. The keeper says that the sea keeps its own time.

            He wound his watch, looked at the ice and did not say when the boat would sail.
            """;
    private static final String MILL = """
            Clara the miller ground rye for the whole valley until the river fell in August.

            Her brother carried the sacks uphill on a mule that was older than the church bell.

            When rain came back the wheel turned again, and bread was cheap before Christmas.
            """;
    private static final String LAMP = """
            A lamp in the lighthouse burned with whale oil and later with paraffin from abroad.

            Each keeper wrote the hour of lighting in a ledger that still smells of soot.

            Ships from Bergen saluted it with three blasts whenever fog had lifted by morning.
            """;

    @TempDir
    Path temp;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temp.resolve(name), text);
    }

    private WindowFixture sit() throws IOException {
        return new WindowFixture(
                temp.resolve("library"), List.of(write("ferry.txt", FERRY)), new ImportWorker());
    }

    private static Session session(WindowFixture window) {
        return window.app.session();
    }

    private static void add(WindowFixture window, Path... files) {
        window.robot.run(() -> window.app.add(List.of(files)));
    }

    private static void fire(WindowFixture window, String text) {
        window.robot.waitUntil(text, () -> button(window, text).isPresent());
        window.robot.run(() -> button(window, text).orElseThrow().fire());
    }

    private static Optional<Button> button(WindowFixture window, String text) {
        return window.app.scene().getRoot().lookupAll(".toasts .button").stream()
                .filter(n -> n instanceof Button b && text.equals(b.getText()))
                .map(n -> (Button) n)
                .findFirst();
    }

    @Test
    void whatIsAddedIsSelectedInTheListAndDoesNotLeaveWhatIsRead() throws IOException {
        try (WindowFixture window = sit()) {
            UUID read = window.robot.call(() -> window.source().id());
            add(window, write("mill.txt", MILL));
            window.untilSays("is in the list of sources");
            assertEquals(read, window.robot.call(() -> window.source().id()));
            assertEquals(
                    1, window.robot.call(() -> session(window).openSources().size()));
            UUID added =
                    window.robot.call(() -> session(window).sources().getFirst().id());
            window.robot.waitUntil(
                    "it is selected", () -> selectedIds(window).equals(List.of(added)));
            fire(window, "Show");
            window.robot.waitUntil("it is in front", () -> window.source().id().equals(added));
        }
    }

    private static List<UUID> selectedIds(WindowFixture window) {
        ListView<?> list = (ListView<?>) window.app.scene().lookup(".sources .list-view");
        return list.getSelectionModel().getSelectedItems().stream()
                .map(s -> ((Source) s).id())
                .toList();
    }

    @Test
    void manyNewEditionsAreAskedAboutOnceAndEndInOneReport() throws IOException {
        try (WindowFixture window = sit()) {
            UUID shown = window.robot.call(() -> window.source().edition().id());
            add(window, write("mill.txt", MILL), write("lamp.txt", LAMP));
            window.untilSays("2 sources were added");
            window.robot.run(() -> window.view().keyboard().requestFocus());
            add(
                    window,
                    write("ferry2.txt", FERRY + "\nThat is all.\n"),
                    write("mill2.txt", MILL + "\nThat is all.\n"),
                    write("lamp2.txt", LAMP + "\nThat is all.\n"));
            window.untilSays("3 files look like new editions");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("3 new editions");
            assertEquals(
                    shown, window.robot.call(() -> window.source().edition().id()));
            assertEquals(
                    1, window.robot.call(() -> session(window).openSources().size()));
            for (Source source :
                    window.robot.call(() -> List.copyOf(session(window).sources()))) {
                assertEquals(2, session(window).library().editions(source.id()).size());
            }
            fire(window, "Report");
            window.untilSays("mill2.txt: edition 2");
            assertEquals(List.of(), window.problems());
        }
    }

    @Test
    void oneNewEditionOfAnotherSourceIsStoredAndOffered() throws IOException {
        try (WindowFixture window = sit()) {
            UUID read = window.robot.call(() -> window.source().id());
            add(window, write("mill.txt", MILL));
            window.untilSays("is in the list of sources");
            add(window, write("mill2.txt", MILL + "\nThat is all.\n"));
            window.untilSays("looks like a new edition of");
            window.robot.press(KeyCode.ENTER);
            window.untilSays("Edition 2 of");
            assertEquals(read, window.robot.call(() -> window.source().id()));
        }
    }
}
