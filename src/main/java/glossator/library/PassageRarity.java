package glossator.library;

import glossator.library.WordPartitions.Partition;

import java.util.ArrayList;
import java.util.List;

/// How rare words are: SQLite counts that in each partition alone, so that a word weighs less where
/// it happens to be more frequent, and nothing among the first ten passages of a new partition.
/// Here it is counted in all partitions that were asked, as if they were one.
final class PassageRarity {
    /// What SQLite takes for words that more than half of the passages have
    /// (https://sqlite.org/fts5.html, 5.1.1).
    private static final double LEAST = 1e-6;

    /// How many passages there are, and how many of them have each of the phrases.
    private record Counts(long passages, List<Long> having) {
        double sum() {
            return having.stream()
                    .mapToDouble(n -> Math.max(LEAST, Math.log((passages - n + 0.5) / (n + 0.5))))
                    .sum();
        }
    }

    private final DatabaseConnection index;
    private final WordPartitions partitions;
    private final List<String> phrases;
    private final List<Counts> asked = new ArrayList<>();

    /// @param phrases that are looked for
    PassageRarity(DatabaseConnection index, List<String> phrases) {
        this.index = index;
        this.phrases = phrases;
        partitions = new WordPartitions(index);
    }

    /// To be called for each partition that was asked, in order.
    ///
    /// @param found how many passages have what is looked for; -1 if not all were read
    void add(Partition partition, int found) {
        boolean isKnown = found == 0 || (found > 0 && phrases.size() == 1);
        List<Long> having = isKnown
                ? phrases.stream().map(_ -> (long) found).toList()
                : phrases.stream().map(p -> having(partition.table(), p)).toList();
        asked.add(new Counts(partitions.passages(partition), having));
    }

    private long having(String table, String phrase) {
        return index.first(
                        "SELECT count(*) FROM " + table + " WHERE " + table + " MATCH ?",
                        r -> r.getLong(1),
                        phrase)
                .orElse(0L);
    }

    /// What the scores of a partition are to be multiplied by, in the order of [#add].
    List<Double> factors() {
        double all = all().sum();
        return asked.stream()
                .map(counts -> counts.sum() == 0 ? 1 : all / counts.sum())
                .toList();
    }

    private Counts all() {
        var having = new ArrayList<Long>();
        for (int i = 0; i < phrases.size(); i++) {
            int phrase = i;
            having.add(asked.stream().mapToLong(c -> c.having.get(phrase)).sum());
        }
        return new Counts(asked.stream().mapToLong(Counts::passages).sum(), having);
    }
}
