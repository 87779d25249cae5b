package glossator.library;

import glossator.library.QuerySql.Condition;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which sources and notes a query finds, with what is needed to put them in order. Within one read
/// of the index.
final class FoundSources {
    /// So many passages are weighed; if more have the words, those of the sources last added.
    static final int MOST_PASSAGES = 1_500;

    static final int MOST_SOURCES = 1_000;
    static final int MOST_NOTES = 1_000;

    private static final double TITLE_WEIGHT = 3;
    private static final int BEST = 3;

    /// A source that something was found in.
    static final class Found {
        final UUID id;
        long number;
        /// Its passages, if it matches itself.
        long first;
        long last;
        /// Of passages with all of the words, by number: the greater the better.
        final Map<Long, Double> passages = new LinkedHashMap<>();
        /// Those at whose end a phrase begins that ends in the next one.
        final Set<Long> borders = new TreeSet<>();
        final List<Long> notes = new ArrayList<>();
        boolean matchesItself;
        boolean inTitle;
        double score;

        Found(UUID id) {
            this.id = id;
        }
    }

    /// Of the words in a table, by row.
    private record Scores(Map<Long, Double> rows, boolean isWhole) {}

    private final DatabaseConnection index;
    private final PassageWords passages;
    private final PassageBorders borders;
    private final Query query;
    private final Map<UUID, Found> all = new HashMap<>();
    private boolean passagesAreWhole = true;
    private boolean isWhole = true;

    FoundSources(
            DatabaseConnection index, PassageWords passages, PassageBorders borders, Query query) {
        this.index = index;
        this.passages = passages;
        this.borders = borders;
        this.query = query;
    }

    /// Whether all passages with all of the words are known.
    boolean passagesAreWhole() {
        return passagesAreWhole;
    }

    /// Whether these are all sources and notes.
    boolean isWhole() {
        return isWhole && !passages.isCut();
    }

    /// Best first, or in the order of the library.
    List<Found> find(
            Condition onSources, Condition onNotes, SearchRequest.Order order, Runnable each) {
        addSources(onSources, each);
        each.run();
        addNotes(onNotes);
        Comparator<Found> byNumber =
                Comparator.comparingLong((Found f) -> f.number).reversed();
        Comparator<Found> byScore =
                Comparator.comparingDouble((Found f) -> f.score).reversed();
        return all.values().stream()
                .filter(f -> f.matchesItself || !f.notes.isEmpty())
                .sorted(
                        order == SearchRequest.Order.PLACE
                                ? byNumber
                                : byScore.thenComparing(byNumber))
                .toList();
    }

    private void addSources(Condition condition, Runnable each) {
        var byNumber = new HashMap<Long, Found>();
        index.all(
                "SELECT s.number, s.id, s.first, s.last FROM source s WHERE " + condition.sql()
                        + " ORDER BY s.number DESC LIMIT " + (MOST_SOURCES + 1),
                r -> {
                    Found found = found(UUID.fromString(r.getString(2)));
                    found.number = r.getLong(1);
                    found.first = r.getLong(3);
                    found.last = r.getLong(4);
                    found.matchesItself = true;
                    return byNumber.put(found.number, found);
                },
                condition.arguments().toArray());
        isWhole &= byNumber.size() <= MOST_SOURCES;
        each.run();
        addPassages(byNumber);
        addBorders(byNumber);
        each.run();
        addTitles(byNumber);
        if (FtsQuery.excludesWords(query)) {
            byNumber.values()
                    .forEach(f -> f.matchesItself =
                            f.inTitle || !f.passages.isEmpty() || !f.borders.isEmpty());
        }
    }

    private Found found(UUID id) {
        return all.computeIfAbsent(id, Found::new);
    }

    /// Passages of sources beyond the most that are taken are left out.
    private void addPassages(Map<Long, Found> byNumber) {
        if (byNumber.isEmpty()) {
            return;
        }
        var weighed = passages.weigh(
                MOST_PASSAGES + 1,
                byNumber.values().stream()
                        .map(f -> f.first)
                        .collect(Collectors.toCollection(TreeSet::new)));
        passagesAreWhole = weighed.size() <= MOST_PASSAGES;
        for (PassageWords.Weighed passage : weighed) {
            Found found = byNumber.get(passage.source());
            if (found != null) {
                found.passages.put(passage.passage(), passage.score());
            }
        }
        byNumber.values().forEach(f -> f.score += sumOfBest(f.passages.values()));
    }

    private void addBorders(Map<Long, Found> byNumber) {
        if (byNumber.isEmpty()) {
            return;
        }
        for (Query words : new QueryMatcher(query).wanted(Part.TEXT)) {
            if (!passages.isFrequent(words)) {
                addBorders(words, byNumber);
            }
        }
    }

    private void addBorders(Query words, Map<Long, Found> byNumber) {
        for (PassageBorders.Crossing crossing : borders.find(words)) {
            Found found = byNumber.get(crossing.source());
            if (found != null) {
                found.borders.add(crossing.passage());
            }
        }
    }

    private static double sumOfBest(Collection<Double> scores) {
        return scores.stream()
                .sorted(Comparator.reverseOrder())
                .limit(BEST)
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private void addTitles(Map<Long, Found> byNumber) {
        FtsQuery.any(query, PartFilter.TITLE).ifPresent(words -> {
            Scores scores = scores("title_words", words, MOST_SOURCES);
            scores.rows.forEach((number, score) -> {
                Found found = byNumber.get(number);
                if (found != null) {
                    found.inTitle = true;
                    found.score += TITLE_WEIGHT * score;
                }
            });
        });
    }

    private Scores scores(String table, String words, int most) {
        var scores = new HashMap<Long, Double>();
        index.all(
                "SELECT rowid, -bm25(" + table + ") FROM " + table + " WHERE " + table
                        + " MATCH ? ORDER BY rowid DESC LIMIT " + most,
                r -> scores.put(r.getLong(1), r.getDouble(2)),
                words);
        return new Scores(scores, scores.size() < most);
    }

    private void addNotes(Condition condition) {
        var notes = new HashMap<Long, Found>();
        index.all(
                "SELECT n.number, n.source, (SELECT number FROM source WHERE id = n.source)"
                        + " FROM note n WHERE " + condition.sql()
                        + " ORDER BY n.number DESC LIMIT " + (MOST_NOTES + 1),
                r -> {
                    Found found = found(UUID.fromString(r.getString(2)));
                    found.number = r.getLong(3);
                    found.notes.add(r.getLong(1));
                    return notes.put(r.getLong(1), found);
                },
                condition.arguments().toArray());
        isWhole &= notes.size() <= MOST_NOTES;
        FtsQuery.any(query, PartFilter.NOTE)
                .map(words -> scores("note_words", words, MOST_NOTES).rows)
                .ifPresent(scores -> notes.forEach(
                        (number, found) -> found.score += scores.getOrDefault(number, 0.0)));
    }
}
