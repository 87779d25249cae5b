package glossator.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/// What `formats.md` says of the order of reading stays true.
class ReadingOrderTest {
    /// A compound that is known from nowhere else may lose its hyphen.
    private static final double NEARLY_ALL = 0.997;

    static List<Paper> papers() {
        return Stream.concat(Papers.all().stream(), HardPapers.all().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void wordsAreReadInTheirOrderAndNoneIsAdded(Paper paper) {
        Paper.Score score = paper.score(OrderTable.ours(paper));
        assertTrue(score.ordered() >= NEARLY_ALL, paper + ": " + score);
        assertTrue(score.kept() >= NEARLY_ALL, paper + ": " + score);
        assertTrue(score.added() <= 1 - NEARLY_ALL, paper + ": " + score);
    }
}
