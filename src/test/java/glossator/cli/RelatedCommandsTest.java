package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/// Passages elsewhere and links by the command line.
class RelatedCommandsTest {
    private static final String PASSAGE =
            "Nineteen vessels were counted before winter storms closed the northern passage.";

    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk = new CliFixture(folder);
    private String one = "";
    private String other = "";

    @BeforeEach
    void putNotes() {
        desk = new CliFixture(folder);
        desk.put("First", "Introduction.", PASSAGE);
        desk.put("Second", "Preface.", PASSAGE.replace("Nineteen", "Thirty"));
        one = done("highlight", "First", "--quote", "winter storms");
        other = done("highlight", "Second", "--quote", "northern passage", "--note", "Where?");
    }

    private String done(String... arguments) {
        Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said.out().strip();
    }

    private JsonNode links(String id) {
        for (JsonNode note : desk.run("notes", "--json").json()) {
            if (note.get("id").asString().equals(id)) {
                return note.get("links");
            }
        }
        throw new AssertionError(id);
    }

    @Test
    void aPassageIsFoundInTheOtherSource() {
        String listed = done("related", "First", "--passage", "14:93");
        assertEquals(
                "Second (of the same date: 2026)\n  14:93 → 9:86  reworded, 91 % of the words kept\n    "
                        + PASSAGE.replace("Nineteen", "Thirty"),
                listed);
        JsonNode json = desk.run("related", "First", "--json").json();
        JsonNode passage = json.get("found").get(0).get("passages").get(0);
        assertEquals(10, passage.get("kept").asInt());
        assertEquals(12, passage.get("words").asInt());
        assertTrue(json.get("complete").asBoolean());
    }

    @Test
    void aLinkIsMadeShownAtBothEndsDeletedAndUndone() {
        String id = done("link", one, other.substring(0, 8), "--as", "supports", "--note", "Why");
        for (String end : new String[] {one, other}) {
            assertEquals(id, links(end).get(0).get("id").asString());
            assertEquals("supports", links(end).get(0).get("relation").asString());
        }
        assertEquals(
                id.substring(0, 8) + "  “winter storms” supports: “northern passage” in Second",
                done("link", "--list"));
        done("undo");
        assertEquals(0, links(one).size());
        done("redo");
        done("link", "--delete", id.substring(0, 8));
        assertEquals(0, links(one).size());
        done("undo");
        assertEquals("Why", links(one).get(0).get("note").asString());
    }

    @Test
    void aLinkToANoteInTheTrashIsHiddenUntilThatIsRestored() {
        done("link", one, other, "--as", "quotes");
        done("delete", other);
        assertEquals(0, links(one).size());
        done("restore", other);
        assertEquals(1, links(one).size());
        desk.run("remove", "Second");
        assertEquals(0, links(one).size());
    }

    @Test
    void aLinkToItselfTwiceToNothingOrToTheTrashIsRefused() {
        done("link", one, other, "--as", "quotes");
        String third = done("highlight", "First", "--quote", "Introduction");
        done("delete", third);
        for (String[] wrong : new String[][] {
            {one, one}, {one, other}, {other, one}, {one, "ffffffff"}, {one, third}
        }) {
            Said said = desk.run("link", wrong[0], wrong[1], "--as", "quotes");
            assertEquals(1, said.code(), said.out());
            assertEquals(1, said.err().lines().count(), said.err());
        }
        assertEquals(1, done("link", "--list").lines().count());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "link",
                "link abcd",
                "link abcd efgh",
                "link abcd efgh --as nonsense",
                "link --list --delete abcd",
                "related First --passage 9:3",
                "related First --limit 0"
            })
    void whatIsNotMeantIsSaid(String line) {
        Said said = desk.run(line.split(" "));
        assertEquals(2, said.code(), said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"related First --passage 0:9999", "related First --passage 3:3"})
    void aPassageThatIsNoneIsRefused(String line) {
        assertEquals(1, desk.run(line.split(" ")).code());
    }
}
