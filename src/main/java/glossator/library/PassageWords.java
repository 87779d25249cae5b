package glossator.library;

import glossator.library.WordPartitions.Partition;
import glossator.search.Part;
import glossator.search.Query;
import glossator.search.QueryMatcher;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;

/// Where words stand in passages: asks one [WordPartitions.Partition] after another, the newest
/// first. Within one read of the index.
final class PassageWords {
    /// The source of a row `w` of passages.
    private static final String SOURCE =
            "(SELECT number FROM source WHERE first <= w.rowid ORDER BY first DESC LIMIT 1)";

    private static final int FEW = 5_000;

    /// What is enough for an answer at once.
    private static final int FIRST = 1_500;

    /// @param source the number of the one that it is in
    /// @param score the greater the better
    record Weighed(long passage, long source, double score) {
        private Weighed times(double factor) {
            return new Weighed(passage, source, factor * score);
        }
    }

    private final DatabaseConnection index;
    private final String together;
    private final boolean atOnce;
    private final List<Partition> partitions;
    private final List<String> phrases;
    private final Map<String, Set<Long>> sources = new HashMap<>();
    private final Set<String> frequent = new HashSet<>();
    private @Nullable List<Weighed> known;
    private boolean isCut;

    /// @param atOnce whether of a phrase that many passages have, those of the newest sources do
    PassageWords(DatabaseConnection index, Query query, boolean atOnce) {
        this.index = index;
        this.atOnce = atOnce;
        together = FtsQuery.together(query, PartFilter.TEXT).orElse("");
        phrases = FtsQuery.phrases(new QueryMatcher(query).wanted(Part.TEXT));
        partitions = new WordPartitions(index).newestFirst();
    }

    /// Whether sources with a phrase are missing.
    boolean isCut() {
        return isCut;
    }

    List<Partition> partitions() {
        return partitions;
    }

    /// The passages with all of the words, the last ones first; at most `most`.
    ///
    /// @param firsts of the sources that are wanted, the numbers that their passages begin with
    List<Weighed> weigh(int most, NavigableSet<Long> firsts) {
        if (together.isEmpty()) {
            return List.of();
        }
        if (known != null) {
            return known.subList(0, Math.min(most, known.size()));
        }
        return weigh(partitions.stream().filter(p -> hasAny(p, firsts)).toList(), most);
    }

    private List<Weighed> weigh(List<Partition> asked, int most) {
        var rarity = new PassageRarity(index, phrases);
        var rows = new ArrayList<List<Weighed>>();
        int left = most;
        for (Partition partition : asked) {
            if (left > 0) {
                String score = "-bm25(" + partition.table() + ")";
                List<Weighed> more = rows(partition, score, together, left);
                rarity.add(partition, more.size() < left ? more.size() : -1);
                rows.add(more);
                left -= more.size();
            }
        }
        var found = new ArrayList<Weighed>();
        List<Double> factors = rarity.factors();
        for (int i = 0; i < rows.size(); i++) {
            double factor = factors.get(i);
            rows.get(i).forEach(row -> found.add(row.times(factor)));
        }
        return found;
    }

    private boolean hasAny(Partition partition, NavigableSet<Long> firsts) {
        Long first = firsts.ceiling(partition.first());
        return first != null && first < end(partition);
    }

    private List<Weighed> rows(Partition partition, String score, String words, int most) {
        String table = partition.table();
        return index.all(
                "SELECT w.rowid, " + SOURCE + ", w.score FROM (SELECT rowid, " + score
                        + " AS score FROM " + table + " WHERE " + table
                        + " MATCH ? ORDER BY rowid DESC LIMIT ?) w",
                r -> new Weighed(r.getLong(1), r.getLong(2), r.getDouble(3)),
                words,
                most);
    }

    /// The sources that have a phrase, or phrases near each other.
    Set<Long> sourcesWith(Query words) {
        String wanted = FtsQuery.words(words);
        Set<Long> found = sources.get(wanted);
        if (found == null) {
            found = new LinkedHashSet<>();
            if (!addFew(wanted, found)) {
                frequent.add(wanted);
                isCut |= atOnce;
                if (!atOnce) {
                    addMany(words, found);
                }
            }
            sources.put(wanted, found);
        }
        return found;
    }

    /// Whether many passages have these words, of which the sources were asked.
    boolean isFrequent(Query words) {
        return frequent.contains(FtsQuery.words(words));
    }

    /// Passage by passage, the last ones first; false if there are too many. If nothing else is
    /// asked for, they are weighed as well.
    private boolean addFew(String words, Set<Long> found) {
        int most = 1 + (atOnce ? FIRST : FEW);
        List<Weighed> rows = words.equals(together) ? weigh(partitions, most) : rows(words, most);
        if (words.equals(together)) {
            known = rows;
        }
        rows.forEach(row -> found.add(row.source));
        return rows.size() < most;
    }

    private List<Weighed> rows(String words, int most) {
        var rows = new ArrayList<Weighed>();
        for (Partition partition : partitions) {
            if (rows.size() < most) {
                rows.addAll(rows(partition, "0.0", words, most - rows.size()));
            }
        }
        return rows;
    }

    /// Source by source.
    private void addMany(Query words, Set<Long> found) {
        for (Partition partition : partitions) {
            String table = partition.table();
            found.addAll(index.all(
                    "SELECT s.number FROM source s WHERE s.first >= ? AND s.first < ?"
                            + " AND s.number NOT IN (SELECT value FROM json_each(?))"
                            + " AND s.number IN (SELECT rowid FROM source_words"
                            + " WHERE source_words MATCH ?) AND EXISTS (SELECT 1 FROM " + table
                            + " WHERE " + table + " MATCH ? AND rowid BETWEEN s.first AND s.last)",
                    r -> r.getLong(1),
                    partition.first(),
                    end(partition),
                    found.toString(),
                    FtsQuery.terms(words),
                    FtsQuery.words(words)));
        }
    }

    private long end(Partition partition) {
        int at = partitions.indexOf(partition);
        return at == 0 ? Long.MAX_VALUE : partitions.get(at - 1).first();
    }

    /// The passages of one source that have the words, in order.
    List<Long> in(long first, long last, String words, int most) {
        return partitions.stream()
                .filter(p -> p.first() <= first)
                .findFirst()
                .map(Partition::table)
                .map(table -> index.all(
                        "SELECT rowid FROM " + table + " WHERE " + table
                                + " MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?",
                        r -> r.getLong(1),
                        words,
                        first,
                        last,
                        most))
                .orElse(List.of());
    }
}
