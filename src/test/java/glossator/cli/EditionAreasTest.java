package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Placement;
import glossator.format.PagePainter;
import glossator.format.pdf.PdfPaper;
import glossator.library.EditionSurfaces;
import glossator.library.Library;
import glossator.library.PageDrawing;
import glossator.library.Source;
import glossator.reading.DrawPage;
import glossator.reading.InProcessWorker;
import glossator.ui.page.ScannedPage;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Areas and page notes of a scan without text in its next edition.
class EditionAreasTest {
    @TempDir
    private Path folder;

    private CliFixture desk;

    @BeforeEach
    void addScan() throws IOException {
        desk = new CliFixture(folder);
        Path scan = Files.write(folder.resolve("scan.pdf"), pdf(1, 2, 3, 4));
        assertEquals(0, desk.run("add", scan.toString()).code());
    }

    /// Drawn and packed once for all tests.
    private static final Map<List<Integer>, byte[]> FILES = new HashMap<>();

    /// A page for each number, the same for the same number.
    private static byte[] pdf(Integer... pages) throws IOException {
        byte[] file = FILES.get(List.of(pages));
        if (file == null) {
            file = drawn(pages);
            FILES.put(List.of(pages), file);
        }
        return file;
    }

    private static byte[] drawn(Integer... pages) throws IOException {
        var paper = new PdfPaper();
        for (int page : pages) {
            addPage(paper, page);
        }
        return paper.bytes();
    }

    private static void addPage(PdfPaper paper, int page) throws IOException {
        paper.page();
        BufferedImage image = new BufferedImage(850, 1100, BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics()
                .drawImage(new ScannedPage(850, 1100, page).write(0, 1, 22).image(), 0, 0, null);
        try (var out = new PDPageContentStream(paper.file, paper.last())) {
            out.drawImage(LosslessFactory.createFromImage(paper.file, image), 0, 0, 612, 792);
        }
    }

    private void highlight(String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "highlight";
        arguments[1] = "scan.pdf";
        System.arraycopy(options, 0, arguments, 2, options.length);
        CliFixture.Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
    }

    private String id(String note) {
        for (JsonNode each : desk.run("notes", "--json").json()) {
            if (each.get("note").asString().equals(note)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError(note);
    }

    /// The notes by their text.
    private Map<String, JsonNode> update(byte[] pdf) throws IOException {
        Path next = Files.write(folder.resolve("next.pdf"), pdf);
        CliFixture.Said said = desk.run("update", "scan.pdf", next.toString(), "--json");
        assertEquals(0, said.code(), said.err());
        var fates = new HashMap<String, JsonNode>();
        JsonMapper.shared()
                .readTree(said.out())
                .get("annotations")
                .valueStream()
                .forEach(a -> fates.put(a.get("annotation").asString(), a));
        var byNote = new HashMap<String, JsonNode>();
        JsonMapper.shared()
                .readTree(desk.run("notes", "scan.pdf", "--json").out())
                .valueStream()
                .forEach(n -> byNote.put(
                        n.get("note").asString(), fate(fates, n.get("id").asString())));
        return byNote;
    }

    private static JsonNode fate(Map<String, JsonNode> fates, String note) {
        return Objects.requireNonNull(fates.get(note));
    }

    @Test
    void theyAreOnThePageThatLooksTheSame() throws IOException {
        highlight("--page", "+2", "--area", "72,200,300,90", "--note", "area");
        highlight("--page", "+3", "--note", "page");
        highlight("--page", "+4", "--area", "72,300,300,90", "--note", "gone");
        highlight("--whole", "--note", "memo");
        Map<String, JsonNode> fates = update(pdf(9, 1, 2, 3));
        assertEquals("exact", fate(fates, "area").get("fate").asString());
        assertEquals(3, fate(fates, "area").at("/target/page").asInt());
        JsonNode rectangle = fate(fates, "area").at("/target/rectangles/0");
        assertEquals(72, rectangle.get(0).asDouble(), 3);
        assertEquals(792 - 200 - 90, rectangle.get(1).asDouble(), 3);
        assertEquals(300, rectangle.get(2).asDouble(), 6);
        assertEquals("exact", fate(fates, "page").get("fate").asString());
        assertEquals(4, fate(fates, "page").at("/target/page").asInt());
        assertEquals("orphan", fate(fates, "gone").get("fate").asString());
        assertEquals("exact", fate(fates, "memo").get("fate").asString());
    }

    @Test
    void aScanWhoseTextHasBeenRecognizedIsNoOtherWork() throws IOException {
        highlight("--page", "+2", "--area", "72,200,300,90", "--note", "area");
        highlight("--page", "+2", "--area", "0,0,0.1,0.1", "--note", "dot");
        var paper = new PdfPaper();
        for (int page = 1; page <= 4; page++) {
            addPage(paper, page);
            paper.text(PdfPaper.ROMAN, 6, 72, 20, "Recognized words of a page");
        }
        Map<String, JsonNode> fates = update(paper.bytes());
        assertEquals("exact", fate(fates, "area").get("fate").asString());
        assertEquals(2, fate(fates, "area").at("/target/page").asInt());
    }

    @Test
    void whatCouldNotBeLookedForIsNotSaidToBeGone() throws IOException {
        highlight("--page", "+2", "--area", "72,200,300,90", "--note", "area");
        try (var files = Files.walk(folder)) {
            for (Path original :
                    files.filter(p -> p.getFileName().toString().length() == 64).toList()) {
                Files.delete(original);
            }
        }
        Path next = Files.write(folder.resolve("next.pdf"), pdf(1, 2));
        CliFixture.Said said = desk.run("update", "scan.pdf", next.toString());
        String sentence =
                "Areas and page notes could not be looked for in edition 2 of “scan.pdf”: ";
        assertTrue(said.err().contains(sentence), said.err());
        assertTrue(said.out().contains("not looked for yet"), said.out());
        assertTrue(desk.run("notes").out().contains("(not looked for yet)"));
    }

    private Path locked(String name, Integer... pages) throws IOException {
        Path file = folder.resolve(name);
        try (PDDocument pdf = Loader.loadPDF(pdf(pages))) {
            pdf.protect(new StandardProtectionPolicy("pass", "pass", new AccessPermission()));
            pdf.save(file.toFile());
        }
        return file;
    }

    @Test
    void lockedPagesAreDrawnWithThePasswordThatTheUpdateIsGiven() throws IOException {
        String first = locked("locked.pdf", 5, 6).toString();
        String second = locked("second.pdf", 7, 5, 6).toString();
        assertEquals(0, desk.run("add", first, "--password", "pass").code());
        String[] marked = {"highlight", "locked.pdf", "--page", "+2", "--area", "72,200,300,90"};
        assertEquals(0, desk.run(marked).code());
        CliFixture.Said said = desk.run("update", "locked.pdf", second, "--password", "pass");
        assertTrue(said.out().contains("area on page 2 → area on page 3"), said.out() + said.err());
        String[] more = {
            "highlight", "locked.pdf", "--edition", "1", "--page", "+1", "--area", "72,200,300,90"
        };
        assertEquals(0, desk.run(more).code());
        CliFixture.Said notes = desk.run("notes", "locked.pdf");
        assertTrue(notes.err().contains("with it in GLOSSATOR_PASSWORD"), notes.err());
    }

    /// As after a change of its bounds.
    @Test
    void oneMadeInAnOlderEditionIsLookedForWhenItIsAskedFor() throws IOException {
        update(pdf(9, 1, 2, 3));
        highlight("--edition", "1", "--page", "+2", "--area", "72,200,300,90", "--note", "area");
        JsonNode note = desk.run("notes", "--json").json().get(0);
        assertEquals("exact", note.at("/standing/fate").asString());
        assertEquals(3, note.at("/standing/target/page").asInt());
        assertEquals(0, desk.run("edit", id("area"), "--area", "72,300,300,90").code());
        String csv = desk.run("export", "--as", "csv", "scan.pdf").out();
        assertFalse(csv.contains("not in this edition"), csv);
        assertEquals(
                "exact",
                desk.run("notes", "--json").json().get(0).at("/standing/fate").asString());
    }

    @Test
    void afterTheUpdateNothingIsLeftToBeLookedFor() throws IOException {
        highlight("--page", "+2", "--area", "72,200,300,90", "--note", "area");
        update(pdf(1, 2));
        CliFixture.Said check = desk.run("check");
        assertEquals(0, check.code(), check.out());
        assertTrue(desk.run("notes", "scan.pdf").out().contains("area"));
        for (String found : new String[] {"--range=0:0", "--suggestion=1"}) {
            CliFixture.Said refused = desk.run("place", id("area"), found);
            assertEquals(1, refused.code(), refused.out());
            assertTrue(refused.err().contains("is on an area: --page"), refused.err());
        }
        assertEquals(0, desk.run("place", id("area"), "--orphan").code());
        assertTrue(desk.run("history").out().contains("decided that a note has no place"));
        assertEquals(0, desk.run("undo").code());
        CliFixture.Said undo = desk.run("undo");
        assertEquals(0, undo.code(), undo.err());
        assertEquals(0, desk.run("check").code());
    }

    private JsonNode standing(String note) {
        for (JsonNode each : desk.run("notes", "--json").json()) {
            if (each.get("note").asString().equals(note)) {
                return each.get("standing");
            }
        }
        throw new AssertionError(note);
    }

    private void place(String note, String... options) {
        var arguments = new String[options.length + 2];
        arguments[0] = "place";
        arguments[1] = id(note);
        System.arraycopy(options, 0, arguments, 2, options.length);
        CliFixture.Said said = desk.run(arguments);
        assertEquals(0, said.code(), said.err());
    }

    @Test
    void whatWasNotFoundIsPutOnAPageByHand() throws IOException {
        highlight("--page", "+4", "--area", "72,300,300,90", "--note", "area");
        highlight("--page", "+4", "--note", "page");
        update(pdf(9, 1, 2, 3));
        assertEquals("orphan", standing("area").get("fate").asString());

        place("area", "--page", "+1", "--area", "50,60,100,20", "--area", "50,90,100,20");
        assertEquals("moved", standing("area").get("fate").asString());
        assertTrue(standing("area").get("decided").asBoolean());
        assertEquals(1, standing("area").at("/target/page").asInt());
        assertEquals(
                792 - 60 - 20, standing("area").at("/target/rectangles/0/1").asDouble(), 0.1);
        assertEquals(2, standing("area").at("/target/rectangles").size());

        place("page", "--page", "+2");
        assertEquals(2, standing("page").at("/target/page").asInt());
        assertEquals(0, desk.run("undo").code());
        assertEquals("orphan", standing("page").get("fate").asString());

        place("area", "--undecided");
        assertEquals("orphan", standing("area").get("fate").asString());
        assertEquals(0, desk.run("check").code());
    }

    @Test
    void aPlaceThatIsNoneForItIsRefusedWithASentence() throws IOException {
        highlight("--page", "+2", "--area", "72,200,300,90", "--note", "area");
        highlight("--page", "+3", "--note", "page");
        highlight("--whole", "--note", "memo");
        update(pdf(9, 1, 2, 3));
        String[][] cases = {
            {"area", "is on an area: --page with --area", "--page", "+1"},
            {"page", "is a note on a page: --page alone", "--page", "1", "--area", "1,1,9,9"},
            {"page", "is a note on a page: --page alone", "--picture", "p1"},
            {"memo", "is about the whole source", "--page", "+1"},
            {"area", "There is no page “77”", "--page", "77", "--area", "1,1,9,9"},
            {"area", "is not on page", "--page", "+1", "--area", "900,900,9,9"},
            {"area", "There is no picture “figure 9”", "--picture", "figure 9"},
            {"area", "--area needs --page", "--orphan", "--area", "1,1,9,9"},
        };
        for (String[] each : cases) {
            var arguments = new ArrayList<>(List.of("place", id(each[0])));
            arguments.addAll(List.of(each).subList(2, each.length));
            CliFixture.Said refused = desk.run(arguments.toArray(String[]::new));
            assertTrue(refused.code() > 0, refused.out());
            assertTrue(refused.err().contains(each[1]), refused.err());
        }
    }

    @Test
    void inALibraryThatCannotBeWrittenTheyAreFoundAndNothingIsStored() throws IOException {
        update(pdf(9, 1, 2, 3));
        highlight("--edition", "1", "--page", "+2", "--area", "72,200,300,90", "--note", "area");
        var worker = new InProcessWorker();
        try (Library library = Library.openReadOnly(desk.library())) {
            Source source = library.sources().getFirst();
            PageDrawing drawing = (edition, page, scale) -> worker.ask(new DrawPage(
                    new PagePainter.From(library.original(edition.id()), edition.fileName(), null),
                    page,
                    scale));
            var surfaces = new EditionSurfaces(library, drawing);
            assertEquals(1, library.placeAreas(source.id(), source.edition(), surfaces, () -> {}));
            Placement found =
                    library.placements(source.id(), source.edition()).all().getFirst();
            assertEquals(2, found.target().onPage().orElseThrow().index());
            assertEquals(List.of(), library.areasToPlace(source.id(), source.edition()));
        }
        try (Library library = Library.openReadOnly(desk.library())) {
            Source source = library.sources().getFirst();
            assertEquals(1, library.areasToPlace(source.id(), source.edition()).size());
        }
    }
}
