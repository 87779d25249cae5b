package glossator.bibliography.citation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.bibliography.BibliographyEntry;
import glossator.document.Metadata;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Citations in the shipped styles and in those of a folder.
final class CitationsTest {
    private static final CitationStyles SHIPPED = CitationStyles.shipped();

    private static List<Metadata> works() {
        return TenKinds.all().stream().map(BibliographyEntry::metadata).toList();
    }

    private static Citations in(String style, String locale) {
        return Citations.of(SHIPPED, SHIPPED.find(style), locale);
    }

    @Test
    void everyShippedStyleCitesAndListsEveryKind() {
        for (String id : CitationStyles.SHIPPED) {
            Citations citations = in(id, "");
            works().forEach(work -> assertFalse(
                    citations
                            .cite(List.of(Cited.whole(work)), CitationFormat.TEXT)
                            .isBlank(),
                    id));
            assertEquals(
                    10, citations.bibliography(works(), CitationFormat.TEXT).size(), id);
        }
    }

    @Test
    void thePageHasTheTableAsItIsNow() throws IOException {
        String page = Files.readString(CitationTable.PAGE);
        assertTrue(page.endsWith(CitationTable.table()), "run CitationTable.main");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 'Arendt, H. (1958). The Human Condition (2nd ed.). University of Chicago Press.'",
        "HTML, 'Arendt, H. (1958). <i>The Human Condition</i> (2nd ed.). University of Chicago Press.'",
        "MARKDOWN, 'Arendt, H. (1958). *The Human Condition* (2nd ed.). University of Chicago Press.'",
    })
    void aWorkIsWrittenInEachFormat(CitationFormat format, String expected) {
        assertEquals(
                List.of(expected), in("apa", "").bibliography(List.of(works().get(1)), format));
    }

    @ParameterizedTest
    @CsvSource({"en-US, 'p. 12', 2nd", "de-DE, 'S. 12', 2."})
    void theLanguageDecidesTermsAndOrdinals(String locale, String page, String edition) {
        Citations citations = in("chicago-fullnote-bibliography", locale);
        var book = works().get(1);
        String entry =
                citations.bibliography(List.of(book), CitationFormat.TEXT).getFirst();
        String cited = in("harvard-cite-them-right", locale)
                .cite(List.of(Cited.page(book, "12")), CitationFormat.TEXT);
        assertAll(
                () -> assertTrue(entry.contains(edition), entry),
                () -> assertTrue(cited.contains(page), cited));
    }

    @Test
    void severalWorksAreOneCitation() {
        assertEquals(
                "(Arendt, 1958; Granovetter, 1973)",
                in("apa", "")
                        .cite(
                                List.of(Cited.whole(works().get(0)), Cited.whole(works().get(1))),
                                CitationFormat.TEXT));
    }

    @Test
    void aStyleIsParsedOnce() {
        assertEquals(in("nature", ""), in("nature", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html/>",
                "not XML",
                "<!DOCTYPE style SYSTEM 'file:///etc/passwd'><style xmlns=\"http://purl.org/net/xbiblio/csl\"/>",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'http://x.org/'>]>"
                        + "<style xmlns='http://purl.org/net/xbiblio/csl'>&x;</style>",
            })
    void whatIsNoStyleIsRefused(String text) {
        assertThrows(Refusal.class, () -> CitationStyle.read("x", text, "x.csl"));
    }

    @Test
    void stylesOfTheFolderComeFirstAndADependentOneFollowsItsParent(@TempDir Path library)
            throws IOException {
        Path folder = Files.createDirectory(library.resolve("styles"));
        Files.writeString(folder.resolve("dependent.csl"), """
                <?xml version="1.0" encoding="utf-8"?>
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>My Journal</title>
                <link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>""");
        Files.writeString(folder.resolve("lost.csl"), """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Lost</title>
                <link href="http://www.zotero.org/styles/nowhere" rel="independent-parent"/></info></style>""");
        Files.writeString(folder.resolve("half.csl"), """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>Half""");
        CitationStyles styles = CitationStyles.of(library);
        var problems = new ArrayList<String>();
        assertEquals("dependent", styles.all(problems).getFirst().id());
        assertEquals(List.of(), problems);
        Citations citations = Citations.of(styles, styles.find("My J"), "");
        assertEquals(
                "(Arendt, 1958)",
                citations.cite(List.of(Cited.whole(works().get(1))), CitationFormat.TEXT));
        assertThrows(Refusal.class, () -> Citations.of(styles, styles.find("lost"), ""));
        assertThrows(Refusal.class, () -> Citations.of(styles, styles.find("half"), ""));
    }
}
