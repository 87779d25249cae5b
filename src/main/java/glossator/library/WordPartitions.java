package glossator.library;

import java.util.List;
import java.util.Optional;

/// The words of passages are kept in several tables, each for the sources that were indexed one
/// after another: what is asked of the newest need not be asked of all, and no table is so large
/// that the beginning of a word takes long in it. All passages of a source are in one of them.
///
/// @param size how many passages a partition has when the next one is begun
record WordPartitions(DatabaseConnection index, int size) {
    /// About 50 MB of text.
    static final int SIZE = 30_000;

    static final String TABLE = "passage_words";

    /// @param first the number that its passages begin with
    record Partition(long number, long first) {
        String table() {
            return TABLE + "_" + number;
        }
    }

    WordPartitions(DatabaseConnection index) {
        this(index, SIZE);
    }

    List<Partition> newestFirst() {
        return index.all(
                "SELECT number, first FROM word_partition ORDER BY number DESC",
                r -> new Partition(r.getLong(1), r.getLong(2)));
    }

    private Optional<Partition> newest() {
        return newestFirst().stream().findFirst();
    }

    /// The one that a passage is in.
    Partition of(long passage) {
        return newestFirst().stream()
                .filter(p -> p.first <= passage)
                .findFirst()
                .orElseThrow();
    }

    /// The one that the next source goes into; begins one if the newest is full.
    Partition open() {
        return newest().filter(p -> passages(p) < size)
                .orElseGet(() -> begin(newest().map(p -> p.number + 1).orElse(1L)));
    }

    private Partition begin(long number) {
        var partition = new Partition(number, nextPassage());
        index.update(
                "INSERT INTO word_partition (number, first, added) VALUES (?, ?, 0)",
                partition.number,
                partition.first);
        index.update(WordIndex.passages(partition.table()));
        return partition;
    }

    /// The number of the first passage of the next source.
    long nextPassage() {
        return number("SELECT max(1 + (SELECT coalesce(max(last), 0) FROM source),"
                + " (SELECT coalesce(max(first), 1) FROM word_partition))");
    }

    /// How many there are in it.
    long passages(Partition partition) {
        return number(
                "SELECT coalesce(sum(last - first + 1), 0) FROM source WHERE first >= ?"
                        + " AND first < (SELECT coalesce(min(first), 9e18) FROM word_partition"
                        + " WHERE number > ?)",
                partition.first,
                partition.number);
    }

    private long number(String sql, Object... arguments) {
        return index.first(sql, r -> r.getLong(1), arguments).orElse(0L);
    }

    /// Drops it if nothing is left in it, unless it is the newest.
    void dropIfEmpty(Partition partition) {
        if (newest().equals(Optional.of(partition)) || passages(partition) > 0) {
            return;
        }
        index.update("DROP TABLE " + partition.table());
        index.update("DELETE FROM word_partition WHERE number = ?", partition.number);
        new IndexMerge(index).forget(partition.table());
    }
}
