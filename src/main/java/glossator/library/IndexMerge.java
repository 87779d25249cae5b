package glossator.library;

import glossator.library.WordPartitions.Partition;

import java.util.List;
import java.util.Optional;

/// Merges what was added to the tables of words in parts: a merged table is a fifth smaller and
/// answers faster. A step at a time, since the whole takes a second for each 70 MB of text.
record IndexMerge(DatabaseConnection index) {
    /// How many passages have been added since `source_words` was last merged.
    static final String ADDED = "words.added";

    /// The table that is being merged.
    private static final String STATE = "words.merging";

    private static final String SOURCES = "source_words";
    private static final int PAGES = 2_000;
    private static final int LEAST = 1_000;
    private static final int SHARE = 4;

    void added(Partition partition, long passages) {
        index.update(
                "UPDATE word_partition SET added = added + ? WHERE number = ?",
                passages,
                partition.number());
        IndexMeta.set(index, ADDED, Long.toString(number(ADDED) + passages));
    }

    private long number(String key) {
        return IndexMeta.get(index, key).map(Long::parseLong).orElse(0L);
    }

    /// Whether so much is new that it is worth the work.
    boolean isDue() {
        return due().isPresent();
    }

    private Optional<String> due() {
        Optional<String> begun = IndexMeta.get(index, STATE);
        return begun.isPresent() ? begun : duePartition().or(this::dueSources);
    }

    /// A partition that gets no more is merged for good.
    private Optional<String> duePartition() {
        var partitions = new WordPartitions(index);
        List<Partition> all = partitions.newestFirst();
        return all.stream()
                .filter(p -> isWorthIt(
                        addedTo(p), p.equals(all.getFirst()) ? partitions.passages(p) : 0))
                .map(Partition::table)
                .findFirst();
    }

    private Optional<String> dueSources() {
        long all =
                index.first("SELECT count(*) FROM passage", r -> r.getLong(1)).orElse(0L);
        return isWorthIt(number(ADDED), all) ? Optional.of(SOURCES) : Optional.empty();
    }

    private static boolean isWorthIt(long added, long all) {
        return added > LEAST && added > all / SHARE;
    }

    private long addedTo(Partition partition) {
        return index.first(
                        "SELECT added FROM word_partition WHERE number = ?",
                        r -> r.getLong(1),
                        partition.number())
                .orElse(0L);
    }

    /// Called inside a write while it is due.
    void step() {
        String table = due().orElseThrow();
        boolean isBegun = IndexMeta.get(index, STATE).isPresent();
        // Negative: all parts, not only those of one size (https://sqlite.org/fts5.html, 6.8).
        if (merge(table, isBegun ? PAGES : -PAGES)) {
            IndexMeta.set(index, STATE, table);
            return;
        }
        finish(table);
    }

    private void finish(String table) {
        forget(table);
        if (table.equals(SOURCES)) {
            IndexMeta.set(index, ADDED, "0");
        } else {
            index.update(
                    "UPDATE word_partition SET added = 0 WHERE ? = '" + WordPartitions.TABLE
                            + "_' || number",
                    table);
        }
        if (!isDue()) {
            index.runToEnd("PRAGMA incremental_vacuum");
        }
    }

    /// Ends the merging of a table.
    void forget(String table) {
        index.update("DELETE FROM meta WHERE key = ? AND value = ?", STATE, table);
    }

    /// Whether there was anything to do.
    private boolean merge(String table, int pages) {
        long before = changes();
        index.update("INSERT INTO " + table + " (" + table + ", rank) VALUES ('merge', ?)", pages);
        return changes() - before >= 2;
    }

    private long changes() {
        return index.first("SELECT total_changes()", r -> r.getLong(1)).orElse(0L);
    }
}
