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

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Annotations on areas, pages and whole sources, by the command line.
class TargetsTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk = new CliFixture(folder);

    @BeforeEach
    void putPages() {
        desk = new CliFixture(folder);
        desk.putPages(
                "Scan",
                List.of("i", "2", "1", "x", "x"),
                List.of("first words", "second page", "third", "fourth", "fifth"));
    }

    private Said highlight(String options) {
        return desk.run(Stream.concat(Stream.of("highlight", "Scan"), Stream.of(options.split(" ")))
                .toArray(String[]::new));
    }

    private JsonNode only() {
        JsonNode notes = desk.run("notes", "--json").json();
        assertEquals(1, notes.size());
        return notes.get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --page i                     | 1 | i | page | ''     | 0  | by its label
            --page 2                     | 2 | 2 | page | ''     | 12 | a label that is its number
            --page 1                     | 3 | 1 | page | ''     | 24 | the label wins
            --page +1                    | 1 | i | page | ''     | 0  | a number in any case
            --page 3                     | 3 | 1 | page | ''     | 24 | by number, there is no such label
            --page +5                    | 5 | x | page | ''     | 37 | one of two with the same label
            --page i --area 50,20,50,10  | 1 | i | area | first  | 0  | the words beneath
            --page i --area 110,15,60,20 | 1 | i | area | words  | 6  | it is where its first word is
            --page 2 --area 10,200,50,50 | 2 | 2 | area | ''     | 12 | nothing is beneath
            --page i --area 50,20,20,10 --area 90,20,20,10 | 1 | i | area | fi t | 0 | two parts
            """)
    void aPageAndAnAreaOfItAreNamed(
            String options, int page, String label, String kind, String words, int at, String why) {
        Said said = highlight(options);
        assertEquals(0, said.code(), said.err());
        JsonNode note = only();
        assertEquals(said.out().strip(), note.get("id").asString());
        JsonNode target = note.get("target");
        assertEquals(kind, target.get("kind").asString(), why);
        assertEquals(page, target.get("page").asInt(), why);
        assertEquals(label, target.get("label").asString(), why);
        assertEquals(words, target.path("words").asString(""), why);
        assertEquals(at, note.get("start").asInt(), why);
        assertEquals(at, note.get("end").asInt(), why);
        assertEquals(label, note.at("/place/page").asString());
    }

    @Test
    void anAreaIsKeptInPageSpaceAndCutAtTheEdge() {
        highlight("--page i --area 50,20,50,10 --area 250,385,90,15");
        assertEquals(
                "[[50.0,370.0,50.0,10.0],[250.0,0.0,50.0,15.0]]",
                only().at("/target/rectangles").toString());
    }

    @Test
    void aMemoIsOnTheWholeSourceAndComesFirst() {
        highlight("--page i --note page");
        highlight("--whole --note memo --tag method --color green");
        JsonNode notes = desk.run("notes", "--json").json();
        assertEquals("memo", notes.get(0).get("note").asString());
        assertEquals("{\"kind\":\"source\"}", notes.get(0).get("target").toString());
        assertEquals("method", notes.get(0).get("tags").get(0).asString());
        String listed = desk.run("notes").out();
        assertTrue(listed.contains("green note, whole source"), listed);
        assertTrue(listed.contains("yellow note, page i"), listed);
    }

    @Test
    void aPictureIsMarkedAsAWholeOrInPart() {
        assertEquals(0, highlight("--picture fig").code());
        assertEquals("[[0.0,0.0,40.0,30.0]]", only().at("/target/rectangles").toString());
        assertEquals("fig", only().at("/target/picture").asString());
        assertEquals(0, highlight("--picture fig --area 10,5,20.5,10").code());
        JsonNode part = desk.run("notes", "--json").json().get(1);
        assertEquals("[[10.0,5.0,20.5,10.0]]", part.at("/target/rectangles").toString());
        assertEquals(43, part.get("start").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --page 9                       | 1 | There is no page “9” in Scan.pdf, which has 5 pages
            --page 0                       | 1 | There is no page “0”
            --page x                       | 1 | “x” is the label of 2 pages. Name one of them by its number: +4, +5.
            --page i --area 400,10,50,50   | 1 | The area 400,10,50,50 is not on page i, which is 300 points wide and 400 high
            --page i --area 280,10,50,50   | 1 | The area 280,10,50,50 is not on page i
            --page i --area -30,10,50,50   | 1 | is not on page i
            --page i --area 10,10,0,50     | 2 | “10,10,0,50” is an area without extent
            --page i --area 10,10,5,-50    | 2 | is an area without extent
            --page i --area 0,0,1e-6,1     | 2 | is not an area
            --page i --area 0,0,0.000001,1 | 2 | is an area without extent
            --page i --area 999999,0,0.01,1 | 2 | is an area without extent
            --page i --area 10,10,5        | 2 | “10,10,5” is not an area; write X,Y,W,H
            --page i --area NaN,1,1,1      | 2 | is not an area
            --area 1,1,1,1                 | 2 | --area needs --page or --picture
            --page i --whole               | 2 | An annotation has one target
            --quote first --page i         | 2 | An annotation has one target
            --picture nope                 | 1 | There is no picture “nope” in the text of Scan.pdf; its pictures are: fig.
            --picture fig --area 50,1,9,9  | 1 | is not on the picture fig, which is 40 pixels wide and 30 high
            """)
    void whatIsNotThereIsOneSentenceAndChangesNothing(String options, int code, String sentence) {
        Said said = highlight(options + " --tag new");
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertEquals("[]", desk.run("history", "--json").json().toString());
    }

    @Test
    void aTextWithoutPagesAndPicturesSaysSo() {
        desk.put("Plain", "Only words.");
        assertTrue(desk.run("highlight", "Plain", "--page", "1")
                .err()
                .startsWith("Plain.txt has no printed pages"));
        assertTrue(desk.run("highlight", "Plain", "--picture", "1")
                .err()
                .startsWith("There are no pictures in the text of Plain.txt"));
    }

    @Test
    void notesAreFilteredByTheKindOfTheirTarget() {
        highlight("--quote third");
        highlight("--page i --area 50,20,50,10");
        highlight("--page 2");
        highlight("--whole");
        for (String kind : List.of("passage", "area", "page", "source")) {
            JsonNode notes = desk.run("notes", "--kind", kind, "--json").json();
            assertEquals(1, notes.size(), kind);
            assertEquals(kind, notes.get(0).path("target").path("kind").asString("passage"));
        }
        assertEquals(
                2,
                desk.run("notes", "--kind", "AREA", "--kind", "page", "--json")
                        .json()
                        .size());
        assertEquals(2, desk.run("notes", "--kind", "volume").code());
        String listed = desk.run("notes", "--kind", "area").out();
        assertTrue(listed.contains("yellow note, area on page i\n    “first”"), listed);
    }

    @Test
    void areasAreEditedDeletedRestoredAndUndone() {
        String id = highlight("--page i --area 50,20,50,10").out().strip();
        assertEquals(0, desk.run("edit", id, "--color", "red", "--note", "x").code());
        assertEquals("red", only().get("color").asString());
        assertEquals(0, desk.run("undo").code());
        assertEquals("yellow", only().get("color").asString());
        Said deleted = desk.run("delete", id);
        assertTrue(
                deleted.out().startsWith("The yellow area on page i “first” is in the trash"),
                deleted.out());
        assertEquals(0, desk.run("restore", id).code());
        assertEquals("first", only().at("/target/words").asString());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void anAreaIsMovedByAnEditAndAPassageIsNot() {
        String id = highlight("--page i --area 50,20,50,10").out().strip();
        assertEquals(0, desk.run("edit", id, "--area", "110,20,50,10").code());
        assertEquals("words", only().at("/target/words").asString());
        assertEquals(6, only().get("start").asInt());
        assertEquals(0, desk.run("undo").code());
        assertEquals("first", only().at("/target/words").asString());
        Said range = desk.run("edit", id, "--range", "0:3");
        assertEquals(1, range.code());
        assertTrue(range.err().contains("is not on a passage"), range.err());
        assertEquals(1, desk.run("edit", id, "--area", "900,1,5,5").code());
        highlight("--quote third");
        String passage = desk.run("notes", "--kind", "passage", "--json")
                .json()
                .get(0)
                .get("id")
                .asString();
        Said area = desk.run("edit", passage, "--area", "1,1,5,5");
        assertTrue(area.err().contains("is not on an area"), area.err());
        assertFalse(desk.run("edit", passage).err().isEmpty());
    }
}
