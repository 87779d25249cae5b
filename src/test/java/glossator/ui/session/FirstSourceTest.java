package glossator.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.library.Library;
import glossator.library.Source;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What is loaded before there is a window.
class FirstSourceTest {
    @TempDir
    private Path folder = Path.of("");

    private @Nullable Library opened;
    private Path file = Path.of("");
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void open() throws IOException {
        Library library = Library.open(folder.resolve("library"));
        opened = library;
        file = Files.writeString(folder.resolve("a.txt"), "An article.");
        id = library.add(file, Formats::read).source().id();
    }

    @AfterEach
    void close() {
        library().close();
    }

    private Library library() {
        return Objects.requireNonNull(opened);
    }

    @Test
    void aFileThatTheLibraryHasIsLoaded() {
        FirstSource first = FirstSource.load(library(), List.of(file));
        assertTrue(first.isFile());
        assertEquals(id, loaded(first));
        assertTrue(first.of(id, library()).isPresent());
        assertFalse(first.of(UUID.randomUUID(), library()).isPresent());
    }

    @Test
    void aFileInTheTrashIsBroughtBack() {
        library().removeSource(id);
        assertEquals(id, loaded(FirstSource.load(library(), List.of(file))));
        assertEquals(List.of(id), library().sources().stream().map(Source::id).toList());
    }

    @Test
    void aNewFileAndSeveralAreLeftToTheWindow() throws IOException {
        Path other = Files.writeString(folder.resolve("b.txt"), "Another one.");
        assertNull(FirstSource.load(library(), List.of(other)).source());
        assertNull(FirstSource.load(library(), List.of(file, file)).source());
        assertNull(
                FirstSource.load(library(), List.of(folder.resolve("gone.txt"))).source());
    }

    @Test
    void withoutAFileItIsWhatWasInFront() {
        assertNull(FirstSource.load(library(), List.of()).source());
        library().setSetting("window.front", "nonsense");
        assertNull(FirstSource.load(library(), List.of()).source());
        library().setSetting("window.front", UUID.randomUUID().toString());
        assertNull(FirstSource.load(library(), List.of()).source());
        library().setSetting("window.front", id.toString());
        assertEquals(id, loaded(FirstSource.load(library(), List.of())));
        library().removeSource(id);
        assertNull(FirstSource.load(library(), List.of()).source());
    }

    @Test
    void itDoesNotCountOnceAnotherProgramHasChangedTheLibrary() {
        FirstSource first = FirstSource.load(library(), List.of(file));
        try (Library other = Library.open(folder.resolve("library"))) {
            other.setAuthor("somebody else");
        }
        assertFalse(first.of(id, library()).isPresent());
    }

    private static UUID loaded(FirstSource first) {
        OpenSource source = first.source();
        assertNotNull(source);
        return source.id();
    }
}
