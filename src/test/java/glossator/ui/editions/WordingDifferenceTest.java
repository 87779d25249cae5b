package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class WordingDifferenceTest {
    private static String shown(List<WordingDifference.Piece> pieces) {
        return pieces.stream()
                .map(p -> p.kept() ? p.text() : "[" + p.text() + "]")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the mayor, after the meeting | the deputy mayor, after the meeting | the mayor, after the meeting | the [deputy] mayor, after the meeting
                    says Martha today | says Clara today | says [Martha] today | says [Clara] today
                    says Martha Lindqvist | Martha Lindqvist | [says] Martha Lindqvist | Martha Lindqvist
                    the old oven | in the old stone oven | the old oven | [in] the old [stone] oven
                    “no other choice” | "no other choice" | “no other choice” | "no other choice"
                    """)
    void eachWordingIsWholeAndWhatIsOtherInItIsMarked(
            String before, String after, String old, String now) {
        WordingDifference wording = WordingDifference.of(before, after);
        assertEquals(old, shown(wording.before()));
        assertEquals(now, shown(wording.after()));
    }

    @Test
    void withoutANewWordingAllIsGone() {
        WordingDifference wording = WordingDifference.of("all of this", "");
        assertEquals("[all of this]", shown(wording.before()));
        assertEquals(List.of(), wording.after());
    }

    @Test
    void theMiddleOfALongPassageThatBothHaveIsLeftOut() {
        String tide = "The tide comes in twice a day and nobody asks it why. ".repeat(20);
        WordingDifference wording =
                WordingDifference.of(tide + "Martha", tide + "Clara").shortened();
        String old = shown(wording.before());
        assertTrue(old.length() < 260 && old.endsWith("[Martha]") && old.contains(" … "), old);
    }
}
