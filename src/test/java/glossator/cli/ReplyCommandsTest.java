package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;

/// Threads by the command line.
class ReplyCommandsTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk = new CliFixture(folder);
    private String note = "";

    @BeforeEach
    void putNote() {
        desk = new CliFixture(folder);
        desk.put("Text", "The fox saw the hen.");
        note = done("highlight", "Text", "--quote", "the hen", "--note", "Which hen?");
    }

    private String done(String... arguments) {
        Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said.out().strip();
    }

    private JsonNode replies() {
        return desk.run("notes", "--json").json().get(0).get("replies");
    }

    @Test
    void repliesAreListedBelowWhatTheyAnswer() {
        String first = done("reply", note, "--text", "The *old* one.", "--author", "Bo");
        done("reply", note, "--text", "No idea.", "--author", "Cy");
        done("reply", note, "--text", "Why?\nReally?", "--author", "Ada", "--to", first);
        assertEquals(3, replies().size());
        assertEquals("Why?\nReally?", replies().get(1).get("text").asString());
        assertEquals(first, replies().get(1).get("parent").asString());
        String listed = desk.run("notes").out().replaceAll("\\d{4}-.* UTC", "TIME");
        assertTrue(
                listed.matches("(?s).*\n    Which hen\\?"
                        + "\n      \\w{8}  Bo, TIME\n        The \\*old\\* one\\."
                        + "\n        \\w{8}  Ada, TIME\n          Why\\?\n          Really\\?"
                        + "\n      \\w{8}  Cy, TIME\n        No idea\\.\n"),
                listed);
    }

    @Test
    void aReplyIsChangedDeletedAndEachIsUndone() {
        String id = done("reply", note.substring(0, 8), "--text", "one");
        done("reply", "--edit", id.substring(0, 8), "--text", "two");
        assertEquals("two", replies().get(0).get("text").asString());
        done("undo");
        assertEquals("one", replies().get(0).get("text").asString());
        done("redo");
        String said = done("reply", "--delete", id);
        assertTrue(said.startsWith("The reply “two” was deleted"), said);
        assertEquals(0, replies().size());
        done("undo");
        assertEquals("two", replies().get(0).get("text").asString());
        assertEquals(1, desk.run("history", "--limit", "1", "--json").json().size());
        done("reply", "--delete", id);
        assertTrue(done("notes", "--trash").contains("two"));
        assertEquals(
                "The reply “two” was restored from the trash.",
                done("restore", id.substring(0, 8)));
        assertEquals("two", replies().get(0).get("text").asString());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void aMatterIsResolvedAndTakenUpAgain() {
        done("highlight", "Text", "--quote", "fox");
        done("resolve", note);
        assertEquals(note, notesWith("--resolved").get(0).get("id").asString());
        assertEquals(1, notesWith("--resolved").size());
        assertEquals(1, notesWith("--open").size());
        assertTrue(desk.run("notes").out().contains("¶ 1, resolved\n"));
        assertTrue(done("resolve", note).contains("already so"));
        done("undo");
        assertEquals(0, notesWith("--resolved").size());
        done("redo");
        done("reopen", note);
        assertEquals(2, notesWith("--open").size());
    }

    private JsonNode notesWith(String filter) {
        return desk.run("notes", filter, "--json").json();
    }

    @Test
    void authorsAreCountedAndFilterNotes() {
        done("reply", note, "--text", "a", "--author", "Bo");
        done("reply", note, "--text", "b", "--author", "Bo");
        JsonNode authors = desk.run("authors", "--json").json();
        assertEquals(2, authors.size());
        JsonNode bo = authors.get(0).get("name").asString().equals("Bo")
                ? authors.get(0)
                : authors.get(1);
        assertEquals(2, bo.get("replies").asInt());
        assertEquals(0, bo.get("notes").asInt());
        assertTrue(desk.run("authors").out().matches("(?s).*no notes +2 replies +Bo\n.*"));
        assertEquals(1, desk.run("notes", "--author", "bo", "--json").json().size());
        assertEquals(0, desk.run("notes", "--author", "nobody", "--json").json().size());
        assertEquals("", new CliFixture(folder.resolve("empty")).run("authors").out());
    }

    @Test
    void aPersonIsRenamedInOneStepAndColored() {
        done("reply", note, "--text", "a", "--author", "Bo");
        done("reply", note, "--text", "b", "--author", "Bo");
        done("authors", "color", "Bo", "#336699");
        done("authors", "rename", "Bo", "Bo Muster");
        assertEquals("Bo Muster", replies().get(1).get("author").asString());
        JsonNode authors = desk.run("authors", "--json").json();
        assertTrue(
                authors.toString()
                        .contains(
                                "\"name\":\"Bo Muster\",\"notes\":0,\"replies\":2,\"color\":\"#336699\""),
                authors.toString());
        done("undo");
        assertEquals("Bo", replies().get(0).get("author").asString());
        assertEquals("Bo", replies().get(1).get("author").asString());
        assertTrue(done("authors", "rename", "Bo", "Bo").contains("already so"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reply                               | 2 | Name the ANNOTATION to answer
            reply NOTE                          | 2 | A reply needs --text
            reply NOTE --text= --author A       | 2 | The reply is empty
            reply NOTE --text x --author=       | 2 | The author needs a name
            reply NOTE --text x --delete abcd   | 2 | Name the ANNOTATION to answer
            reply --delete abcd --text x        | 2 | A reply needs --text; one that is deleted does not
            reply --edit abcd --text x --author A | 2 | --to, --author and --json go with a new reply
            reply --edit abcd --text x          | 1 | There is no reply “abcd”
            reply --delete zz                   | 1 | There is no reply “zz”
            reply NOTE --text x --to abcd       | 1 | There is no reply “abcd”
            reply abcd --text x                 | 1 | abcd
            resolve                             | 2 | Something is missing: ANNOTATION
            resolve abcd                        | 1 | abcd
            authors rename Bo Cy                | 1 | There are no notes and no replies by “Bo”
            authors color Bo red                | 1 | There are no notes and no replies by “Bo”
            authors color Bo mauve              | 2 | “mauve” is not a color
            authors rename Bo                   | 2 | Something is missing: NEW
            notes --open --resolved             | 2 | --resolved and --open exclude each other
            """)
    void aWrongReplyIsOneSentenceAndChangesNothing(String line, int code, String sentence) {
        Said said = desk.run(line.replace("NOTE", note).split(" "));
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertEquals(0, replies().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001b[31mred\u0007", "\u202Eback", "{0} %s 🦊 \n\n - x"})
    void aReplyIsKeptAsItIsAndDrivesNoTerminal(String text) {
        done("reply", note, "--text", text, "--author", "Bo " + text.charAt(0));
        assertEquals(text.strip(), replies().get(0).get("text").asString());
        assertTrue(
                desk.run("notes").out().chars().noneMatch(c -> c == 27 || c == 7 || c == 0x202E));
    }

    @Test
    void aReplyComesFromStandardInputAndIsPrintedAsJson() {
        desk.withInput("from\r\na pipe\n");
        JsonNode reply = desk.run("reply", note, "--text", "-", "--json").json();
        assertEquals("from\na pipe", reply.get("text").asString());
    }
}
