package glossator.ui.library;

import glossator.annotation.Codebook;
import glossator.library.LibrarySearch;
import glossator.library.Source;
import glossator.search.ParsedQuery;
import glossator.search.QueryMatcher;
import glossator.search.QueryParser;
import glossator.search.SearchedTexts;
import glossator.ui.control.FuzzyMatcher;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The words in the filter: plain ones may stand anywhere in what is known of a source, as parts of
/// words; whatever has an operator or a field is a query in the grammar of the search. What plain
/// words are compared with is kept, so that a key costs no more than a look at each source.
final class SourceFilter {
    private static final Pattern GRAMMAR =
            Pattern.compile("[\"():*]|(?:^|\\s)-\\S|\\b(?:AND|OR|NOT|NEAR)\\b");

    private record Folded(Source source, String text) {}

    private record Described(Source source, Codebook codebook, SearchedTexts asSearched) {}

    // Also filled in the background.
    private final Map<UUID, Folded> folded = new ConcurrentHashMap<>();
    private final Map<UUID, Described> described = new ConcurrentHashMap<>();

    /// Reads what the first keys would have to read: 20,000 sources take a fifth of a second. May
    /// be called on any thread.
    void prepare(List<Source> sources, Codebook codebook) {
        for (Source source : sources) {
            text(source);
            known(source, codebook).readAll();
        }
    }

    /// Why a query cannot be understood, or empty.
    static String fault(String words) {
        return isGrammar(words)
                        && QueryParser.parseTyped(words)
                                instanceof ParsedQuery.Unsound(var _, var _, var why)
                ? why.sentence()
                : "";
    }

    private static boolean isGrammar(String words) {
        return GRAMMAR.matcher(words).find();
    }

    /// What cannot be understood hides nothing.
    Predicate<Source> of(String words, Codebook codebook) {
        if (words.isBlank()) {
            return source -> true;
        }
        if (isGrammar(words)) {
            return switch (QueryParser.parseTyped(words)) {
                case ParsedQuery.Sound(var query) -> {
                    var matcher = new QueryMatcher(query);
                    yield source -> matcher.matches(known(source, codebook));
                }
                case ParsedQuery.Unsound _ -> source -> true;
            };
        }
        List<String> all = List.of(FuzzyMatcher.fold(words).strip().split("\\s+"));
        return source -> {
            String text = text(source);
            for (String word : all) {
                if (!text.contains(word)) {
                    return false;
                }
            }
            return true;
        };
    }

    private SearchedTexts known(Source source, Codebook codebook) {
        Described known = described.get(source.id());
        if (known == null || !known.source.equals(source) || !known.codebook.equals(codebook)) {
            known = new Described(
                    source, codebook, new SearchedTexts(LibrarySearch.describe(source, codebook)));
            described.put(source.id(), known);
        }
        return known.asSearched;
    }

    private String text(Source source) {
        Folded known = folded.get(source.id());
        if (known == null || !known.source.equals(source)) {
            known = new Folded(source, FuzzyMatcher.fold(SourceWording.text(source)));
            folded.put(source.id(), known);
        }
        return known.text;
    }

    /// Forgets what was kept of sources that are gone.
    void keepOnly(int most) {
        if (folded.size() > 2 * most + 1_000) {
            folded.clear();
            described.clear();
        }
    }
}
