package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `recover`, and the sidecars that commands leave.
class RecoverTest {
    @TempDir
    Path folder;

    private CliFixture cli = new CliFixture(Path.of(""));

    @BeforeEach
    void addAndMark() throws IOException {
        cli = new CliFixture(folder);
        Path article = folder.resolve("article.txt");
        Files.writeString(article, "The quay is sinking.\n\nNobody knew why.\n");
        assertEquals(0, cli.run("add", article.toString()).code());
        assertEquals(
                0,
                cli.run(
                                "highlight",
                                "article.txt",
                                "--quote",
                                "sinking",
                                "--note",
                                "Since when?",
                                "--tag",
                                "theme/water")
                        .code());
    }

    @Test
    void aLostDatabaseComesBackFromWhatCommandsHaveWrittenBesideTheOriginals() throws IOException {
        for (String name : new String[] {"library.db", "library.db-wal", "library.db-shm"}) {
            Files.deleteIfExists(cli.library().resolve(name));
        }
        var again = new CliFixture(folder.resolve("again"));
        Path into = again.library();
        CliFixture.Said said =
                cli.run("recover", cli.library().toString(), "--into", into.toString());
        assertEquals(0, said.code(), said.out() + said.err());
        assertTrue(said.out().startsWith("whole   "), said.out());
        assertTrue(said.err().contains(" 0 partly, 0 lost"), said.err());
        CliFixture.Said notes = again.run("notes", "--json");
        assertTrue(notes.out().contains("Since when?"), notes.out());
        assertTrue(notes.out().contains("theme/water"), notes.out());
    }

    @Test
    void whatIsPartlyThereIsSaidAndFails() throws IOException {
        Files.delete(cli.library().resolve("library.db"));
        Files.delete(folder.resolve("article.txt"));
        try (var files = Files.list(cli.library().resolve("sources"))) {
            for (Path file : files.filter(f -> !f.toString().endsWith(".json")).toList()) {
                Files.delete(file);
            }
        }
        CliFixture.Said said = cli.run(
                "recover",
                cli.library().toString(),
                "--into",
                folder.resolve("again").toString(),
                "--json");
        assertEquals(1, said.code());
        assertTrue(said.out().contains("\"outcome\" : \"partly\""), said.out());
        assertTrue(said.out().contains("\"whole\" : false"), said.out());
    }

    @Test
    void nothingToRecoverFromHasASentence() {
        CliFixture.Said said = cli.run("recover", folder.resolve("nowhere").toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("nothing at"), said.err());
    }
}
