package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.Formats;
import glossator.format.SourceFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/// Links between notes in what is exported.
class LinkedExportsTest {
    private static final String LINE = "Supports: “northern passage” in Second";

    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk = new CliFixture(folder);
    private String other = "";
    private String secret = "";

    @BeforeEach
    void link() throws IOException {
        desk = new CliFixture(folder);
        Path first = Files.writeString(
                folder.resolve("first.txt"), "Nineteen vessels came before the winter storms.\n");
        done("add", first.toString());
        desk.put("Second", "Preface.", "Storms closed the northern passage.");
        String one = done("highlight", "first.txt", "--quote", "winter storms", "--note", "Why?");
        other = done("highlight", "Second", "--quote", "northern passage");
        secret = done("highlight", "Second", "--quote", "Preface", "--tag", "private/diary");
        done("link", one, other, "--as", "supports");
        done("link", one, secret, "--as", "quotes");
    }

    private String done(String... arguments) {
        Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
        return said.out().strip();
    }

    private Said export(String kind, Path to) {
        String[] first = {"export", "first.txt", "--as", kind, "-o", to.toString(), "--force"};
        Said said = desk.run(first);
        assertEquals(0, said.code(), said.err());
        return said;
    }

    /// What a copy says, in one line.
    private static String words(String kind, Path copy) throws IOException {
        String all = switch (kind) {
            case "pdf" -> {
                try (var document = Loader.loadPDF(copy.toFile())) {
                    yield new PDFTextStripper().getText(document);
                }
            }
            case "docx", "native" ->
                Formats.read(SourceFile.read(copy)).findings().stream()
                        .map(found -> found.note())
                        .collect(Collectors.joining("\n"));
            default -> Files.readString(copy).replaceAll("[\\\\]", "");
        };
        return all.replaceAll("\\s+", " ");
    }

    private static String extension(String kind) {
        return kind.equals("native") ? "txt" : kind.equals("markdown") ? "md" : kind;
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "pdf", "docx", "native"})
    void aLinkIsInTheCopyAndOneToANoteThatIsNotExportedIsDeclared(String kind) throws IOException {
        Path copy = folder.resolve("copy." + extension(kind));
        Said said = export(kind, copy);
        assertTrue(words(kind, copy).contains(LINE), words(kind, copy));
        assertFalse(words(kind, copy).contains("Preface"), words(kind, copy));
        assertTrue(said.err().contains("One link is left out"), said.err());
    }

    @Test
    void aCopyThatComesBackUnchangedBringsNoLinesOfLinksIntoTheNotes() {
        Path copy = folder.resolve("back.docx");
        export("docx", copy);
        desk.run("take", copy.toString());
        desk.run("import", copy.toString(), "--into", "first.txt");
        assertFalse(done("notes", "first.txt", "--json").contains(LINE));
    }

    @Test
    void webAnnotationsHaveTheLinkAsALinkingAnnotation() throws IOException {
        Path set = folder.resolve("set.json");
        Said said = export("w3c", set);
        String json = Files.readString(set);
        assertTrue(json.contains("\"linking\"") && json.contains(other), json);
        assertFalse(json.contains(secret), json);
        assertTrue(said.err().contains("One link is left out"), said.err());
    }
}
