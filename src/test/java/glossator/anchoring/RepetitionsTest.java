package glossator.anchoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Anchor;
import glossator.annotation.Selector;
import glossator.document.Range;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/// Texts that stand many times in a row: if their number changed, nothing tells which of them are
/// gone.
class RepetitionsTest {
    private static final String SENTENCE = "The tenant pays ten crowns on Monday. ";
    private static final int COUNT = 400;
    private static final double LIKELY = 0.6;

    /// The places of the units that are kept, and whether any mark on one is elsewhere and said
    /// with more than 0.6.
    private static void nothingWrongIsSaid(String unit, String now, List<Integer> truth) {
        String old = unit.repeat(COUNT);
        var anchoring = Anchoring.between(old, now);
        for (int i = 0; i < COUNT; i++) {
            int start = i * unit.length();
            int end = start + unit.strip().length();
            Anchor anchor = anchoring.anchor(Selector.of(old, new Range(start, end)));
            int right = truth.get(i);
            boolean placed = anchor.place().filter(p -> p.start() == right).isPresent();
            assertTrue(
                    placed || anchor.place().isEmpty() || anchor.confidence() <= LIKELY,
                    i + " is at " + right + ", not " + anchor);
        }
    }

    @ParameterizedTest(name = "{0}: without {1} to {2}, \"{3}\" before {4}")
    @CsvSource({
        "sentences, 200, 210, '', 0",
        "sentences, 0, 10, '', 0",
        "sentences, 390, 400, '', 0",
        "sentences, 77, 78, '', 0",
        "sentences, 300, 310, 'Nothing else. ', 100",
        "sentences, 100, 110, 'Nothing else. ', 300",
        "sentences, 0, 0, 'Nothing else. ', 100",
        "words, 200, 250, '', 0",
        "words, 200, 201, '', 0",
        "characters, 200, 250, '', 0",
        "characters, 77, 78, '', 0"
    })
    void nothingWrongIsSaidForSure(String what, int from, int to, String put, int before) {
        String unit = switch (what) {
            case "sentences" -> SENTENCE;
            case "words" -> "word\n";
            default -> "的是不了";
        };
        var now = new StringBuilder();
        List<Integer> truth = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            now.append(i == before ? put : "");
            boolean gone = i >= from && i < to;
            truth.add(gone ? -1 : now.length());
            now.append(gone ? "" : unit);
        }
        nothingWrongIsSaid(unit, now.toString(), truth);
    }

    @Test
    void whatStandsAsOftenAsBeforeIsWhereItWas() {
        String old = SENTENCE.repeat(COUNT);
        String now = "Nothing else. " + old;
        var range = new Range(50 * SENTENCE.length(), 51 * SENTENCE.length() - 1);
        Anchor anchor = Anchoring.between(old, now).anchor(Selector.of(old, range));
        assertEquals(range.shift("Nothing else. ".length()), anchor.place().orElseThrow());
    }
}
