package glossator.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glossator.library.Library;
import glossator.message.Refusal;
import glossator.ui.control.Overlay;
import glossator.ui.session.Session;
import glossator.ui.shell.App;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What happens to the file of the library while it is open: "Saved" is only said of the one that
/// is there, and what the window holds is not lost.
class LostLibraryIT {
    @TempDir
    Path temp;

    private Path folder;
    private Path database;

    @BeforeEach
    void make() {
        folder = temp.resolve("library");
        database = folder.resolve("library.db");
        StartFixture.make(folder, "The ferry");
    }

    /// Moves another library over the open one, as programs that synchronize folders do.
    private byte[] replace() throws IOException {
        Path other = temp.resolve("other");
        StartFixture.make(other, "The lighthouse");
        byte[] bytes = Files.readAllBytes(other.resolve("library.db"));
        Files.move(other.resolve("library.db"), database, StandardCopyOption.REPLACE_EXISTING);
        return bytes;
    }

    private static void rename(StartFixture start, String title) {
        StartFixture.onFx(() -> {
            Session session = start.app().session();
            session.arranging().rename(session.sources().getFirst().id(), title);
            return true;
        });
    }

    @Test
    void aDeletedLibraryIsNotCalledSaved() throws IOException {
        try (var start = new StartFixture(folder)) {
            start.untilSays("Saved");
            Files.delete(database);
            start.untilSays("Not saved: the library is gone");
            start.untilSays("The library is no longer where it was");
            start.picture("lost-gone");
            start.press("Keep reading");
            rename(start, "Never stored");
            start.until("refused", () -> !start.problems().isEmpty());
            assertEquals(List.of("First", "Second"), start.notes());
            start.untilOffers("What to do…");
            start.picture("lost-banner");
            start.pressToQuit("Quit without saving");
        }
        assertFalse(Files.exists(database));
    }

    @Test
    void nothingIsTypedAndQuittingStillOffersWhatOnlyTheWindowHolds() throws IOException {
        Path aside = temp.resolve("moved.db");
        try (var start = new StartFixture(folder)) {
            start.untilSays("Saved");
            Files.move(database, aside);
            start.untilSays("The library is no longer where it was");
            assertFalse(start.offers("Open what is there"));
            start.press("Keep reading");
            start.quit();
            start.untilOffers("Save what is here as a file…");
            start.untilSays("once the window is closed, that is no longer possible");
            start.picture("lost-quit");
            start.press("Do not quit");
            assertFalse(start.app().isClosed());
            Files.move(aside, database);
            start.untilSays("Saved");
        }
    }

    @Test
    void aLibraryThatVanishesJustBeforeQuittingIsNoticed() throws IOException {
        try (var start = new StartFixture(folder)) {
            start.untilSays("Saved");
            Files.delete(database);
            start.quit();
            start.untilOffers("Save what is here as a file…");
            start.press("Quit without saving");
        }
    }

    @Test
    void aFullDriveIsSaidUntilThereIsRoomAgain() {
        try (var start = new StartFixture(folder)) {
            start.untilSays("Saved");
            StartFixture.onFx(() -> {
                start.app()
                        .session()
                        .tasks()
                        .<String>write(
                                () -> {
                                    throw new Refusal("library.full", database);
                                },
                                nothing -> {});
                return true;
            });
            start.untilSays("Not saved: no room on the drive");
            rename(start, "There is room");
            start.untilSays("Saved");
        }
    }

    @Test
    void whatTheWindowHoldsIsWrittenToANewFileAndWhatIsThereIsOpened() throws IOException {
        Path chosen = Files.createDirectories(temp.resolve("rescued"));
        Path rescued = chosen.resolve("library.db");
        try (var start = new StartFixture(folder)) {
            start.untilSays("Saved");
            rename(start, "Stored before");
            start.until(
                    "stored",
                    () -> start.app()
                            .session()
                            .sources()
                            .getFirst()
                            .title()
                            .equals("Stored before"));
            byte[] theirs = replace();
            start.untilSays("Not saved: the library was replaced");
            start.untilOffers("Save what is here as a file…");
            StartFixture.onFx(() -> {
                Session session = start.app().session();
                new LostLibraryQuestion(
                                new Overlay(session.tasks()),
                                session,
                                () -> start.app().scene().getWindow(),
                                () -> {})
                        .rescueTo(rescued);
                return true;
            });
            start.until(
                    "it is there",
                    () -> Files.exists(rescued) && start.app().session().watch().isOver());
            assertArrayEquals(theirs, Files.readAllBytes(database));
            App before = start.app();
            start.press("Open what is there");
            start.until(
                    "the other is open",
                    () -> start.opened().filter(a -> !a.equals(before)).isPresent());
            assertEquals(
                    "The lighthouse",
                    start.app().session().library().sources().getFirst().title());
        }
        try (Library library = Library.open(chosen)) {
            assertEquals("Stored before", library.sources().getFirst().title());
        }
    }
}
