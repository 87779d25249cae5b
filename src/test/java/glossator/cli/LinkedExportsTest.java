package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.Formats;
import glossator.format.SourceFile;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

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
        desk.run("update", "first.txt", copy.toString(), "--accept", "all");
        desk.run("import", copy.toString(), "--into", "first.txt");
        assertFalse(done("notes", "first.txt", "--json").contains(LINE));
    }

    /// The copy with the note edited by hand, as another program would store it.
    private static void edit(String kind, Path copy) throws IOException {
        switch (kind) {
            case "pdf" -> {
                try (var document = Loader.loadPDF(copy.toFile())) {
                    for (var annotation : document.getPage(0).getAnnotations()) {
                        String said = annotation.getContents();
                        if (said != null && said.contains("Why?")) {
                            annotation.setContents(said.replace("Why?", "Why then?"));
                            annotation.getCOSObject().removeItem(COSName.getPDFName("RC"));
                        }
                    }
                    document.save(copy.toFile());
                }
            }
            case "docx", "odt", "epub" -> {
                Path edited = copy.resolveSibling("edited." + kind);
                try (var in = new ZipInputStream(Files.newInputStream(copy));
                        var out = new ZipOutputStream(Files.newOutputStream(edited))) {
                    for (ZipEntry entry; (entry = in.getNextEntry()) != null; ) {
                        out.putNextEntry(new ZipEntry(entry.getName()));
                        byte[] bytes = in.readAllBytes();
                        String text = new String(bytes, StandardCharsets.ISO_8859_1);
                        out.write(text.replace("Why?", "Why then?")
                                .getBytes(StandardCharsets.ISO_8859_1));
                    }
                }
                Files.move(edited, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            default -> Files.writeString(copy, Files.readString(copy).replace("Why?", "Why then?"));
        }
    }

    private Path original(String kind) throws IOException {
        String words = "Nobody on the quay at Velden had feared the winter storms of that year.";
        Path file = folder.resolve("edited-source." + kind);
        switch (kind) {
            case "pdf" -> {
                try (var pdf = new PDDocument()) {
                    var page = new PDPage();
                    pdf.addPage(page);
                    try (var out = new PDPageContentStream(pdf, page)) {
                        out.beginText();
                        out.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 12);
                        out.newLineAtOffset(72, 700);
                        out.showText(words);
                        out.endText();
                    }
                    pdf.save(file.toFile());
                }
            }
            case "html" -> Files.writeString(file, "<!DOCTYPE html><title>A</title><p>" + words);
            case "docx" -> {
                try (var word = new XWPFDocument();
                        var out = Files.newOutputStream(file)) {
                    word.createParagraph().createRun().setText(words);
                    word.write(out);
                }
            }
            default -> Files.writeString(file, words + "\n");
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"txt", "md", "html", "pdf", "docx"})
    void aNoteThatWasEditedInTheCopyComesBackWithoutTheLinesOfItsLinks(String kind)
            throws IOException {
        Path source = original(kind);
        done("add", source.toString());
        String name = String.valueOf(source.getFileName());
        String one = done("highlight", name, "--quote", "winter storms", "--note", "Why?");
        done("link", one, other, "--as", "supports");
        Path copy = folder.resolve("copy." + kind);
        done("export", name, "--as", "native", "-o", copy.toString());
        assertTrue(words("native", copy).contains(LINE), kind);
        edit(kind, copy);
        done("update", name, copy.toString(), "--accept", "suggested");
        JsonNode note = desk.run("notes", name, "--json").json().get(0);
        assertEquals("Why then?", note.path("note").asString(), kind);
        assertEquals(
                1,
                desk.run("link", "--list", "--json")
                        .json()
                        .valueStream()
                        .filter(link -> link.toString().contains(one))
                        .count());
        Path again = folder.resolve("again." + kind);
        done("export", name, "--as", "native", "-o", again.toString());
        String said = words("native", again);
        assertEquals(said.indexOf(LINE), said.lastIndexOf(LINE), said);
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
