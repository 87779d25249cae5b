package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.format.Formats;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

class BatchImportTest {
    private static final int THREADS = 4;

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private List<ImportedFile> add(List<Path> files) {
        return add(files, _ -> false);
    }

    /// @param stop asked with the number of the file that would be begun
    private List<ImportedFile> add(List<Path> files, IntPredicate stop) {
        var all = new ArrayList<ImportedFile>();
        var begun = new AtomicInteger();
        library.importFiles(files, THREADS, Formats::read, new ImportCourse() {
            @Override
            public boolean isStopped() {
                return stop.test(begun.incrementAndGet());
            }

            @Override
            public void report(List<ImportedFile> done) {
                for (ImportedFile one : done) {
                    if (one.outcome() instanceof ImportOutcome.Stored(ImportResult result)) {
                        assertTrue(Files.exists(library.original(result.source().edition())));
                        assertEquals(
                                result.source().id(),
                                library.source(result.source().id()).id());
                    }
                }
                all.addAll(done);
            }
        });
        return all;
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<Path> texts(int count) throws IOException {
        var files = new ArrayList<Path>();
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder("# Text " + i + "\n\n");
            for (int word = 0; word < 120; word++) {
                text.append(Long.toString(random.nextLong(1L << 40), 36)).append(' ');
            }
            files.add(file("text-%03d.md".formatted(i), text.toString()));
        }
        return files;
    }

    private static ImportResult stored(ImportedFile file) {
        return assertInstanceOf(ImportOutcome.Stored.class, file.outcome()).result();
    }

    @Test
    void filesAreStoredInTheirOrderAndSaidToBeWhenTheyAre() throws IOException {
        List<Path> files = texts(150);
        List<ImportedFile> done = add(files);
        assertEquals(files, done.stream().map(ImportedFile::path).toList());
        assertEquals(
                IntStream.range(0, 150).mapToObj(i -> "Text " + i).toList(),
                library.sources().reversed().stream().map(Source::title).toList());
        assertTrue(library.check().isEmpty());
    }

    @Test
    void whatIsTwiceOrThereAlreadyIsStoredOnce() throws IOException {
        List<Path> files = new ArrayList<>(texts(10));
        add(files.subList(0, 3));
        files.add(file("copy.md", Files.readString(files.get(9))));
        List<ImportedFile> done = add(files);
        assertEquals(4, done.stream().filter(file -> stored(file).wasThere()).count());
        assertEquals(10, library.sources().size());
    }

    @Test
    void oneThatCannotBeReadDoesNotAffectTheOthers() throws IOException {
        List<Path> files = new ArrayList<>(texts(8));
        files.add(2, file("empty.md", ""));
        files.add(5, file("damaged.pdf", "%PDF-1.7 and no more"));
        files.add(folder.resolve("missing.md"));
        List<ImportedFile> done = add(files);
        assertEquals(8, library.sources().size());
        assertEquals(
                List.of("empty.md", "damaged.pdf", "missing.md"),
                done.stream()
                        .filter(f ->
                                f.outcome() instanceof ImportOutcome.Refused(var _, boolean again)
                                        && !again)
                        .map(f -> f.path().getFileName().toString())
                        .toList());
    }

    @Test
    void anEditionOfOneAddedInTheSameMomentIsKnown() throws IOException {
        List<Path> files = List.of(
                file("a.txt", Article.FIRST),
                file("b.txt", "Another text altogether, which has nothing to do with it."),
                file("c.txt", Article.SECOND));
        List<ImportedFile> done = add(files);
        var alike = assertInstanceOf(
                ImportOutcome.LooksLikeEdition.class, done.get(2).outcome());
        assertEquals(stored(done.get(0)).source().id(), alike.match().source().id());
        assertEquals(2, library.sources().size());
    }

    @Test
    void itStopsWhenItIsToldAndGoesOnFromThere() throws IOException {
        List<Path> files = texts(120);
        int done = add(files, begun -> begun > 30).size();
        assertTrue(done > 0 && done <= 30, String.valueOf(done));
        assertEquals(done, library.sources().size());
        add(files);
        assertEquals(files.size(), library.sources().size());
    }

    @Test
    void aFolderThatIsGoneEndsItInOneSentence() throws IOException {
        List<Path> files = new ArrayList<>(texts(3));
        Path gone = folder.resolve("gone");
        IntStream.range(0, 200).forEach(i -> files.add(gone.resolve(i + ".md")));
        var refusal = assertThrows(Refusal.class, () -> add(files));
        assertEquals("library.import.folder-gone", refusal.key());
        assertEquals(3, library.sources().size());
    }

    @Test
    void nothingStaysBesideTheOriginals() throws IOException {
        List<Path> files = new ArrayList<>(texts(4));
        files.add(file("copy.md", Files.readString(files.get(1))));
        files.add(file("first.txt", Article.FIRST));
        files.add(file("second.txt", Article.SECOND));
        add(files);
        try (var left = Files.list(folder.resolve("library").resolve("sources"))) {
            assertEquals(0, left.filter(f -> f.toString().endsWith(".part")).count());
        }
    }
}
