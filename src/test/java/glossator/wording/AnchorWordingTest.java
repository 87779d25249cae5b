package glossator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Range;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class AnchorWordingTest {
    private static Annotation on(Target target) {
        return new Annotation(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        new UUID(0, 3),
                        new Selector(new Range(0, 0), "", "", ""),
                        Style.HIGHLIGHT,
                        Color.YELLOW,
                        "",
                        List.of(),
                        "Ada",
                        Instant.EPOCH,
                        Instant.EPOCH)
                .withTarget(target);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 0, not looked for yet",
        "true, 0.97, not in this edition",
        "false, 0, not in this edition",
    })
    void onlyWhatWasLookedForIsSaidToBeAbsent(boolean page, double confidence, String words) {
        Target target = page ? new Target.WholePage(new Surface.Page(0, "1")) : Target.PASSAGE;
        var anchor = new Anchor.Orphan(confidence, List.of());
        assertEquals(words, AnchorWording.word(new Placement(on(target), new UUID(0, 4), anchor)));
    }
}
