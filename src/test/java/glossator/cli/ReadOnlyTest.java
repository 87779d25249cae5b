package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Random;

/// The commands on a library that cannot be written to, or that is not there any more.
class ReadOnlyTest {
    @TempDir
    Path folder;

    private CliFixture desk() {
        var desk = new CliFixture(folder);
        desk.put("Hens", "The fox saw the hen, and the hen saw the fox.");
        assertEquals(
                0,
                desk.run("highlight", "Hens", "--quote", "hen saw", "--tag", "a")
                        .code());
        return desk;
    }

    private Path file() {
        return folder.resolve("library/library.db");
    }

    /// A view that Glossator did not make: the library is only read then.
    private void plant() throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate("CREATE VIEW sneaky AS SELECT * FROM tag");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sources",
                "text Hens",
                "notes",
                "history",
                "editions Hens",
                "tags",
                "export Hens --as html",
                "check"
            })
    void whatOnlyReadsWorksAndSaysOnceWhyNothingCanBeStored(String command) throws Exception {
        CliFixture desk = desk();
        plant();
        byte[] before = Files.readAllBytes(file());
        Said said = desk.run(command.split(" "));
        assertEquals(command.equals("check") ? 1 : 0, said.code(), said.err());
        assertFalse(said.out().isBlank());
        assertEquals(1, said.err().split("“sneaky”", -1).length - 1, said.err());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file())));
    }

    /// The copy cannot be remembered, so that it is known again only by what is in it.
    @Test
    void aLibraryThatIsOnlyReadExportsAnnotatedCopies() throws Exception {
        var desk = new CliFixture(folder);
        Path file = Files.writeString(folder.resolve("hens.txt"), "The fox saw the hen.\n");
        assertEquals(0, desk.run("add", file.toString()).code());
        assertEquals(
                0,
                desk.run("highlight", "hens.txt", "--quote", "fox", "--note", "Which?")
                        .code());
        plant();
        byte[] before = Files.readAllBytes(file());
        Path copy = folder.resolve("copy.txt");
        Said said = desk.run("export", "hens.txt", "--as", "native", "-o", copy.toString());
        assertEquals(0, said.code(), said.err());
        assertTrue(Files.readString(copy).contains("Which?"));
        assertTrue(said.err().contains("1 of 1"), said.err());
        assertTrue(Arrays.equals(before, Files.readAllBytes(file())));
    }

    /// Whoever may write anywhere, as the user “root” may, does not see this.
    @Test
    void aLibraryInAFolderThatCannotBeWrittenToExportsAnnotatedCopies() throws Exception {
        var desk = new CliFixture(folder);
        Path file = Files.writeString(folder.resolve("hens.txt"), "The fox saw the hen.\n");
        assertEquals(0, desk.run("add", file.toString()).code());
        assertEquals(
                0,
                desk.run("highlight", "hens.txt", "--quote", "fox", "--note", "Which?")
                        .code());
        Path library = folder.resolve("library");
        Assumptions.assumeTrue(library.toFile().setWritable(false));
        try {
            Assumptions.assumeFalse(Files.isWritable(library));
            Path copy = folder.resolve("copy.txt");
            Said said = desk.run("export", "hens.txt", "--as", "native", "-o", copy.toString());
            assertEquals(0, said.code(), said.err());
            assertTrue(Files.readString(copy).contains("Which?"));
        } finally {
            assertTrue(library.toFile().setWritable(true));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"random bytes", "half a file"})
    void theCheckOfARuinedDatabaseSaysWhatToDoAndNothingThatOnlyFollows(String ruin)
            throws Exception {
        CliFixture desk = desk();
        byte[] bytes = Files.readAllBytes(file());
        if (ruin.equals("half a file")) {
            bytes = Arrays.copyOf(bytes, bytes.length / 2 / 4096 * 4096);
        } else {
            var random = new Random(4);
            for (int i = 0; i < 100_000; i++) {
                bytes[100 + random.nextInt(bytes.length - 100)] = (byte) random.nextInt();
            }
        }
        Files.write(file(), bytes);
        Said said = desk.run("check");
        assertEquals(1, said.code());
        assertTrue(said.out().contains("is damaged"), said.out());
        assertFalse(said.out().contains("is not as Glossator makes it"), said.out());
        assertTrue(said.err().contains("glossator recover"), said.err());
        assertFalse(said.err().contains("--repair"), said.err());
        assertFalse((said.out() + said.err()).contains("glossator check"), said.err());
        assertTrue(said.lines().size() < 10, said.out());
    }

    /// When nothing can be stored any more, a copy elsewhere is just what is needed.
    @Test
    void aCopyElsewhereIsMadeOfWhatCanOnlyBeRead() throws Exception {
        CliFixture desk = desk();
        plant();
        byte[] before = Files.readAllBytes(file());
        Path copy = folder.resolve("copy");
        Said said = desk.run("backup", copy.toString());
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("with one original file"), said.out());
        Said notes = desk.runBare("--library", copy.toString(), "notes", "--json");
        assertEquals(1, notes.json().size());
        assertEquals(0, desk.run("backup", "--list", "--contents").code());
        assertEquals(1, desk.run("backup").code(), "it would be made in the library itself");
        assertTrue(Arrays.equals(before, Files.readAllBytes(file())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"highlight Hens --quote fox", "undo", "check --repair", "tags add more"})
    void whatStoresIsRefusedWithTheSameSentence(String command) throws Exception {
        CliFixture desk = desk();
        plant();
        Said said = desk.run(command.split(" "));
        assertEquals(1, said.code());
        assertTrue(said.err().contains("“sneaky”"), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "notes", "highlight Hens --quote fox", "add nothing.txt"})
    void aLibraryThatVanishedIsSaidToHaveAndNothingIsMade(String command) throws IOException {
        CliFixture desk = desk();
        Files.delete(file());
        Said said = desk.run(command.split(" "));
        assertEquals(1, said.code(), said.err());
        assertTrue(said.err().contains("glossator recover"), said.err());
        assertFalse(Files.exists(file()));
        Files.write(file(), new byte[0], StandardOpenOption.CREATE);
        assertEquals(1, desk.run(command.split(" ")).code());
        assertEquals(0, Files.size(file()));
    }

    @Test
    void aFolderThatIsSynchronizedIsWarnedOfOnce() {
        var desk = new CliFixture(folder.resolve("Dropbox"));
        desk.put("Hens", "The fox saw the hen.");
        Said first = desk.run("sources");
        assertTrue(first.err().contains("Dropbox"), first.err());
        assertEquals("", desk.run("sources").err());
    }
}
