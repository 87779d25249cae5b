package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class QuoteAnchoringTest {
    private static final String TEXT =
            "Rivers rise in the hills. Foxes hunt by night near the old farm. Bread is baked at dawn."
                    + " Sailors fear the autumn storms. In the evening they sing. Old books smell of dust."
                    + " Children sing on the way home. In the evening they sleep.";

    private static Anchor place(String prefix, String exact, String suffix) {
        return QuoteAnchoring.in(TEXT).anchor(new Selector(new Range(0, 0), exact, prefix, suffix));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'in the hills. '  | Foxes hunt by night near the old farm | . Bread          | Foxes hunt by night near the old farm
                    'in the hills. '  | Foxes hunt at night near the farm     | . Bread is baked | Foxes hunt by night near the old farm
                    'at dawn. '       | Sai1ors fear thc autumn storms        | . In the evening | Sailors fear the autumn storms
                    'autumn storms. ' | In the evening they                   | ' sing. Old'     | In the evening they
                    """)
    void aQuoteIsFoundByItsWordsAndWhatStoodAroundIt(
            String prefix, String exact, String suffix, String found) {
        Anchor anchor = place(prefix, exact, suffix);
        assertEquals(
                found,
                anchor.place().orElseThrow(() -> new AssertionError(anchor)).of(TEXT),
                anchor.toString());
    }

    @Test
    void twoPlacesThatAreAsGoodMakeAnOrphanWithBoth() {
        var orphan = assertInstanceOf(Anchor.Orphan.class, place("", "In the evening they", ""));
        assertEquals(2, orphan.suggestions().size());
    }

    @Test
    void everyPlaceOfTheWordsIsToldTheLikeliestFirst() {
        var selector = new Selector(new Range(0, 0), "In the evening they", "way home. ", " sleep");
        assertEquals(
                List.of("In the evening they sleep", "In the evening they sing"),
                QuoteAnchoring.in(TEXT).findPlaces(selector).stream()
                        .map(r -> TEXT.substring(r.start(), TEXT.indexOf('.', r.end())))
                        .toList());
        assertEquals(
                List.of(),
                QuoteAnchoring.in(TEXT)
                        .findPlaces(new Selector(new Range(0, 0), "zeppelin", "", "")));
    }

    @Test
    void wordsThatAreNotThereAreNotFound() {
        assertInstanceOf(Anchor.Orphan.class, place("", "Submarines and zeppelins", ""));
    }
}
