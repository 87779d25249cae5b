package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Quotes of one text, without it: what each says about the places of the others.
class QuotesTogetherTest {
    private static final String TWIN =
            "The tenant shall pay the rent of the garden house on the first day of every month. ";
    private static final String OTHER_TWIN =
            "The tenant shall pay the rent of the garden house on the second day of every month. ";
    private static final String NOTICE = "The usual terms apply to this section. ";
    private static final int MIDDLE = 20;

    private final List<String> sentences = new ArrayList<>();

    QuotesTogetherTest() {
        var prose = new RandomProse(Script.LATIN, 11);
        for (int i = 0; i < 2 * MIDDLE; i++) {
            sentences.add(prose.sentence(9 + i % 5));
        }
    }

    /// Every sentence of the old text as a quote, with its words on either side.
    private static List<Selector> quotes(List<String> sentences) {
        String text = String.join("", sentences);
        List<Selector> quotes = new ArrayList<>();
        int start = 0;
        for (String sentence : sentences) {
            int end = start + sentence.stripTrailing().length();
            quotes.add(Selector.of(text, new Range(start, end)));
            start += sentence.length();
        }
        return quotes;
    }

    private static List<Anchor> places(List<Selector> quotes, List<String> now) {
        return QuoteAnchoring.in(String.join("", now)).anchorAll(quotes);
    }

    @Test
    void aDeletedSentenceIsNotTakenForItsNeighborThatReadsAlmostAlike() {
        sentences.add(MIDDLE, TWIN);
        sentences.add(MIDDLE + 1, OTHER_TWIN);
        List<String> now = new ArrayList<>(sentences);
        now.remove(MIDDLE);
        List<Anchor> places = places(quotes(sentences), now);
        assertInstanceOf(Anchor.Orphan.class, places.get(MIDDLE));
        assertEquals(OTHER_TWIN.strip(), text(places.get(MIDDLE + 1), now));
    }

    @Test
    void norIfTheNeighborIsNotQuotedItself() {
        sentences.add(MIDDLE, TWIN);
        sentences.add(MIDDLE + 1, OTHER_TWIN);
        List<String> now = new ArrayList<>(sentences);
        now.remove(MIDDLE);
        List<Selector> quotes = new ArrayList<>(quotes(sentences));
        quotes.remove(MIDDLE + 1);
        assertInstanceOf(Anchor.Orphan.class, places(quotes, now).get(MIDDLE));
    }

    @Test
    void ofTwoPlacesThatReadTheSameTheOneWhereItShouldBeIsSuggestedFirst() {
        sentences.add(MIDDLE / 2, NOTICE);
        sentences.add(MIDDLE + MIDDLE / 2, NOTICE);
        List<Selector> quotes = new ArrayList<>(quotes(sentences));
        Selector second = quotes.get(MIDDLE + MIDDLE / 2);
        quotes.set(MIDDLE + MIDDLE / 2, new Selector(second.range(), second.exact(), "", ""));
        Anchor place = places(quotes, sentences).get(MIDDLE + MIDDLE / 2);
        var orphan = assertInstanceOf(Anchor.Orphan.class, place);
        assertEquals(second.range(), orphan.suggestions().getFirst().range());
        assertEquals(2, orphan.suggestions().size());
    }

    @Test
    void aMuchEditedSentenceBetweenTwoThatAreFoundIsFoundAsWell() {
        sentences.set(
                MIDDLE,
                "Bread is baked before dawn by four bakers in the old mill of the village. ");
        List<String> now = new ArrayList<>(sentences);
        now.set(MIDDLE, "Fine bread is sold at dawn by four women near the old mill of our town. ");
        Anchor place = places(quotes(sentences), now).get(MIDDLE);
        assertTrue(place.place().isPresent(), place.toString());
    }

    @Test
    void aQuoteOfWhichThePositionIsNotKnownIsFoundByItsWords() {
        Selector known = quotes(sentences).get(3);
        var quote = new Selector(new Range(0, 0), known.exact(), known.prefix(), known.suffix());
        assertEquals(
                known.range(),
                places(List.of(quote), sentences).getFirst().place().orElseThrow());
    }

    @Test
    void inATextOfTwentySentencesOverAndOverNoPlaceIsGivenThatMayBeAnother() {
        var random = new Random(5);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            text.add(sentences.get(random.nextInt(20)));
        }
        List<Selector> quotes = quotes(text);
        int gone = String.join("", text.subList(0, 100)).length();
        List<Selector> some =
                IntStream.range(2, 40).mapToObj(i -> quotes.get(50 * i)).toList();
        List<Anchor> places = places(some, text.subList(100, text.size()));
        for (int i = 0; i < some.size(); i++) {
            int start = some.get(i).start() - gone;
            assertTrue(
                    places.get(i).place().map(place -> place.start() == start).orElse(true),
                    places.get(i).toString());
        }
    }

    @Test
    void ofNoQuotesThereAreNoPlaces() {
        assertEquals(List.of(), QuoteAnchoring.in("Any text.").anchorAll(List.of()));
    }

    private static String text(Anchor anchor, List<String> now) {
        Range place = anchor.place().orElseThrow(() -> new AssertionError(anchor));
        return place.of(String.join("", now));
    }
}
