package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.library.Source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Digests, merged tags and the filters of notes on the command line.
class DigestCommandsTest {
    @TempDir
    Path folder;

    private CliFixture cli;
    private String first;
    private String second;

    @BeforeEach
    void mark() {
        cli = new CliFixture(folder);
        Source rivers = cli.put("Rivers", "A river is never the same.", "Stone remembers.");
        Source ferry = cli.put("Ferry", "In winter there is no ferry.");
        first = id(cli.run(
                "highlight",
                rivers.id().toString(),
                "--quote",
                "never the same",
                "--tag",
                "a",
                "--note",
                "Café.",
                "--json"));
        second = id(cli.run(
                "highlight",
                ferry.id().toString(),
                "--quote",
                "no ferry",
                "--tag",
                "b/c",
                "--json"));
    }

    private static String id(CliFixture.Said said) {
        assertEquals(0, said.code(), said.err());
        JsonNode json = said.json();
        return (json.isArray() ? json.get(0) : json).get("id").asString();
    }

    private JsonNode parts() {
        return cli.run("digest", "show", "essay", "--json").json().get("parts");
    }

    @Test
    void aDigestIsMadeWrittenMovedAndExported() throws IOException {
        assertEquals(0, cli.run("digest", "make", "Essay", first).code());
        assertEquals(0, cli.run("digest", "add", "essay", first, second).code());
        assertEquals(
                0, cli.run("digest", "write", "essay", "# Water", "--at", "1").code());
        assertEquals(3, parts().size());
        assertEquals("# Water", parts().get(0).get("words").asString());
        assertEquals(0, cli.run("digest", "move", "essay", "3", "2").code());
        assertEquals(second, parts().get(1).get("annotation").asString());
        assertEquals(
                0,
                cli.run("digest", "write", "essay", "# Seas", "--replace", "1").code());
        String shown = cli.run("digest", "show", "essay").out();
        assertTrue(
                shown.contains("2  “no ferry” (A. Author, Ferry") || shown.contains("no ferry"),
                shown);
        Path file = folder.resolve("essay.md");
        CliFixture.Said said = cli.run("digest", "export", "Essay", "-o", file.toString());
        assertEquals(0, said.code(), said.err());
        String text = Files.readString(file);
        assertTrue(text.startsWith("# Essay\n\n## Seas\n"), text);
        assertTrue(text.contains("> no ferry[^1]"), text);
        assertTrue(text.contains("## Sources"), text);
        for (String kind : new String[] {"docx", "html"}) {
            Path other = folder.resolve("essay." + kind);
            assertEquals(
                    0,
                    cli.run("digest", "export", "Essay", "--as", kind, "-o", other.toString())
                            .code());
            assertTrue(Files.size(other) > 500);
        }
        assertEquals(0, cli.run("digest", "remove", "essay", "1").code());
        assertEquals(2, parts().size());
        assertEquals(0, cli.run("undo").code());
        assertEquals(3, parts().size());
        assertEquals(0, cli.run("digest", "delete", "essay").code());
        assertEquals(1, cli.run("digest", "show", "essay").code());
        assertEquals(0, cli.run("undo").code());
        assertEquals(3, parts().size());
    }

    @Test
    void aQuoteOfADeletedNoteStaysAndIsSaidToBeInTheTrash() {
        cli.run("digest", "make", "Essay", first);
        cli.run("delete", first);
        assertTrue(cli.run("digest", "show", "essay").out().contains("in the trash"));
        CliFixture.Said said = cli.run("digest", "export", "essay");
        assertTrue(said.out().contains("never the same"), said.out());
        assertTrue(said.err().contains("trash"), said.err());
    }

    private String exported(String style, String... more) {
        String[] words = {"digest", "export", "Essay", "--style", style};
        CliFixture.Said said =
                cli.run(Stream.of(words, more).flatMap(Arrays::stream).toArray(String[]::new));
        assertEquals(0, said.code(), said.err());
        return said.out();
    }

    @Test
    void aDigestCitesInTheStyleThatIsChosen() {
        Source pages = cli.putPages("Paged", List.of("xii", "13"), List.of("one", "two words"));
        cli.run("meta", pages.id().toString(), "--set", "author=Woolf, Virginia");
        String third =
                id(cli.run("highlight", pages.id().toString(), "--quote", "words", "--json"));
        String fourth = id(cli.run("highlight", pages.id().toString(), "--quote", "one", "--json"));
        cli.run("digest", "make", "Essay", third, first, fourth);
        String apa = exported("apa");
        assertTrue(apa.contains("> words (Woolf, 2026, p. 13)"), apa);
        assertTrue(apa.contains("never the same (Ada, 2026, "), apa);
        assertTrue(apa.contains("para. 1)"), apa);
        assertTrue(apa.contains("## References\n"), apa);
        assertTrue(apa.contains("*Paged*"), apa);
        assertFalse(apa.contains("[^1]"), apa);
        String ieee = exported("ieee");
        assertTrue(ieee.contains("\\[1, p. 13\\]") || ieee.contains("[1, p. 13]"), ieee);
        String oscola = exported("oscola");
        assertTrue(oscola.contains("> words[^1]"), oscola);
        assertTrue(oscola.contains("[^3]: Woolf (n 1) xii."), oscola);
        String html = exported("chicago-fullnote", "--as", "html");
        assertTrue(html.contains("Virginia Woolf"), html);
        assertTrue(html.contains("id=\"fn-1\""), html);
        assertEquals(1, cli.run("digest", "export", "Essay", "--style", "none").code());
    }

    @Test
    void exportsOfNotesCiteInTheStyleThatIsChosen() {
        String apa = cli.run("export", "--as", "notes", "--style", "apa").out();
        assertTrue(apa.contains("> never the same (Ada, 2026b, para. 1)"), apa);
        assertTrue(apa.endsWith("- Ada. (2026b). *Rivers*.\n"), apa);
        assertTrue(apa.contains("\n# References\n\n- "), apa);
        String notes = cli.run("export", "--as", "notes", "--style", "oscola").out();
        assertTrue(notes.contains("> no ferry[^1]"), notes);
        assertTrue(notes.contains("\n[^1]: "), notes);
        String csv = cli.run("export", "--as", "csv", "--style", "ieee").out();
        assertTrue(csv.contains("[2, Para. 1]"), csv);
        String html =
                cli.run("export", "Rivers", "--as", "html", "--style", "apa").out();
        assertTrue(html.contains("class=\"cited\""), html);
        assertTrue(html.contains("id=\"references\""), html);
        String copy = cli.run("export", "Rivers", "--as", "markdown", "--style", "apa")
                .out();
        assertTrue(copy.contains("    (Ada, 2026, para. 1)"), copy);
        assertTrue(copy.contains("\n## References\n"), copy);
        assertEquals(2, cli.run("export", "--as", "w3c", "--style", "apa").code());
    }

    @ParameterizedTest
    @CsvSource({
        "digest show nothing, 1",
        "digest make ' ', 2",
        "digest move essay 1 7, 1",
        "digest write essay ' ', 1",
        "digest write essay x --replace 1, 1",
        "digest write essay x --replace 1 --at 1, 2",
        "digest export essay --as pdf, 1",
        "notes --since yesterday, 2",
        "notes --collection none, 1",
        "tags merge a none, 1",
    })
    void whatCannotBeDoneIsRefusedInOneSentence(String line, int code) {
        cli.run("digest", "make", "Essay", first);
        String[] words = java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
                .toArray(String[]::new);
        CliFixture.Said said = cli.run(words);
        assertEquals(code, said.code(), said.out() + said.err());
        assertNotEquals("", said.err());
    }

    @Test
    void notesOfAllSourcesAreFilteredByWordsAndDays() {
        assertEquals(
                1, cli.run("notes", "--search", "cafe NEVER", "--json").json().size());
        assertEquals(
                0, cli.run("notes", "--search", "cafe ferry", "--json").json().size());
        assertEquals(
                0, cli.run("notes", "--until", "2001-01-01", "--json").json().size());
        assertEquals(
                2, cli.run("notes", "--since", "2001-01-01", "--json").json().size());
        assertEquals(1, cli.run("notes", "--tag", "b", "--json").json().size());
        assertEquals(1, cli.run("notes", "--search", "tag:b", "--json").json().size());
        assertEquals(
                0, cli.run("notes", "--search", "is:orphan", "--json").json().size());
        assertEquals(1, cli.run("notes", "--search", "(", "--json").code());
    }

    @Test
    void oneTagIsMergedIntoAnotherAndUndoTakesItBack() {
        assertEquals(0, cli.run("tags", "merge", "b/c", "a").code());
        assertEquals(2, cli.run("notes", "--tag", "a", "--json").json().size());
        assertEquals(0, cli.run("undo").code());
        assertEquals(1, cli.run("notes", "--tag", "a", "--json").json().size());
        assertEquals(0, cli.run("tags", "merge", "b", "b/c").code());
        assertEquals("c", cli.run("tags", "--json").json().get(1).get("path").asString());
    }
}
