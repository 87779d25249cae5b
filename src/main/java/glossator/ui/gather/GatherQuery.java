package glossator.ui.gather;

import glossator.annotation.NoteFilter;
import glossator.library.LibraryNote;
import glossator.library.LibrarySearch;
import glossator.search.ParsedQuery;
import glossator.search.QueryMatcher;
import glossator.search.QueryParser;
import glossator.search.SearchedAnnotation;
import glossator.search.SearchedSource;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What is typed into the search field: plain words, which need only occur, so that each key is
/// answered at once; or a query in the grammar of the search.
///
/// @param fault what is wrong with the query; empty if nothing is
record GatherQuery(Predicate<LibraryNote> matches, String fault) {
    private static final Pattern GRAMMAR =
            Pattern.compile("[\":*()]|(^|\\s)-\\S|\\b(AND|OR|NOT|NEAR)\\b");

    static GatherQuery of(String text, GatherNames names, GatherSearch search) {
        if (!GRAMMAR.matcher(text).find()) {
            NoteFilter words = NoteFilter.NONE.withWords(text);
            return new GatherQuery(
                    note -> text.isBlank() || words.findsWordsIn(search.of(note, names)), "");
        }
        return switch (QueryParser.parseTyped(text)) {
            case ParsedQuery.Sound(var query) ->
                new GatherQuery(matching(new QueryMatcher(query), names), "");
            case ParsedQuery.Unsound(var _, var _, var refusal) ->
                new GatherQuery(_ -> true, refusal.sentence());
        };
    }

    private static Predicate<LibraryNote> matching(QueryMatcher matcher, GatherNames names) {
        Map<UUID, SearchedSource> sources = new HashMap<>();
        names.sources()
                .forEach((id, source) ->
                        sources.put(id, LibrarySearch.describe(source, names.codebook())));
        return note -> {
            SearchedSource source = sources.get(note.source());
            return source != null
                    && matcher.matches(new SearchedAnnotation(
                            note.annotation(),
                            note.replies(),
                            names.codebook(),
                            source,
                            note.placement().isOrphan()));
        };
    }
}
