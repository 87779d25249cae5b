package glossator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glossator.annotation.Color;
import glossator.format.CopyOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

class ExportChoicesTextTest {
    private static final ExportChoices ALL = new ExportChoices(
            new ExportSelection(
                    Set.of(Color.RED, Color.GRAY),
                    Set.of(new UUID(1, 2)),
                    Set.of("Ada = B", "Ünal"),
                    ExportSelection.State.OPEN,
                    Instant.parse("2026-11-01T00:00:00Z"),
                    Instant.parse("2026-11-30T23:59:59.999999999Z"),
                    false),
            new Pseudonyms(Map.of("Ada", "P=1", "*", "X")),
            new CopyOptions(false, false, CopyOptions.TextMarks.NUMBER, Map.of()));

    static Stream<ExportChoices> choices() {
        return Stream.of(ExportChoices.USUAL, ALL);
    }

    @ParameterizedTest
    @MethodSource("choices")
    void whatWasChosenComesBack(ExportChoices choices) {
        assertEquals(choices, ExportChoicesText.parse(ExportChoicesText.of(choices)));
    }

    @Test
    void privateNotesHaveToBeNamedEachTime() {
        var choices = new ExportChoices(
                ALL.selection().withPrivates(true), ALL.pseudonyms(), ALL.options());
        assertEquals(ALL, ExportChoicesText.parse(ExportChoicesText.of(choices)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "color=mauve\ntag=7\nstate=closed\nsince=now\nmarks=wavy\npseudonym=x"
            })
    void whatIsNotUnderstoodIsAsIfNothingWasChosen(String text) {
        assertEquals(ExportChoices.USUAL, ExportChoicesText.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "markdown"})
    void withoutTracesACopyOfOurOwnDoesNotSayWhatMadeIt(String kind) throws IOException {
        var bare = new CopyOptions(false, true, CopyOptions.TextMarks.EQUALS, Map.of());
        String usual = written(kind, Samples.rich());
        String copy = written(kind, Samples.rich().withOptions(bare));
        for (String trace : List.of(Samples.SHA, "exported", "application/ld+json")) {
            assertFalse(copy.contains(trace), trace);
        }
        assertEquals(true, usual.contains(Samples.SHA));
    }

    private static String written(String kind, AnnotatedDocument work) throws IOException {
        var out = new ByteArrayOutputStream();
        Exporters.byName(kind).write(List.of(work), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
