package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.search.QueryParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// An index in many small partitions finds, ranks, forgets and erases like one in a single one.
final class WordPartitionsTest {
    private static final int MANY = 1_600;

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void open() {
        library = Library.open(folder);
        library.search().setPartitionSize(6);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void catchUp() {
        while (!library.search().update(() -> false).isComplete()) {
            // The next slice.
        }
    }

    private static SearchRequest request(String query) {
        return new SearchRequest(QueryParser.parse(query).orThrow());
    }

    private static List<String> titles(SearchResult result) {
        return result.groups().stream().map(g -> g.source().title()).toList();
    }

    private List<String> find(String query) {
        catchUp();
        return titles(library.search().find(request(query), () -> false));
    }

    private List<String> tables() {
        try (var index = index()) {
            return index.all(
                    "SELECT name FROM sqlite_schema WHERE name GLOB 'passage_words*'"
                            + " AND sql LIKE 'CREATE VIRTUAL%' ORDER BY name",
                    r -> r.getString(1));
        }
    }

    private DatabaseConnection index() {
        Path file = folder.resolve(DerivedIndex.FILE);
        return DatabaseConnection.forWriting(file, Database.address(file), new DamagedRows());
    }

    /// Six of one passage each, of which two have the word once.
    private List<Source> addFull() {
        return IntStream.range(0, 6)
                .mapToObj(i -> Sample.add(
                        library,
                        "Old " + i,
                        (i < 2 ? "A harbour was " : "Nothing is ") + "there for keeper number "
                                + i))
                .toList();
    }

    @Test
    void aWordIsAsRareInTheFirstPassagesOfAPartitionAsInTheOneBefore() {
        addFull();
        Sample.add(library, "New", "harbour harbour harbour for a keeper of the number");
        assertEquals("New", find("harbour").getFirst());
        assertEquals(List.of("passage_words_1", "passage_words_2"), tables());
        assertEquals(3, find("harbour").size());
        assertEquals(7, find("keeper num*").size());
    }

    @Test
    void aPartitionOfWhichNothingIsLeftIsDropped() {
        List<Source> old = addFull();
        Sample.add(library, "New", "The harbour stays");
        catchUp();
        old.forEach(source -> library.removeSource(source.id()));
        assertEquals(List.of("New"), find("harbour"));
        assertEquals(List.of("passage_words_2"), tables());
        old.forEach(source -> library.restoreSource(source.id()));
        assertEquals(3, find("harbour").size());
        assertEquals(List.of("passage_words_2", "passage_words_3"), tables());
    }

    @Test
    void anIndexOfTheVersionBeforeIsMadeAnew() {
        addFull();
        assertEquals(2, find("harbour").size());
        library.close();
        try (var index = index()) {
            index.run("CREATE VIRTUAL TABLE passage_words USING fts5(words)");
            index.run("UPDATE meta SET value = '1' WHERE key = 'words'");
        }
        library = Library.open(folder);
        assertFalse(library.search().progress().isComplete());
        assertEquals(2, find("harbour").size());
        assertEquals(List.of("passage_words_1"), tables());
    }

    @Test
    void aPhraseThatManyPassagesHaveIsAnsweredAtOnceAndThenAsAWhole() {
        library.search().setPartitionSize(WordPartitions.SIZE);
        Sample.add(library, "Old", "The keeper of the harbour");
        String passage = "all of the words ".repeat(90) + "\n";
        Sample.add(library, "New", passage.repeat(MANY));
        catchUp();
        var whole = library.search().find(request("\"of the\""), () -> false);
        assertEquals(List.of("New", "Old"), titles(whole).stream().sorted().toList());
        assertFalse(whole.isCut());
        var first = library.search().findAtOnce(request("\"of the\""), () -> false);
        assertEquals(List.of("New"), titles(first));
        assertTrue(first.isCut());
        assertFalse(first.sources().isExact());
        for (String other : List.of("of the", "keeper", "words NOT \"of the\"")) {
            assertEquals(
                    titles(library.search().find(request(other), () -> false)),
                    titles(library.search().findAtOnce(request(other), () -> false)),
                    other);
        }
    }
}
