package glossator.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.library.HitCount;
import glossator.library.IndexProgress;
import glossator.library.SearchResult;
import glossator.library.SourceHits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// How counts and the progress of the index are said.
class ResultWordingTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            312; 500; false; 312 of 500 sources are indexed. More may be found in the others.
            500; 500; false; The latest notes are being indexed. More may be found in them.
            500; 500; true;  ``
            """)
    void theProgressOfTheIndexIsSaidUntilItIsComplete(
            int indexed, int sources, boolean isComplete, String said) {
        assertEquals(said, ResultWording.progress(new IndexProgress(indexed, sources, isComplete)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1;    true;  1;  true;  1 hit in 1 source
            1200; true;  7;  true;  1,200 hits in 7 sources
            1200; false; 7;  true;  At least 1,200 hits in 7 sources
            8;    true;  1;  false; At least 8 hits in 1 source
            """)
    void hitsAndSourcesAreCounted(
            int hits, boolean areExact, int sources, boolean sourcesAreExact, String said) {
        var group = new SourceHits(Sources.one(), List.of(), new HitCount(hits, areExact));
        assertEquals(
                said,
                ResultWording.total(new SearchResult(
                        List.of(group),
                        new HitCount(sources, sourcesAreExact),
                        new HitCount(hits, areExact),
                        false,
                        new IndexProgress(1, 1, true))));
    }

    @Test
    void aSourceAndWhatIsLeftOfItAreSaid() {
        var group = new SourceHits(Sources.one(), List.of(), new HitCount(12, true));
        assertEquals("On Method, hits: 12", ResultWording.of(new ResultRow.OfSource(group)));
        assertEquals(
                "1 more hit in this source", ResultWording.of(new ResultRow.MoreHits(group, 1)));
        assertEquals("All hits in this source", ResultWording.of(new ResultRow.MoreHits(group, 0)));
        assertEquals("30 more sources", ResultWording.of(new ResultRow.MoreSources(20, 30)));
        assertEquals("Ada Well · 1843", ResultWording.people(group.source()));
    }
}
