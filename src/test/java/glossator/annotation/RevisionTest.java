package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Thousands of marks on edited texts made by chance, of which the truth is known.
class RevisionTest {
    private static final int TEXTS = 12;

    private static Score score() {
        var score = new Score();
        for (int seed = 0; seed < TEXTS; seed++) {
            var print = new Revision.Print(seed % 2 == 0, seed % 3 == 0 ? 60 : 0);
            var revision = new Revision(Prose.of(400, seed), seed, seed % 4 == 3 ? 40 : 15, print);
            var anchoring = Anchoring.between(revision.old, revision.now);
            for (Trials.Mark mark : Trials.marks(revision, 300, seed)) {
                score.add(mark, anchoring.place(mark.selector()));
            }
        }
        return score;
    }

    @Test
    void marksSurviveEditsAndNoneIsMisplacedInSilence() {
        Score score = score();
        assertTrue(score.marks() >= 3000, score.toString());
        double harm = score.share(Trials.Outcome.WRONG, Trials.Outcome.FALSE);
        assertTrue(score.share(Trials.Outcome.RIGHT) >= 0.98, score.toString());
        assertTrue(harm <= 0.001, score.toString());
    }

    @Test
    void ofPlacesGivenWithNineTenthsNineInTenAreRight() {
        Score score = score();
        assertTrue(score.calibrationError() <= 0.02, score.toString());
    }
}
