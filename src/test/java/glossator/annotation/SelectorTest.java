package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SelectorTest {
    private static final String TEXT = "a😀b😀c";

    /// `a` is at 0, the first face at 1 and 2, `b` at 3, the second face at 4 and 5, `c` at 6.
    @ParameterizedTest
    @CsvSource({
        "0, 7, 0, 7",
        "1, 3, 1, 3",
        "2, 3, 1, 3",
        "1, 2, 1, 3",
        "2, 5, 1, 6",
        "0, 5, 0, 6",
        "2, 2, 1, 1",
        "3, 3, 3, 3",
        "7, 7, 7, 7"
    })
    void anEndInsideASurrogatePairMovesOutward(int start, int end, int wholeStart, int wholeEnd) {
        Selector selector = Selector.of(TEXT, new Range(start, end));
        assertEquals(new Range(wholeStart, wholeEnd), selector.range());
        assertEquals(TEXT.substring(wholeStart, wholeEnd), selector.exact());
        assertEquals(TEXT.substring(0, wholeStart), selector.prefix());
        assertEquals(TEXT.substring(wholeEnd), selector.suffix());
    }

    @Test
    void theContextIsThirtyTwoCharactersOnEitherSide() {
        String text = "p".repeat(40) + "quote" + "s".repeat(40);
        Selector selector = Selector.of(text, new Range(40, 45));
        assertEquals("quote", selector.exact());
        assertEquals("p".repeat(32), selector.prefix());
        assertEquals("s".repeat(32), selector.suffix());
    }

    @Test
    void theContextNeverCutsASurrogatePair() {
        String text = "😀".repeat(20) + "-quote-" + "😀".repeat(20);
        Selector selector = Selector.of(text, new Range(41, 46));
        assertEquals("😀".repeat(15) + "-", selector.prefix());
        assertEquals("-" + "😀".repeat(15), selector.suffix());
    }

    @Test
    void aBarePositionHasAnEmptyQuoteAndItsSurroundings() {
        Selector selector = Selector.of("before after", new Range(7, 7));
        assertEquals("", selector.exact());
        assertEquals("before ", selector.prefix());
        assertEquals("after", selector.suffix());
        assertEquals(selector.start(), selector.end());
    }

    @Test
    void loneSurrogatesAreLeftWhereTheyAre() {
        String text = "a\uDE00b\uD83Dc";
        for (int i = 0; i <= text.length(); i++) {
            assertEquals(new Range(i, i), Selector.of(text, new Range(i, i)).range());
        }
    }

    @Test
    void aRangeBeyondTheTextIsAnError() {
        assertThrows(IndexOutOfBoundsException.class, () -> Selector.of("short", new Range(3, 9)));
    }
}
