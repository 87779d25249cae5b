package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Locks;
import glossator.cli.CliFixture.Said;
import glossator.reading.ImportWorker;
import glossator.reading.WorkerStart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@ResourceLock(value = Locks.CHILDREN, mode = ResourceAccessMode.READ)
class AddTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> titles(CliFixture desk) {
        var titles = new ArrayList<String>();
        desk.run("sources", "--json")
                .json()
                .forEach(s -> titles.add(s.get("title").asString()));
        return titles.stream().sorted().toList();
    }

    @Test
    void aFileWithSpacesAndAnEmojiInItsNameIsAdded() throws IOException {
        var desk = new CliFixture(folder);
        Path file = file("a naïve 🦊 file.md", "# Title\n\nText.\n");
        Said said = desk.run("add", file.toString());
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().matches("[0-9a-f]{8}  Title\n"), said.out());
        assertEquals("Title\nText.", desk.run("text", "a naïve 🦊 file.md").out());
    }

    @Test
    void aFileThatIsThereIsSaidAndNotAddedTwice() throws IOException {
        var desk = new CliFixture(folder);
        String file = file("a.md", "# Title\n\nText.\n").toString();
        String same = file("b.md", "# Title\n\nText.\n").toString();
        Said said = desk.run("add", file, file, same);
        assertEquals(0, said.code(), said.err());
        assertEquals(3, said.lines().size());
        assertEquals(
                2,
                said.lines().stream().filter(l -> l.endsWith("(already there)")).count());
        assertEquals(1, titles(desk).size());
    }

    @Test
    void aFolderIsAddedWithoutWhatIsHiddenOrBelongsToAPage() throws IOException {
        var desk = new CliFixture(folder);
        file("b/two.md", "# Two\n\nText.\n");
        file("a.md", "# One\n\nText.\n");
        file(".hidden.md", "# Hidden\n\nText.\n");
        file(".git/three.md", "# Git\n\nText.\n");
        file("page.html", "<title>Page</title><p>Text of a page.</p>");
        file("page_files/frame.html", "<title>Frame</title><p>Text.</p>");
        file("b/broken.txt", "");
        Said said = desk.run("add", folder.resolve("in").toString());
        assertEquals(1, said.code(), said.err());
        assertEquals(List.of("One", "Page", "Two"), titles(desk));
        assertEquals(2, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("broken.txt is empty"), said.err());
    }

    @Test
    void aFolderWithRoundsOfLinksAndClosedFoldersIsWalkedToItsEnd() throws IOException {
        var desk = new CliFixture(folder);
        Path one = file("a/one.md", "# One\n\nText.\n");
        file("a/same.md", "# One\n\nText.\n");
        Files.createSymbolicLink(one.resolveSibling("round"), folder.resolve("in"));
        Files.createSymbolicLink(one.resolveSibling("nowhere"), folder.resolve("gone"));
        Files.createSymbolicLink(one.resolveSibling("two.md"), file("../two.md", "# Two\n\nT.\n"));
        file("Seite.HTM", "<title>Page</title><p>Text of a page.</p>");
        file("Seite-Dateien/frame.html", "<title>Frame</title><p>Text.</p>");
        Path closed = file("closed/three.md", "# Three\n\nText.\n").resolveSibling(".");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("in"));
        closed.toFile().setExecutable(false);
        closed.toFile().setReadable(false);
        boolean isClosed = !Files.isReadable(closed);
        Said said = desk.run("add", folder.resolve("link").toString());
        closed.toFile().setReadable(true);
        closed.toFile().setExecutable(true);
        assertEquals(isClosed ? 1 : 0, said.code(), said.err());
        List<String> wanted = new ArrayList<>(List.of("One", "Page", "Two"));
        if (isClosed) {
            assertTrue(said.err().contains("closed cannot be read"), said.err());
        } else { // for a superuser no folder is closed
            wanted.add(2, "Three");
        }
        assertEquals(wanted, titles(desk));
        assertEquals(isClosed ? 2 : 0, said.err().lines().count(), said.err());
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersOut() throws IOException {
        var desk = new CliFixture(folder);
        String good = file("good.md", "# Good\n\nText.\n").toString();
        String binary = folder.resolve("in/binary.txt").toString();
        Files.write(Path.of(binary), new byte[] {0, 1, 2, 0, 0, 5, (byte) 0xff, 0, 9, 0});
        String empty = file("empty.txt", "").toString();
        String missing = folder.resolve("missing.txt").toString();
        Said said = desk.run("add", missing, empty, binary, good);
        assertEquals(1, said.code());
        assertEquals(4, said.err().lines().count(), said.err());
        for (String refused : List.of(missing, empty, binary)) {
            assertTrue(said.err().contains("\n- " + refused + ": "), said.err());
        }
        assertEquals(List.of("Good"), titles(desk));
    }

    /// The worker is the real one, but for what some files do to it.
    @Test
    void aFileThatEndsItsWorkerKeepsNoOtherOut() throws IOException {
        var desk = new CliFixture(folder)
                .withWorker(new ImportWorker(Duration.ofMinutes(5), FaultyStream.start()));
        for (String name : List.of("a", "crash", "m", "memory", "z")) {
            file(name + ".txt", "Words of " + name + ".\n");
        }
        Said said = desk.run("add", folder.resolve("in").toString());
        assertEquals(1, said.code());
        assertEquals(3, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("memory.txt needs more memory than"), said.err());
        assertEquals(List.of("a.txt", "m.txt", "z.txt"), titles(desk));
    }

    @Test
    void aCommandThatReadsNoFileStartsNoWorker() throws IOException {
        var none = new WorkerStart(List.of("/no/java"));
        var desk = new CliFixture(folder).withWorker(new ImportWorker(Duration.ofMinutes(5), none));
        assertEquals(0, desk.run("sources").code());
        desk.withWorker(new ImportWorker(Duration.ofMinutes(5), none));
        Said said = desk.run("add", file("a.txt", "Words.").toString());
        assertTrue(said.err().contains("/no/java does not start"), said.err());
    }

    @Test
    void aFolderInWhichNothingCanBeReadFails() throws IOException {
        var desk = new CliFixture(folder);
        file("empty.txt", "");
        Said said = desk.run("add", folder.resolve("in").toString());
        assertEquals(1, said.code());
        assertTrue(said.err().contains("Nothing in the folder"), said.err());
        assertTrue(said.err().contains("empty.txt is empty"), said.err());
    }

    @Test
    void theOutcomeIsJsonForAProgram() throws IOException {
        var desk = new CliFixture(folder);
        String file = file("a.md", "# Title\n\nText.\n").toString();
        String missing = folder.resolve("missing.txt").toString();
        JsonNode json = desk.run("add", "--json", file, missing, file).json();
        assertEquals(3, json.size());
        assertTrue(json.get(0).get("added").asBoolean());
        assertEquals("Title", json.get(0).get("title").asString());
        assertEquals(json.get(0).get("id").asString(), json.get(2).get("id").asString());
        assertTrue(json.get(1).get("error").asString().contains("missing.txt"));
    }

    @Test
    void progressIsShownOnATerminalOnly() throws IOException {
        file("a.md", "# Title\n\nText.\n");
        String in = folder.resolve("in").toString();
        assertEquals("", new CliFixture(folder).run("add", in).err());
        assertTrue(new CliFixture(folder)
                .onTerminal()
                .run("add", in)
                .err()
                .contains("Adding: 1 of 1"));
    }

    @Test
    void brokenUtf8AndALongLineAreReadOrRefusedInOneSentence() throws IOException {
        var desk = new CliFixture(folder);
        Path broken = file("broken.txt", "");
        byte[] bytes = "caf\u00e9 and more text to read".getBytes(StandardCharsets.UTF_8);
        bytes[4] = 'x';
        Files.write(broken, bytes);
        Path longLine = file("long.txt", "word ".repeat(1 << 20));
        for (Path path : List.of(broken, longLine)) {
            Said said = desk.run("add", path.toString());
            assertEquals(0, said.code(), said.err());
            assertTrue(said.err().lines().count() <= 1, said.err());
        }
        assertTrue(desk.run("text", "long.txt").out().length() > 5_000_000);
    }
}
