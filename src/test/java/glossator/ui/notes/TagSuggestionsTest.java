package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

class TagSuggestionsTest {
    private static final Tag RHETORIC = new Tag(new UUID(0, 1), "rhetoric", null, "", "");
    private static final Codebook TAGS = new Codebook(List.of(
            RHETORIC,
            new Tag(new UUID(0, 2), "metaphor", RHETORIC.id(), "", ""),
            new Tag(new UUID(0, 3), "État", null, "", ""),
            new Tag(new UUID(0, 4), "meta", null, "", "")));

    @ParameterizedTest
    @CsvSource({
        "'', meta rhetoric metaphor État",
        "meta, meta metaphor",
        "etat, État",
        "RHET, rhetoric metaphor",
        "rmp, metaphor",
        "zz, ''",
    })
    void theLikeliestComesFirst(String typed, String expected) {
        assertEquals(
                expected,
                TagSuggestions.of(TAGS, typed, List.of(), 9).stream()
                        .map(Tag::name)
                        .collect(Collectors.joining(" ")));
    }
}
