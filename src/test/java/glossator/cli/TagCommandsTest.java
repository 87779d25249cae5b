package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Change;
import glossator.annotation.SourceCollection;
import glossator.cli.CliFixture.Said;
import glossator.library.Library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class TagCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk() {
        var desk = new CliFixture(folder);
        desk.put("One", "A text of a few words.");
        assertEquals(
                0,
                desk.run("highlight", "One", "--quote", "text", "--tag", "a/b", "--tag", "c")
                        .code());
        return desk;
    }

    private static List<String> paths(CliFixture desk) {
        var paths = new ArrayList<String>();
        for (JsonNode tag : desk.run("tags", "--json").json()) {
            paths.add(tag.get("path").asString() + " " + tag.get("notes").asInt());
        }
        return paths;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    add a/x/y          | Done: created the tag a/x/y.           | a 0,a/b 1,a/x 0,a/x/y 0,c 1
                    rename b beta      | Done: renamed the tag b to beta.    | a 0,a/beta 1,c 1
                    move c a           | Done: moved the tag c under a.      | a 0,a/b 1,a/c 1
                    move a/b           | Done: moved the tag b to the top.   | a 0,b 1,c 1
                    delete c           | Done: deleted the tag c, and one other change. | a 0,a/b 1
                    delete a           | Done: deleted the tag a/b, and 2 other changes. | c 1
                    color c red        | Done: changed the color of the tag c.      | a 0,a/b 1,c 1
                    describe c Said    | Done: changed the description of the tag c. | a 0,a/b 1,c 1
                    """)
    void eachChangeIsOneStepThatCanBeTakenBack(String line, String said, String after) {
        CliFixture desk = desk();
        Said done = desk.run(("tags " + line).split(" "));
        assertEquals(0, done.code(), done.err());
        assertEquals(said + "\n", done.out());
        assertEquals(List.of(after.split(",")), paths(desk));
        assertEquals(0, desk.run("undo").code());
        assertEquals(List.of("a 0", "a/b 1", "c 1"), paths(desk));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    add a/b            | 1
                    add A/B            | 1
                    rename c a         | 1
                    rename c a/d       | 2
                    rename nothing x   | 1
                    move a a/b         | 1
                    move a a           | 1
                    move c nothing     | 1
                    delete nothing     | 1
                    color c mauve      | 2
                    """)
    void whatCannotBeIsRefusedAndChangesNothing(String line, int code) {
        CliFixture desk = desk();
        Said said = desk.run(("tags " + line).split(" "));
        assertEquals(code, said.code(), said.err());
        assertEquals(code, said.err().lines().count(), said.err());
        assertEquals(List.of("a 0", "a/b 1", "c 1"), paths(desk));
    }

    @Test
    void theTreeIsIndentedAndCounts() {
        CliFixture desk = desk();
        desk.run("tags", "color", "c", "#AABBCC");
        desk.run("tags", "describe", "c", "when it is said");
        assertEquals(
                List.of("a    0", "  b  1", "c    1  #aabbcc  when it is said"),
                desk.run("tags").lines());
    }

    @Test
    void whatIsSoAlreadyIsLeftAsItIs() {
        CliFixture desk = desk();
        Said said = desk.run("tags", "move", "c");
        assertEquals(0, said.code());
        assertTrue(said.err().contains("nothing was changed"), said.err());
        assertEquals(1, desk.run("history", "--json").json().size());
    }

    @Test
    void anEmptyCodebookSaysHowToBegin() {
        assertTrue(new CliFixture(folder).run("tags").err().contains("glossator tags add PATH"));
    }

    @Test
    void aDeletedTagIsTakenFromSourcesAndTheHistoryTellsOfItemsAsJson() {
        CliFixture desk = desk();
        var letters = new SourceCollection(UUID.randomUUID(), "Letters", null, "");
        try (Library library = Library.open(desk.library())) {
            UUID tag = library.findOrMakeTag("c");
            library.apply(new Change.OfItem(null, letters));
            library.arrange(
                    library.source("One").id(),
                    s -> s.withTags(List.of(tag)).withCollections(List.of(letters.id())));
        }
        JsonNode source = desk.run("sources", "--json").json().get(0);
        assertEquals("[\"c\"]", source.get("tags").toString());
        assertEquals("[\"Letters\"]", source.get("collections").toString());
        assertEquals("new", source.get("reading").asString());
        assertEquals(0, desk.run("tags", "delete", "c").code());
        assertEquals(
                "[]", desk.run("sources", "--json").json().get(0).get("tags").toString());
        JsonNode history = desk.run("history", "--json").json();
        assertEquals(
                "{\"kind\":\"collection\",\"id\":\"" + letters.id()
                        + "\",\"name\":\"Letters\",\"parent\":null,\"query\":\"\"}",
                history.get(2).get("changes").get(0).get("after").toString());
        assertTrue(desk.run("history").out().contains("made the collection “Letters”"));
        assertEquals(0, desk.run("undo").code());
        assertEquals(
                "[\"c\"]",
                desk.run("sources", "--json").json().get(0).get("tags").toString());
    }
}
