package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.Locks;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A few kills of a program that makes backups, migrates or erases: nothing between old and new.
@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class KilledKeepingTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void everyBackupIsWholeAndTheLibraryIsSound(KilledKeeping.Work work) throws Exception {
        assertEquals(List.of(), KilledKeeping.run(work, KILLS, folder, new Random(1)));
    }
}
