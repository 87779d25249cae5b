package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text goes out with notes in it, is changed in an editor, and comes back.
class ReadBackTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk;
    private Path copy;

    @BeforeEach
    void send() throws IOException {
        desk = new CliFixture(folder);
        Path article = Files.writeString(folder.resolve("article.txt"), """
                The council decided on Monday that the harbour will close.

                The ferry will leave from the new terminal.
                """);
        assertEquals(0, desk.run("add", article.toString()).code());
        desk.run("highlight", "article.txt", "--quote", "on Monday", "--note", "Which Monday?");
        desk.run("highlight", "article.txt", "--quote", "new terminal", "--color", "red");
        copy = folder.resolve("copy.txt");
        Said said = desk.run("export", "article.txt", "--as", "native", "-o", copy.toString());
        assertEquals(0, said.code(), said.err());
    }

    private void edit(String before, String now) throws IOException {
        String text = Files.readString(copy);
        assertTrue(text.contains(before), text);
        Files.writeString(copy, text.replace(before, now));
    }

    private Said update(String... options) {
        var words = new java.util.ArrayList<>(
                java.util.List.of("update", "article.txt", copy.toString()));
        words.addAll(java.util.List.of(options));
        return desk.run(words.toArray(String[]::new));
    }

    private String notes() {
        return desk.run("notes", "article.txt").out();
    }

    @Test
    void aCopyThatNobodyChangedBringsNothing() {
        Said said = desk.run("add", copy.toString());
        assertEquals(0, said.code(), said.err());
        assertEquals(
                "copy.txt is an annotated copy of “article.txt”: nothing new; 2 as they were.",
                said.lines().getLast());
        assertEquals(1, desk.run("sources", "--json").json().size());
    }

    @Test
    void whatAnEditorChangedIsListedAndTakenOnWish() throws IOException {
        edit("Which Monday?", "The 3rd of May.");
        Said listed = update();
        assertEquals(0, listed.code(), listed.err());
        assertEquals(2, listed.lines().size(), listed.out());
        assertTrue(listed.lines().getFirst().startsWith("changed  (Theirs)  “on Monday”"));
        assertTrue(listed.err().contains("--accept suggested"), listed.err());
        assertTrue(notes().contains("Which Monday?"));

        Said rehearsed = update("--accept", "suggested", "--dry-run");
        assertTrue(rehearsed.lines().getFirst().startsWith("changed  Theirs  “on Monday”"));
        assertTrue(notes().contains("Which Monday?"));

        Said taken = update("--accept", "suggested");
        assertEquals(0, taken.code(), taken.err());
        assertTrue(notes().contains("The 3rd of May."));
        assertTrue(update().lines().getFirst().contains("nothing new"));
        assertEquals(0, desk.run("undo").code());
        assertTrue(notes().contains("Which Monday?"));
        assertEquals(2, update().lines().size());
        assertEquals(0, desk.run("redo").code());
        assertTrue(update().lines().getFirst().contains("nothing new"));
    }

    @Test
    void addSaysThatSomethingIsLeftToBeDecided() throws IOException {
        edit("Which Monday?", "The 3rd of May.");
        assertEquals(1, desk.run("add", copy.toString()).code());
        assertEquals(
                0, desk.run("add", copy.toString(), "--accept", "new,changed").code());
        assertTrue(notes().contains("The 3rd of May."));
    }

    @Test
    void addWithNewMakesItASourceOfItsOwn() {
        assertEquals(0, desk.run("add", "--new", copy.toString()).code());
        assertEquals(2, desk.run("sources", "--json").json().size());
        assertEquals(2, desk.run("notes", "copy.txt", "--json").json().size());
    }

    @Test
    void aConflictIsDecidedByASide() throws IOException {
        String id = desk.run("notes", "--json").json().get(0).get("id").asString();
        desk.run("edit", id, "--note", "Today");
        edit("Which Monday?", "The 3rd of May.");
        JsonNode item = update("--json").json().get("items").get(0);
        assertEquals("changed-both", item.get("kind").asString());
        assertEquals("note", item.get("conflicts").get(0).asString());
        assertEquals("Today", item.get("here").get("note").asString());
        assertEquals("The 3rd of May.", item.get("there").get("note").asString());
        assertEquals("both", item.get("suggested").asString());
        assertTrue(item.get("chosen").isNull());
        JsonNode taken = update("--conflicts", "both", "--json").json();
        assertTrue(taken.get("taken").asBoolean());
        assertFalse(taken.get("textChanged").asBoolean());
        assertTrue(notes().contains("Today"));
        assertTrue(notes().contains("The 3rd of May."));
    }

    @Test
    void aChangedTextBecomesAnEdition() throws IOException {
        edit("will close", "is going to be closed for good");
        Said listed = desk.run("add", copy.toString());
        assertEquals(1, listed.code());
        assertTrue(listed.out().contains("becomes a new edition"), listed.out());
        assertEquals(1, desk.run("editions", "article.txt", "--json").json().size());
        Said said = update("--accept", "all");
        assertEquals(0, said.code(), said.err());
        assertTrue(
                said.lines().getLast().startsWith("Edition 2 of “article.txt”. 2 notes: 2 exact"),
                said.out());
        assertEquals(2, desk.run("editions", "article.txt", "--json").json().size());
        assertEquals(0, desk.run("undo").code());
        assertEquals(1, desk.run("editions", "article.txt", "--json").json().size());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void whatIsNoKindIsAWrongUse() {
        assertEquals(2, update("--accept", "everything").code());
        assertEquals(2, update("--conflicts", "hers").code());
    }

    @Test
    void aRehearsalStoresNothingOfAFileThatIsNoCopy() throws IOException {
        Files.writeString(copy, "The council decided on Monday that the harbour will stay.\n");
        Said update = update("--force", "--dry-run");
        assertEquals(0, update.code(), update.err());
        assertTrue(update.err().contains("nothing was changed"), update.err());
        Said add = desk.run("add", copy.toString(), "--dry-run");
        assertEquals(0, add.code(), add.err());
        assertTrue(add.err().contains("nothing was changed"), add.err());
        assertEquals(1, desk.run("sources", "--json").json().size());
        assertEquals(1, desk.run("editions", "article.txt").lines().size());
    }
}
