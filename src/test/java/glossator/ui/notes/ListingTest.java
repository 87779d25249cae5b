package glossator.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Reply;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.annotation.Tag;
import glossator.annotation.Target;
import glossator.annotation.Threads;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class ListingTest {
    private static final UUID WATER = new UUID(1, 1);
    private static final UUID RIVER = new UUID(1, 2);
    private static final Codebook TAGS = new Codebook(
            List.of(new Tag(WATER, "water", null, "", ""), new Tag(RIVER, "river", WATER, "", "")));
    private static final Annotation FIRST =
            mark(1, "Cœur d’été", Color.RED, "a note", List.of(RIVER));
    private static final Annotation SECOND =
            mark(2, "the mill", Color.BLUE, "", List.of(WATER, RIVER));
    private static final Annotation THIRD = mark(3, "the road", Color.RED, "", List.of());
    private static final Placements MARKS = Placements.of(List.of(THIRD, FIRST, SECOND));

    private static final Threads THREADS = new Threads(List.of(
            reply(1, SECOND, null, "Grace", "Is this the old mill?"),
            reply(2, SECOND, new UUID(5, 1), "Ada", "It burned down."),
            reply(3, FIRST, null, "Grace", "Wörter")));

    private static Reply reply(
            int id, Annotation to, @Nullable UUID parent, String author, String text) {
        Instant moment = Instant.EPOCH.plusSeconds(id);
        return new Reply(
                new UUID(5, id),
                to.source(),
                to.id(),
                parent,
                author,
                text,
                null,
                moment,
                moment,
                "");
    }

    private static Annotation mark(
            int at, String quote, Color color, String note, List<UUID> tags) {
        return new Annotation(
                new UUID(0, at),
                new UUID(9, 9),
                new UUID(9, 8),
                new Selector(new Range(at, at + quote.length()), quote, "", ""),
                Style.HIGHLIGHT,
                color,
                note,
                tags,
                "Ada",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static List<UUID> rows(Filter filter) {
        return Listing.of(MARKS, THREADS, filter, TAGS, new SearchText(), null).rows();
    }

    @Test
    void aTagTakesInThoseBelowIt() {
        assertEquals(List.of(FIRST.id(), SECOND.id()), rows(Filter.NONE.withTag(WATER)));
        Listing all = Listing.of(MARKS, THREADS, Filter.NONE, TAGS, new SearchText(), null);
        assertEquals(Map.of(WATER, 2, RIVER, 2), all.tags());
        assertEquals(Map.of(Color.RED, 2, Color.BLUE, 1), all.colors());
    }

    @ParameterizedTest
    @CsvSource({
        "ETE, 1",
        "ada the, 2 3",
        "river mill, 2",
        "note, 1",
        "absent, ''",
        "grace, 1 2",
        "burned mill, 2",
        "worter, 1"
    })
    void allWordsMustOccurSomewhere(String words, String expected) {
        List<UUID> ids = Arrays.stream(expected.split(" ", -1))
                .filter(n -> !n.isEmpty())
                .map(n -> new UUID(0, Long.parseLong(n)))
                .toList();
        assertEquals(ids, rows(Filter.NONE.withWords(words)));
    }

    @Test
    void anAuthorHasWrittenTheAnnotationOrAReplyToIt() {
        Listing all = Listing.of(MARKS, THREADS, Filter.NONE, TAGS, new SearchText(), null);
        assertEquals(Map.of("Ada", 3, "Grace", 2), all.authors());
        assertEquals(List.of("Ada", "Grace"), List.copyOf(all.authors().keySet()));
        assertEquals(List.of(FIRST.id(), SECOND.id()), rows(Filter.NONE.withAuthor("Grace")));
        assertEquals(List.of(), rows(Filter.NONE.withAuthor("Charles")));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, 1", "RESOLVED, 2", "ANSWERED, 1 2", "UNANSWERED, 3"})
    void aBareHighlightIsNoOpenMatter(ThreadFilter state, String expected) {
        Placements placements = Placements.of(List.of(FIRST, SECOND.withResolved(true), THIRD));
        Listing listing = Listing.of(
                placements, THREADS, Filter.NONE.withThread(state), TAGS, new SearchText(), null);
        List<UUID> ids = Arrays.stream(expected.split(" ", -1))
                .map(n -> new UUID(0, Long.parseLong(n)))
                .toList();
        assertEquals(ids, listing.rows());
        assertEquals(ids.size(), listing.states().get(state));
    }

    @Test
    void onlyThoseThatStandSoInTheEditionAreShown() {
        UUID edition = new UUID(9, 7);
        Placements placements = new Placements(List.of(
                new Placement(FIRST, edition, new Anchor.Orphan(0.9, List.of())),
                new Placement(SECOND, edition, new Anchor.Moved(new Range(2, 5), 1)),
                new Placement(THIRD, edition, new Anchor.Exact(new Range(7, 9), 1))));
        Map<AnchorFilter, List<UUID>> expected = Map.of(
                AnchorFilter.OPEN, List.of(SECOND.id(), FIRST.id()),
                AnchorFilter.MOVED, List.of(SECOND.id()),
                AnchorFilter.CHANGED, List.of(),
                AnchorFilter.ORPHAN, List.of(FIRST.id()));
        expected.forEach((standing, ids) -> {
            Filter filter = Filter.NONE.withStanding(standing);
            Listing listing = Listing.of(placements, THREADS, filter, TAGS, new SearchText(), null);
            assertEquals(ids, listing.rows(), standing.name());
            assertEquals(ids.size(), listing.standings().get(standing));
        });
    }

    @Test
    void whatIsBeingWrittenIsShownWhateverTheFilterSays() {
        Filter blue = Filter.NONE.withColor(Color.BLUE, true);
        assertEquals(
                List.of(SECOND.id(), THIRD.id()),
                Listing.of(MARKS, THREADS, blue, TAGS, new SearchText(), THIRD.id())
                        .rows());
    }

    @Test
    void notesOnTheWholeSourceAreASectionOfTheirOwnAboveAllOthers() {
        UUID[] ids = {new UUID(0, 7), new UUID(0, 8)};
        var all = new ArrayList<>(List.of(THIRD, FIRST));
        for (UUID id : ids) {
            Annotation at = mark((int) id.getLeastSignificantBits(), "", Color.RED, "", List.of());
            all.add(at.withSelector(Selector.of("", new Range(0, 0)))
                    .withTarget(Target.WHOLE_SOURCE));
        }
        Listing listing = Listing.of(
                Placements.of(all), Threads.NONE, Filter.NONE, TAGS, new SearchText(), null);
        assertEquals(List.of(ids[0], ids[1], FIRST.id(), THIRD.id()), listing.rows());
        assertEquals(Optional.of(CardSection.Kind.WHOLE_SOURCE), listing.sectionAt(ids[0]));
        assertEquals(Optional.empty(), listing.sectionAt(ids[1]));
        assertEquals(Optional.of(CardSection.Kind.TEXT), listing.sectionAt(FIRST.id()));
        assertEquals(Optional.empty(), listing.sectionAt(THIRD.id()));
        Listing without = Listing.of(MARKS, THREADS, Filter.NONE, TAGS, new SearchText(), null);
        assertEquals(Optional.empty(), without.sectionAt(FIRST.id()));
    }

    @ParameterizedTest
    @CsvSource({"abcdef, abcXdef", "abcdef, abdef", "abc, ''", "'', abc", "aXc, aYYc", "aa, aaa"})
    void aListBecomesTheOther(String from, String to) {
        List<String> rows = new ArrayList<>(Arrays.asList(from.split("", -1)));
        List<String> wanted = Arrays.asList(to.split("", -1));
        ListDiff.change(rows, wanted);
        assertEquals(wanted, rows);
    }
}
