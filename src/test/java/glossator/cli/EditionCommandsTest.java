package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class EditionCommandsTest {
    private static final String FIRST = """
            The council decided on Monday that the harbour will close at the end of May.

            “We have no other choice,” said Mayor Helen Brandt after the meeting.

            A restaurant owner called the decision a catastrophe for the whole season.

            The ferry will leave from the new terminal, four kilometres farther south.
            """;
    private static final String SECOND = FIRST.replace("Helen Brandt", "Helena Brand")
            .replace(
                    "A restaurant owner called the decision a catastrophe for the whole"
                            + " season.\n\n",
                    "")
            .replaceAll("[“”]", "\"");

    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk;
    private Path article;
    private Path corrected;

    @BeforeEach
    void add() throws IOException {
        desk = new CliFixture(folder);
        article = Files.writeString(folder.resolve("article.txt"), FIRST);
        corrected = Files.writeString(folder.resolve("corrected.txt"), SECOND);
        assertEquals(0, desk.run("add", article.toString()).code());
        for (String quote : List.of("on Monday", "Mayor Helen Brandt", "a catastrophe")) {
            assertEquals(
                    0, desk.run("highlight", "article.txt", "--quote", quote).code());
        }
    }

    private Said update() {
        return desk.run("update", "article.txt", corrected.toString());
    }

    private String id(String quote) {
        for (JsonNode note : desk.run("notes", "--json").json()) {
            if (note.get("exact").asString().equals(quote)) {
                return note.get("id").asString();
            }
        }
        throw new AssertionError("no note " + quote);
    }

    @Test
    void anUpdateHasALineForEachNoteAndTheCounts() {
        Said said = update();
        assertEquals(0, said.code(), said.err());
        assertEquals(4, said.lines().size(), said.out());
        assertTrue(said.lines().get(0).matches("\\w{8}  exact .* %  .*“on Monday”"), said.out());
        assertTrue(
                said.lines()
                        .get(1)
                        .matches(
                                "\\w{8}  changed .* %  \\d+ %  “Mayor Helen Brandt” → “Mayor Helena"
                                        + " Brand”"),
                said.out());
        assertTrue(
                said.lines().get(2).matches("\\w{8}  not in this edition .*“a catastrophe”"),
                said.out());
        assertEquals(
                "Edition 2 of “article.txt”. 3 notes: 1 exact, 0 moved, 1 changed, 1 not in this"
                        + " edition.",
                said.lines().get(3));
    }

    @Test
    void anUpdateAsJsonHasBothWordings() {
        JsonNode json = desk.run("update", "article.txt", corrected.toString(), "--json")
                .json();
        assertTrue(json.get("added").asBoolean());
        assertEquals(2, json.get("edition").get("number").asInt());
        assertEquals(1, json.get("exact").asInt());
        JsonNode changed = json.get("annotations").get(1);
        assertEquals("changed", changed.get("fate").asString());
        assertEquals("Mayor Helen Brandt", changed.get("before").asString());
        assertEquals("Mayor Helena Brand", changed.get("after").asString());
        assertTrue(changed.get("share").asDouble() > 0);
        assertEquals("orphan", json.get("annotations").get(2).get("fate").asString());
    }

    @Test
    void anUpdateIsUndoneAndRedone() {
        update();
        JsonNode changes =
                desk.run("history", "--json", "--limit", "1").json().get(0).get("changes");
        assertEquals("edition", changes.get(0).get("of").asString());
        assertEquals(2, changes.get(0).get("after").get("number").asInt());
        assertTrue(changes.get(0).get("before").get("withdrawn").asBoolean());
        assertFalse(changes.get(0).get("after").get("withdrawn").asBoolean());
        assertEquals(
                "Edition 2 of “article.txt” taken back.\n",
                desk.run("undo", "article.txt").out());
        assertEquals(1, desk.run("editions", "article.txt", "--json").json().size());
        assertEquals(1, desk.run("text", "corrected.txt").code());
        assertEquals(
                "Added edition 2 of “article.txt” again.\n",
                desk.run("redo", "--sources").out());
        assertEquals(2, desk.run("editions", "article.txt", "--json").json().size());
        desk.run("highlight", "article.txt", "--quote", "on Monday");
        Said refused = desk.run("undo", "--sources");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("notes or decisions were made in it"), refused.err());
    }

    @Test
    void theSameBytesChangeNothingAndAreNoFailure() {
        Said said = desk.run("update", "article.txt", article.toString());
        assertEquals(0, said.code());
        assertTrue(said.err().contains("nothing was changed"), said.err());
        assertEquals(1, desk.run("editions", "article.txt", "--json").json().size());
    }

    @ParameterizedTest
    @CsvSource({
        "empty.txt, ' ', 'nothing to read'",
        "other.txt, 'Take a pound of flour and as much sugar as you like.', 'another work'",
        "image.png, 'PNG', 'image.png'",
        "missing, '', 'missing'",
    })
    void badInputIsOneSentenceAndChangesNothing(String name, String text, String says)
            throws IOException {
        Path file = folder.resolve(name);
        if (!text.isEmpty()) {
            Files.write(
                    file,
                    name.endsWith("png")
                            ? new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}
                            : text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Said said = desk.run("update", "article.txt", file.toString());
        assertEquals(1, said.code());
        assertEquals("", said.out());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(says), said.err());
        assertEquals(1, desk.run("editions", "article.txt", "--json").json().size());
    }

    @Test
    void anotherWorkIsTakenByForce() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.txt"), "Take a pound of flour and much sugar.");
        assertEquals(1, desk.run("update", "article.txt", other.toString()).code());
        Said said = desk.run("update", "article.txt", other.toString(), "--force");
        assertEquals(0, said.code(), said.err());
        assertEquals(3, desk.run("notes", "--orphans", "--json").json().size());
    }

    @Test
    void olderBytesAndThoseOfAnotherSourceAreRefused() throws IOException {
        update();
        Said older = desk.run("update", "article.txt", article.toString());
        assertTrue(older.err().contains("is identical to edition 1"), older.err());
        Path other = Files.writeString(folder.resolve("other.txt"), "Something else altogether.");
        desk.run("add", other.toString());
        Said twin = desk.run("update", "corrected.txt", other.toString());
        assertEquals(1, twin.code());
        assertTrue(twin.err().contains("a separate source"), twin.err());
    }

    @Test
    void editionsAreATableAndJson() {
        update();
        Said said = desk.run("editions", "corrected.txt");
        assertEquals(2, said.lines().size());
        assertTrue(said.lines().get(0).startsWith("1  "), said.out());
        assertTrue(said.lines().get(1).endsWith(corrected.toString()), said.out());
        JsonNode json = desk.run("editions", "corrected.txt", "--json").json();
        assertEquals(64, json.get(1).get("sha256").asString().length());
    }

    @Test
    void notesTextAndExportsTellOfTheEditionThatIsNamed() {
        update();
        assertEquals("on Monday", note("--edition", "1").get(0).get("exact").asString());
        assertEquals(
                0,
                desk.run("notes", "corrected.txt", "--edition", "1", "--orphans", "--json")
                        .json()
                        .size());
        JsonNode orphans = desk.run("notes", "--orphans", "--json").json();
        assertEquals("a catastrophe", orphans.get(0).get("exact").asString());
        assertEquals("orphan", orphans.get(0).get("standing").get("fate").asString());
        String notes = desk.run("notes").out();
        assertTrue(notes.contains("(changed)"), notes);
        assertTrue(notes.contains("“Mayor Helen Brandt”"), notes);
        assertTrue(notes.contains("now “Mayor Helena Brand”"), notes);
        assertTrue(desk.run("text", "corrected.txt", "--edition", "1").out().contains("Brandt"));
        assertFalse(desk.run("text", "corrected.txt").out().contains("Brandt"));
        String old = desk.run("export", "corrected.txt", "--as", "notes", "--edition", "1")
                .out();
        assertTrue(old.contains("Mayor Helen Brandt"), old);
        Said now = desk.run("export", "corrected.txt", "--as", "notes");
        assertTrue(now.out().contains("a catastrophe"), now.out());
        assertTrue(now.err().contains("One annotation has no place"), now.err());
        assertEquals(1, desk.run("text", "corrected.txt", "--edition", "3").code());
    }

    private JsonNode note(String... options) {
        var all = new java.util.ArrayList<>(List.of("notes", "corrected.txt", "--json"));
        all.addAll(List.of(options));
        return desk.run(all.toArray(String[]::new)).json();
    }

    @Test
    void whatChangedIsShownByWordsWithTheNotes() {
        update();
        Said said = desk.run("diff", "corrected.txt");
        assertEquals(0, said.code(), said.err());
        assertTrue(
                said.out().contains("said Mayor [-Helen-]{+Helena+} [-Brandt-]{+Brand+} after")
                        || said.out().contains("said Mayor [-Helen Brandt-]{+Helena Brand+} after"),
                said.out());
        assertTrue(said.out().contains("[-A restaurant owner"), said.out());
        assertTrue(said.out().contains("highlight, changed  “Mayor Helen Brandt”"), said.out());
        assertTrue(
                said.out().contains("highlight, not in this edition  “a catastrophe”"), said.out());
        JsonNode json = desk.run("diff", "corrected.txt", "1", "2", "--json").json();
        assertEquals(2, json.get("paragraphs").size());
        assertEquals(12, json.get("words").get("removed").asInt());
    }

    @Test
    void theDifferenceIsWrittenAsOnePageWithItsEvidence() throws IOException {
        update();
        Path page = folder.resolve("diff.html");
        Said said = desk.run("diff", "corrected.txt", "--as", "html", "-o", page.toString());
        assertEquals(0, said.code(), said.err());
        String html = Files.readString(page);
        JsonNode editions = desk.run("editions", "corrected.txt", "--json").json();
        for (JsonNode edition : editions) {
            assertTrue(html.contains(edition.get("sha256").asString()));
        }
        assertTrue(html.contains("<del>"), html);
        assertTrue(html.contains(article.toString()), html);
        assertEquals(
                1,
                desk.run("diff", "corrected.txt", "--as", "html", "-o", article.toString())
                        .code());
    }

    @Test
    void aSourceWithOneEditionHasNothingToCompare() {
        Said said = desk.run("diff", "article.txt");
        assertEquals(1, said.code());
        assertTrue(said.err().contains("only one edition"), said.err());
    }

    @Test
    void aFileThatChangedIsNotAddedBesideItsSource() throws IOException {
        Files.writeString(article, SECOND);
        Said said = desk.run("add", article.toString());
        assertEquals(1, said.code());
        assertEquals("", said.out());
        assertTrue(said.err().contains("glossator update"), said.err());
        assertEquals(1, desk.run("sources", "--json").json().size());
        Said json = desk.run("add", "--json", article.toString());
        assertFalse(json.json().get(0).get("added").asBoolean());
        assertTrue(json.json().get(0).has("editionOf"));
        assertEquals(0, desk.run("add", "--new", article.toString()).code());
        assertEquals(2, desk.run("sources", "--json").json().size());
    }

    @Test
    void aFileWithNearlyTheSameTextIsAddedWithAHint() {
        Said said = desk.run("add", corrected.toString());
        assertEquals(0, said.code());
        assertTrue(said.err().contains("is almost the same as that of"), said.err());
        assertEquals(1, said.err().lines().count());
        assertEquals(2, desk.run("sources", "--json").json().size());
    }

    @Test
    void aReaderDecidesWhereANoteStands() {
        update();
        String id = id("a catastrophe");
        assertEquals(2, desk.run("place", id).code());
        Said said = desk.run("place", id, "--range", "4:11");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("decided"), said.out());
        assertTrue(said.out().contains("“council”"), said.out());
        assertEquals(0, desk.run("notes", "--orphans", "--json").json().size());
        assertTrue(desk.run("history", id).out().contains("“council”"));
        desk.run("undo", "corrected.txt");
        assertEquals(1, desk.run("notes", "--orphans", "--json").json().size());
        desk.run("place", id, "--orphan");
        assertTrue(desk.run("notes", "--orphans", "--json")
                .json()
                .get(0)
                .get("standing")
                .get("decided")
                .asBoolean());
        desk.run("place", id, "--undecided");
        assertEquals(1, desk.run("place", id, "--suggestion", "99").code());
        assertEquals(1, desk.run("place", id, "--accept", "--edition", "1").code());
        assertEquals(0, desk.run("place", id("Mayor Helen Brandt"), "--accept").code());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void boundariesInTheNewEditionAreADecisionAndInTheOldOnesOwn() {
        update();
        String id = id("on Monday");
        assertEquals(0, desk.run("edit", id, "--range", "4:11").code());
        JsonNode note = note().get(0);
        assertEquals("on Monday", note.get("exact").asString());
        assertEquals("council", note.get("standing").get("words").asString());
        assertEquals(0, desk.run("edit", id, "--range", "0:3", "--edition", "1").code());
        assertEquals("The", note().get(0).get("exact").asString());
        Said late = desk.run("highlight", "corrected.txt", "--quote", "Brandt", "--edition", "1");
        assertEquals(0, late.code(), late.err());
        assertEquals("Brand", note().get(2).get("standing").get("words").asString());
    }

    @Test
    void exportsKeepTheWordsThatANoteWasMadeOver() {
        update();
        String csv = desk.run("export", "article.txt", "--as", "csv").out();
        assertTrue(csv.contains("\"Mayor Helena Brand\""), csv);
        assertTrue(csv.contains("\"Mayor Helen Brandt\""), csv);
        String notes = desk.run("export", "article.txt", "--as", "notes").out();
        assertTrue(notes.contains("> Mayor Helena Brand"), notes);
        assertTrue(notes.contains("made over “Mayor Helen Brandt” in another edition"), notes);
        assertTrue(notes.contains("not found in this edition"), notes);
        String html = desk.run("export", "article.txt", "--as", "html").out();
        assertTrue(html.contains("made over “Mayor Helen Brandt”"), html);
        JsonNode w3c = desk.run("export", "article.txt", "--as", "w3c").json();
        String editions = desk.run("editions", "article.txt", "--json").out();
        JsonNode made = w3c.findValues("gl:madeIn").get(1);
        assertEquals("Mayor Helen Brandt", made.get("exact").asString());
        String first = made.get("gl:edition").asString().replace("urn:uuid:", "");
        assertTrue(editions.contains(first), first);
        assertEquals(3, w3c.findValues("gl:madeIn").size());
        Said said = desk.run("export", "article.txt", "--as", "w3c");
        assertTrue(said.err().contains("One annotation has no place"), said.err());
    }
}
