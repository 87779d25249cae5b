package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

class DiskSpaceTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "No space left on device,library.full,target",
        "Disk quota exceeded,library.full,target",
        "There is not enough space on the disk,library.full,target",
        "Input/output error,library.disk,read"
    })
    void aCopyThatFailsNamesTheDriveThatFailed(String said, String key, String named) {
        Refusal refusal = DiskSpace.refusal(
                new IOException(said),
                "library.disk",
                folder.resolve("read"),
                folder.resolve("target"));
        assertEquals(key, refusal.key());
        assertTrue(
                refusal.sentence().contains(folder.resolve(named).toString()), refusal.sentence());
    }

    /// SQLite says only that there is no room, with the database that it read.
    @Test
    void aDriveWithoutRoomIsTheOneWrittenTo() {
        Path target = folder.resolve("target");
        Refusal full = DiskSpace.onDriveOf(target, new Refusal("library.full", "L/library.db"));
        assertEquals("library.full", full.key());
        assertTrue(full.sentence().contains(target.toString()), full.sentence());
        var other = new Refusal("library.damaged", "L/library.db");
        assertEquals(other, DiskSpace.onDriveOf(target, other));
    }
}
