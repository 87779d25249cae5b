package glossator.library;

import glossator.search.Query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Queries in the language of SQLite's FTS5 (https://sqlite.org/fts5.html, section 3). Terms hold
/// nothing but letters, digits and marks, and are quoted all the same.
final class FtsQuery {
    private FtsQuery() {}

    static String phrase(Query.Phrase phrase) {
        return quote(String.join(" ", phrase.terms())) + (phrase.prefix() ? "*" : "");
    }

    private static String quote(String words) {
        return '"' + words.replace("\"", "") + '"';
    }

    /// A phrase, or phrases near each other.
    static String words(Query words) {
        return switch (words) {
            case Query.Phrase phrase -> phrase(phrase);
            case Query.Near(List<Query.Phrase> phrases, int distance) ->
                phrases.stream()
                        .map(FtsQuery::phrase)
                        .collect(Collectors.joining(" ", "NEAR(", ", " + distance + ")"));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    /// The phrases in words, one by one.
    static List<String> phrases(List<Query> words) {
        return words.stream()
                .flatMap(w -> w instanceof Query.Near near
                        ? near.phrases().stream()
                        : Stream.of((Query.Phrase) w))
                .map(FtsQuery::phrase)
                .distinct()
                .toList();
    }

    /// All of its terms, in any order and anywhere.
    static String terms(Query words) {
        return switch (words) {
            case Query.Phrase phrase -> terms(phrase);
            case Query.Near near ->
                near.phrases().stream().map(FtsQuery::terms).collect(Collectors.joining(" AND "));
            default -> throw new IllegalArgumentException(words.toString());
        };
    }

    private static String terms(Query.Phrase phrase) {
        String all = phrase.terms().stream()
                .distinct()
                .map(FtsQuery::quote)
                .collect(Collectors.joining(" AND "));
        return phrase.prefix() ? all + "*" : all;
    }

    static boolean isOneTerm(Query words) {
        return words instanceof Query.Phrase phrase && phrase.terms().size() == 1;
    }

    /// The words of a query as they must stand in one passage, without its conditions; empty if
    /// nothing is left, or if only what must not be there is left.
    static Optional<String> together(Query query, PartFilter filter) {
        return switch (query) {
            case Query.Phrase _, Query.Near _ ->
                filter.accepts() ? Optional.of(words(query)) : Optional.empty();
            case Query.And(List<Query> all) -> all(all, filter);
            case Query.Or(List<Query> any) ->
                join(any.stream().flatMap(q -> together(q, filter).stream()).toList(), " OR ");
            case Query.Within(var parts, Query inner) -> together(inner, filter.within(parts));
            case Query.Not _,
                    Query.Tagged _,
                    Query.Colored _,
                    Query.By _,
                    Query.InSource _,
                    Query.OfKind _,
                    Query.Before _,
                    Query.After _,
                    Query.Is _ -> Optional.empty();
        };
    }

    private static Optional<String> all(List<Query> all, PartFilter filter) {
        var wanted = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        for (Query query : all) {
            if (query instanceof Query.Not(Query inner)) {
                together(inner, filter).ifPresent(unwanted::add);
            } else {
                together(query, filter).ifPresent(wanted::add);
            }
        }
        Optional<String> joined = join(wanted, " AND ");
        for (String one : unwanted) {
            joined = joined.map(w -> "(" + w + " NOT " + one + ")");
        }
        return joined;
    }

    private static Optional<String> join(List<String> parts, String operator) {
        return switch (parts.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(parts.getFirst());
            default -> Optional.of("(" + String.join(operator, parts) + ")");
        };
    }

    /// Whether some words are wanted and others are not, so that passages decide and not sources: a
    /// book would seldom lack a word.
    static boolean excludesWords(Query query) {
        return any(query, PartFilter.TEXT).isPresent() && hasUnwanted(query);
    }

    /// Whether there are words that must not be there.
    static boolean hasUnwanted(Query query) {
        return switch (query) {
            case Query.Not(Query inner) -> hasWords(inner);
            case Query.And(List<Query> all) -> all.stream().anyMatch(FtsQuery::hasUnwanted);
            case Query.Or(List<Query> any) -> any.stream().anyMatch(FtsQuery::hasUnwanted);
            case Query.Within(var _, Query inner) -> hasUnwanted(inner);
            default -> false;
        };
    }

    static boolean hasWords(Query query) {
        return any(query, PartFilter.TEXT).isPresent();
    }

    /// Any of the wanted words; empty if there are none.
    static Optional<String> any(Query query, PartFilter filter) {
        var words = new ArrayList<String>();
        collect(query, filter, words);
        return join(words.stream().distinct().toList(), " OR ");
    }

    private static void collect(Query query, PartFilter filter, List<String> words) {
        switch (query) {
            case Query.Phrase _, Query.Near _ -> {
                if (filter.accepts()) {
                    words.add(words(query));
                }
            }
            case Query.And(List<Query> all) -> all.forEach(q -> collect(q, filter, words));
            case Query.Or(List<Query> any) -> any.forEach(q -> collect(q, filter, words));
            case Query.Within(var parts, Query inner) ->
                collect(inner, filter.within(parts), words);
            case Query.Not _,
                    Query.Tagged _,
                    Query.Colored _,
                    Query.By _,
                    Query.InSource _,
                    Query.OfKind _,
                    Query.Before _,
                    Query.After _,
                    Query.Is _ -> {}
        }
    }
}
