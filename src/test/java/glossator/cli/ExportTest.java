package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.cli.CliFixture.Said;
import glossator.format.pdf.PdfPaper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class ExportTest {
    @TempDir
    private Path folder = Path.of("");

    private CliFixture desk() {
        var desk = new CliFixture(folder);
        desk.put("One: 🦊", "The fox 🦊 saw the hen.");
        assertEquals(
                0,
                desk.run("highlight", "One: 🦊", "--quote", "the hen", "--note", "why?")
                        .code());
        return desk;
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown", "w3c", "csv", "notes"})
    void withoutAFileItGoesToStandardOutputAndTheReportToStandardError(String kind) {
        Said said = desk().run("export", "One: 🦊", "--as", kind);
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("the hen"), said.out());
        assertTrue(said.err().startsWith("One note written."), said.err());
    }

    @Test
    void theFileIsTheSameAsStandardOutput() throws IOException {
        CliFixture desk = desk();
        Path file = folder.resolve("out.csv");
        Said said = desk.run("export", "One: 🦊", "--as", "csv", "-o", file.toString());
        assertEquals(file + "\n", said.out());
        assertEquals(desk.run("export", "One: 🦊", "--as", "csv").out(), Files.readString(file));
    }

    @Test
    void inAFolderTheFileIsNamedAfterTheSource() throws IOException {
        CliFixture desk = desk();
        Said said =
                desk.run("export", "One: 🦊", "--as", "notes", "-o", folder.toString(), "--json");
        JsonNode report = said.json();
        Path written = Path.of(report.get("path").asString());
        assertTrue(Files.readString(written).contains("why?"));
        assertEquals(folder, written.getParent());
        assertTrue(written.getFileName().toString().startsWith("One"), written.toString());
        assertEquals(1, report.get("written").asInt());
        assertEquals(
                List.of(
                        "path",
                        "as",
                        "written",
                        "keptPrivate",
                        "filteredOut",
                        "losses",
                        "warnings",
                        "proof"),
                List.copyOf(report.propertyNames()));
        assertTrue(report.get("losses").isArray());
    }

    @Test
    void setsTakeAllSourcesAndCopiesOnlyOne() {
        CliFixture desk = desk();
        desk.put("Two", "A second text.");
        desk.run("highlight", "Two", "--quote", "second");
        String all = desk.run("export", "--as", "csv").out();
        assertTrue(all.contains("the hen") && all.contains("second"), all);
        String one = desk.run("export", "Two", "--as", "csv").out();
        assertFalse(one.contains("the hen"), one);
        for (List<String> none : List.of(List.<String>of(), List.of("Two", "One: 🦊"))) {
            var arguments = new java.util.ArrayList<>(List.of("export", "--as", "html"));
            arguments.addAll(none);
            assertEquals(2, desk.run(arguments.toArray(String[]::new)).code());
        }
    }

    @Test
    void onlyAnUntouchedEarlierExportIsOverwritten() throws IOException {
        CliFixture desk = desk();
        String file = folder.resolve("out.md").toString();
        String[] export = {"export", "One: 🦊", "--as", "notes", "-o", file};
        assertEquals(0, desk.run(export).code());
        desk.run("highlight", "One: 🦊", "--quote", "saw");
        assertEquals(0, desk.run(export).code());
        assertTrue(Files.readString(Path.of(file)).contains("saw"));

        Files.writeString(Path.of(file), "my own words");
        Said refused = desk.run(export);
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains("exists and is not"), refused.err());
        assertEquals("my own words", Files.readString(Path.of(file)));

        Said forced = desk.run("export", "One: 🦊", "--as", "notes", "-o", file, "--force");
        assertEquals(0, forced.code(), forced.err());
        assertTrue(Files.readString(Path.of(file)).contains("why?"));
    }

    @Test
    void aMissingFolderAndTheLibraryItselfAreRefused() throws IOException {
        CliFixture desk = desk();
        Path inside = desk.library().resolve("sources/x.csv");
        Path missing = folder.resolve("no/such/x.csv");
        for (Path path : List.of(inside, missing)) {
            Said said = desk.run("export", "--as", "csv", "-o", path.toString(), "--force");
            assertEquals(1, said.code());
            assertEquals(1, said.err().lines().count(), said.err());
            assertFalse(Files.exists(path));
        }
    }

    @Test
    void theReportAsJsonNeedsAFile() {
        assertEquals(2, desk().run("export", "One: 🦊", "--as", "csv", "--json").code());
    }

    @Test
    void theHelpListsTheKinds() {
        assertTrue(
                desk().run("help", "export").out().contains("native, html, pdf, docx, markdown"));
    }

    /// A page of 612 by 792 points with one line of text.
    private CliFixture desk(boolean drawn) throws IOException {
        var desk = new CliFixture(folder);
        byte[] pdf = new PdfPaper()
                .page()
                .text(PdfPaper.ROMAN, 12, 72, 100, "The ledger of the mill.")
                .bytes();
        Path file = Files.write(folder.resolve("mill.pdf"), pdf);
        assertEquals(0, desk.run("add", file.toString()).code());
        String[] area = {"--page", "1", "--area", "70,85,200,20", "--note", "Whose mill?"};
        assertEquals(0, desk.run(concat(List.of("highlight", "mill.pdf"), area)).code());
        assertEquals(
                0,
                desk.run("highlight", "mill.pdf", "--whole", "--note", "Memo").code());
        if (!drawn) {
            try (var originals = Files.walk(desk.library().resolve("sources"))) {
                for (Path original : originals.filter(Files::isRegularFile).toList()) {
                    Files.writeString(original, "no PDF");
                }
            }
        }
        return desk;
    }

    private static String[] concat(List<String> first, String[] rest) {
        return Stream.concat(first.stream(), Stream.of(rest)).toArray(String[]::new);
    }

    @Test
    void theCutOutOfAPageIsInTheCopy() throws IOException {
        CliFixture desk = desk(true);
        String html = desk.run("export", "mill.pdf", "--as", "html").out();
        var area = org.jsoup.Jsoup.parse(html).select("aside.target");
        assertEquals(2, area.size());
        assertTrue(area.get(0).text().contains("Whole source Memo"), area.get(0).text());
        assertTrue(
                area.get(1).text().contains("The ledger of the mill."),
                area.get(1).text());
        String bytes = area.get(1).expectFirst("img").attr("src").replaceFirst("^.*,", "");
        var picture = ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(bytes)));
        assertEquals(600, picture.getWidth());
        assertEquals(60, picture.getHeight());
        int dark = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            dark += (picture.getRGB(x, 35) & 0xFF) < 128 ? 1 : 0;
        }
        assertTrue(dark > 20, "letters are drawn: " + dark);
    }

    @Test
    void whereThePageCannotBeDrawnTheReportSaysSo() throws IOException {
        Said said = desk(false).run("export", "mill.pdf", "--as", "markdown");
        assertEquals(0, said.code(), said.err());
        assertTrue(said.out().contains("> The ledger of the mill."), said.out());
        assertTrue(said.out().contains("70,85,200,20 pt"), said.out());
        assertTrue(said.err().contains("The picture of one area is missing"), said.err());
    }
}
