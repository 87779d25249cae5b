package glossator.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.document.Contributor;
import glossator.document.DetailField;
import glossator.document.Details;
import glossator.document.Metadata;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class CommonDetailsTest {
    private static final Contributor ARENDT =
            new Contributor(Contributor.Role.AUTHOR, "Arendt", "Hannah");
    private static final Metadata LETTER = new Metadata(
            "First letter",
            List.of(ARENDT),
            "",
            "1958",
            "",
            "en",
            Details.NONE
                    .withKind("personal_communication")
                    .with(DetailField.PLACE, "Chicago")
                    .with(DetailField.ARCHIVE, "Library of Congress")
                    .withOther(Map.of("Box", "12", "Folder", "3")));
    private static final Metadata OTHER = LETTER.withTitle("Second letter")
            .withContributors(List.of())
            .withDetails(LETTER.details()
                    .with(DetailField.PLACE, "")
                    .withOther(Map.of("Box", "12", "Folder", "4")));
    private static final CommonDetails COMMON = CommonDetails.of(List.of(LETTER, OTHER));

    private static Metadata with(Metadata metadata, String word, String value) {
        return DetailEdit.set(metadata, word, value);
    }

    private static DetailsChange change(Metadata edited, String... cleared) {
        return DetailsChange.between(COMMON.common(), edited, Set.of(cleared));
    }

    @Test
    void aValueIsCommonIfAllSourcesHaveIt() {
        assertEquals(
                Map.of(
                        "kind", "personal_communication",
                        "published", "1958",
                        "language", "en",
                        "archive", "Library of Congress",
                        "Box", "12"),
                DetailEdit.values(COMMON.common()));
    }

    @Test
    void whatOneLacksOrHasOtherwiseDiffersAndWhatAllLackDoesNot() {
        assertEquals(Set.of("people", "title", "place", "Folder"), COMMON.differing());
        assertEquals(2, COMMON.sources());
    }

    @Test
    void ofOneSourceAllIsCommon() {
        assertEquals(new CommonDetails(1, LETTER, Set.of()), CommonDetails.of(List.of(LETTER)));
    }

    @Test
    void onlyWhatWasChangedIsSet() {
        assertEquals(new DetailsChange(Map.of(), Optional.empty()), change(COMMON.common()));
        DetailsChange made = change(with(with(COMMON.common(), "place", "Rome"), "Box", ""));
        assertEquals(Map.of("place", "Rome", "Box", ""), made.values());
        assertEquals(with(with(LETTER, "place", "Rome"), "Box", ""), made.apply(LETTER));
        assertEquals(with(with(OTHER, "place", "Rome"), "Box", ""), made.apply(OTHER));
    }

    @Test
    void whatDiffersIsClearedOnlyWhenAskedFor() {
        DetailsChange made = change(COMMON.common(), "Folder", "people");
        assertEquals(with(LETTER, "Folder", "").withContributors(List.of()), made.apply(LETTER));
    }

    @Test
    void peopleAreReplacedAsAWhole() {
        DetailsChange made = change(COMMON.common().withContributors(List.of(ARENDT)));
        assertEquals(OTHER.withContributors(List.of(ARENDT)), made.apply(OTHER));
    }

    @Test
    void whatSomebodyElseHasChangedMeanwhileIsAConflictAlsoWhereTheValueIsNotNew() {
        DetailsChange made = change(with(COMMON.common(), "place", "Chicago"));
        var merge = new DetailsMerge(LETTER, made, with(LETTER, "place", "Boston"));
        assertEquals(List.of(new DetailsMerge.Conflict("place", "Boston")), merge.conflicts());
        var again = new DetailsMerge(merge.acknowledged(), made, with(LETTER, "place", "Boston"));
        assertEquals(List.of(), again.conflicts());
        assertEquals(LETTER, again.merged());
    }

    @Test
    void otherFieldsThatSomebodyElseHasChangedMeanwhileStay() {
        DetailsChange made = change(with(COMMON.common(), "place", "Rome"));
        var merge = new DetailsMerge(LETTER, made, with(LETTER, "published", "1959"));
        assertEquals(List.of(), merge.conflicts());
        assertEquals(with(with(LETTER, "place", "Rome"), "published", "1959"), merge.merged());
    }
}
