package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Texts added and read again in an encoding that is named.
class ReadCommandTest {
    private static final String TEXT = "Strażnik zapisał wysokość przypływu zimą.\n";

    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk;
    private Path polish;

    @BeforeEach
    void write() throws IOException {
        desk = new CliFixture(folder);
        polish = folder.resolve("polish.txt");
        Files.write(polish, TEXT.getBytes(Charset.forName("ISO-8859-2")));
    }

    private String text() {
        return desk.run("text", "polish.txt").out().strip();
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-2", "latin2", "iso_8859-2", "iso88592", "ISO8859-2"})
    void aFileIsAddedInTheEncodingThatIsNamed(String name) {
        assertEquals(0, desk.run("add", "--encoding", name, polish.toString()).code());
        assertEquals(TEXT.strip(), text());
        assertEquals(
                "ISO-8859-2",
                desk.run("editions", "polish.txt", "--json")
                        .json()
                        .get(0)
                        .get("encoding")
                        .asString());
    }

    @Test
    void aNewEditionIsReadInTheEncodingThatIsNamed() throws IOException {
        desk.run("add", "--encoding", "latin2", polish.toString());
        desk.run("highlight", "polish.txt", "--quote", "wysokość");
        Path next = folder.resolve("next.txt");
        Files.write(next, (TEXT + "I latem.\n").getBytes(Charset.forName("ISO-8859-2")));
        CliFixture.Said said =
                desk.run("update", "polish.txt", next.toString(), "--encoding", "latin2");
        assertEquals(0, said.code(), said::err);
        assertTrue(said.out().contains("exact"), said.out());
        assertTrue(text().startsWith(TEXT.strip()), text());
        assertEquals(
                2,
                desk.run("update", "polish.txt", next.toString(), "--encoding", "x")
                        .code());
    }

    @Test
    void aTextIsReadAgainWithItsNotesInPlaceAndTheStepIsUndone() {
        desk.run("add", "--encoding", "windows-1252", polish.toString());
        desk.run("highlight", "polish.txt", "--range", "0:8");
        CliFixture.Said read = desk.run("read", "polish.txt", "--encoding", "latin2");
        assertEquals(0, read.code());
        assertTrue(read.out().contains("“Stra¿nik” → “Strażnik”"), read.out());
        assertTrue(read.out().contains("Read “polish.txt” again, as edition 2. "), read.out());
        assertEquals(TEXT.strip(), text());
        desk.run("undo");
        assertTrue(text().startsWith("Stra¿nik"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windws-1250 | windows-1250",
                "isoo-8859-2 | ISO-8859-2",
                "klingon | The usual ones are: UTF-8",
                "'' | The usual ones are",
                "../etc | The usual ones are"
            })
    void anEncodingThatDoesNotExistIsRefusedWithThoseThatAreNear(String name, String near) {
        for (String command : new String[] {"add", "read"}) {
            CliFixture.Said refused = desk.run(command, polish.toString(), "--encoding", name);
            assertEquals(2, refused.code());
            assertTrue(
                    refused.err().contains("There is no encoding “" + name + "”"), refused.err());
            assertTrue(refused.err().contains(near), refused.err());
        }
    }

    @Test
    void anEncodingNeedsSources() {
        CliFixture.Said refused = desk.run("read", "--encoding", "latin2");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("--encoding needs the sources"), refused.err());
    }

    @Test
    void whatIsThereAlreadySaysHowItIsReadAgain() {
        desk.run("add", polish.toString());
        CliFixture.Said again = desk.run("add", "--encoding", "latin1", polish.toString());
        assertTrue(again.err().contains("glossator read"), again.err());
    }

    @Test
    void nothingToReadBetterSaysSo() {
        desk.run("add", polish.toString());
        assertTrue(desk.run("read").out().contains("Nothing can be read better"));
        assertTrue(desk.run("read", "--all").out().contains("Nothing can be read better"));
        CliFixture.Said same = desk.run("read", "polish.txt");
        assertTrue(same.err().contains("reads the same as before"), same.err());
    }
}
