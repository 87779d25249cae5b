package glossator.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

final class MissingCollectionsTest {
    private static final SourceCollection LETTERS =
            new SourceCollection(new UUID(0, 1), "Letters", null, "");
    private static final SourceCollection FRENCH =
            new SourceCollection(new UUID(0, 2), "French", LETTERS.id(), "");

    @ParameterizedTest
    @CsvSource({
        "Letters, 0",
        "letters / FRENCH, 0",
        "Letters/German, 1",
        "French, 1",
        "A/B/C, 3",
    })
    void onlyWhatIsMissingOnThePathIsMade(String path, int made) {
        var missing = new MissingCollections(List.of(LETTERS, FRENCH));
        missing.make(path, "");
        assertEquals(made, missing.changes().size());
    }

    @ParameterizedTest
    @CsvSource({"French, 0", "Letters/French, 0", "Other/French, 2"})
    void aNameAloneFindsACollectionWhereverItIs(String path, int made) {
        var missing = new MissingCollections(List.of(LETTERS, FRENCH));
        missing.findOrMake(path);
        assertEquals(made, missing.changes().size());
    }
}
