package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.pdf.AnnotatedPdf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class TakeTest {
    @TempDir
    private Path folder = Path.of("");

    private String marked() throws IOException {
        byte[] bytes = new AnnotatedPdf()
                .highlight("ferryman", "Who is he?")
                .highlight("twice", "")
                .bytes();
        return Files.write(folder.resolve("marked.pdf"), bytes).toString();
    }

    private String locked(String name, String password) throws IOException {
        byte[] bytes =
                new AnnotatedPdf().highlight("twice", name).locked(password).bytes();
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private static int notes(CliFixture desk) {
        return desk.run("notes", "--json").json().size();
    }

    /// What is added when, and how many notes there are then.
    @ParameterizedTest
    @CsvSource({
        "'', 2, '2 annotations imported from the file'",
        "take, 2, '2 annotations imported from the file'",
        "leave, 0, '2 annotations left in the file; “glossator take'",
    })
    void whatBecomesOfTheAnnotationsOfAFileIsSaidInOneLine(String word, int notes, String line)
            throws IOException {
        var desk = new CliFixture(folder);
        Said said = word.isEmpty()
                ? desk.run("add", marked())
                : desk.run("add", "--annotations", word, marked());
        assertEquals(0, said.code(), said.err());
        assertEquals(1, said.lines().size(), said.out());
        assertEquals(1, said.err().lines().count(), said.err());
        assertTrue(said.err().contains(line), said.err());
        assertEquals(notes, notes(desk));
    }

    @Test
    void anyOtherWordIsWrongUsage() throws IOException {
        Said said = new CliFixture(folder).run("add", "--annotations", "drop", marked());
        assertEquals(2, said.code());
        assertTrue(said.err().startsWith("“drop” is neither take nor leave."), said.err());
    }

    @Test
    void theSameFileAgainChangesNothingUnlessItIsAsked() throws IOException {
        var desk = new CliFixture(folder);
        String file = marked();
        desk.run("add", file);
        String id = desk.run("notes", "--json").json().get(0).get("id").asString();
        desk.run("delete", id);
        Said again = desk.run("add", file);
        assertEquals("", again.err());
        assertEquals(1, notes(desk));
        desk.run("add", "--annotations", "take", file);
        assertEquals(2, notes(desk));
        desk.run("add", "--annotations", "take", file);
        assertEquals(2, notes(desk));
    }

    @Test
    void theOutcomeAsJsonCountsThem() throws IOException {
        var desk = new CliFixture(folder);
        String file = marked();
        JsonNode left =
                desk.run("add", "--json", "--annotations", "leave", file).json();
        assertEquals(2, left.get(0).get("annotationsLeft").asInt());
        assertEquals(0, left.get(0).get("annotationsTaken").asInt());
        JsonNode taken =
                desk.run("add", "--json", "--annotations", "take", file).json();
        assertEquals(0, taken.get(0).get("annotationsLeft").asInt());
        assertEquals(2, taken.get(0).get("annotationsTaken").asInt());
        assertEquals(2, taken.get(0).get("notes").asInt());
    }

    @Test
    void whatWasLeftIsTakenOverLaterAndSaysWhereItComesFrom() throws IOException {
        var desk = new CliFixture(folder);
        desk.run("add", "--annotations", "leave", marked());
        Said list = desk.run("take", "marked.pdf", "--list");
        assertTrue(list.out().contains("“ferryman”"), list.out());
        assertTrue(list.out().contains("PDF annotation by Ada Well"), list.out());
        assertEquals(0, notes(desk));
        Said taken = desk.run("take", "marked.pdf");
        assertEquals(0, taken.code(), taken.err());
        assertTrue(taken.err().contains("2 annotations imported from the file"), taken.err());
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals("PDF annotation", note.get("origin").asString());
        assertEquals("Ada Well", note.get("author").asString());
        assertEquals("2024-05-21T16:28:11Z", note.get("created").asString());
        assertTrue(desk.run("notes").out().contains("PDF annotation by Ada Well"));
        assertTrue(desk.run("take", "marked.pdf").err().contains("no annotations that have not"));
        assertEquals(2, notes(desk));
        assertTrue(desk.run("history").out().contains("imported the"), "history");
        desk.run("undo");
        assertEquals(0, notes(desk));
    }

    /// One file is locked with “sesame”; what is typed stands between spaces.
    @ParameterizedTest
    @CsvSource({
        "sesame, '', '', '', 0, '', 0",
        "wrong, '', '', '', 1, This password does not open, 0",
        "-, sesame, '', '', 0, '', 0",
        "-, wrong, '', '', 1, This password does not open, 0",
        "'', '', sesame, '', 0, '', 0",
        "'', '', wrong, '', 1, This password does not open, 0",
        "'', '', '', '', 1, protected by a password, 1",
        "'', '', '', sesame, 0, '', 1",
        "'', '', '', wrong sesame, 0, '', 2",
        "wrong, '', '', sesame, 0, '', 1",
        "'', '', '', 'a b c sesame', 1, This password does not open, 3",
    })
    void aLockedFileIsOpenedWithItsPassword(
            String given,
            String input,
            String variable,
            String typed,
            int code,
            String sentence,
            int questions)
            throws IOException {
        var desk = new CliFixture(folder).withInput(input + "\n").withSecrets(typed.split(" ", -1));
        if (!variable.isEmpty()) {
            desk.withVariable("GLOSSATOR_PASSWORD", variable);
        }
        String file = locked("locked.pdf", "sesame");
        Said said = given.isEmpty()
                ? desk.run("add", file)
                : desk.run("add", "--password", given, file);
        assertEquals(code, said.code(), said.err());
        assertTrue(said.err().contains(sentence), said.err());
        assertEquals(1, said.err().lines().count(), said.err());
        if (typed.isEmpty()) {
            assertTrue(desk.questions().size() <= 1);
        } else {
            assertEquals(questions, desk.questions().size());
        }
        assertEquals(code == 0 ? 1 : 0, notes(desk));
        List.of(said.out(), said.err(), desk.run("history", "--json").out())
                .forEach(text -> assertTrue(!text.contains("sesame"), text));
    }

    @Test
    void aNewEditionThatIsLockedSaysWhatIsNewInIt() throws IOException {
        var desk = new CliFixture(folder);
        Path first =
                Files.write(folder.resolve("one.pdf"), marked("one", "twice").bytes());
        Path second = Files.write(
                folder.resolve("two.pdf"),
                marked("one", "twice")
                        .highlight("morning", "new")
                        .locked("pass")
                        .bytes());
        desk.run("add", first.toString());
        Said wrong = desk.run("update", "one.pdf", second.toString());
        assertEquals(1, wrong.code());
        Said said = desk.run("update", "one.pdf", second.toString(), "--password", "pass");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.err().contains("one annotation left in the file"), said.err());
        assertEquals(1, notes(desk));
        desk.run("take", desk.run("sources", "--json").json().get(0).get("id").asString());
        assertEquals(2, notes(desk));
    }

    private static AnnotatedPdf marked(String note, String quote) {
        return new AnnotatedPdf().highlight(quote, note);
    }

    @Test
    void aPasswordThatAPersonWantsToTypeIsAskedForBeforeAnythingIsRead() throws IOException {
        var desk = new CliFixture(folder).onTerminal().withInput("no\n").withSecrets("sesame");
        Said said = desk.run("add", locked("locked.pdf", "sesame"), "--password", "-");
        assertEquals(0, said.code(), said.err());
        assertEquals(List.of("Password: "), desk.questions());
    }

    @Test
    void aPasswordTypedOnceIsTriedOnTheFilesAfterIt() throws IOException {
        var files = List.of(
                locked("a.pdf", "sesame"),
                locked("b.pdf", "sesame"),
                locked("c.pdf", "other"),
                marked());
        var desk = new CliFixture(folder.resolve("desk")).withSecrets("sesame", "other");
        Said said =
                desk.run(Stream.concat(Stream.of("add"), files.stream()).toArray(String[]::new));
        assertEquals(0, said.code(), said.err());
        assertEquals(2, desk.questions().size());
        assertEquals(5, notes(desk));
    }

    @Test
    void whatIsStoredOfALockedFileIsTheFileAsItIs() throws IOException {
        var desk = new CliFixture(folder);
        Path file = Path.of(locked("locked.pdf", "sesame"));
        desk.run("add", "--password", "sesame", file.toString());
        try (var stored = Files.list(desk.library().resolve("sources"))) {
            Path original = stored.filter(f -> !f.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(-1, Files.mismatch(file, original));
        }
        assertTrue(desk.run("text", "locked.pdf").out().contains("ferryman"));
        Said again = desk.run("add", file.toString());
        assertEquals(0, again.code(), "a file that is there needs no password");
    }
}
