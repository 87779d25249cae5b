package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// A label goes before a number.
final class PageNumbersTest {
    private static final List<String> LABELS = List.of("i", "ii", "1", "2", "A-7", "", "2");

    @ParameterizedTest
    @CsvSource({
        "i, 0",
        "II, 1",
        "1, 2",
        "' 2 ', 3",
        "a-7, 4",
        "6, 5",
        "7, 6",
        "8, -1",
        "0, -1",
        "-1, -1",
        "'', -1",
        "xii, -1",
        "99999999999, -1"
    })
    void findsTheFirstPageSoNamed(String typed, int page) {
        assertEquals(page, PageNumbers.find(LABELS, typed).orElse(-1));
    }
}
