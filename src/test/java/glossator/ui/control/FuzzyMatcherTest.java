package glossator.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyMatcherTest {
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
        int first = FuzzyMatcher.score(better, query);
        int second = FuzzyMatcher.score(worse, query);
        assertTrue(first > second, () -> better + " " + first + ", " + worse + " " + second);
    }

    @ParameterizedTest
    @CsvSource({"Copy, yc", "Copy, copyy", "'', a", "Export, exx"})
    void lettersMustAllBeThereInOrder(String name, String query) {
        assertEquals(0, FuzzyMatcher.score(name, query));
    }

    @Test
    void nothingTypedFitsEverythingAlike() {
        assertEquals(FuzzyMatcher.score("a", "  "), FuzzyMatcher.score("zebra", ""));
    }

    @Test
    void adjacentFirstLettersAreFound() {
        assertTrue(FuzzyMatcher.score("ab", "ab") > 0);
        assertTrue(FuzzyMatcher.score("aab", "ab") > 0);
        assertTrue(FuzzyMatcher.score("axb", "ab") > 0);
    }
}
