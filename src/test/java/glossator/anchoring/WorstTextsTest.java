package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.TimeUnit;

/// Texts that would take a careless comparison hours or all memory. The limit of time only guards
/// against a hang.
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WorstTextsTest {
    private static final int MANY = 300_000;

    private static Anchor middle(String old, String now) {
        var range = new Range(old.length() / 2, Math.min(old.length(), old.length() / 2 + 40));
        return Anchoring.between(old, now).anchor(Selector.of(old, range));
    }

    private static void isWithin(Anchor anchor, String now) {
        assertTrue(anchor.place().map(p -> p.end() <= now.length()).orElse(true));
    }

    @Test
    void twoLongTextsThatShareNothing() {
        String old = new RandomProse(Script.LATIN, 1).text(20_000);
        String now = new RandomProse(Script.CYRILLIC, 2).text(20_000);
        assertTrue(Anchoring.between(old, now).keptShare() < 0.1);
        assertTrue(middle(old, now).place().isEmpty());
    }

    @Test
    void twoLongTextsOfOneLanguageThatHaveNoSentenceInCommon() {
        var language = new RandomProse(Script.LATIN, 1);
        String old = language.text(20_000);
        String now = language.text(20_000);
        assertTrue(middle(old, now).place().isEmpty());
    }

    @Test
    void oneWordAllOverAgain() {
        String old = "word ".repeat(MANY);
        isWithin(middle(old, "word ".repeat(MANY - 1000)), old);
        isWithin(middle(old, "word ".repeat(MANY) + "end"), old + "end");
    }

    @Test
    void twoWordsThatTakeTurnsAgainstAThird() {
        String old = "one two ".repeat(MANY / 2);
        String now = "one two two ".repeat(MANY / 3);
        isWithin(middle(old, now), now);
    }

    @Test
    void oneSentenceAllOverAgain() {
        String sentence = "The tenant pays ten crowns on Monday. ";
        String old = sentence.repeat(MANY / 6);
        String now = sentence.repeat(MANY / 12) + "Nothing else. " + sentence.repeat(MANY / 24);
        isWithin(middle(old, now), now);
    }

    @Test
    void oneLineAndOneWordWithoutEnd() {
        String line = new RandomProse(Script.LATIN, 3).text(30_000).replace('\n', ' ');
        assertTrue(middle(line, line.substring(line.length() / 3)).place().isPresent());
        String word = "abcdefghij".repeat(MANY);
        isWithin(middle(word, word + "k"), word + "k");
        isWithin(middle(word, "k" + word), "k" + word);
    }

    @Test
    void charactersOfAScriptWithoutSpacesAllOverAgain() {
        String old = "的是不了".repeat(MANY / 4);
        String now = "的不是了".repeat(MANY / 4);
        isWithin(middle(old, now), now);
    }

    @Test
    void aTextAgainstNoneAndNoneAgainstAText() {
        String text = new RandomProse(Script.LATIN, 4).text(10_000);
        assertTrue(middle(text, "").place().isEmpty());
        assertEquals(1, Anchoring.between("", text).keptShare());
        assertTrue(middle(text, "\n\n \n").place().isEmpty());
    }

    @Test
    void aQuoteOfAWordThatIsEverywhere() {
        String now = "word ".repeat(MANY);
        Anchor anchor = QuoteAnchoring.in(now)
                .anchor(new Selector(new Range(0, 0), "word word", "word ", " word"));
        assertTrue(anchor.place().isEmpty());
    }

    @Test
    void aQuoteAsLongAsABook() {
        String text = new RandomProse(Script.LATIN, 5).text(10_000);
        Anchor anchor = Anchoring.between(text, text)
                .anchor(Selector.of(text, new Range(0, text.length())));
        assertEquals(new Range(0, text.length()), anchor.place().orElseThrow());
    }
}
