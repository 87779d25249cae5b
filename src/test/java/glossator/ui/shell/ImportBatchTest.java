package glossator.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import glossator.document.Block;
import glossator.document.DocumentBuilder;
import glossator.document.Metadata;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.EditionMatch;
import glossator.library.ParsedFile;
import glossator.library.Source;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ImportBatchTest {
    private static final Metadata METADATA = Metadata.of("A", List.of(), "", "", "", "");
    private static final EditionMatch KIN = new EditionMatch(
            new Source(
                    UUID.randomUUID(),
                    METADATA,
                    UUID.randomUUID(),
                    1,
                    "a.txt",
                    "text",
                    1,
                    0,
                    Instant.EPOCH,
                    null,
                    null),
            EditionMatch.By.TEXT,
            1);

    /// It weighs 300 bytes: 100 of the file, and 100 characters of text.
    private static GivenFile parsed() {
        var builder = new DocumentBuilder().metadata(METADATA);
        builder.begin(new Block.Paragraph()).text("x".repeat(100)).end();
        var imported =
                new ImportedDocument("text", 1, builder.build(), List.of(), Map.of(), List.of());
        var original = new SourceFile("a.txt", new byte[100], null);
        return GivenFile.of(Path.of("a.txt"), ParsedFile.of(original, imported));
    }

    @Test
    void filesBeyondTheLimitAreLeftOnDisk() {
        var batch = new ImportBatch(450);
        batch.addAlike(parsed(), KIN);
        batch.addAlike(parsed(), KIN);
        batch.addLocked(
                GivenFile.of(Path.of("b.pdf"), new SourceFile("b.pdf", new byte[100], null)));
        batch.addLocked(
                GivenFile.of(Path.of("c.pdf"), new SourceFile("c.pdf", new byte[100], null)));
        assertNotNull(batch.alike().getFirst().file().parsed());
        assertEquals(GivenFile.onDisk(Path.of("a.txt")), batch.alike().getLast().file());
        assertNotNull(batch.locked().getFirst().original());
        assertNull(batch.locked().getLast().original());
    }

    @Test
    void whatIsTakenOverFromAnotherBatchCountsToo() {
        var batch = new ImportBatch(450);
        batch.addAlike(parsed(), KIN);
        var other = new ImportBatch(450);
        other.addAlike(parsed(), KIN);
        batch.addAll(other);
        assertEquals(2, batch.alike().size());
        assertNull(batch.alike().getLast().file().parsed());
    }
}
