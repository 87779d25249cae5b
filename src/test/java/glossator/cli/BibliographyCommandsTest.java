package glossator.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.library.Source;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `meta`, `cite`, `import` and the bibliographies of `export`.
final class BibliographyCommandsTest {
    @TempDir
    private Path folder;

    private CliFixture cli;
    private Source source;

    @BeforeEach
    void aSource() {
        cli = new CliFixture(folder);
        source = cli.put("The Human Condition", "Vita activa and the human condition.", "Labor.");
    }

    private String id() {
        return source.id().toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void describe() {
        cli.run(
                "meta",
                id(),
                "--set",
                "kind=book",
                "--set",
                "author=Arendt, Hannah",
                "--set",
                "published=1958",
                "--set",
                "publisher=University of Chicago Press",
                "--set",
                "place=Chicago",
                "--set",
                "Read in=Paris");
    }

    @Test
    void detailsAreSetInOneStepAndUndone() {
        describe();
        var said = cli.run("meta", id());
        assertAll(
                () -> assertTrue(said.out().contains("Arendt, Hannah"), said.out()),
                () -> assertTrue(said.out().contains("Read in"), said.out()),
                () -> assertEquals(
                        "book",
                        cli.run("meta", id(), "--json").json().path("kind").asString()));
        cli.run("undo");
        assertTrue(cli.run("meta", id()).out().contains("2026"));
    }

    @ParameterizedTest
    @CsvSource({
        "apa, '(Arendt, 1958, p. 12)'",
        "chicago-author-date, '(Arendt 1958, 12)'",
        "ieee, '[1, p. 12]'",
    })
    void aPageIsCitedInAStyle(String style, String expected) {
        describe();
        var said = cli.run("cite", id(), "--style", style, "--page", "12");
        assertEquals(expected, said.out().strip(), said.err());
    }

    @Test
    void aListOfWorksIsWrittenAsHtml() {
        describe();
        var said = cli.run("cite", id(), "--bibliography", "--format", "html");
        assertEquals(
                "Arendt, H. (1958). <i>The Human Condition</i>. University of Chicago Press.",
                said.out().strip());
    }

    @Test
    void aStyleOfTheFolderIsListedAndWhatIsNoneIsNamed() throws IOException {
        write("library/styles/mine.csl", "<p>no style</p>");
        var said = cli.run("cite", "--styles");
        assertAll(
                () -> assertTrue(said.err().contains("mine.csl"), said.err()),
                () -> assertTrue(said.out().contains("oscola"), said.out()),
                () -> assertEquals(ExitCode.FAILED, said.code()));
    }

    @Test
    void anUnknownStyleAndAStyleWithADocumentTypeAreRefused() throws IOException {
        write(
                "library/styles/evil.csl",
                "<!DOCTYPE x><style xmlns=\"http://purl.org/net/xbiblio/csl\"/>");
        assertAll(
                () -> assertEquals(1, cli.run("cite", id(), "--style", "nope").code()),
                () -> assertTrue(
                        cli.run("cite", id(), "--style", "evil").err().contains("evil.csl")));
    }

    @Test
    void severalSourcesGetTheSameDetailsInOneStep() {
        cli.put("Rivers", "A river is never the same.");
        cli.run("meta", id(), "--set", "language=de");
        var said = cli.run("meta", id(), "Rivers", "--set", "language=de", "--json");
        assertEquals(2, said.err().lines().count(), said.err());
        assertTrue(said.err().contains("Changed the details of “Rivers”"), said.err());
        assertTrue(said.err().contains("are already so"), said.err());
        assertEquals(
                List.of("de", "de"),
                said.json()
                        .valueStream()
                        .map(s -> s.path("language").asString())
                        .toList());
        assertTrue(cli.run("meta", id(), "Rivers").out().contains("\nRivers\n  "));
        assertEquals(
                1, cli.run("meta", "Rivers", "Nowhere", "--set", "language=fr").code());
        assertEquals(
                "de",
                cli.run("meta", "Rivers", "--json").json().path("language").asString());
        cli.run("undo");
        var rivers = cli.run("meta", "Rivers", "--json").json();
        assertFalse("de".equals(rivers.path("language").asString()), rivers.toString());
    }

    @Test
    void bibtexFillsWhatIsMissingKeepsWhatWasTypedAndNamesTheRest() throws IOException {
        cli.run("meta", id(), "--set", "publisher=Typed Press");
        Path bib = write("books.bib", """
                @book{arendt1958,
                  author = {Arendt, Hannah}, title = {The Human Condition}, year = 2026,
                  publisher = {University of Chicago Press}, keywords = {politics, work},
                  annotation = {Read again.}
                }
                @book{lost, title = {No such book}, year = 1900}
                """);
        var dry = cli.run("import", bib.toString(), "--dry-run", "--json").json();
        assertEquals(1, dry.path("notes").asInt());
        assertEquals(0, cli.run("notes", id(), "--json").json().size());
        var said = cli.run("import", bib.toString());
        var meta = cli.run("meta", id(), "--json").json();
        assertAll(
                () -> assertTrue(said.out().contains("lost: No such book"), said.out()),
                () -> assertTrue(said.out().contains("Typed Press"), said.out()),
                () -> assertEquals("Typed Press", meta.path("publisher").asString()),
                () -> assertEquals("book", meta.path("kind").asString()),
                () -> assertEquals(
                        "arendt1958", meta.path("fields").path("citation-key").asString()),
                () -> assertEquals(2, meta.path("tags").size()),
                () -> assertEquals(1, cli.run("notes", id(), "--json").json().size()));
        assertEquals(
                0,
                cli.run("import", bib.toString(), "--json")
                        .json()
                        .path("changed")
                        .asInt());
        assertEquals(1, cli.run("notes", id(), "--json").json().size());
    }

    @ParameterizedTest
    @CsvSource({"bibtex,bib", "biblatex,bib", "ris,ris", "csl-json,json"})
    void whatIsExportedIsReadAgainAsNothingNew(String kind, String ending) {
        describe();
        Path file = folder.resolve("out." + ending);
        var exported = cli.run("export", "--as", kind, "-o", file.toString());
        assertEquals(0, exported.code(), exported.err());
        var report = cli.run("import", file.toString(), "--json").json();
        assertAll(
                () -> assertEquals(1, report.path("matched").size(), report.toString()),
                () -> assertEquals(0, report.path("kept").size(), report.toString()));
    }

    @Test
    void aZoteroExportBringsItemsFilesTagsAndNotes() throws IOException {
        write("zotero/files/10/weak.txt", "The strength of weak ties.\n\nMany paths are short.");
        Path rdf = write("zotero/zotero.rdf", ZoteroSamples.RDF);
        var said = cli.run("import", rdf.toString(), "--add-files", "--json");
        var report = said.json();
        var sources = cli.run("sources", "--json").json();
        var collections = cli.run("collections", "--json").json();
        var links = cli.run("link", "--list", "--json").json();
        assertAll(
                () -> assertEquals(
                        List.of("Networks", "Networks/Ties ∕ weak"),
                        collections
                                .valueStream()
                                .map(c -> c.path("path").asString())
                                .toList()),
                () -> assertEquals(3, report.path("collections").asInt()),
                () -> assertEquals(1, report.path("webLinks").asInt()),
                () -> assertEquals(1, report.path("links").asInt()),
                () -> assertEquals("related", links.path(0).path("relation").asString()),
                () -> assertTrue(said.out().contains("Later"), said.out()),
                () -> assertTrue(said.out().contains("One relation leads"), said.out()),
                () -> assertEquals(3, report.path("items").asInt(), said.err()),
                () -> assertEquals(1, report.path("filesAdded").asInt()),
                () -> assertEquals(2, report.path("tags").asInt()),
                () -> assertEquals(1, report.path("notes").asInt()),
                () -> assertEquals(
                        List.of("granovetter-book: A Book That Is Not Here"),
                        report.path("unmatched")
                                .valueStream()
                                .map(n -> n.asString())
                                .toList()),
                () -> assertEquals(2, sources.size()));
        String notes = cli.run("notes", "The Strength of Weak Ties", "--json").out();
        assertTrue(
                notes.contains("[Publisher \\\\[online\\\\]](https://example.org/page_%281%29)"),
                notes);
        var again = cli.run("import", rdf.toString(), "--json").json();
        assertEquals(0, again.path("changed").asInt() + again.path("links").asInt());
        assertEquals(0, again.path("notes").asInt() + again.path("webLinks").asInt());
        var meta = cli.run("meta", "The Strength of Weak Ties", "--json").json();
        assertAll(
                () -> assertEquals("article-journal", meta.path("kind").asString()),
                () -> assertEquals(
                        "American Journal of Sociology",
                        meta.path("fields").path("container").asString()),
                () -> assertEquals(
                        "10.1086/225469", meta.path("fields").path("doi").asString()));
    }

    /// Some programs write the path like an address.
    @Test
    void aFileIsFoundWhosePathIsWrittenWithPercentSigns() throws IOException {
        write("zotero/files/10/weak ties+50%25.txt", "The strength of weak ties.");
        Path rdf = write(
                "zotero/zotero.rdf",
                ZoteroSamples.RDF.replace("files/10/weak.txt", "files/10/weak%20ties+50%2525.txt"));
        var said = cli.run("import", rdf.toString(), "--add-files", "--json");
        assertEquals(1, said.json().path("filesAdded").asInt(), said.err());
    }

    @Test
    void aCopyOfZoterosDatabaseIsReadWithItsAnnotations() throws Exception {
        Path database = folder.resolve("zotero.sqlite");
        ZoteroSamples.database(database);
        write("storage/ABCD1234/human.txt", "unused");
        cli.put("Rivers", "A river is never the same.");
        var said = cli.run("import", database.toString(), "--json");
        var notes = cli.run("notes", id(), "--json").json();
        assertAll(
                () -> assertEquals(2, said.json().path("matched").size(), said.out() + said.err()),
                () -> assertEquals(1, said.json().path("annotations").asInt()),
                () -> assertEquals(1, said.json().path("notes").asInt()),
                () -> assertEquals(2, said.json().path("collections").asInt()),
                () -> assertEquals(1, said.json().path("webLinks").asInt()),
                () -> assertEquals(1, said.json().path("links").asInt()),
                () -> assertTrue(said.out().contains("A note alone"), said.out()),
                () -> assertTrue(said.out().contains("Politics/Arendt/Empty"), said.out()),
                () -> assertFalse(said.out().contains("Gone"), said.out()),
                () -> assertEquals(4, notes.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "broken.rdf, <rdf:RDF, broken.rdf",
        "x.json, '{\"items\": [', x.json",
        "x.txt, nothing of the kind, x.txt",
        "zotero.sqlite, not a database at all, zotero.sqlite",
        "bomb.rdf, '<!DOCTYPE a [<!ENTITY b \"c\">]><rdf:RDF>&b;</rdf:RDF>', bomb.rdf",
    })
    void whatIsNoBibliographyIsRefusedByName(String name, String text, String named)
            throws IOException {
        var said = cli.run("import", write(name, text).toString());
        assertAll(
                () -> assertEquals(ExitCode.FAILED, said.code()),
                () -> assertEquals(1, said.err().lines().count(), said.err()),
                () -> assertTrue(said.err().contains(named), said.err()));
    }

    @Test
    void anAnnotationIsCitedWithItsPage() {
        Source pages = cli.putPages("Paged", List.of("xii", "13"), List.of("one", "two words"));
        String annotation = cli.run("highlight", pages.id().toString(), "--quote", "words")
                .out()
                .strip();
        assertEquals(
                "(Ada, 2026, p. 13)",
                cli.run("cite", "--annotation", annotation).out().strip());
    }
}
