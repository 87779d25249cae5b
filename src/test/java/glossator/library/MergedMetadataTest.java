package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// A new edition fills in what a person did not type, and overwrites nothing that one did.
class MergedMetadataTest {

    private static Metadata doi(String doi) {
        return Metadata.NONE.withDetails(Details.NONE.with(DetailField.DOI, doi));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // shown, of the old edition, of the new one, whether both have one format, then shown
        "'', '', b, true, b",
        "'', '', b, false, b",
        "a, a, b, true, b",
        "a, a, b, false, a",
        "typed, a, b, true, typed",
        "typed, '', b, true, typed",
        "a, a, '', true, a",
        // A person has taken it away: it counts as not typed.
        "'', a, b, true, b",
    })
    void aFieldOfTheDetails(String shown, String old, String now, boolean same, String then) {
        Metadata merged = MergedMetadata.of(doi(shown), doi(old), doi(now), same);
        assertEquals(then, merged.details().get(DetailField.DOI));
    }

    @Test
    void peopleAreReplacedAsAWholeOrNotAtAll() {
        var typed = List.of(new Contributor(Contributor.Role.EDITOR, "Brandt", "Helen"));
        var read = List.of(Contributor.author("H. Brandt"));
        var newer = List.of(Contributor.author("Helen Brandt"));
        Metadata old = Metadata.NONE.withContributors(read);
        Metadata now = Metadata.NONE.withContributors(newer);
        assertEquals(newer, MergedMetadata.of(old, old, now, true).contributors());
        assertEquals(read, MergedMetadata.of(old, old, now, false).contributors());
        Metadata shown = Metadata.NONE.withContributors(typed);
        assertEquals(typed, MergedMetadata.of(shown, old, now, true).contributors());
        assertEquals(newer, MergedMetadata.of(Metadata.NONE, Metadata.NONE, now, false).contributors());
        assertEquals(read, MergedMetadata.of(old, old, Metadata.NONE, true).contributors());
    }

    @Test
    void fieldsOfAPersonsOwnAreOnlyAddedTo() {
        Metadata shown = Metadata.NONE.withDetails(new Details("", Map.of(), Map.of("Box", "1")));
        Metadata now = Metadata.NONE.withDetails(
                new Details("book", Map.of(), Map.of("Box", "2", "Shelf", "3")));
        Details merged = MergedMetadata.of(shown, shown, now, true).details();
        assertEquals(Map.of("Box", "1", "Shelf", "3"), merged.other());
        assertEquals("book", merged.kind());
    }
}
