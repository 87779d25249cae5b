package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.search.QueryParser;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What is found in a library, and that the index follows what is done to it.
final class LibrarySearchTest {
    @TempDir
    Path folder;

    private Library library;
    private Source island;
    private Source essay;

    @BeforeEach
    void fill() {
        library = Library.open(folder.resolve("library"));
        island = Sample.add(
                library,
                "An Island",
                "The café on the naïve island was closed.\nNobody spoke of free­dom there.\n"
                        + "A second paragraph about the brave new world and its people.");
        essay = Sample.add(
                library,
                "Essay on Liberty",
                "Freedom is the word of a brave man.\nA new world is another.\n東京都の島");
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

    private SearchResult find(String query) {
        catchUp();
        return library.search()
                .find(new SearchRequest(QueryParser.parse(query).orThrow()), () -> false);
    }

    /// The titles of the sources, in order, each with its hits as `[word]`.
    private List<String> said(String query) {
        return find(query).groups().stream()
                .map(g -> g.source().title() + ": "
                        + String.join(
                                " | ",
                                g.hits().stream().map(LibrarySearchTest::words).toList()))
                .sorted()
                .toList();
    }

    private static String words(SearchHit hit) {
        String text = hit.excerpt().text();
        String words = String.join(
                " ", hit.excerpt().words().stream().map(r -> r.of(text)).toList());
        return switch (hit) {
            case SearchHit.InText _ -> words;
            case SearchHit.InNote note -> note.part().word() + " " + words;
            case SearchHit.InDetails details -> details.part().word() + " " + words;
        };
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccents() {
        assertEquals(List.of("An Island: café naïve"), said("CAFE naive"));
        assertEquals(List.of("An Island: free­dom", "Essay on Liberty: Freedom"), said("freedom"));
    }

    @Test
    void phrasesStandTogetherAndWordsAnywhereInTheSource() {
        assertEquals(List.of("An Island: brave new world"), said("\"brave new world\""));
        assertEquals(
                List.of("An Island: brave new world", "Essay on Liberty: brave new world"),
                said("brave new world"));
    }

    @Test
    void titlesAndPeopleAreFound() {
        assertEquals(List.of("Essay on Liberty: titles Liberty"), said("liberty"));
        assertEquals(2, find("in:people author").groups().size());
    }

    @Test
    void scriptsWithoutSpacesAreFoundByAnyPart() {
        assertEquals(List.of("Essay on Liberty: 京都"), said("京都"));
        assertEquals(List.of("Essay on Liberty: 島"), said("島"));
        assertEquals(List.of(), said("東島"));
    }

    @Test
    void annotationsAreFoundByWhatTheyHave() {
        Annotation a = Sample.annotation(library, essay, 0, 7)
                .withNote("compare with Rousseau")
                .withColor(Color.GREEN)
                .withTags(List.of(library.findOrMakeTag("theme/liberty")));
        library.apply(Change.add(a));
        for (String query : List.of(
                "rousseau", "color:green", "tag:theme", "tag:liberty", "colour:green freedom")) {
            assertEquals(
                    List.of(a),
                    find(query).groups().stream()
                            .flatMap(g -> g.hits().stream())
                            .flatMap(h -> h instanceof SearchHit.InNote n
                                    ? Stream.of(n.annotation())
                                    : Stream.empty())
                            .toList(),
                    query);
        }
        SearchHit.InText hit = (SearchHit.InText) find("in:text freedom").groups().stream()
                .filter(g -> g.source().id().equals(essay.id()))
                .findFirst()
                .orElseThrow()
                .hits()
                .getFirst();
        assertEquals(List.of(a.id()), hit.annotations());
        assertTrue(find("tag:theme color:red").groups().isEmpty());
    }

    @Test
    void theIndexFollowsWhatIsDone() {
        find("freedom");
        library.renameSource(island.id(), "Utopia");
        assertEquals(List.of("Utopia: titles Utopia"), said("utopia"));
        library.removeSource(essay.id());
        assertEquals(List.of("Utopia: free­dom"), said("freedom"));
        library.restoreSource(essay.id());
        assertEquals(2, find("freedom").groups().size());
    }
}
