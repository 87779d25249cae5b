package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.EmbeddedAnnotation;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.format.mail.EmlTest;
import glossator.format.pdf.AnnotatedPdf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `export --as native`, from the file that comes in to the copy that goes out.
class NativeExportTest {
    private static final String TEXT = "The ferryman saw it twice.\n\nNobody else had seen it.\n";

    @TempDir
    private Path folder = Path.of("");

    private Path text() throws IOException {
        return Files.writeString(folder.resolve("log.txt"), TEXT);
    }

    private CliFixture desk() throws IOException {
        var desk = new CliFixture(folder);
        ran(desk, "add", text().toString());
        ran(
                desk,
                "highlight",
                "log.txt",
                "--quote",
                "ferryman",
                "--note",
                "Who is *he*?",
                "--tag",
                "people/crew",
                "--color",
                "red");
        ran(
                desk,
                "highlight",
                "log.txt",
                "--quote",
                "Nobody",
                "--note",
                "My doubt.",
                "--tag",
                "private/diary");
        return desk;
    }

    private static Said ran(CliFixture desk, String... arguments) {
        Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said;
    }

    private Said export(CliFixture desk, String... more) {
        String[] first = {"export", "log.txt", "--as", "native"};
        return desk.run(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
    }

    private static List<EmbeddedAnnotation> read(Path copy) {
        return Formats.read(SourceFile.read(copy)).findings();
    }

    private Path copy(String name) {
        return folder.resolve(name);
    }

    @Test
    void theCopyKeepsTheNameAndTheBytesAndIsProven() throws IOException {
        CliFixture desk = desk();
        Files.createDirectory(copy("out"));
        Said said = export(desk, "-o", copy("out").toString());
        assertEquals(0, said.code(), said.err());
        Path written = copy("out/log - annotated.txt");
        assertEquals(written + "\n", said.out());
        assertTrue(said.err().contains("1 of 1 note is in its place"), said.err());
        assertTrue(said.err().contains("Every byte of the original"), said.err());
        assertEquals(TEXT, Files.readString(copy("log.txt")));
        List<EmbeddedAnnotation> found = read(written);
        assertEquals(List.of("Who is *he*?"), found.stream().map(f -> f.note()).toList());
        assertEquals(List.of("people/crew"), found.getFirst().tags());
    }

    @Test
    void anEmptyPlaceIsAWrongCommand() throws IOException {
        Said said = export(desk(), "-o", "");
        assertEquals(2, said.code());
        assertTrue(said.err().startsWith("-o needs a file or a folder"), said.err());
    }

    @Test
    void theCopyOfAMessageIsNamedAsThePageThatItIs() throws IOException {
        var desk = new CliFixture(folder);
        Files.writeString(copy("letter.eml"), EmlTest.letter());
        ran(desk, "add", copy("letter.eml").toString());
        Files.createDirectory(copy("out"));
        Said said = ran(
                desk,
                "export",
                "letter.eml",
                "--as",
                "native",
                "-o",
                copy("out").toString());
        assertTrue(said.out().strip().endsWith(" - annotated.html"), said.out());
    }

    @Test
    void privateNotesStayUnlessTheyAreNamed() throws IOException {
        CliFixture desk = desk();
        Said without = export(desk);
        assertFalse(without.out().contains("doubt"), without.out());
        assertTrue(without.err().contains("One private note stays here"), without.err());
        assertTrue(export(desk, "--private").out().contains("doubt"));
        for (String kind : List.of("html", "markdown", "w3c", "csv", "notes")) {
            Said said = desk.run("export", "log.txt", "--as", kind);
            assertFalse(said.out().contains("doubt"), kind);
            assertTrue(said.err().contains("One private note stays here"), said.err());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--color red, 1",
        "--color blue, 0",
        "--tag people, 1",
        "--tag private, 0",
        "--tag private --private, 1",
        "--state open, 1",
        "--state resolved, 0",
        "--author nobody, 0",
        "--since 2020-01-01, 1",
        "--until 2020-01-01, 0",
        "--since 2020-01-01T00:00:00Z --private, 2",
    })
    void onlyWhatIsAskedForIsWritten(String options, int notes) throws IOException {
        String[] more = Stream.concat(
                        Stream.of("-o", copy("copy.txt").toString(), "--json"),
                        Stream.of(options.split(" ")))
                .toArray(String[]::new);
        JsonNode report = export(desk(), more).json();
        assertEquals(notes, report.get("written").asInt());
        assertEquals(notes, read(copy("copy.txt")).size());
        assertTrue(report.get("proof").get("whole").asBoolean());
        assertEquals(notes, report.get("proof").get("proven").asInt());
    }

    @Test
    void thePreviewCountsAndWritesNothing() throws IOException {
        CliFixture desk = desk();
        Said said = export(desk, "--preview", "--json", "-o", copy("no.txt").toString());
        JsonNode counts = said.json();
        assertEquals(1, counts.get("leaving").asInt());
        assertEquals(1, counts.get("keptPrivate").asInt());
        assertEquals(1, counts.get("colors").get("red").asInt());
        assertEquals(1, counts.get("tags").get("people/crew").asInt());
        assertFalse(Files.exists(copy("no.txt")));
        Said words = export(desk, "--preview");
        assertTrue(words.out().startsWith("One note with no replies would leave."), words.out());
    }

    @Test
    void peopleAreCalledByTheirPseudonyms() throws IOException {
        CliFixture desk = desk();
        String author = desk.run("notes", "--json").json().get(0).get("author").asString();
        Path list = Files.writeString(copy("names.txt"), "# who\n" + author + "=P1\n");
        Said listed = export(
                desk, "--pseudonyms", list.toString(), "-o", copy("a.txt").toString());
        assertEquals(0, listed.code(), listed.err());
        assertEquals("P1", read(copy("a.txt")).getFirst().author());
        export(desk, "--pseudonym", "*=P2", "-o", copy("b.txt").toString());
        assertEquals("P2", read(copy("b.txt")).getFirst().author());
        Files.write(list, new byte[] {(byte) 0xC3, 0x28});
        assertEquals(1, export(desk, "--pseudonyms", list.toString()).code());
    }

    @Test
    void withoutTracesNothingOfOursIsInTheCopy() throws IOException {
        CliFixture desk = desk();
        Said said = export(desk, "--no-traces", "-o", copy("bare.txt").toString());
        assertEquals(0, said.code(), said.err());
        String id = desk.run("notes", "--json").json().get(0).get("id").asString();
        String text = Files.readString(copy("bare.txt"));
        assertFalse(text.contains(id) || text.contains("urn:uuid"), text);
    }

    @Test
    void theOriginalIsNeverWrittenOver() throws IOException {
        CliFixture desk = desk();
        Said said = export(desk, "--force", "-o", copy("log.txt").toString());
        assertEquals(1, said.code());
        assertEquals(TEXT, Files.readString(copy("log.txt")));
        assertEquals(List.of("library", "log.txt"), names());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private CliFixture pdfDesk(AnnotatedPdf pdf, String... more) throws IOException {
        var desk = new CliFixture(folder);
        Path file = Files.write(copy("log.pdf"), pdf.bytes());
        ran(
                desk,
                Stream.concat(Stream.of("add", file.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return desk;
    }

    /// One is changed, one deleted, one made; the file is the beginning of its copy.
    @Test
    void annotationsOfAPdfAreChangedInPlaceAndDeletedOnesGo() throws IOException {
        CliFixture desk = pdfDesk(new AnnotatedPdf()
                .highlight("ferryman", "Who is he?")
                .highlight("twice", "really"));
        for (JsonNode note : desk.run("notes", "--json").json()) {
            String id = note.get("id").asString();
            if (note.get("note").asString().equals("really")) {
                ran(desk, "delete", id);
            } else {
                ran(desk, "edit", id, "--note", "Charon?");
            }
        }
        Said said = desk.run(
                "export", "log.pdf", "--as", "native", "-o", copy("copy.pdf").toString(), "--json");
        assertEquals(0, said.code(), said.out());
        assertEquals(
                List.of("Charon?"),
                read(copy("copy.pdf")).stream().map(f -> f.note()).toList());
        byte[] original = Files.readAllBytes(copy("log.pdf"));
        byte[] written = Files.readAllBytes(copy("copy.pdf"));
        assertArrayEquals(original, Arrays.copyOf(written, original.length));
    }

    /// A note on the whole source has no words to hang on, which only our own values tell apart.
    @ParameterizedTest
    @CsvSource({"log.txt", "log.md", "log.html"})
    void withoutTracesItIsSaidThatTheTargetIsNotTold(String name) throws IOException {
        var desk = new CliFixture(folder);
        String text = name.endsWith("html") ? "<p>The ferryman saw it twice.</p>" : TEXT;
        ran(desk, "add", Files.writeString(folder.resolve(name), text).toString());
        ran(desk, "highlight", desk.run("sources").out().split(" ")[0], "--whole", "--note", "All");
        Said said = desk.run(
                "export",
                desk.run("sources").out().split(" ")[0],
                "--as",
                "native",
                "--no-traces",
                "-o",
                copy("copy-" + name).toString());
        assertEquals(0, said.code(), said.err());
        assertTrue(said.err().contains("whole source"), said.err());
    }

    @Test
    void withoutTracesAPdfSaysWhatItDoesNotTellOfPagesAndAreas() throws IOException {
        CliFixture desk = pdfDesk(new AnnotatedPdf());
        ran(desk, "highlight", "log.pdf", "--whole", "--note", "All of it");
        ran(desk, "highlight", "log.pdf", "--page", "+1", "--note", "This page");
        ran(
                desk,
                "highlight",
                "log.pdf",
                "--page",
                "+1",
                "--area",
                "60,80,90,40",
                "--note",
                "There");
        Path copy = copy("c.pdf");
        Said said = ran(
                desk, "export", "log.pdf", "--as", "native", "--no-traces", "-o", copy.toString());
        assertTrue(said.err().contains("2 notes are on a page or on the whole source"), said.err());
    }

    @ParameterizedTest
    @CsvSource({"native", "html", "markdown", "pdf", "docx"})
    void withoutTracesNoCopyHoldsAnIdOfOurs(String kind) throws IOException {
        CliFixture desk = desk();
        JsonNode notes = desk.run("notes", "--json").json();
        String reply = ran(desk, "reply", notes.get(0).get("id").asString(), "--text", "Charon.")
                .out()
                .strip();
        Path copy = copy("copy." + kind);
        ran(desk, "export", "log.txt", "--as", kind, "--no-traces", "-o", copy.toString());
        String bytes = Files.readString(copy, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(reply), bytes);
        for (JsonNode note : notes) {
            assertFalse(bytes.contains(note.get("id").asString()), bytes);
        }
    }

    @ParameterizedTest
    @CsvSource({"csv", "w3c", "notes"})
    void aListOfNotesCannotBeWithoutTraces(String kind) throws IOException {
        Said said = desk().run("export", "log.txt", "--as", kind, "--no-traces");
        assertEquals(2, said.code());
        assertTrue(said.err().contains("--no-traces is for copies"), said.err());
    }

    /// The program it comes from had changed it weeks after it was made.
    @Test
    void whatIsImportedAndNotChangedKeepsBothItsDatesAndIsProven() throws IOException {
        CliFixture desk = pdfDesk(
                new AnnotatedPdf().highlight("ferryman", "Who is he?").made("D:20240503100000Z"));
        Said said = desk.run(
                "export", "log.pdf", "--as", "native", "-o", copy("c.pdf").toString());
        assertEquals(0, said.code(), said.err());
        EmbeddedAnnotation found = read(copy("c.pdf")).getFirst();
        assertEquals("2024-05-03T10:00:00Z", String.valueOf(found.created()));
        assertEquals("2024-05-21T16:28:11Z", String.valueOf(found.changed()));
    }

    @Test
    void whatWasNeverImportedOrWasTakenBackStaysInTheFile() throws IOException {
        CliFixture desk = pdfDesk(
                new AnnotatedPdf().highlight("ferryman", "Who is he?").highlight("twice", ""),
                "--annotations",
                "leave");
        ran(desk, "take", "log.pdf");
        ran(desk, "undo", "log.pdf");
        JsonNode report = desk.run(
                        "export",
                        "log.pdf",
                        "--as",
                        "native",
                        "-o",
                        copy("c.pdf").toString(),
                        "--json")
                .json();
        assertEquals(0, report.get("written").asInt());
        assertEquals(2, report.get("proof").get("untouched").asInt());
        assertEquals(
                Set.of("Who is he?", ""),
                read(copy("c.pdf")).stream().map(f -> f.note()).collect(Collectors.toSet()));
    }

    @Test
    void aLockedFileAsksForItsPassword() throws IOException {
        CliFixture desk = pdfDesk(
                new AnnotatedPdf().highlight("twice", "x").locked("sesame"),
                "--password",
                "sesame");
        Said refused = desk.run("export", "log.pdf", "--as", "native");
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("protected by a password"), refused.err());
        assertFalse(Files.exists(copy("c.pdf")));
        desk.withSecrets("sesame");
        Said said = desk.run(
                "export", "log.pdf", "--as", "native", "-o", copy("c.pdf").toString());
        assertEquals(1, desk.questions().size() - 1, said.err());
    }

    @Test
    void wrongChoicesAreWrongUsage() throws IOException {
        CliFixture desk = desk();
        for (String[] wrong : List.of(
                new String[] {"--state", "closed"},
                new String[] {"--since", "yesterday"},
                new String[] {"--marks", "wavy"},
                new String[] {"--json"})) {
            assertEquals(2, export(desk, wrong).code(), List.of(wrong).toString());
        }
        for (String[] wrong : List.of(
                new String[] {"--pseudonym", "Ada"},
                new String[] {"--pseudonyms", "no-such-file"},
                new String[] {"--tag", "nonesuch"})) {
            assertEquals(1, export(desk, wrong).code(), List.of(wrong).toString());
        }
    }
}
