package glossator.ui.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.anchoring.Difference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DifferenceRowTest {
    /// A text of so many paragraphs, one of them altered.
    private static String text(int paragraphs, int altered) {
        return IntStream.range(0, paragraphs)
                .mapToObj(i -> i == altered ? "Quite another sentence here." : sentence(i))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(int i) {
        return "Paragraph " + i + " of this text says what it says, number " + i * 37 + ".";
    }

    private static String shown(List<DifferenceRow> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case DifferenceRow.Shown shown -> shown.isChanged() ? "!" : ".";
                    case DifferenceRow.Folded folded -> "(" + folded.count() + ")";
                })
                .collect(Collectors.joining());
    }

    private static Difference difference(int paragraphs, int altered) {
        return Difference.between(text(paragraphs, -1), text(paragraphs, altered));
    }

    @ParameterizedTest
    @CsvSource({"20, 10, (8)..!..(7)", "20, 0, !..(17)", "7, 3, ...!...", "20, 19, (17)..!"})
    void unchangedStretchesAreFoldedUpToTwoParagraphsFromAChange(
            int paragraphs, int altered, String expected) {
        String rows = shown(DifferenceRow.of(difference(paragraphs, altered), Set.of()));
        assertEquals(expected, rows.replaceAll("!+", "!"));
    }

    @Test
    void aStretchCanBeUnfolded() {
        Difference difference = difference(20, 10);
        DifferenceRow.Folded first =
                (DifferenceRow.Folded) DifferenceRow.of(difference, Set.of()).getFirst();
        String rows = shown(DifferenceRow.of(difference, Set.of(first.first())));
        assertEquals("..........!..(7)", rows.replaceAll("!+", "!"));
    }

    @Test
    void aTextInWhichNothingChangedIsOneFold() {
        assertEquals("(20)", shown(DifferenceRow.of(difference(20, -1), Set.of())));
        assertEquals(List.of(), DifferenceRow.of(Difference.between("", ""), Set.of()));
    }
}
