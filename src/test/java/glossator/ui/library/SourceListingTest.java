package glossator.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Codebook;
import glossator.annotation.CollectionTree;
import glossator.annotation.ReadingState;
import glossator.annotation.SourceCollection;
import glossator.annotation.Tag;
import glossator.document.Metadata;
import glossator.library.CollectionMembers;
import glossator.library.Source;
import glossator.library.SourceOrder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

class SourceListingTest {
    private static final Tag METHOD = new Tag(UUID.randomUUID(), "method", null, "", "");
    private static final Codebook CODEBOOK = new Codebook(List.of(METHOD));
    private static final SourceCollection UPPER =
            new SourceCollection(UUID.randomUUID(), "Upper", null, "");
    private static final SourceCollection LOWER =
            new SourceCollection(UUID.randomUUID(), "Lower", UPPER.id(), "");

    private final List<Source> sources = new ArrayList<>(List.of(
            source("Apfel", "Zoë Müller", "2001", 3, List.of(), List.of(LOWER.id()), 1),
            source("Birne", "Anna Bär", "1999", 0, List.of(METHOD.id()), List.of(), 5),
            source("äther", "", "", 7, List.of(), List.of(UPPER.id()), 0)));

    private static Source source(
            String title,
            String creator,
            String published,
            int notes,
            List<UUID> tags,
            List<UUID> collections,
            int rating) {
        return new Source(
                UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8)),
                Metadata.of(
                        title,
                        creator.isEmpty() ? List.of() : List.of(creator),
                        "",
                        published,
                        "",
                        ""),
                UUID.randomUUID(),
                1,
                title + ".txt",
                "text",
                100,
                notes,
                Instant.ofEpochSecond(title.length()),
                null,
                null,
                tags,
                collections,
                ReadingState.NEW,
                rating);
    }

    private String list(SourceListing listing) {
        var tree = new CollectionTree(List.of(UPPER, LOWER));
        return listing.list(new CollectionMembers(tree, sources, Map.of()), CODEBOOK).stream()
                .map(Source::title)
                .collect(Collectors.joining(" "));
    }

    private SourceListing listing() {
        var listing = new SourceListing();
        listing.setOrder(SourceOrder.TITLE, false);
        listing.setSources(sources);
        return listing;
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, false, Apfel äther Birne",
        "TITLE, true, Birne äther Apfel",
        "PEOPLE, false, Birne Apfel äther",
        "YEAR, false, Birne Apfel äther",
        "NOTES, false, äther Apfel Birne",
        "RATING, false, Birne Apfel äther",
    })
    void theyAreSortedByAnyField(SourceOrder order, boolean reversed, String titles) {
        SourceListing listing = listing();
        listing.setOrder(order, reversed);
        assertEquals(titles, list(listing));
    }

    @ParameterizedTest
    @CsvSource({
        "bar, Birne",
        "pfe, Apfel",
        "zoe muller, Apfel",
        "tag:method, Birne",
        "-tag:method, Apfel äther",
        "author:zoë OR author:anna, Apfel Birne",
        "before:2000, äther Birne",
        "after:2000, Apfel",
        "is:new, Apfel äther Birne",
        "kind:pdf, ''",
        "nope:x, Apfel äther Birne",
        "(apf, Apfel",
    })
    void theFilterTakesPartsOfWordsOrAQuery(String words, String titles) {
        SourceListing listing = listing();
        listing.setWords(words);
        assertEquals(titles, list(listing));
    }

    @Test
    void whatIsInALowerCollectionIsInThoseAbove() {
        SourceListing listing = listing();
        listing.setRow(new CollectionRow.Of(UPPER));
        assertEquals("Apfel äther", list(listing));
        listing.setRow(new CollectionRow.Of(LOWER));
        assertEquals("Apfel", list(listing));
        listing.setRow(new CollectionRow.Unfiled());
        assertEquals("Birne", list(listing));
    }

    @Test
    void newSourcesThatTheFilterHidesAreCountedUntilItChanges() {
        SourceListing listing = listing();
        listing.setWords("birne");
        assertEquals("Birne", list(listing));
        assertEquals(0, listing.countHidden());
        sources.add(source("Dattel", "", "", 0, List.of(), List.of(), 0));
        sources.add(source("Birnensaft", "", "", 0, List.of(), List.of(), 0));
        listing.setSources(sources);
        assertEquals("Birne Birnensaft", list(listing));
        assertEquals(1, listing.countHidden());
        listing.setWords("");
        assertEquals("Apfel äther Birne Birnensaft Dattel", list(listing));
        assertEquals(0, listing.countHidden());
    }

    @Test
    void onlyAChangeOfOneRowIsTakenForOne() {
        assertEquals(ListUpdate.NONE, ListUpdate.onlyChange(List.of(1, 2), List.of(1, 2)));
        assertEquals(1, ListUpdate.onlyChange(List.of(1, 2), List.of(1, 3)));
        assertEquals(ListUpdate.MANY, ListUpdate.onlyChange(List.of(1, 2), List.of(3, 4)));
        assertEquals(ListUpdate.MANY, ListUpdate.onlyChange(List.of(1), List.of(1, 2)));
    }
}
