package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.library.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SourcesTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyLibrarySaysHowToFillIt() {
        Said said = new CliFixture(folder).run("sources");
        assertEquals(0, said.code());
        assertEquals("", said.out());
        assertTrue(said.err().contains("glossator add PATH"));
    }

    @Test
    void sourcesAreATableAndJson() {
        var desk = new CliFixture(folder);
        Source source = desk.put("A\u001b[2Jtitle\nin lines", "Text.");
        String id = source.id().toString();
        assertEquals(
                id.substring(0, 8) + "  text  0  A [2Jtitle in lines\n",
                desk.run("sources").out());
        JsonNode json = desk.run("sources", "--json").json().get(0);
        assertEquals(id, json.get("id").asString());
        assertEquals("[\"Ada\"]", json.get("creators").toString());
        assertEquals(5, json.get("length").asInt());
        assertTrue(json.get("removed").isNull());
    }

    @Test
    void aRemovedSourceIsInTheTrashAndComesBack() {
        var desk = new CliFixture(folder);
        Source source = desk.put("One", "Text.");
        String id = source.id().toString().substring(0, 8);
        assertEquals(
                "“One” is in the trash; “glossator restore " + id + "” restores it.\n",
                desk.run("remove", "one").out());
        assertEquals("[]", desk.run("sources", "--json").json().toString());
        assertEquals(1, desk.run("sources", "--trash", "--json").json().size());
        assertEquals(1, desk.run("text", "One").code());
        assertEquals(
                "“One” was restored from the trash.\n", desk.run("restore", id).out());
        assertEquals("Text.", desk.run("text", "One").out());
    }

    @Test
    void aSourceThatIsNotThereIsOneSentence() {
        var desk = new CliFixture(folder);
        for (String command : new String[] {"text", "remove", "notes", "undo", "redo"}) {
            Said said = desk.run(command, "nothing");
            assertEquals(1, said.code(), command);
            assertEquals(1, said.err().lines().count(), said.err());
        }
    }

    @Test
    void aLibraryThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a file"), "x");
        Said said = new CliFixture(folder).runBare("sources", "--library", file.toString());
        assertEquals(1, said.code());
        assertEquals(1, said.err().lines().count(), said.err());
        assertEquals("x", Files.readString(file));
    }

    @Test
    void theOptionGoesBeforeTheEnvironmentAndBeforeOrAfterTheCommand() {
        var desk = new CliFixture(folder);
        desk.put("One", "Text.");
        String other = folder.resolve("other").toString();
        assertEquals(1, desk.runBare("sources", "--json").json().size());
        assertEquals(
                0, desk.runBare("sources", "--json", "--library", other).json().size());
        assertEquals(
                0,
                desk.runBare("--library=" + other, "sources", "--json").json().size());
    }

    @Test
    void aSoundLibraryIsSound() {
        var desk = new CliFixture(folder);
        desk.put("One", "Text.");
        assertEquals(0, desk.run("check").code());
        JsonNode json = desk.run("check", "--json").json();
        assertTrue(json.get("sound").asBoolean());
        assertEquals("[]", json.get("found").toString());
    }

    @Test
    void ofManyProblemsOfOneKindAFewArePrintedAndTheRestCounted() throws IOException {
        var desk = new CliFixture(folder);
        for (int i = 0; i < 9; i++) {
            Source source = desk.put("Source " + i, "Text " + i + ".");
            try (var library = glossator.library.Library.open(desk.library())) {
                Files.delete(library.original(source.edition()));
            }
        }
        Said said = desk.run("check");
        assertEquals(6, said.out().lines().count(), said.out());
        assertTrue(said.out().endsWith("… and 4 more like these; --all lists them.\n"), said.out());
        assertTrue(said.err().startsWith("9 problems found;"), said.err());
        assertEquals(9, desk.run("check", "--all").out().lines().count());
        assertEquals(9, desk.run("check", "--json").json().get("found").size());
    }

    @Test
    void somethingWrongIsExitCodeOne() throws IOException {
        var desk = new CliFixture(folder);
        Source source = desk.put("One", "Text.");
        try (var library = glossator.library.Library.open(desk.library())) {
            Path original = library.original(source.edition());
            original.toFile().setWritable(true);
            Files.writeString(original, "changed");
        }
        Said said = desk.run("check");
        assertEquals(1, said.code());
        assertEquals(1, said.out().lines().count(), said.out());
        assertTrue(said.err().startsWith("One problem found;"), said.err());
    }
}
