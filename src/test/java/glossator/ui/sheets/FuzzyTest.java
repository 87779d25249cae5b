package glossator.ui.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {
    /// With the query the first name fits better than the second; an empty second fits not at all.
    @ParameterizedTest
    @CsvSource({
        "cp, Command palette, Copy",
        "exp, Export, Text splitting",
        "nh, Next highlight, Animal",
        "sett, Settings, Reset the text",
        "cafe, Café, Cash and fate",
        "STRASSE, straße? strasse, Starre Masse",
        "next highlight, Next highlight, Annex to the market",
        "open war, Open: War and Peace, Open the next drawer",
    })
    void theBetterFitWins(String query, String better, String worse) {
        int first = Fuzzy.score(better, query);
        int second = Fuzzy.score(worse, query);
        assertTrue(first > second, () -> better + " " + first + ", " + worse + " " + second);
    }

    @ParameterizedTest
    @CsvSource({"Copy, yc", "Copy, copyy", "'', a", "Export, exx"})
    void lettersMustAllBeThereInOrder(String name, String query) {
        assertEquals(0, Fuzzy.score(name, query));
    }

    @Test
    void nothingTypedFitsEverythingAlike() {
        assertEquals(Fuzzy.score("a", "  "), Fuzzy.score("zebra", ""));
    }

    @Test
    void adjacentFirstLettersAreFound() {
        assertTrue(Fuzzy.score("ab", "ab") > 0);
        assertTrue(Fuzzy.score("aab", "ab") > 0);
        assertTrue(Fuzzy.score("axb", "ab") > 0);
    }
}
