package glossator.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.Collectors;

/// How texts are cut into terms.
final class TermsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '`', textBlock = """
            Freedom, or: LIBERTY!    § freedom/0-7 or/9-11 liberty/13-20
            cafe\u0301s              § cafes/0-6
            Straße                   § strasse/0-6
            Łódź øre                 § lodz/0-4 ore/5-8
            ﬁsh ＡＢ                 § fish/0-3 ab/4-6
            free\u00ADdom            § freedom/0-8
            x² ½                     § x2/0-2 12/3-4
            ὈΔΥΣΣΕΎΣ                 § οδυσσευσ/0-8
            شَمْس                      § شمس/0-5
            हिन्दी                     § हिन्दी/0-6
            한국어                   § 한국어/0-3
            東京都                   § 東京/0-2 京都/1-3 都/2-3
            か\u3099き               § がき/0-3 き/2-3
            ｶﾞ                       § ガ/0-2
            3章a                     § 3/0-1 章/1-2 a/2-3
            𠀀𠀁                     § 𠀀𠀁/0-4 𠀁/2-4
            """)
    void aTextHasTheTerms(String text, String terms) {
        String found = Terms.of(text).stream()
                .map(t -> java.text.Normalizer.normalize(t.text(), java.text.Normalizer.Form.NFC)
                        + "/" + t.start() + "-" + t.end())
                .collect(Collectors.joining(" "));
        assertEquals(terms, found);
    }
}
