package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Thousands of marks on edited texts made by chance, of which the truth is known.
class RevisionTest {
    /// A seed that nothing was fitted to.
    private static final int SEED = 1000;

    private static Survey survey = new Survey();

    @BeforeAll
    static void placeMarks() {
        survey = new Survey().addEdits(SEED);
    }

    @Test
    void marksSurviveEditsAndNoneIsMisplacedInSilence() {
        Score score = survey.byKind;
        assertTrue(score.marks() >= 3000, score.toString());
        double harm = score.share(Trials.Outcome.WRONG, Trials.Outcome.FALSE);
        assertTrue(score.share(Trials.Outcome.RIGHT) >= 0.98, score.toString());
        assertTrue(harm <= 0.001, score.toString());
    }

    @Test
    void ofPlacesGivenWithNineTenthsNineInTenAreRight() {
        assertTrue(survey.byKind.calibrationError() <= 0.02, survey.byKind.toString());
    }
}
