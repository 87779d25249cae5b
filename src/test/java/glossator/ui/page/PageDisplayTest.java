package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// How pages are displayed: their rows, and the words that remember it.
final class PageDisplayTest {
    @ParameterizedTest
    @CsvSource({
        "false, false, 1, 0",
        "false, false, 3, 0 1 2",
        "true, false, 1, 0",
        "true, false, 4, 0+1 2+3",
        "true, false, 5, 0+1 2+3 4",
        "true, true, 1, 0",
        "true, true, 2, 0 1",
        "true, true, 5, 0 1+2 3+4",
        "true, true, 4, 0 1+2 3"
    })
    void pagesAreInTheRowsOfABook(boolean facing, boolean cover, int count, String rows) {
        var display = new PageDisplay(0, facing, cover, Contrast.ORIGINAL, false);
        List<String> found = new ArrayList<>();
        for (int row = 0; row <= display.row(count - 1); row++) {
            int first = display.firstInRow(row);
            int last = display.lastInRow(row, count);
            found.add(first == last ? "" + first : first + "+" + last);
        }
        assertEquals(rows, String.join(" ", found));
    }

    @Test
    void everyDisplayIsReadAsItWasWritten() {
        for (int rotation = 0; rotation < 360; rotation += 90) {
            for (Contrast contrast : Contrast.values()) {
                for (int flags = 0; flags < 8; flags++) {
                    var display = new PageDisplay(
                            rotation, (flags & 1) > 0, (flags & 2) > 0, contrast, (flags & 4) > 0);
                    assertEquals(display, PageDisplay.parse(display.text()));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "rotation=45", "rotation=", "sideways pink", "rotation=-90"})
    void wordsThatAreNotUnderstoodCountForNothing(String words) {
        assertEquals(PageDisplay.STANDARD, PageDisplay.parse(words));
    }

    @ParameterizedTest
    @CsvSource({"0, 90, 90", "270, 90, 0", "0, -90, 270", "180, 450, 270"})
    void rotationGoesRound(int from, int by, int to) {
        var display = new PageDisplay(from, false, false, Contrast.ORIGINAL, false);
        assertEquals(to, display.rotatedBy(by).rotation());
    }
}
