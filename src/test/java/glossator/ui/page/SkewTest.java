package glossator.ui.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.function.UnaryOperator;

/// The angle of writing is found to a tenth of a degree, and none where there is none.
final class SkewTest {
    private static final double[] ANGLES = {-4.6, -1.35, -0.3, 0, 0.1, 2.4};

    /// A kind of page, and what the scanner did to it.
    record Kind(String name, int columns, int size, UnaryOperator<ScannedPage> soil) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Kind> kinds() {
        return List.of(
                new Kind("clean", 1, 20, page -> page),
                new Kind("two columns", 2, 15, page -> page),
                new Kind("shadow and noise", 1, 20, page -> page.soil(0.5, 18, 0.01)),
                new Kind("many specks", 1, 20, page -> page.soil(0.2, 10, 0.05)),
                new Kind("large letters", 1, 40, page -> page.soil(0.2, 10, 0.01)),
                new Kind("lid beside it", 1, 20, page -> page.soil(0.2, 10, 0.005).lid(50)),
                new Kind("a photograph on it", 1, 20, page -> page.blots(12).soil(0.1, 8, 0)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theAngleIsFoundToATenthOfADegree(Kind kind) {
        for (double angle : ANGLES) {
            var page = new ScannedPage(850, 1200, 7).write(angle, kind.columns, kind.size);
            double found = Skew.degrees(kind.soil.apply(page).picture());
            assertEquals(angle, found, 0.1, kind.name);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-3, -0.5, 0, 2})
    void writingThatRunsUpThePageIsFoundToo(double angle) {
        var page = new ScannedPage(1000, 1000, 3).write(90 + angle, 1, 20).soil(0.2, 10, 0.01);
        assertEquals(angle, Skew.degrees(page.picture()), 0.1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatHasNoLinesIsLeftAsItIs(long seed) {
        var pages = List.of(
                new ScannedPage(850, 1200, seed),
                new ScannedPage(850, 1200, seed).soil(0.6, 25, 0.05),
                new ScannedPage(850, 1200, seed).blots(400),
                new ScannedPage(850, 1200, seed).blots(60).soil(0.3, 15, 0.02),
                new ScannedPage(850, 1200, seed).write(13, 1, 20),
                new ScannedPage(3, 2, seed),
                new ScannedPage(1, 4000, seed).soil(0, 60, 0));
        for (ScannedPage page : pages) {
            assertEquals(0, Skew.degrees(page.picture()), "page " + pages.indexOf(page));
        }
    }
}
