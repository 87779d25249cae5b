package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Cases in which a passage was once put where it is not, each with its cause, and texts in which
/// every place looks like every other.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class MisplacedTest {
    static final String RIVERS =
            "Rivers rise in the hills beyond the town. Foxes hunt by night near the farm.";
    static final String SAILORS =
            "Sailors fear the autumn storms at sea. Old books smell of dust and glue.";
    static final String BREAD =
            "Bread is baked at dawn in the old mill. Children sing on the way home.";
    static final String MONDAY =
            "The tenant of the mill pays ten silver crowns to the miller on Monday.";
    static final String FRIDAY =
            "The tenant of the mill pays ten silver crowns to the miller on Friday.";
    static final String FORMULA = "This does not hold for the holder of a license.";

    static Anchor place(String old, String now, String quote, int nth) {
        int at = -1;
        for (int i = 0; i <= nth; i++) {
            at = old.indexOf(quote, at + 1);
        }
        return Anchoring.between(old, now)
                .anchor(Selector.of(old, new Range(at, at + quote.length())));
    }

    static void isAt(int start, String quote, Anchor anchor) {
        assertEquals(
                new Range(start, start + quote.length()),
                anchor.place().orElseThrow(() -> new AssertionError(anchor)),
                anchor.toString());
    }

    @Test
    void aTwinThatMovedToTheDeletedOnesPlaceIsNotTheDeletedOne() {
        String old = String.join(" ", RIVERS, MONDAY, SAILORS, BREAD, FRIDAY);
        String now = String.join(" ", RIVERS, FRIDAY, SAILORS, BREAD);
        assertInstanceOf(Anchor.Orphan.class, place(old, now, MONDAY, 0));
        isAt(now.indexOf(FRIDAY), FRIDAY, place(old, now, FRIDAY, 0));
    }

    @Test
    void ofTwoTwinsOneDeletedAndTheOtherMovedAwayTheOtherIsFound() {
        String old = String.join(" ", RIVERS, MONDAY, FRIDAY, SAILORS, BREAD);
        String now = String.join(" ", RIVERS, SAILORS, BREAD, FRIDAY);
        assertInstanceOf(Anchor.Orphan.class, place(old, now, MONDAY, 0));
        isAt(now.indexOf(FRIDAY), FRIDAY, place(old, now, FRIDAY, 0));
    }

    @Test
    void theSameWordsBetweenTheSameWordsAreNotThePassageIfTheyAreItsTwin() {
        String old = String.join(" ", RIVERS, MONDAY, FRIDAY, SAILORS);
        String now = String.join(" ", RIVERS, MONDAY, SAILORS);
        Anchor anchor = place(old, now, "silver crowns", 1);
        assertInstanceOf(Anchor.Orphan.class, anchor, anchor.toString());
    }

    @Test
    void aHeadingTellsWhichOfTwoSentencesThatReadTheSameIsWhich() {
        String old = RIVERS + "\n\nOn fishing rights\n\n" + FORMULA + "\n\n" + SAILORS
                + "\n\nOn hunting deer\n\n" + FORMULA + "\n\n" + BREAD;
        String now = RIVERS + "\n\nOn hunting deer\n\n" + FORMULA + "\n\n" + SAILORS
                + "\n\nOn fishing rights\n\n" + FORMULA + "\n\n" + BREAD;
        isAt(now.lastIndexOf(FORMULA), FORMULA, place(old, now, FORMULA, 0));
        isAt(now.indexOf(FORMULA), FORMULA, place(old, now, FORMULA, 1));
    }

    @Test
    void aListNumberGoesWithItsItem() {
        String old = RIVERS + "\n2. " + FORMULA + "\n" + SAILORS + "\n5. " + FORMULA + "\n" + BREAD;
        String now = RIVERS + "\n5. " + FORMULA + "\n" + SAILORS + "\n2. " + FORMULA + "\n" + BREAD;
        isAt(now.lastIndexOf(FORMULA), FORMULA, place(old, now, FORMULA, 0));
    }

    @Test
    void ifNothingTellsThemApartBothPlacesAreSuggested() {
        String one = "Bees sleep in winter under the roof of the barn.";
        String other = "Nobody knew why the bell rang so late.";
        String old = String.join(" ", RIVERS, one, FORMULA, SAILORS, other, FORMULA, BREAD);
        String now = String.join(" ", RIVERS, other, FORMULA, SAILORS, one, FORMULA, BREAD);
        var orphan = assertInstanceOf(Anchor.Orphan.class, place(old, now, FORMULA, 0));
        assertEquals(2, orphan.suggestions().size());
        assertTrue(orphan.confidence() <= 0.6);
    }

    @Test
    void aMovedSentenceIsNotCutWhereItsEndStandsElsewhereToo() {
        String tail = "until the river carries the ice out to the open sea";
        String moved = "The ferry stays at the northern landing " + tail + ".";
        String old = String.join(" ", moved, RIVERS, "Nobody fishes there " + tail + ".", SAILORS);
        String now = String.join(" ", RIVERS, SAILORS, BREAD, moved);
        isAt(now.indexOf(moved), moved, place(old, now, moved, 0));
    }

    @Test
    void aPassageDoesNotStretchOverTextThatWasMovedIntoIt() {
        String passage = MONDAY + " Cats sleep.";
        String old = String.join(" ", passage, RIVERS, SAILORS, BREAD);
        String now = String.join(" ", MONDAY, SAILORS, BREAD, "Cats sleep.", RIVERS);
        isAt(0, MONDAY, place(old, now, passage, 0));
    }

    @Test
    void thePassageDoesNotBeginWithTheSignOfADeletedSentence() {
        String passage = "— Nobody asks for more. " + FRIDAY;
        String old = String.join(" ", RIVERS, passage, SAILORS);
        String now = String.join(" ", RIVERS, "— Geese fly south every year.", FRIDAY, SAILORS);
        isAt(now.indexOf(FRIDAY), FRIDAY, place(old, now, passage, 0));
    }

    @Test
    void differentKoreanSyllablesAreNotSimilarWords() {
        String old = "가나다 라마바 사아자 차카타. 걷꺝갿 파하고 노도로.";
        String now = "가나다 라마바 사아자 차카타. 땝끑뙹 파하고 노도로.";
        assertInstanceOf(Anchor.Orphan.class, place(old, now, "걷꺝갿", 0));
    }

    @Test
    void inTextsOfOneSentenceOrOneWordALineNothingWrongIsSaidForSure() {
        String old = (FORMULA + " ").repeat(4000);
        String now = (FORMULA + " ").repeat(3000);
        Anchor anchor = place(old, now, FORMULA, 2000);
        assertTrue(anchor.place().map(p -> p.end() <= now.length()).orElse(true));
        String lines = IntStream.range(0, 20_000)
                .mapToObj(i -> "word" + i % 97)
                .collect(Collectors.joining("\n"));
        Anchor line = place(lines, lines.substring(600), "word50", 100);
        assertTrue(line.place().isPresent() || line.confidence() <= 0.6, line.toString());
    }

    @Test
    void lineEndsAloneAreNoChange() {
        String old = String.join("\n", RIVERS, MONDAY, SAILORS).repeat(50);
        String now = old.replace("\n", "\r\n");
        Anchor anchor =
                Anchoring.between(old, now).anchor(Selector.of(old, new Range(0, old.length())));
        assertInstanceOf(Anchor.Exact.class, anchor);
        assertEquals(new Range(0, now.length()), anchor.place().orElseThrow());
    }
}
