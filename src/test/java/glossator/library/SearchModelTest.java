package glossator.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import glossator.Rounds;
import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.search.Query;
import glossator.search.QueryMatcher;
import glossator.search.QueryParser;
import glossator.search.SearchedAnnotation;
import glossator.search.SearchedSource;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Random queries find by the index what they match without it.
final class SearchModelTest {
    private static final List<String> WORDS = List.of("one", "two", "three", "four", "five");
    private static final List<String> CONDITIONS = List.of(
            "tag:theme",
            "tag:theme/sub",
            "color:red",
            "author:reader",
            "author:author",
            "kind:text",
            "kind:passage",
            "before:2026-02-01",
            "after:2026-03-01",
            "is:open",
            "is:note",
            "is:tagged",
            "is:new",
            "in:Title");
    private static final List<String> PARTS =
            List.of("text", "titles", "people", "quotes", "notes", "note", "tags", "replies");

    private final Random random = new Random(4);

    @TempDir
    Path folder;

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private String text(int words) {
        return Stream.generate(() -> word() + (random.nextInt(4) == 0 ? "\n" : " "))
                .limit(words)
                .collect(Collectors.joining())
                .strip();
    }

    private void fill(Library library) {
        UUID theme = library.findOrMakeTag("theme");
        UUID sub = library.findOrMakeTag("theme/sub");
        for (int i = 0; i < 12; i++) {
            String title = (random.nextBoolean() ? "Title " : "") + word() + " " + i;
            Source source = Sample.add(library, title, text(3 + random.nextInt(4)) + " " + i);
            for (int k = random.nextInt(3); k > 0; k--) {
                Annotation a = Sample.annotation(library, source, 0, 5)
                        .withNote(random.nextBoolean() ? text(2) : "")
                        .withColor(random.nextBoolean() ? Color.RED : Color.BLUE)
                        .withTags(
                                random.nextBoolean()
                                        ? List.of(random.nextBoolean() ? theme : sub)
                                        : List.of());
                library.apply(Change.add(a));
                if (random.nextBoolean()) {
                    library.apply(new Change.OfReply(null, Sample.reply(a, null, text(2))));
                }
            }
        }
    }

    private String query(int depth) {
        int kind = random.nextInt(depth > 2 ? 5 : 9);
        return switch (kind) {
            case 0 -> word().substring(0, 2) + "*";
            case 1 -> "\"" + word() + " " + word() + "\"";
            case 2 -> "NEAR(" + word() + " " + word() + ", " + random.nextInt(3) + ")";
            case 3 -> CONDITIONS.get(random.nextInt(CONDITIONS.size()));
            case 4 -> word();
            case 5 -> "(" + query(depth + 1) + " OR " + query(depth + 1) + ")";
            case 6 ->
                "(in:" + PARTS.get(random.nextInt(PARTS.size())) + " " + query(depth + 1) + ")";
            case 7 -> "NOT " + CONDITIONS.get(random.nextInt(CONDITIONS.size()));
            default -> "(" + query(depth + 1) + " " + query(depth + 1) + ")";
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {WordPartitions.SIZE, 2})
    void theIndexFindsWhatMatches(int partition) {
        try (Library library = Library.open(folder)) {
            library.search().setPartitionSize(partition);
            fill(library);
            while (!library.search().update(() -> false).isComplete()) {
                // The next slice.
            }
            for (int round = 0; round < Rounds.of(400); round++) {
                String text = query(0);
                Query query = QueryParser.parse(text).orThrow();
                assertEquals(expected(library, query), found(library, query), text);
            }
        }
    }

    private static Set<String> found(Library library, Query query) {
        var request = new SearchRequest(query).withLimits(100, 100);
        var found = new TreeSet<String>();
        for (SourceHits group : library.search().find(request, () -> false).groups()) {
            for (SearchHit hit : group.hits()) {
                found.add(
                        hit instanceof SearchHit.InNote note
                                ? "note " + note.annotation().id()
                                : "source " + group.source().id());
            }
        }
        return found;
    }

    private static Set<String> expected(Library library, Query query) {
        var matcher = new QueryMatcher(query);
        var expected = new ArrayList<String>();
        for (Source source : library.sources()) {
            SearchedSource bare = LibrarySearch.describe(source, library.codebook());
            var whole = new SearchedSource(
                    bare.id(),
                    bare.title(),
                    bare.people(),
                    bare.format(),
                    bare.day(),
                    bare.tags(),
                    bare.codebook(),
                    bare.states(),
                    library.document(source.edition()).text());
            if (matcher.matches(whole)) {
                expected.add("source " + source.id());
            }
            var threads = library.threads(source.id());
            library.annotations(source.id()).stream()
                    .filter(a -> matcher.matches(new SearchedAnnotation(
                            a, threads.of(a.id()), library.codebook(), bare, false)))
                    .forEach(a -> expected.add("note " + a.id()));
        }
        return new TreeSet<>(expected);
    }
}
