package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

class MarkingTest {
    private static final String FIRST = "The fox 🦊 saw the hen, and the hen saw “the fox”.";
    private static final String SECOND = "מילים עבריות and the end of it.";

    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk() {
        var desk = new CliFixture(folder);
        desk.put("Fox & hen", FIRST, SECOND);
        return desk;
    }

    private static String mark(CliFixture desk, String... options) {
        String[] arguments = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("highlight", "Fox & hen"),
                        java.util.stream.Stream.of(options))
                .toArray(String[]::new);
        Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said.out().strip();
    }

    /// As scripts do: each needs tags that do not exist yet, with the same parent.
    @Test
    void marksMadeAtTheSameTimeWithTheSameNewTagAreAllStored() throws Exception {
        CliFixture desk = desk();
        var jobs = new ArrayList<Callable<Said>>();
        for (int i = 0; i < 24; i++) {
            String range = (12 + i) + ":" + (13 + i);
            String tag = "new/tag " + i / 8;
            jobs.add(() ->
                    desk.sibling().run("highlight", "Fox & hen", "--range", range, "--tag", tag));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var job : threads.invokeAll(jobs)) {
                assertEquals(0, job.get().code(), job.get().err());
            }
        }
        assertEquals(24, desk.run("notes", "--tag", "new", "--json").json().size());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void anAnnotationIsEditedInOneStepAndDeletedIntoTheTrash() {
        CliFixture desk = desk();
        String id = mark(desk, "--quote", "hen saw", "--tag", "animals");
        Said edited = desk.run(
                "edit",
                id,
                "--color",
                "red",
                "--style",
                "underline",
                "--note",
                "why?",
                "--tag",
                "birds",
                "--untag",
                "animals",
                "--range",
                "4:7");
        assertEquals(0, edited.code(), edited.err());
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals("red", note.get("color").asString());
        assertEquals("underline", note.get("style").asString());
        assertEquals("why?", note.get("note").asString());
        assertEquals("fox", note.get("exact").asString());
        assertEquals("birds", note.get("tags").get(0).asString());
        assertEquals(1, note.get("tags").size());
        assertEquals(0, desk.run("undo").code());
        assertEquals(
                "hen saw",
                desk.run("notes", "--json").json().get(0).get("exact").asString());
        assertEquals(0, desk.run("delete", id.substring(0, 8)).code());
        assertEquals(0, desk.run("notes", "--json").json().size());
        assertEquals(1, desk.run("delete", id).code());
        assertEquals(0, desk.run("restore", id).code());
        assertEquals(1, desk.run("notes", "--json").json().size());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2, Say what to change",
        "--untag none, 1, does not have the tag",
        "--range 5:900, 1, ''",
        "--color mauve, 2, ''",
    })
    void aWrongEditIsOneSentenceAndChangesNothing(String options, int code, String words) {
        CliFixture desk = desk();
        String id = mark(desk, "--quote", "hen saw");
        String before = desk.run("notes", "--json").out();
        String line = ("edit " + id + " " + options).strip();
        Said said = desk.run(line.split(" ", -1));
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().contains(words), said.err());
        assertEquals(before, desk.run("notes", "--json").out());
    }

    @Test
    void theTextIsExactlyTheCanonicalOne() {
        assertEquals(FIRST + "\n" + SECOND, desk().run("text", "Fox & hen").out());
    }

    @Test
    void aSourceIsNamedByIdBeginningTitleOrFileName() {
        CliFixture desk = desk();
        String id = desk.run("sources", "--json").json().get(0).get("id").asString();
        for (String name : List.of(id, id.substring(0, 8), "fox & HEN", "Fox & hen.txt")) {
            assertEquals(0, desk.run("text", name).code(), name);
        }
    }

    @Test
    void positionsInUnitsAndInCodePointsBothCutTheQuote() {
        CliFixture desk = desk();
        mark(desk, "--quote", "hen saw");
        mark(desk, "--quote", "עבריות");
        mark(desk, "--quote", "🦊");
        String text = desk.run("text", "Fox & hen").out();
        int[] codePoints = text.codePoints().toArray();
        JsonNode notes = desk.run("notes", "--json").json();
        assertEquals(3, notes.size());
        for (JsonNode note : notes) {
            String exact = note.get("exact").asString();
            int start = note.get("startCodePoint").asInt();
            int end = note.get("endCodePoint").asInt();
            assertEquals(exact, new String(codePoints, start, end - start));
            assertEquals(
                    exact,
                    text.substring(note.get("start").asInt(), note.get("end").asInt()));
        }
        assertEquals(2, notes.get(2).get("place").get("block").asInt());
    }

    @Test
    void everythingGivenIsKept() {
        CliFixture desk = desk();
        String id = mark(
                desk,
                "--quote",
                "saw the hen",
                "--color",
                "red",
                "--style",
                "underline",
                "--note",
                "two\nlines",
                "--tag",
                "a/b",
                "--tag",
                "c",
                "--tag",
                "A/B");
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals(id, note.get("id").asString());
        assertEquals("red", note.get("color").asString());
        assertEquals("underline", note.get("style").asString());
        assertEquals("two\nlines", note.get("note").asString());
        assertEquals("[\"a/b\",\"c\"]", note.get("tags").toString());
        assertEquals("The fox 🦊 ", note.get("prefix").asString());
        String shown = desk.run("notes", "Fox & hen").out();
        assertTrue(shown.contains("red underline, ¶ 1"), shown);
        assertTrue(shown.contains("    two\n    lines\n    #a/b #c"), shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quotes ' \" \\ and <b>&amp;</b>",
                "🏳️‍🌈 👩‍👩‍👧 e\u0301 \u202Eright to left\u202C שלום",
                "=1+1",
                "- [ ] item\n\n> quote\n",
                "{0} %s %n ${x} @file",
                "-dash",
                "\u001b[31mred\u0007"
            })
    void aNoteIsKeptAsItIs(String text) {
        CliFixture desk = desk();
        mark(desk, "--quote", "the end", "--note", text);
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals(text.strip(), note.get("note").asString());
        Said said = desk.run("notes");
        assertTrue(
                said.out().chars().noneMatch(c -> c == 27 || c == 7 || c == 0x202E),
                "nothing in it drives the terminal");
    }

    @Test
    void aNoteComesFromStandardInput() {
        CliFixture desk = desk().withInput("from\r\nthe pipe 🦊\n");
        mark(desk, "--quote", "the end", "--note", "-");
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals("from\nthe pipe 🦊", note.get("note").asString());
    }

    @Test
    void aQuoteWithPlainQuotationMarksFindsTypographicOnes() {
        CliFixture desk = desk();
        mark(desk, "--quote", "\"the fox\"");
        assertEquals(
                "“the fox”",
                desk.run("notes", "--json").json().get(0).get("exact").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --quote, the hen, --prefix, 'saw '            | 15:22
                    --quote, the hen, --suffix, ' saw'            | 28:35
                    --quote, the hen, --range, 28:35              | 28:35
                    --range, 28:35                                | 28:35
                    --range, 4:4, --note, here                    | 4:4
                    --range, 9:10                                 | 8:10
                    """)
    void aPassageIsNamedByWhatStandsAroundItOrByItsRange(String options, String place) {
        CliFixture desk = desk();
        mark(desk, options.replace("'", "").split(", ?"));
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals(place, note.get("start").asInt() + ":" + note.get("end").asInt());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --quote,the cat                   | The passage “the cat” is not in the text; nothing was highlighted.
                    --quote,the hen                   | is in the text 2 times; nothing was highlighted
                    --quote,the hen,--prefix,never    | but not between that prefix and suffix
                    --quote,the hen,--range,0:3       | The text at 0:3 is “The”, not “the hen”
                    --range,5:9999                    | The range 5:9999 reaches past the end of the text, which has 82 UTF-16 units
                    """)
    void aPassageThatIsNotThereOrNotTheOnlyOneChangesNothing(String options, String sentence) {
        CliFixture desk = desk();
        String[] arguments = ("highlight,Fox & hen,--tag,new," + options).split(",");
        Said said = desk.run(arguments);
        assertEquals(1, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertEquals("[]", desk.run("notes", "--json").json().toString());
        assertEquals("[]", desk.run("tags", "--json").json().toString());
        assertEquals("[]", desk.run("history", "--json").json().toString());
    }

    @Test
    void severalPlacesAreListedWithTheirRanges() {
        Said said = desk().run("highlight", "Fox & hen", "--quote", "the hen");
        assertTrue(said.err().contains("\n  15:22  The fox 🦊 saw [the hen], and the"), said.err());
        assertTrue(said.err().contains("\n  28:35  The fox"), said.err());
    }

    @Test
    void marksAreFilteredByColorTagAndPlace() {
        CliFixture desk = desk();
        mark(desk, "--quote", "saw the hen", "--tag", "animals/birds", "--color", "green");
        mark(desk, "--quote", "the end", "--tag", "places");
        assertEquals(1, desk.run("notes", "--tag", "animals", "--json").json().size());
        assertEquals(1, desk.run("notes", "--color", "yellow", "--json").json().size());
        assertEquals(2, desk.run("notes", "Fox & hen", "--json").json().size());
        assertEquals(0, desk.run("notes", "--orphans", "--json").json().size());
        Said unknown = desk.run("notes", "--tag", "nowhere");
        assertEquals(1, unknown.code());
        assertTrue(unknown.err().startsWith("There is no tag “nowhere”"), unknown.err());
    }

    @Test
    void markAndTagsAreOneStep() {
        CliFixture desk = desk();
        mark(desk, "--quote", "saw the hen", "--tag", "a/b", "--tag", "a/c");
        assertEquals(1, desk.run("history", "--json").json().size());
        Said undone = desk.run("undo");
        assertEquals("Added the yellow highlight “saw the hen” taken back.\n", undone.out());
        assertEquals("[]", desk.run("tags", "--json").json().toString());
        assertEquals("[]", desk.run("notes", "--json").json().toString());
        assertEquals(0, desk.run("redo", "Fox & hen").code());
        assertEquals(1, desk.run("notes", "--json").json().size());
        assertEquals(3, desk.run("tags", "--json").json().size());
    }

    @Test
    void whatWasDoneToSourcesIsUndoneOnItsOwn() {
        CliFixture desk = desk();
        mark(desk, "--quote", "saw the hen");
        desk.run("remove", "Fox & hen");
        assertEquals(0, desk.run("sources", "--json").json().size());
        assertEquals(
                "Removed “Fox & hen” taken back.\n",
                desk.run("undo", "--sources").out());
        assertEquals(1, desk.run("sources", "--json").json().size());
        assertEquals(1, desk.run("undo", "--sources").code());
        assertEquals(
                "Removed “Fox & hen” again.\n", desk.run("redo", "--sources").out());
        assertEquals("Removed “Fox & hen” taken back.\n", desk.run("undo").out());
        assertEquals(1, desk.run("notes", "--json").json().size());
        assertEquals(0, desk.run("undo", "Fox & hen").code());
        assertEquals(0, desk.run("notes", "--json").json().size());
    }

    @Test
    void historyTellsWhatWasDoneToSources() {
        CliFixture desk = desk();
        desk.run("remove", "Fox & hen");
        assertTrue(desk.run("history").out().endsWith(" removed “Fox & hen”\n"));
        JsonNode change =
                desk.run("history", "--json").json().get(0).get("changes").get(0);
        assertEquals("source", change.get("of").asString());
        assertEquals("Fox & hen", change.get("before").get("title").asString());
        assertFalse(change.get("before").get("inTrash").asBoolean());
        assertTrue(change.get("after").get("inTrash").asBoolean());
    }

    @Test
    void nothingToUndoIsSaid() {
        CliFixture desk = desk();
        for (String command : List.of("undo", "redo")) {
            Said said = desk.run(command);
            assertEquals(1, said.code());
            assertNotEquals("", said.err());
        }
    }

    @Test
    void historyTellsWhoDidWhat() {
        CliFixture desk = desk();
        mark(desk, "--quote", "saw the hen");
        desk.run("undo");
        List<String> lines = desk.run("history").lines();
        String author =
                desk.run("history", "--json").json().get(0).get("author").asString();
        assertEquals(2, lines.size());
        assertTrue(
                lines.getFirst()
                        .endsWith(author + " undid: added the yellow highlight “saw the hen”"),
                lines.getFirst());
        assertTrue(
                lines.getLast().matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  .* added .*"));
        JsonNode change =
                desk.run("history", "--json").json().get(1).get("changes").get(0);
        assertTrue(change.get("before").isNull());
        assertEquals("saw the hen", change.get("after").get("exact").asString());
        String id = change.get("subject").asString();
        assertEquals(2, desk.run("history", id.substring(0, 8)).lines().size());
        assertEquals(1, desk.run("history", "--limit", "1").lines().size());
    }

    @Test
    void aDeletedMarkComesBackFromTheTrash() {
        CliFixture desk = desk();
        String id = mark(desk, "--quote", "saw the hen");
        try (var library = glossator.library.Library.open(desk.library())) {
            library.apply(glossator.annotation.Change.delete(library.annotation(id)));
        }
        assertEquals(1, desk.run("notes", "--trash", "--json").json().size());
        Said said = desk.run("restore", id.substring(0, 8));
        assertEquals(
                "The yellow highlight “saw the hen” was restored from the trash.\n", said.out());
        assertEquals(1, desk.run("notes", "--json").json().size());
        assertEquals(1, desk.run("restore", id).code());
    }
}
