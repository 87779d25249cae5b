package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.exchange.csv.CsvExporter;
import glossator.exchange.html.HtmlExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;
import glossator.library.ParsedFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class ExportFileTest {
    private static final Exporter NOTES = new NotesExporter();

    @TempDir
    private Path folder = Path.of("");

    private Path out = Path.of("");
    private Library library;

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @BeforeEach
    void open() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        library = Library.open(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Adds a text to the library from a file called `name`, which is then there with its text.
    private Path add(String name, String text) throws IOException {
        Path origin = Files.writeString(out.resolve(name), text);
        var document = new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text(text)
                .end()
                .build();
        var imported = new ImportedDocument("text", 1, document, List.of(), Map.of(), List.of());
        library.add(new ParsedFile(SourceFile.read(origin), imported, origin.toString()));
        return origin;
    }

    private LossReport write(Path target) {
        return ExportFile.write(NOTES, List.of(Samples.rich()), library, target);
    }

    private String refused(Path target) {
        return assertThrows(Refusal.class, () -> write(target)).key();
    }

    @Test
    void anExportIsThereWholeAndNothingElse() throws IOException {
        Path target = out.resolve("out.md");
        LossReport report = write(target);
        assertEquals(14, report.written());
        assertTrue(Files.readString(target).startsWith("---\ntitle: "));
        assertEquals(List.of("out.md"), names(out));
    }

    @Test
    void anEarlierExportIsReplaced() throws IOException {
        Path target = Files.writeString(out.resolve("out.md"), "old");
        write(target);
        assertTrue(Files.size(target) > 1000);
    }

    @Test
    void theFileThatWasAddedIsNeverReplacedEvenIfItHasChanged() throws Exception {
        Path origin = add("source.md", "the original");
        Files.writeString(origin, "the original, changed");
        assertEquals("library.protected-original", refused(origin));
        assertEquals("the original, changed", Files.readString(origin));
    }

    @Test
    void noFileWithTheBytesOfAnOriginalIsReplacedNotEvenOfOneInTheTrash() throws Exception {
        add("source.md", "the original");
        library.removeSource(library.sources().getFirst().id());
        Path stored = Files.writeString(out.resolve("abc123"), "the original");
        assertEquals("library.protected-original", refused(stored));
        assertEquals("the original", Files.readString(stored));
    }

    @Test
    void aLinkToTheOriginalIsTheOriginal() throws Exception {
        Path origin = add("source.md", "the original");
        Files.writeString(origin, "the original, changed");
        Path soft = Files.createSymbolicLink(out.resolve("soft.md"), origin);
        Path hard = Files.createLink(out.resolve("hard.md"), origin);
        assertEquals("library.protected-original", refused(soft));
        assertEquals("library.protected-original", refused(hard));
        assertEquals("the original, changed", Files.readString(origin));
    }

    /// Ways to name a place in the folder of a library, or a copy of its database.
    static List<String> waysIn() {
        return List.of(
                "library/library.db",
                "library/library.db-wal",
                "library/new.html",
                "library/backups/new.html",
                "library/sources/HASH",
                "out/../library/new.html",
                "link/new.html",
                "link/../library/library.db",
                "out/soft",
                "out/hard",
                "out/backup.db",
                "other/new.html");
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void nothingIsWrittenIntoALibraryWhateverItIsCalled(String way) throws Exception {
        Path original =
                library.original(library.editions(sourceOf(add("source.md", "the original")))
                        .getLast()
                        .id());
        Path home = library.folder();
        Files.createDirectories(home.resolve("backups"));
        Files.createSymbolicLink(folder.resolve("link"), home);
        Files.createSymbolicLink(out.resolve("soft"), home.resolve("library.db"));
        Files.createLink(out.resolve("hard"), home.resolve("library.db"));
        Files.copy(home.resolve("library.db"), out.resolve("backup.db"));
        Library.open(folder.resolve("other")).close();
        Path target = folder.resolve(way.replace("HASH", original.getFileName().toString()));
        boolean there = Files.exists(target);
        String key = refused(target);
        assertTrue(key.matches("library.protected-(folder|database)"), key);
        assertEquals(there, Files.exists(target));
        assertEquals("the original", Files.readString(original));
        assertEquals(List.of(), library.check());
    }

    private UUID sourceOf(Path origin) {
        return library.source(origin.getFileName().toString()).id();
    }

    @Test
    void aFileThatAKilledExportLeftIsDeletedAtTheNextStartIfItIsOldAndOurs() throws Exception {
        Path old = Files.writeString(library.beginFile(out), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        Path young = Files.writeString(library.beginFile(out), "half");
        Path foreign = Files.writeString(out.resolve(".glossator-mine.tmp"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.now().minusSeconds(3600)));
        library.setSetting("unfinished." + foreign, "");
        library.removeLeftovers();
        assertEquals(
                List.of(foreign.getFileName().toString(), young.getFileName().toString()).stream()
                        .sorted()
                        .toList(),
                names(out));
        assertEquals(
                Set.of("unfinished." + young),
                library.settings().keySet().stream()
                        .filter(key -> key.startsWith("unfinished."))
                        .collect(Collectors.toSet()));
    }

    @Test
    void aFolderAndAMissingFolderAreRefused() {
        assertEquals("exchange.file.is-folder", refused(folder));
        assertEquals("exchange.file.no-folder", refused(folder.resolve("no/such/x.md")));
    }

    /// 255 bytes, which are fewer letters if these are not of ASCII.
    @Test
    void aNameThatIsTooLongForAFileIsRefusedByItsName() {
        assertEquals("exchange.file.long-name", refused(folder.resolve("ж".repeat(127) + ".md")));
    }

    @Test
    void whenWritingFailsTheOldFileStaysAndNothingIsLeftBehind() throws IOException {
        Path target = Files.writeString(out.resolve("out.md"), "old");
        Exporter failing = new Exporter() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public String extension() {
                return "x";
            }

            @Override
            public boolean isCopy() {
                return false;
            }

            @Override
            public LossReport write(List<AnnotatedDocument> works, OutputStream out)
                    throws IOException {
                out.write(new byte[100_000]);
                throw new IOException("disk full");
            }
        };
        Refusal refusal = assertThrows(
                Refusal.class, () -> ExportFile.write(failing, List.of(), library, target));
        assertEquals("exchange.file.failed", refusal.key());
        assertTrue(refusal.sentence().contains("disk full"));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("out.md"), names(out));
    }

    /// Begins an export in the folder of the second argument and ends, as Ctrl+C ends a program.
    public static void main(String... folders) {
        try (Library library = Library.open(Path.of(folders[0]))) {
            Path target = Path.of(folders[1]).resolve("out.md");
            ExportFile.write(
                    out -> {
                        out.write(new byte[100_000]);
                        System.exit(130);
                        throw new IOException("ended");
                    },
                    library,
                    target);
        }
    }

    @Test
    void aProgramThatIsEndedLeavesTheOldFileAndNoHalfOne() throws Exception {
        Files.writeString(out.resolve("out.md"), "old");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExportFileTest.class.getName(),
                        folder.resolve("other").toString(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(130, process.waitFor());
        assertEquals("old", Files.readString(out.resolve("out.md")));
        assertEquals(List.of("out.md"), names(out));
    }

    @Test
    void theSuggestedNameSaysWhatItIs() {
        List<AnnotatedDocument> one = List.of(Samples.rich());
        assertEquals(
                "On Rivers & -Bridges- - annotated.html",
                ExportFile.suggestName(new HtmlExporter(Samples.CLOCK), one));
        assertEquals(
                "On Rivers & -Bridges- - notes.csv",
                ExportFile.suggestName(new CsvExporter(), one));
        assertEquals("Glossator - notes.md", ExportFile.suggestName(NOTES, List.of()));
    }
}
