package glossator.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.document.Range;
import glossator.library.Backup;
import glossator.library.Backups;
import glossator.library.Library;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.ui.shell.App;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Backups and sidecars are made without being asked for, and a backup is looked at and restored in
/// the window.
class BackupsIT {
    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void make() {
        folder = temp.resolve("library");
        StartFixture.make(folder, "The ferry");
    }

    /// Opens the only source and marks its last word.
    private static void mark(StartFixture start, String note) {
        StartFixture.onFx(() -> {
            Session session = start.app().session();
            session.open(session.sources().getFirst().id(), in -> mark(session, in, note));
            return true;
        });
        start.until("stored", () -> start.notes().contains(note));
    }

    private static void mark(Session session, OpenSource in, String note) {
        int end = in.document().length() - 1;
        var made = session.annotating()
                .make(in, new Range(end - 4, end), Style.HIGHLIGHT, Color.RED)
                .withNote(note);
        session.annotating().apply(Change.add(made));
    }

    private String sidecars() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.list(folder.resolve("sources"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void sidecarsFollowAChangeByThemselvesAndAtQuit() throws IOException {
        try (var start = new StartFixture(folder)) {
            mark(start, "by itself");
            start.until("the sidecar has it", () -> sidecars().contains("by itself"));
            mark(start, "at quit");
        }
        assertTrue(sidecars().contains("at quit"));
    }

    @Test
    void aBackupIsMadeByItselfAfterTheFirstChange() throws IOException {
        for (Backup backup : Backups.list(folder)) {
            Files.delete(backup.file());
        }
        try (var start = new StartFixture(folder)) {
            mark(start, "Third");
            start.until("there is a backup", () -> Backups.list(folder).size() == 1);
        }
    }

    @Test
    void aBackupIsLookedIntoAndRestoredAndTheWayBackIsABackupToo() {
        try (var start = new StartFixture(folder)) {
            mark(start, "Third");
            showBackups(start);
            start.untilSays("1 source, 2 notes, no tags");
            start.untilSays("notes 3 (1 more)");
            start.pictures("backups");
            start.press("Restore…");
            start.untilSays("The library will be as it was on");
            start.picture("backups-question");
            start.press("Cancel");
            start.untilOffers("Restore…");
            start.untilSays("1 source, 2 notes, no tags");
            start.press("Restore…");
            start.untilSays("The library will be as it was on");
            App before = start.app();
            start.press("Restore");
            start.until(
                    "open again",
                    () -> start.opened().filter(a -> !a.equals(before)).isPresent());
            assertTrue(before.isClosed());
            assertEquals(List.of("First", "Second"), start.notes());
            start.untilSays("Restored: 1 source, 2 notes, no tags.");
            showBackups(start);
            start.untilSays("made before restoring");
            start.untilSays("1 source, 3 notes, no tags");
        }
    }

    @Test
    void aDamagedBackupIsShownAsSuchAndCannotBeRestored() throws IOException {
        Path backup = Backups.list(folder).getFirst().file();
        Files.write(backup, new byte[4096]);
        try (var start = new StartFixture(folder)) {
            showBackups(start);
            start.untilSays("Damaged: it cannot be restored.");
            start.picture("backups-damaged");
            assertFalse(start.offers("Restore…"));
        }
    }

    @Test
    void aLibraryWithoutBackupsSaysWhenTheFirstIsMadeAndMakesOneAtOnce() throws IOException {
        for (Backup backup : Backups.list(folder)) {
            Files.delete(backup.file());
        }
        try (var start = new StartFixture(folder)) {
            showBackups(start);
            start.untilSays("No backups yet");
            start.picture("backups-none");
            start.press("Back up now");
            start.untilSays("1 source, 2 notes, no tags");
        }
    }

    @Test
    void theWholeLibraryIsCopiedIntoAFolder() {
        Path chosen = temp.resolve("stick");
        try (var start = new StartFixture(folder)) {
            Session session = start.app().session();
            StartFixture.onFx(() -> {
                new BackupsDialog(
                                new glossator.ui.control.Overlay(session.tasks()),
                                session,
                                new glossator.ui.control.Toasts(session.tasks()),
                                () -> start.app().scene().getWindow(),
                                backup -> {})
                        .copyTo(chosen);
                return true;
            });
            start.until("copied", () -> Files.exists(chosen.resolve("library.db")));
        }
        try (Library copy = Library.open(chosen)) {
            assertEquals(1, copy.sources().size());
        }
    }

    private static void showBackups(StartFixture start) {
        StartFixture.onFx(() -> {
            start.app().scene().getWindow().requestFocus();
            return true;
        });
        new FxRobot()
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B)
                .release(KeyCode.B, KeyCode.SHIFT, KeyCode.CONTROL);
        start.untilOffers("Back up now");
    }
}
