package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.pdf.ProtectedPdfs;
import glossator.message.Messages;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// PDF files that must not be changed: the sentence names the copy that can be made instead, and
/// that copy is made.
class ProtectedPdfTest {
    @TempDir
    private Path folder = Path.of("");

    private static byte[] file(String kind) {
        return switch (kind) {
            case "signed" -> ProtectedPdfs.signed();
            case "locked" -> ProtectedPdfs.locked();
            case "certified" -> ProtectedPdfs.certified(1);
            default -> ProtectedPdfs.certified(2);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "signed, format.pdf.copy.signed",
        "certified, format.pdf.copy.certified",
        "certified for forms, format.pdf.copy.certified",
        "locked, format.pdf.copy.locked"
    })
    void theWayOutIsNamedAndWorks(String kind, String key) throws IOException {
        var desk = new CliFixture(folder);
        byte[] bytes = file(kind);
        Path original = Files.write(folder.resolve("contract.pdf"), bytes);
        assertEquals(0, desk.run("add", original.toString()).code());
        assertEquals(
                0, desk.run("highlight", "contract.pdf", "--quote", "ferryman").code());
        Path copy = folder.resolve("copy.pdf");
        Said refused = desk.run("export", "contract.pdf", "--as", "native", "-o", copy.toString());
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains(Messages.of(key, "contract.pdf")), refused.err());
        assertTrue(refused.err().contains("--as pdf"), refused.err());
        assertFalse(Files.exists(copy));
        Said typeset = desk.run("export", "contract.pdf", "--as", "pdf", "-o", copy.toString());
        assertEquals(0, typeset.code(), typeset.err());
        assertTrue(Files.size(copy) > 0);
        assertArrayEquals(bytes, Files.readAllBytes(original));
    }
}
