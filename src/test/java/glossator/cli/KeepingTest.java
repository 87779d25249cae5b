package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.library.Backups;
import glossator.library.Source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// `backup` and `erase`.
class KeepingTest {
    @TempDir
    Path folder;

    private CliFixture desk;
    private Source source;

    @BeforeEach
    void put() {
        desk = new CliFixture(folder);
        source = desk.put("Report", "The quick brown fox.");
    }

    private String highlight() {
        return desk.run("highlight", "Report", "--quote", "quick").out();
    }

    @Test
    void aCommandThatChangesSomethingMakesABackupIfOneIsDue() {
        desk.run("notes");
        assertEquals(List.of(), Backups.list(desk.library()), "nothing was changed");
        highlight();
        assertEquals(1, Backups.list(desk.library()).size());
        highlight();
        assertEquals(1, Backups.list(desk.library()).size(), "the last is new");
    }

    @Test
    void aBackupThatFailsIsSaidAndTheCommandHasWorked() throws IOException {
        Files.createFile(desk.library().resolve("backups"));
        var said = desk.run("highlight", "Report", "--quote", "quick");
        assertEquals(0, said.code());
        assertTrue(said.err().contains("a library needs a folder"), said.err());
        assertEquals(1, desk.run("notes", "--json").json().size());
    }

    @Test
    void theListSaysWhatIsThere() {
        assertEquals("There are no backups yet.\n", desk.run("backup", "--list").err());
        highlight();
        String made = desk.run("backup").out().strip();
        assertTrue(Files.isRegularFile(Path.of(made)), made);
        assertEquals(2, desk.run("backup", "--list").lines().size());
        String listed = desk.run("backup", "--list", "--contents").lines().getFirst();
        assertTrue(listed.contains("one source, one note, no tags"), listed);
        var first = desk.run("backup", "--list", "--contents", "--json").json().get(0);
        assertEquals(made, first.get("file").asString());
        assertEquals(2, first.get("number").asInt());
        assertEquals("regular", first.get("kind").asString());
        assertEquals(1, first.get("contents").get("notes").asInt());
    }

    @Test
    void theListNeedsNoSoundLibrary() throws IOException {
        desk.run("backup");
        Files.writeString(desk.library().resolve("library.db"), "no database");
        var said = desk.run("backup", "--list");
        assertEquals(0, said.code());
        assertEquals(1, said.lines().size());
    }

    @Test
    void aCopyOpensAsALibrary() {
        highlight();
        Path copy = folder.resolve("copy");
        var said = desk.run("backup", copy.toString());
        assertEquals(0, said.code());
        assertTrue(said.out().contains("with one original file"), said.out());
        var notes = desk.runBare("--library", copy.toString(), "notes", "--json");
        assertEquals(1, notes.json().size());
        assertEquals(1, desk.run("backup", copy.toString()).code(), "it is there already");
        var json =
                desk.run("backup", folder.resolve("other").toString(), "--json").json();
        assertEquals(1, json.get("originals").asInt());
    }

    static Stream<Arguments> wrongUses() {
        return Stream.of(
                use("backup", "--list", "there"),
                use("backup", "--contents"),
                use("erase"),
                use("erase", "Report", "--trash"));
    }

    private static Arguments use(String... arguments) {
        return Arguments.of((Object) arguments);
    }

    @ParameterizedTest
    @MethodSource("wrongUses")
    void whatCannotBeCombinedIsSaid(String[] arguments) {
        assertEquals(2, desk.run(arguments).code());
    }

    @Test
    void withoutAPersonOnlyYesErases() {
        var refused = desk.run("erase", "Report");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("--yes"), refused.err());
        assertEquals(1, desk.run("sources").lines().size());
        var erased = desk.run("erase", "Report", "--yes");
        assertEquals(0, erased.code(), erased.err());
        assertTrue(erased.out().startsWith("One source and no notes erased"), erased.out());
        assertTrue(erased.out().contains("What cannot be promised:\n- "), erased.out());
        assertEquals(List.of(), desk.run("sources").lines());
    }

    @Test
    void onATerminalItAsks() {
        desk.onTerminal().withInput("no\n");
        assertEquals(1, desk.run("erase", "Report").code());
        assertEquals(1, desk.run("sources").lines().size());
        desk.withInput("Erase\n");
        var said = desk.run("erase", "Report", "--json");
        assertEquals(0, said.code());
        assertTrue(said.err().contains("“Report” is to be erased for good"), said.err());
        assertTrue(said.json().get("finished").asBoolean());
        assertEquals(1, said.json().get("originals").asInt());
    }

    @Test
    void severalAreErasedInOneGoAfterOneQuestion() {
        desk.put("Second", "The quick brown hen.");
        desk.put("Third", "Another text.");
        highlight();
        desk.run("backup");
        var refused = desk.run("erase", "Report", "Second");
        assertEquals(1, refused.code());
        assertTrue(
                refused.err()
                        .contains("2 sources are to be erased for good, with one note in all, their"
                                + " originals and what is in the backups: “Report”, “Second”."),
                refused.err());
        desk.onTerminal().withInput("erase\n");
        var said = desk.run("erase", "Report", "Second", source.id().toString(), "--json");
        assertEquals(0, said.code(), said.err());
        assertEquals(2, said.json().get("sources").asInt(), "one is named twice");
        assertEquals(1, said.json().get("notes").asInt());
        assertEquals(2, said.json().get("originals").asInt());
        assertEquals(2, said.json().get("backups").asInt());
        assertEquals(1, desk.run("sources").lines().size());
    }

    @Test
    void ifOneOfSeveralIsNotThereNothingHappens() {
        desk.put("Second", "The quick brown hen.");
        for (String command : List.of("erase", "remove")) {
            var said = command.equals("erase")
                    ? desk.run("erase", "Report", "Thrid", "Second", "--yes")
                    : desk.run("remove", "Report", "Thrid", "Second");
            assertEquals(1, said.code());
            assertEquals("", said.out());
            assertEquals(
                    "There is no source “Thrid”; “glossator sources” lists them.\n", said.err());
            assertEquals(2, desk.run("sources").lines().size());
        }
    }

    @Test
    void severalAreRemovedInOneStepAndErasedFromTheTrash() {
        Source second = desk.put("Second", "The quick brown hen.");
        assertEquals(2, desk.run("remove", "Report", "Second").lines().size());
        assertEquals(0, desk.run("undo").code());
        assertEquals(2, desk.run("sources").lines().size());
        desk.run("remove", "Second");
        var said = desk.run("erase", "Report", second.id().toString().substring(0, 8), "--yes");
        assertTrue(said.out().startsWith("2 sources and no notes erased"), said.out());
        assertEquals(List.of(), desk.run("sources", "--trash").lines());
    }

    @Test
    void theTrashAndWhatIsInItCanBeErased() {
        String id = source.id().toString();
        assertEquals(1, desk.run("erase", "--trash", "--yes").code(), "it is empty");
        desk.run("remove", "Report");
        assertFalse(desk.run("erase", "Other", "--yes").err().isEmpty());
        assertEquals(0, desk.run("erase", id.substring(0, 8), "--yes").code());
        desk.put("Second", "Another text.");
        desk.run("remove", "Second");
        assertEquals(0, desk.run("erase", "--trash", "--yes").code());
        assertEquals(List.of(), desk.run("sources", "--trash").lines());
    }
}
