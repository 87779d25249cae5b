package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

class CollectionsTest {
    @TempDir
    Path folder;

    private CliFixture desk;

    @BeforeEach
    void addSources() throws IOException {
        desk = new CliFixture(folder);
        for (String name : List.of("Anna", "Berta", "Clara")) {
            Path file = folder.resolve(name + ".md");
            Files.writeString(file, "# " + name + "\n\nA text about " + name + "’s harbour.\n");
            run("add", file.toString());
        }
    }

    private CliFixture.Said run(String... arguments) {
        CliFixture.Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said;
    }

    private List<String> titles(String... arguments) {
        return StreamSupport.stream(run(arguments).json().spliterator(), false)
                .map(source -> source.get("title").asString())
                .toList();
    }

    private int count(String path) {
        for (JsonNode one : run("collections", "--json").json()) {
            if (one.get("path").asString().equals(path)) {
                return one.get("sources").asInt();
            }
        }
        return -1;
    }

    @Test
    void aSourceIsInSeveralAndCountsForThoseAbove() {
        run("collections", "add", "Thesis/Chapter 1");
        run("collections", "add", "Thesis/Chapter 2");
        run("collections", "put", "Anna", "Berta", "--in", "Chapter 1");
        run("collections", "put", "Berta", "Clara", "--in", "Thesis/Chapter 2");
        assertEquals(2, count("Thesis/Chapter 1"));
        assertEquals(3, count("Thesis"));
        assertEquals(
                List.of("Anna", "Berta", "Clara"),
                titles("sources", "--collection", "Thesis", "--sort", "title", "--json"));
        run("collections", "take", "Berta", "--from", "Chapter 1");
        assertEquals(1, count("Thesis/Chapter 1"));
        assertEquals(3, count("Thesis"));
    }

    @Test
    void oneIsRenamedMovedAndDeletedWithUndo() {
        run("collections", "add", "A/B");
        run("collections", "put", "Anna", "--in", "A/B");
        run("collections", "rename", "B", "C");
        run("collections", "move", "C");
        assertEquals(1, count("C"));
        assertEquals(0, count("A"));
        run("collections", "move", "C", "A");
        run("collections", "delete", "A");
        assertEquals(0, run("collections", "--json").json().size());
        run("undo");
        assertEquals(1, count("A/C"));
    }

    @Test
    void oneCannotBePartOfItself() {
        run("collections", "add", "A/B");
        for (String to : List.of("A", "A/B")) {
            CliFixture.Said said = desk.run("collections", "move", "A", to);
            assertEquals(1, said.code());
            assertEquals(1, said.err().lines().count(), said.err());
        }
        assertEquals(0, count("A/B"));
    }

    @Test
    void theSourcesOfASmartOneAreFound() {
        run("collections", "add", "Harbours", "--smart", "harbour AND Berta");
        assertEquals(1, count("Harbours"));
        assertEquals(List.of("Berta"), titles("sources", "--collection", "Harbours", "--json"));
        assertEquals(
                1, desk.run("collections", "put", "Anna", "--in", "Harbours").code());
        assertNotEquals(
                0, desk.run("collections", "add", "X", "--smart", "(harbour").code());
    }

    @Test
    void stateStarsAndTagsAreSetInOneStep() {
        run("arrange", "Anna", "Berta", "--reading", "read", "--rating", "4", "--tag", "a/b");
        run("arrange", "Clara", "--rating", "2");
        assertEquals(2, titles("sources", "--reading", "read", "--json").size());
        assertEquals(2, titles("sources", "--rating", "3", "--json").size());
        assertEquals(2, titles("sources", "--tag", "a", "--json").size());
        assertEquals("Clara", titles("sources", "--sort", "rating", "--json").getLast());
        run("undo");
        run("undo");
        assertEquals(0, titles("sources", "--reading", "read", "--json").size());
        assertEquals(0, titles("sources", "--rating", "1", "--json").size());
    }

    @ParameterizedTest
    @CsvSource({
        "arrange Anna, 2",
        "arrange Anna --rating 6, 2",
        "arrange Anna --reading often, 2",
        "arrange Nobody --rating 1, 1",
        "sources --sort size, 2",
        "sources --collection Nowhere, 1",
        "collections add A//B, 2",
        "collections put Anna --in Nowhere, 1",
    })
    void whatMakesNoSenseIsRefusedInASentence(String line, int code) {
        CliFixture.Said said = desk.run(line.split(" "));
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().lines().findFirst().orElse("").length() > 10, said.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"🦊 foxes 👩‍👩‍👧", "שלום עולם", "日本語の本", "a\u0301 e\u0308"})
    void aNameMayBeInAnyScript(String name) {
        run("collections", "add", name);
        run("collections", "put", "Anna", "--in", name);
        assertEquals(
                1, run("collections", "--json").json().get(0).get("sources").asInt());
    }
}
