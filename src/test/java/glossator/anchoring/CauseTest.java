package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.anchoring.Revision.Plan;
import glossator.annotation.Anchor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// The texts made for the causes of harm say truly where each passage went.
class CauseTest {
    private static final int SEED = 7;

    private static Revision revision(Cause cause, Script script) {
        String text = new RandomProse(script, SEED).text(200);
        return new Revision(text, SEED, new Plan(4, cause, Print.AS_IT_IS));
    }

    private static List<Trials.Mark> marks(Revision revision, String kind) {
        return Trials.targets(revision).stream()
                .filter(mark -> mark.kind().startsWith(kind))
                .toList();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "TWIN_THEFT, twin moved",
        "SWAPPED_BOILERPLATE, swapped with",
        "SWAPPED_BOILERPLATE, 'swapped, by'",
        "MOVED_TAIL, tail of moved",
        "MIDDLE_IN_ORDER, middle of moved",
        "RENUMBERED_LIST, item renumbered",
        "STRAY_SIGNS, beside stray",
        "MOVED_IN, moved in between",
        "SWAPPED_ITEMS, item swapped"
    })
    void aPassageThatOnlyMovedReadsTheSameWhereItIsNow(Cause cause, String kind) {
        Revision revision = revision(cause, Script.LATIN);
        List<Trials.Mark> marks = marks(revision, kind);
        assertTrue(marks.size() >= 4, kind + marks.size());
        for (Trials.Mark mark : marks) {
            String there = mark.truth().orElseThrow().of(revision.now);
            assertEquals(words(mark.selector().exact()), words(there));
        }
    }

    @ParameterizedTest
    @CsvSource({"TWIN_THEFT, twin one", "RENUMBERED_LIST, item gone", "MOVED_TAIL, tail of other"})
    void ofPassagesThatReadAlmostAlikeSomeAreGone(Cause cause, String kind) {
        var marks = marks(revision(cause, Script.LATIN), kind);
        assertTrue(marks.stream().anyMatch(mark -> mark.truth().isEmpty()), kind);
    }

    @Test
    void whatIsPutIntoAPassageIsNotPartOfIt() {
        for (Trials.Mark mark : marks(revision(Cause.MOVED_IN, Script.LATIN), "parted")) {
            int length = mark.truth().orElseThrow().length();
            assertTrue(length < mark.selector().exact().length());
        }
    }

    @Test
    void theSameSentenceStandsTwice() {
        Revision revision = revision(Cause.SWAPPED_BOILERPLATE, Script.CHINESE);
        for (Trials.Mark mark : marks(revision, "swapped, by")) {
            String quote = mark.selector().exact();
            assertTrue(revision.old.indexOf(quote) < revision.old.lastIndexOf(quote), quote);
            assertTrue(revision.now.indexOf(quote) < revision.now.lastIndexOf(quote), quote);
        }
    }

    @Test
    void whereNothingTellsTwoSentencesApartBothPlacesAreKnown() {
        List<Trials.Mark> marks =
                marks(revision(Cause.SWAPPED_BOILERPLATE, Script.LATIN), "swapped, undecided");
        assertTrue(marks.size() >= 4, "" + marks.size());
        for (Trials.Mark mark : marks) {
            mark.truth().ifPresent(truth -> assertTrue(mark.either().contains(truth)));
            var both = new Anchor.Orphan(
                    0.55,
                    mark.either().stream()
                            .map(place -> new Anchor.Suggestion(place, 1))
                            .toList());
            assertEquals(Trials.Outcome.RIGHT, Trials.outcome(mark, both));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasMarksInEveryScript(Cause cause) {
        for (Script script :
                List.of(Script.LATIN, Script.CHINESE, Script.PERSIAN, Script.TURKISH)) {
            assertTrue(Trials.targets(revision(cause, script)).size() >= 10, script.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextOfEveryStyleIsMadeTheSameAgain(TextStyle style) {
        String text = style.text(60, SEED);
        assertEquals(text, style.text(60, SEED));
        assertTrue(text.length() > 2000, text);
    }
}
