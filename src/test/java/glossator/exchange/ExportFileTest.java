package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.exchange.csv.CsvExporter;
import glossator.exchange.html.HtmlExporter;
import glossator.exchange.markdown.NotesExporter;
import glossator.library.Edition;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

final class ExportFileTest {
    private static final Exporter NOTES = new NotesExporter();

    @TempDir
    private Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    /// The rich sample as if it had been added from `origin`, which holds `bytes`.
    private static AnnotatedDocument from(Path origin, String bytes) throws Exception {
        Files.writeString(origin, bytes);
        byte[] all = bytes.getBytes(StandardCharsets.UTF_8);
        AnnotatedDocument annotated = Samples.rich();
        Edition e = annotated.edition();
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        var edition = new Edition(
                e.id(),
                e.source(),
                1,
                sha,
                e.fileName(),
                origin.toString(),
                e.format(),
                1,
                all.length,
                e.imported());
        return new AnnotatedDocument(
                annotated.source(),
                edition,
                annotated.document(),
                annotated.annotations(),
                annotated.codebook(),
                annotated.meanings(),
                annotated.pictures());
    }

    private static String refused(List<AnnotatedDocument> works, Path target) {
        return assertThrows(Refusal.class, () -> ExportFile.write(NOTES, works, target))
                .key();
    }

    @Test
    void anExportIsThereWholeAndNothingElse() throws IOException {
        Path target = folder.resolve("out.md");
        LossReport report = ExportFile.write(NOTES, List.of(Samples.rich()), target);
        assertEquals(14, report.written());
        assertTrue(Files.readString(target).startsWith("---\ntitle: "));
        assertEquals(List.of("out.md"), names(folder));
    }

    @Test
    void anEarlierExportIsReplaced() throws IOException {
        Path target = Files.writeString(folder.resolve("out.md"), "old");
        ExportFile.write(NOTES, List.of(Samples.rich()), target);
        assertTrue(Files.size(target) > 1000);
    }

    @Test
    void theFileThatWasAddedIsNeverReplacedEvenIfItHasChanged() throws Exception {
        Path origin = folder.resolve("source.md");
        AnnotatedDocument annotated = from(origin, "the original");
        Files.writeString(origin, "the original, changed");
        assertEquals("exchange.file.original", refused(List.of(annotated), origin));
        assertEquals("the original, changed", Files.readString(origin));
    }

    @Test
    void noFileWithTheBytesOfTheOriginalIsReplaced() throws Exception {
        AnnotatedDocument annotated = from(folder.resolve("source.md"), "the original");
        Path stored = Files.writeString(folder.resolve("abc123"), "the original");
        assertEquals("exchange.file.original", refused(List.of(annotated), stored));
        assertEquals("the original", Files.readString(stored));
    }

    @Test
    void aLinkToTheOriginalIsTheOriginal() throws Exception {
        Path origin = folder.resolve("source.md");
        AnnotatedDocument annotated = from(origin, "the original");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), origin);
        assertEquals("exchange.file.original", refused(List.of(annotated), link));
        assertEquals("the original", Files.readString(origin));
    }

    @Test
    void aFolderAndAMissingFolderAreRefused() {
        List<AnnotatedDocument> works = List.of(Samples.rich());
        assertEquals("exchange.file.is-folder", refused(works, folder));
        assertEquals("exchange.file.no-folder", refused(works, folder.resolve("no/such/x.md")));
    }

    @Test
    void whenWritingFailsTheOldFileStaysAndNothingIsLeftBehind() throws IOException {
        Path target = Files.writeString(folder.resolve("out.md"), "old");
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
        Refusal refusal =
                assertThrows(Refusal.class, () -> ExportFile.write(failing, List.of(), target));
        assertEquals("exchange.file.failed", refusal.key());
        assertTrue(refusal.sentence().contains("disk full"));
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("out.md"), names(folder));
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
