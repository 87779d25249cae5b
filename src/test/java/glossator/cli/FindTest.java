package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/// Finding by the command line.
class FindTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk = new CliFixture(folder);

    @BeforeEach
    void fill() {
        desk = new CliFixture(folder);
        desk.put("Foxes", "The fox saw the hen.\n\nThe hen did not see the fox in the café.");
        desk.put("Hens", "A hen is a bird.\n\nNobody eats it here.");
        desk.run(
                "highlight",
                "Foxes",
                "--quote",
                "saw the hen",
                "--note",
                "Which hen?",
                "--tag",
                "birds");
    }

    @Test
    void hitsAreListedBelowTheirSource() {
        Said said = desk.run("find", "hen", "cafe");
        assertEquals(0, said.code(), said.err());
        assertEquals("Foxes  (one hit)", said.lines().getFirst());
        assertTrue(said.lines().get(1).startsWith("  ¶ 1: The fox saw the hen."), said.out());
        assertEquals("", said.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            hen                     § 2
            fox OR bird             § 2
            fox bird                § 0
            tag:birds               § 1
            tag:birds hen           § 1
            in:text saw NOT café    § 0
            in:titles hens          § 1
            NEAR(fox hen, 3)        § 1
            is:orphan               § 0
            """)
    void aQueryFindsSources(String query, int sources) {
        Said said = desk.run("find", query, "--json");
        assertEquals(0, said.code(), said.err());
        assertEquals(sources, said.json().get("results").size(), said.out());
    }

    @Test
    void jsonHasThePlaceOfATextAndOfANote() {
        JsonNode results = desk.run("find", "kind:passage", "--json").json().get("results");
        JsonNode note = results.get(0).get("shown").get(0);
        JsonNode text = desk.run("find", "--in", "text", "saw", "--json")
                .json()
                .get("results")
                .get(0)
                .get("shown")
                .get(0);
        assertEquals("¶ 1", text.get("place").asString());
        assertTrue(note.get("annotation") != null, note.toString());
        assertTrue(note.get("place").asString().startsWith("¶ "), note.toString());
    }

    @Test
    void jsonHasThePlaceInTheText() {
        JsonNode hit = desk.run("find", "--in", "text", "saw", "--json")
                .json()
                .get("results")
                .get(0)
                .get("shown")
                .get(0);
        assertEquals("text", hit.get("in").asString());
        assertEquals(8, hit.get("start").asInt());
        assertEquals(11, hit.get("endCodePoint").asInt());
        assertEquals(1, hit.get("block").asInt());
        assertEquals(1, hit.get("annotations").size());
        assertEquals("[[8,11]]", hit.get("words").toString());
    }

    @Test
    void partsAndLimitsAreKept() {
        assertEquals(
                1,
                desk.run("find", "hen", "--in", "notes", "--json")
                        .json()
                        .get("results")
                        .size());
        Said said = desk.run("find", "hen", "--limit", "1", "--sort", "place");
        assertEquals(2, said.lines().size(), said.out());
        assertTrue(said.err().contains("--limit shows more"), said.err());
    }

    @Test
    void ifNothingIsFoundSomethingNearIsProposed() {
        Said said = desk.run("find", "nobdy");
        assertEquals(0, said.code());
        assertEquals("Nothing was found.\nThis would find something: nobody\n", said.err());
        assertEquals(
                "bird",
                desk.run("find", "bird zebra", "--json").json().get("proposal").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            hen AND            § 1 § “AND” at character 5 has nothing after it
            (hen               § 1 § The parenthesis at character 1 is not closed
            hen --in nowhere   § 2 § “nowhere” is no part
            hen --limit 0      § 2 § --limit takes a number from 1 to 10,000, not 0.
            hen --sort size    § 2 § “size” is no order
            """)
    void whatCannotBeLookedForIsExplained(String words, int code, String sentence) {
        Said said = desk.run(("find " + words).split(" "));
        assertEquals(code, said.code(), said.out());
        assertTrue(said.err().startsWith(sentence), said.err());
    }

    @Test
    void wordsAreMarkedOnATerminal() {
        Said said = desk.withVariable("TERM", "xterm").onTerminal().run("find", "bird");
        assertTrue(said.out().contains("A hen is a bird."), said.out());
        assertTrue(said.err().contains("Indexed 2 of 2 sources."), said.err());
    }
}
