package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchoringTest {
    /// The passage between brackets in the old text, and in the new one where it is to be found.
    private static Anchor place(String old, String now) {
        int start = old.indexOf('[');
        int end = old.indexOf(']') - 1;
        String text = old.replace("[", "").replace("]", "");
        Selector selector = Selector.of(text, new Range(start, end));
        return Anchoring.between(text, now.replace("[", "").replace("]", "")).anchor(selector);
    }

    private static void isAtTheBrackets(Anchor anchor, String now) {
        int start = now.indexOf('[');
        assertEquals(
                new Range(start, now.indexOf(']') - 1),
                anchor.place().orElseThrow(() -> new AssertionError(anchor)),
                anchor.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing          | The fox [sat under the oak] and slept. | The fox [sat under the oak] and slept.
                    words before     | The fox [sat under the oak] and slept. | One day the old fox [sat under the oak] and slept.
                    white space      | The fox [sat under the oak] and slept. | The  fox [sat  under the   oak]  and slept.
                    case             | The fox [sat under the oak] and slept. | THE FOX [SAT UNDER THE OAK] AND SLEPT.
                    quotes           | He said [“it’s – here”] and slept.     | He said ["it's - here"] and slept.
                    ligatures        | The fox [found a ﬂock oﬀshore] alone. | The fox [found a flock offshore] alone.
                    soft hyphens     | The fox [was in the mountains] again.  | The fox [was in the moun\u00ADtains] again.
                    composed letters | Le roi [était très âgé] alors.         | Le roi [e\u0301tait tre\u0300s a\u0302ge\u0301] alors.
                    half of a word   | The under[stand]ing of foxes.          | Now the under[stand]ing of foxes.
                    width            | 型番は[ＡＢＣ１２]です。               | 型番は[ABC12]です。
                    no spaces        | 狐は[樫の木の下に]座っていた。           | ある日、狐は[樫の木の下に]座っていた。
                    surrogates       | A 🦊 and [a 🦉 in the 🌲] met.         | Once a 🦊 and [a 🦉 in the 🌲] met.
                    Persian joiner   | روباه [می\u200Cخوابد زیر] درخت          | یک روباه [میخوابد زیر] درخت
                    a hyphen there   | He met [the well-known surveyor] at six. | He met [the well- known surveyor] at six.
                    a hyphen at once | until the [well-known surveyor] Otto came | until the [well- known surveyor] Otto came
                    a word that was cut | it [is de- scribed in] the handbook     | it [is described in] the handbook
                    a typed reading  | 彼は[季節(きせつ)の空色]を見た。             | 彼は[季節の空色]を見た。
                    Hangul letters   | 여우가 [나무 아래] 앉았다                 | 그 여우가 [\u1102\u1161\u1106\u116E \u110B\u1161\u1105\u1162] 앉았다
                    """)
    void theSameWordsAreExact(String what, String old, String now) {
        Anchor anchor = place(unescaped(old), unescaped(now));
        assertInstanceOf(Anchor.Exact.class, anchor, what + ": " + anchor);
        isAtTheBrackets(anchor, unescaped(now));
    }

    @Test
    void aHyphenPutIntoAWordIsAChange() {
        Anchor anchor = place(
                "The crew [had to resign the old treaty] by noon, they said.",
                "The crew had to re-sign the old treaty by noon, they said.");
        assertInstanceOf(Anchor.Changed.class, anchor, anchor.toString());
    }

    private static String unescaped(String text) {
        return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
    }

    @Test
    void linesAreWrappedAnewAndWordsDividedAtTheirEnds() {
        String old = "A reader marks [what is worth remembering in a book] and moves on.";
        String now = "A reader marks [what is worth re-\nmembering in a\n  book] and moves on.";
        Anchor anchor = place(old, now);
        assertInstanceOf(Anchor.Exact.class, anchor);
        isAtTheBrackets(anchor, now);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    replaced      | The fox [sat quietly under the old oak] and slept. | The fox [sat quietly under the tall oak] and slept.
                    first word    | The fox [sat quietly under the old oak] and slept. | The fox [lay quietly under the old oak] and slept.
                    last word     | The fox [sat quietly under the old oak] and slept. | The fox [sat quietly under the old elm] and slept.
                    dropped       | The fox [sat quietly under the old oak] and slept. | The fox [sat under the old oak] and slept.
                    added         | The fox [sat quietly under the old oak] and slept. | The fox [sat quite quietly under the old oak] and slept.
                    half of them  | The fox [sat quietly under the old oak] and slept. | The fox [lay quietly near the tall oak] and slept.
                    misread       | The fox [sat quietly under the old oak] and slept. | The fox [sat qnietly undcr thc old oak] and slept.
                    """)
    void otherWordsInItAreAChange(String what, String old, String now) {
        Anchor anchor = place(old, now);
        assertInstanceOf(Anchor.Changed.class, anchor, what + ": " + anchor);
        isAtTheBrackets(anchor, now);
    }

    private static final String BEFORE =
            "Rivers rise in the hills. Foxes hunt by night near the farm. Bread is baked at dawn. ";
    private static final String AFTER =
            "Sailors fear the autumn storms. Old books smell of dust. Children sing on the way home.";

    @Test
    void aSentenceThatStandsElsewhereIsMoved() {
        String now = AFTER + " [The miller owns seven gray donkeys.] " + BEFORE.strip();
        Anchor anchor = place(BEFORE + "[The miller owns seven gray donkeys.] " + AFTER, now);
        assertTrue(anchor.place().isPresent(), anchor.toString());
        isAtTheBrackets(anchor, now);
    }

    @Test
    void aMovedSentenceIsTold() {
        String old = BEFORE + "[The miller owns seven gray donkeys.] " + AFTER;
        String now = BEFORE + AFTER + " [The miller owns seven gray donkeys.]";
        Anchor anchor = place(old, now);
        assertInstanceOf(Anchor.Moved.class, anchor);
        isAtTheBrackets(anchor, now);
    }

    @Test
    void aDeletedSentenceIsGone() {
        Anchor anchor =
                place(BEFORE + "[The miller owns seven gray donkeys.] " + AFTER, BEFORE + AFTER);
        assertInstanceOf(Anchor.Orphan.class, anchor);
        assertTrue(anchor.confidence() > 0.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [The tenant pays ten crowns on Monday.] The tenant pays ten crowns on Friday. | The tenant pays ten crowns on Friday.
                    The tenant pays ten crowns on Monday. [The tenant pays ten crowns on Friday.] | The tenant pays ten crowns on Monday.
                    [The tenant pays ten crowns on Monday.] Bees sleep. The tenant pays ten crowns on Friday. | Bees sleep. The tenant pays ten crowns on Friday.
                    """)
    void aDeletedSentenceDoesNotLandOnItsTwin(String old, String now) {
        Anchor anchor = place(BEFORE + old + " " + AFTER, BEFORE + now + " " + AFTER);
        assertInstanceOf(Anchor.Orphan.class, anchor, anchor.toString());
    }

    @Test
    void aTwinThatStaysIsNotTakenForTheOneThatIsGone() {
        String old = BEFORE
                + "The tenant pays ten crowns on Monday. [The tenant pays ten crowns on Friday.] "
                + AFTER;
        String now = BEFORE + "[The tenant pays ten crowns on Friday.] " + AFTER;
        Anchor anchor = place(old, now);
        assertInstanceOf(Anchor.Exact.class, anchor);
        isAtTheBrackets(anchor, now);
    }

    @Test
    void aShortRepeatedQuoteIsDecidedByWhatStandsAroundIt() {
        String old = "In May the fox slept. In June [the fox] ate. In July the fox ran.";
        String now = "In June [the fox] ate. In July the fox ran. In May it rained.";
        isAtTheBrackets(place(old, now), now);
    }

    @Test
    void anOrphanHasTheNewWordsAsASuggestion() {
        Anchor anchor = place(
                BEFORE + "[The miller owns seven gray donkeys.] " + AFTER,
                BEFORE + "Nobody knew why it rained so long. " + AFTER);
        var orphan = assertInstanceOf(Anchor.Orphan.class, anchor);
        assertEquals(1, orphan.suggestions().size());
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'a b c',''", "'','a b c'", "'...','???'", "'   ','\n\n'"})
    void anEmptyTextIsNoFailure(String old, String now) {
        Anchor anchor =
                Anchoring.between(old, now).anchor(Selector.of(old, new Range(0, old.length())));
        assertTrue(anchor.place().map(p -> p.end() <= now.length()).orElse(true));
    }

    @Test
    void aBarePositionKeepsItsNeighbors() {
        Anchoring anchoring = Anchoring.between("one two three", "zero one two and three");
        Anchor anchor = anchoring.anchor(new Selector(new Range(7, 7), "", "", ""));
        assertEquals(new Range(12, 12), anchor.place().orElseThrow());
    }

    @Test
    void aSelectorWhosePositionIsWrongIsFoundByItsQuote() {
        Anchoring anchoring = Anchoring.between(BEFORE + AFTER, "New. " + BEFORE + AFTER);
        Anchor anchor =
                anchoring.anchor(new Selector(new Range(3, 20), "Old books smell", "", " of dust"));
        assertEquals("Old books smell", anchor.place().orElseThrow().of("New. " + BEFORE + AFTER));
    }

    @Test
    void howMuchIsKeptTellsAnotherWork() {
        assertEquals(1, Anchoring.between(BEFORE, AFTER + BEFORE).keptShare(), 0.001);
        assertTrue(Anchoring.between(BEFORE, AFTER).keptShare() < 0.2);
    }

    @Test
    void ofAPassageThatIsNowThereTwiceTheFirstIsTakenInALongTextToo() {
        String before = new RandomProse(Script.LATIN, 5).text(3_000) + "\n";
        String passage =
                "Bread is baked at dawn in the old mill, and the miller sells it at noon. Nobody asks"
                        + " for more, as long as the river runs past the door and the wheel turns.";
        String old = before + passage;
        String now = before + "HEAD " + passage + " " + passage + " 4a7c this was merged";
        int start = before.length();
        var quote = new Range(start, start + "Bread is baked at dawn in the old mill".length());
        Anchor anchor = Anchoring.between(old, now).anchor(Selector.of(old, quote));
        assertEquals(start + 5, anchor.place().orElseThrow().start(), anchor.toString());
    }
}
