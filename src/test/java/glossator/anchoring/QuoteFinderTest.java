package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Selector;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Inline;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

final class QuoteFinderTest {
    private static Arguments found(String name, String quote, String marked) {
        return Arguments.of(name, quote, marked);
    }

    /// What is quoted, and the text with the one place where it should be found in brackets.
    static Stream<Arguments> places() {
        return Stream.of(
                found("as it is", "weak link", "the [weak link] of the bloc"),
                found("the whole text", "all", "[all]"),
                found("curly for straight", "\"Moujiks\"", "the book [“Moujiks”] is"),
                found("straight for curly", "“Moujiks”", "the book [\"Moujiks\"] is"),
                found("guillemets", "\"Moujiks\"", "le livre [«Moujiks»] est"),
                found("an apostrophe", "isn't", "it [isn’t] so"),
                found("a modifier apostrophe", "Qur'an", "the [Qurʼan] says"),
                found("double prime", "5' 3\"", "he is [5′ 3″] tall"),
                found("an en dash", "1939-1945", "in [1939–1945] there"),
                found("an em dash", "war - and", "the [war — and] peace"),
                found("a minus", "-5", "it was [−5] outside"),
                found("a no-break hyphen", "co-op", "the [co‑op] is"),
                found("an ellipsis", "wait...", "but [wait…] no"),
                found("a ligature", "office", "the [oﬃce] is"),
                found("a ligature cut in two", "if", "st[iﬀ] up"),
                found("a line end", "useful idiots", "his [useful\nidiots] are"),
                found("a soft line end", "useful idiots", "his [useful\u2028idiots] are"),
                found("a no-break space", "10 km", "some [10\u00A0km] off"),
                found("many spaces", "a b", "[a \t\n b]"),
                found("spaces around the quote", "  weak link\n", "the [weak link] of"),
                found("many spaces in the quote", "weak \n link", "the [weak link] of"),
                found("a soft hyphen", "intelligence", "the [intel\u00ADli\u00ADgence] man"),
                found("a zero-width space", "newspaper", "the [news\u200Bpaper] man"),
                found("a byte order mark", "ab", "[a\uFEFFb]"),
                found("marks of direction", "abc", "[a\u200Eb\u200Fc]"),
                found("Persian joiners", "میخواهم", "من [می\u200Cخواهم] که"),
                found("composed for combining", "café", "the [cafe\u0301] is"),
                found("combining for composed", "cafe\u0301", "the [café] is"),
                found("another order of combining", "a\u0323\u0302", "[a\u0302\u0323]"),
                found("Hangul for jamo", "한국", "[" + nfd("한국") + "] 사람"),
                found("jamo for Hangul", nfd("한국"), "[한국] 사람"),
                found("Bengali vowels", "কো", "[ক\u09C7\u09BE]"),
                found("half-width kana", "ガ", "[ｶﾞ]"),
                found("full-width letters", "ABC", "[ＡＢＣ]"),
                found("an emoji", "🙂", "so [🙂] it is"),
                found("an emoji after emoji", "so", "🙂🙂🙂 [so] it is"),
                found("an emoji without its selector", "I ❤ Paris", "[I ❤\uFE0F Paris] so"),
                found("an emoji with one", "I ❤\uFE0F Paris", "[I ❤ Paris] so"),
                found("a supplementary combining mark", "\uD834\uDD58\uD834\uDD65", "[𝅘𝅥] x"),
                found("Hebrew with points left as they are", "שָׁלוֹם", "אמר [שָׁלוֹם] לו"),
                found("a word cut by a line end", "de- scribed", "as is [described] in"),
                found("a word cut by a line", "de-\nscribed", "as is [described] in"),
                found("a compound cut by a line end", "well-\nknown", "the [well-known] man"),
                found("a compound", "well-known", "the [well- known] man"),
                found("a hyphen that is gone", "wellknown", "the [well-known] man"),
                found("a word cut in the text", "described", "as is [de- scribed] in"),
                found("a range over lines", "pp. 269-276", "see [pp. 269- 276] there"),
                found("spaces between ideographs", "季節の 空", "彼は[季節の空]を"),
                found("without a typed reading", "季節の空", "彼は[季節(きせつ)の空]を"),
                found("full-width brackets", "季節の空", "彼は[季節（きせつ）の空]を"),
                found("a reading of old texts", "大阪へ", "彼は｜[大阪《おおさか》へ]行った"),
                found("with a reading in brackets", "季節(きせつ)の", "彼は[季節の]空を"),
                found("a reading as browsers copy it", "季節きせつの", "彼は[季節(きせつ)の]空を"),
                found("letters after what folds longer", "end", "ﬃ…™㎏ [end]"));
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void theQuoteIsFoundInItsPlace(String name, String quote, String marked) {
        String text = marked.replaceFirst("\\[", "").replaceFirst("]", "");
        int start = marked.indexOf('[');
        int end = marked.indexOf(']') - 1;
        assertEquals(List.of(new Range(start, end)), QuoteFinder.find(text, quote, "", ""), name);
    }

    private static Document claim() {
        return new DocumentBuilder()
                .begin(new Block.Paragraph())
                .text("Main claim")
                .text("1", new Inline.NoteCall("a"))
                .text(" and other")
                .text("[12]", Inline.Emphasis.SUPERSCRIPT)
                .text(" claim of m")
                .text("th", Inline.Emphasis.SUPERSCRIPT)
                .text(" 季節", new Inline.Ruby("season"))
                .text("の空")
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "Main claim and other claim of, 0, 34",
        "Main claim1 and other[12] claim, 0, 31",
        "other claim, 16, 31",
        "other, 16, 21",
        "mth, 35, 38",
        "季節の空, 39, 43",
        "季節seasonの空, 39, 43"
    })
    void numbersOfNotesAndReadingsDoNotBreakAQuote(String quote, int start, int end) {
        assertEquals(List.of(new Range(start, end)), QuoteFinder.in(claim()).find(quote, "", ""));
    }

    static Stream<Arguments> notThere() {
        return Stream.of(
                Arguments.of("", "any text"),
                Arguments.of("   ", "anytext"),
                Arguments.of("\u00AD", "any text"),
                Arguments.of("Weak", "the weak link"),
                Arguments.of("weaklink", "the weak link"),
                Arguments.of("known", ""),
                Arguments.of("well known", "the well-known man"),
                Arguments.of("季節の空", "季節(春)の空"),
                Arguments.of("a b", "a - b"),
                Arguments.of("cafe", "the café"),
                Arguments.of("longer than the text", "long"),
                Arguments.of("a", ""));
    }

    @ParameterizedTest
    @MethodSource("notThere")
    void whatIsNotThereIsNotFound(String quote, String text) {
        assertEquals(List.of(), QuoteFinder.find(text, quote, "", ""));
    }

    @Test
    void allPlacesAreGivenInOrderAlsoOverlappingOnes() {
        assertEquals(
                List.of(new Range(0, 3), new Range(2, 5)),
                QuoteFinder.find("anana", "ana", "", ""));
    }

    @Test
    void anExactPlaceIsPreferredToALooseOne() {
        String text = "“so” he said, \"so\" she said";
        assertEquals(List.of(new Range(14, 18)), QuoteFinder.find(text, "\"so\"", "", ""));
    }

    @Test
    void aLigatureWithTwoHitsIsOnePlace() {
        assertEquals(List.of(new Range(1, 2)), QuoteFinder.find("oﬀer", "f", "", ""));
    }

    @ParameterizedTest
    @MethodSource("contexts")
    void prefixAndSuffixTellPlacesApart(String prefix, String suffix, List<Integer> starts) {
        String text = "The spy came. A spy went; no “spy” stayed.\nThe\u00A0spy returned.";
        List<Range> expected = starts.stream().map(s -> new Range(s, s + 3)).toList();
        assertEquals(expected, QuoteFinder.find(text, "spy", prefix, suffix));
    }

    static Stream<Arguments> contexts() {
        return Stream.of(
                Arguments.of("", "", List.of(4, 16, 30, 47)),
                Arguments.of("The ", "", List.of(4, 47)),
                Arguments.of("The", "", List.of(4, 47)),
                Arguments.of("The ", " came", List.of(4)),
                Arguments.of("", " went", List.of(16)),
                Arguments.of("\"", "\"", List.of(30)),
                Arguments.of("stayed. The ", "", List.of(47)),
                Arguments.of("", " returned.", List.of(47)),
                Arguments.of("Our ", "", List.of()),
                Arguments.of("A ", " came", List.of()));
    }

    /// Whatever is cut out of a text is found where it was cut out, also with its own selector's
    /// context; among other places where the same words stand again.
    @Test
    void everySelectorFindsItsOwnPassage() {
        String text =
                "Ein “Spion” – der oﬃzielle – spricht:\u2028naïve Idioten 🙂🙂\n한국 שָׁלוֹם cafe\u0301 Idioten.\n\tEnde…";
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            int start = random.nextInt(text.length());
            int end = start + 1 + random.nextInt(text.length() - start);
            Selector selector = Selector.of(text, new Range(start, end));
            List<Range> found =
                    QuoteFinder.find(text, selector.exact(), selector.prefix(), selector.suffix());
            assertEquals(List.of(selector.range()), found, selector.exact());
        }
    }
}
