package glossator.anchoring;

import static glossator.anchoring.MisplacedTest.BREAD;
import static glossator.anchoring.MisplacedTest.FORMULA;
import static glossator.anchoring.MisplacedTest.FRIDAY;
import static glossator.anchoring.MisplacedTest.MONDAY;
import static glossator.anchoring.MisplacedTest.RIVERS;
import static glossator.anchoring.MisplacedTest.SAILORS;
import static glossator.anchoring.MisplacedTest.isAt;
import static glossator.anchoring.MisplacedTest.place;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;

import org.junit.jupiter.api.Test;

/// More cases in which a passage was once put where it is not, or was doubted where it is.
class MisplacedNeighborsTest {
    private static final String LATE = "Nobody knew why the bell rang so late.";
    private static final String SUNDAY =
            "The tenant of the mill pays ten silver crowns to the miller on Sunday.";

    @Test
    void textPutBehindBothOfTwoEqualSentencesLeavesNoDoubtWhichIsWhich() {
        String old = String.join(" ", RIVERS, MONDAY, FORMULA, SAILORS, MONDAY, FORMULA, BREAD);
        String put = FORMULA + " " + LATE + " Geese fly south every year.";
        String now = String.join(" ", RIVERS, MONDAY, put, SAILORS, MONDAY, put, BREAD);
        isAt(now.indexOf(FORMULA), FORMULA, place(old, now, FORMULA, 0));
        isAt(now.lastIndexOf(FORMULA), FORMULA, place(old, now, FORMULA, 1));
    }

    @Test
    void halfOfAReferenceBetweenTheSameWordsIsTheReference() {
        String head = RIVERS + "\nPublished in the gazette.\nLast amended by: Art. ";
        String old =
                head + "3 Par. 5 G v. 17.7.2009 I 2062\nPart 1 - General provisions\n" + SAILORS;
        String now = head + "1b G v. 25.11.2012 II 1381\nPart 1 - General provisions\n" + SAILORS;
        Anchor anchor = place(old, now, "5 G v. 17.", 0);
        assertTrue(
                anchor.place().map(p -> p.start() == now.indexOf("G v.")).orElse(false),
                anchor.toString());
    }

    @Test
    void aPointWithinANumberEndsNoSentence() {
        String wooden = "The wooden beam of the bridge carries 77.5 tons of load at the pier.";
        String steel = "The steel beam of the bridge carries 77.5 tons of load at the pier.";
        String old = String.join(" ", RIVERS, wooden, steel, SAILORS);
        String now = String.join(" ", RIVERS, steel, SAILORS);
        Anchor anchor = place(old, now, "5 tons of load at the pier", 0);
        assertInstanceOf(Anchor.Orphan.class, anchor, anchor.toString());
    }

    /// The initial looks like a sentence of its own and hid the line break before it.
    @Test
    void aLineBreakBeforeAnInitialTellsWhichOfTwoEqualSentencesIsWhich() {
        String signed = "J. Miller signs this paper in the presence of a witness.";
        String old = String.join(
                " ", RIVERS + "\n\n" + signed, SAILORS, "Nobody knew.", LATE, signed, BREAD);
        String now = String.join(
                " ",
                "Geese fly south each year over the lake.",
                signed,
                "Cats sleep all day long in the sun. The moon was hidden by a cloud.\n\n" + signed,
                "Rain fell on the empty square.");
        isAt(now.lastIndexOf(signed), signed, place(old, now, signed, 0));
        isAt(now.indexOf(signed), signed, place(old, now, signed, 1));
    }

    @Test
    void threeTwinsThatChangedPlacesAreEachFound() {
        String old = String.join(" ", RIVERS, MONDAY, SAILORS, FRIDAY, BREAD, SUNDAY);
        String now = String.join(" ", RIVERS, FRIDAY, SAILORS, SUNDAY, BREAD, MONDAY);
        isAt(now.indexOf(MONDAY), MONDAY, place(old, now, MONDAY, 0));
        isAt(now.indexOf(FRIDAY), FRIDAY, place(old, now, FRIDAY, 0));
        isAt(now.indexOf(SUNDAY), SUNDAY, place(old, now, SUNDAY, 0));
    }

    @Test
    void twoTwinsThatChangedPlacesAreEachFoundInTheOther() {
        String old = String.join(" ", RIVERS, MONDAY, SAILORS, FRIDAY, BREAD);
        String now = String.join(" ", RIVERS, FRIDAY, SAILORS, MONDAY, BREAD);
        isAt(now.indexOf(MONDAY), MONDAY, place(old, now, MONDAY, 0));
        isAt(now.indexOf(FRIDAY), FRIDAY, place(old, now, FRIDAY, 0));
    }

    @Test
    void aWordOfADeletedSentenceIsNotAWordLikeItInANewOne() {
        String old = String.join(" ", RIVERS, "The heron waits.", SAILORS);
        String now = String.join(" ", RIVERS, "Two heroes came late at night.", SAILORS);
        assertInstanceOf(Anchor.Orphan.class, place(old, now, "heron", 0));
    }

    @Test
    void aTwinAtTheEndDoesNotTakeTheWordsOfTheDeletedOne() {
        String old = String.join(" ", MONDAY, RIVERS, SAILORS, BREAD, FRIDAY);
        String now = String.join(" ", FRIDAY, RIVERS, SAILORS, BREAD);
        Anchor anchor = place(old, now, "silver crowns", 0);
        assertInstanceOf(Anchor.Orphan.class, anchor, anchor.toString());
        isAt(now.indexOf("silver crowns"), "silver crowns", place(old, now, "silver crowns", 1));
    }

    @Test
    void aLongQuoteThatStandsOnceIsFoundThereWhereItsEndIsALineOfAnother() {
        String tail = "until the river carries the ice out to the open sea";
        String quote = "Nobody fishes there " + tail;
        String old = String.join(
                " ", "The ferry stays at home " + tail + ".", RIVERS, quote + ".", SAILORS, BREAD);
        String now = String.join(
                " ", quote + ".", RIVERS, SAILORS, "The ferry stays at home " + tail + ".", BREAD);
        isAt(0, quote, place(old, now, quote, 0));
    }
}
