package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

@Isolated("changes the folder for temporary files of this process")
class TemporaryFolderTest {
    private static final String PROPERTY = "java.io.tmpdir";

    private final String before = System.getProperty(PROPERTY);

    @TempDir
    private Path above = Path.of("");

    @BeforeEach
    void enter() {
        System.setProperty(PROPERTY, above.toString());
    }

    @AfterEach
    void leave() {
        System.setProperty(PROPERTY, before);
    }

    private Path folder(String name, long age) throws IOException {
        Path folder = Files.createDirectory(above.resolve(name));
        Files.writeString(folder.resolve("sqlite.so"), "x");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minusSeconds(age)));
        return folder;
    }

    @Test
    void itIsTheFolderOfThisProcessUntilItEnds() throws IOException {
        Path own;
        try (var _ = TemporaryFolder.begin()) {
            own = Path.of(System.getProperty(PROPERTY));
            assertEquals(above, own.getParent());
            assertTrue(own.getFileName()
                    .toString()
                    .contains("-" + ProcessHandle.current().pid()));
            Files.writeString(Files.createDirectory(own.resolve("more")).resolve("font"), "x");
        }
        assertFalse(Files.exists(own));
    }

    @Test
    void foldersOfKilledProcessesAreDeletedAndNoOthers() throws IOException {
        String random = "-0123456789abcdef";
        Path killed = folder("glossator-999999999" + random, 3600);
        // This process has the number, but did not exist when the folder was made.
        Path reused = folder("glossator-" + ProcessHandle.current().pid() + random, 1_000_000_000);
        List<Path> others = List.of(
                folder("glossator-999999998" + random, 60),
                folder("glossator-" + ProcessHandle.current().pid() + "-fedcba9876543210", 0),
                folder("glossator-mine", 3600),
                folder("other-999999999" + random, 3600));
        TemporaryFolder.begin().close();
        assertFalse(Files.exists(killed));
        assertFalse(Files.exists(reused));
        others.forEach(other -> assertTrue(Files.exists(other), other.toString()));
    }

    @Test
    void withoutAPlaceForItTheFolderOfAllProgramsIsUsed() {
        String nowhere = above.resolve("none").toString();
        System.setProperty(PROPERTY, nowhere);
        TemporaryFolder.begin().close();
        assertEquals(nowhere, System.getProperty(PROPERTY));
    }
}
