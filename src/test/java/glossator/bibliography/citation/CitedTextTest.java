package glossator.bibliography.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.bibliography.BibliographyEntry;
import glossator.document.Metadata;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The citations of a text that cites works more than once.
final class CitedTextTest {
    private static final List<Metadata> WORKS =
            TenKinds.all().stream().map(BibliographyEntry::metadata).toList();
    private static final Metadata ARTICLE = WORKS.get(0);
    private static final Metadata BOOK = WORKS.get(1);
    private static final List<Cited> QUOTES = List.of(
            Cited.page(BOOK, "12"),
            Cited.page(BOOK, "12"),
            Cited.page(BOOK, "13"),
            Cited.page(ARTICLE, "1361"),
            Cited.page(BOOK, "40–41"));

    private static CitedText in(String style) {
        CitationStyles shipped = CitationStyles.shipped();
        return Citations.of(shipped, shipped.find(style), "").citeAll(QUOTES, CitationFormat.TEXT);
    }

    @Test
    void oscolaSaysIbidAndTheNumberOfTheFirstNote() {
        assertEquals(
                List.of(
                        "Hannah Arendt, The Human Condition (2nd edn, University of Chicago Press 1958) 12.",
                        "ibid.",
                        "ibid 13.",
                        "Mark S Granovetter, ‘The Strength of Weak Ties’ (1973) 78 American Journal of Sociology 1360, 1361.",
                        "Arendt (n 1) 40–41."),
                in("oscola").citations());
    }

    @Test
    void chicagoShortensWhatWasCitedBefore() {
        List<String> citations = in("chicago-fullnote-bibliography").citations();
        assertEquals("Arendt, The Human Condition, 40–41.", citations.getLast());
        assertEquals(
                "Hannah Arendt, The Human Condition, 2nd ed. (Chicago: University of Chicago Press, 1958), 12.",
                citations.getFirst());
    }

    @Test
    void lettersOfEveryScriptAreThemselves() {
        String title = "Østra Ωmega: Größe & <sign> ¶ Достоевский 日本";
        CitationStyles shipped = CitationStyles.shipped();
        Metadata work = Metadata.NONE.withTitle(title);
        for (CitationFormat format : List.of(CitationFormat.TEXT, CitationFormat.HTML)) {
            String entry = Citations.of(shipped, shipped.find("apa"), "")
                    .bibliography(List.of(work), format)
                    .getFirst();
            String written = format == CitationFormat.TEXT
                    ? title
                    : title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            assertTrue(entry.contains(written), entry);
        }
    }

    @Test
    void numbersAreThoseOfTheList() {
        CitedText text = in("ieee");
        assertEquals(
                List.of("[1, p. 12]", "[1, p. 12]", "[1, p. 13]", "[2, p. 1361]", "[1, pp. 40–41]"),
                text.citations());
        assertEquals(2, text.references().size());
        assertEquals(text.references().getFirst(), text.entries().getLast());
    }

    @Test
    void authorsAndDatesStandInTheText() {
        CitedText text = in("apa");
        assertEquals("(Arendt, 1958, pp. 40–41)", text.citations().getLast());
        assertEquals(text.references().getLast(), text.entries().get(3));
    }
}
