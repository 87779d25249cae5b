package glossator.format;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Metadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What files, and a bibliography beside them, say for those who cite them.
final class DetailsOfFilesTest {
    @TempDir
    private Path folder;

    private static Metadata read(String name, String text) {
        return Formats.read(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8), null))
                .document()
                .metadata();
    }

    private static Metadata page(String head) {
        return read("page.html", """
                <html><head><title>Weak Ties</title>%s</head>
                <body><h1>Weak Ties</h1><p>Text of some length, so that it is a page.</p></body></html>""".formatted(head));
    }

    @Test
    void tagsOfHighwireGiveAJournalArticle() {
        Metadata said = page("""
                <meta name="citation_author" content="Granovetter, Mark S.">
                <meta name="citation_journal_title" content="American Journal of Sociology">
                <meta name="citation_publisher" content="Chicago">
                <meta name="citation_volume" content="78"><meta name="citation_issue" content="6">
                <meta name="citation_firstpage" content="1360"><meta name="citation_lastpage" content="1380">
                <meta name="citation_doi" content="doi:10.1086/225469">
                <meta name="citation_issn" content="0002-9602">""");
        var details = said.details();
        assertAll(
                () -> assertEquals(
                        List.of(new Contributor(Contributor.Role.AUTHOR, "Granovetter", "Mark S.")),
                        said.contributors()),
                () -> assertEquals("article-journal", details.kind()),
                () -> assertEquals(
                        "American Journal of Sociology", details.get(DetailField.CONTAINER)),
                () -> assertEquals("Chicago", said.publisher()),
                () -> assertEquals("1360–1380", details.get(DetailField.PAGES)),
                () -> assertEquals("10.1086/225469", details.get(DetailField.DOI)),
                () -> assertEquals("0002-9602", details.get(DetailField.ISSN)));
    }

    @Test
    void jsonLdAndCoinsAreRead() {
        Metadata news = page("""
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Weak Ties",
                "author":{"name":"Gina Kolata"},"isPartOf":{"@type":"Newspaper","name":"The Times"}}</script>""");
        Metadata coins = read("c.html", """
                <html><body><h1>On Ties</h1><p>A page about it.</p>
                <span class="Z3988" title="rft.jtitle=Social%20Forces&amp;rft.volume=12&amp;rft.spage=3&amp;rft.epage=9"></span>
                </body></html>""");
        assertAll(
                () -> assertEquals("article-newspaper", news.details().kind()),
                () -> assertEquals("The Times", news.details().get(DetailField.CONTAINER)),
                () -> assertEquals("Kolata", news.contributors().getFirst().family()),
                () -> assertEquals("Social Forces", coins.details().get(DetailField.CONTAINER)),
                () -> assertEquals("3–9", coins.details().get(DetailField.PAGES)));
    }

    @Test
    void frontMatterHasDetails() {
        var details = read("n.md", """
                ---
                title: Ties
                journal: Social Forces
                doi: 10.1000/x
                type: article-journal
                ---

                # Ties

                Text.
                """).details();
        assertAll(
                () -> assertEquals("Social Forces", details.get(DetailField.CONTAINER)),
                () -> assertEquals("10.1000/x", details.get(DetailField.DOI)),
                () -> assertEquals("article-journal", details.kind()));
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, Lovelace, Ada",
        "Ludwig van Beethoven, van Beethoven, Ludwig",
        "'García Márquez, Gabriel', García Márquez, Gabriel",
        "World Health Organization, World Health Organization, ''",
        "The New York Times, The New York Times, ''",
        "J. R. R. Tolkien, Tolkien, J. R. R.",
        "Plato, Plato, ''",
        "IBM Research, IBM Research, ''",
        "jdoe, jdoe, ''",
    })
    void namesOfPersonsAreSplitAndThoseOfBodiesAreNot(String written, String family, String given) {
        Metadata said = page("<meta name=\"author\" content=\"" + written + "\">");
        assertEquals(
                List.of(new Contributor(Contributor.Role.AUTHOR, family, given)),
                said.contributors());
    }

    @Test
    void aBibliographyTwoFoldersUpThatNamesTheFileTakesPrecedence() throws IOException {
        Path file = folder.resolve("files/10/weak_ties.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Weak ties\n\nAre strong.\n");
        Files.writeString(folder.resolve("all.bib"), """
                @book{other, title = {Other}, file = {PDF:files/9/other.pdf:application/pdf}}
                @article{granovetter, title = {The Strength of Weak Ties}, author = {Granovetter, Mark},
                  journal = {AJS}, year = 1973, file = {Text:files/10/weak\\_ties.txt:text/plain}}
                """);
        Metadata said = Formats.read(SourceFile.read(file)).document().metadata();
        assertAll(
                () -> assertEquals("The Strength of Weak Ties", said.title()),
                () -> assertEquals("AJS", said.details().get(DetailField.CONTAINER)),
                () -> assertEquals("granovetter", said.details().get(DetailField.CITATION_KEY)));
    }
}
