package glossator.library;

import glossator.search.Term;
import glossator.search.Terms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes sources into the index and takes them out. Called inside a write of the index.
record SourceIndexing(DatabaseConnection index, WordPartitions partitions) {
    /// So many UTF-16 units, or more, make a passage of whole blocks: fewer make the index larger,
    /// more make it slower to find the place.
    private static final int PASSAGE = 1_500;

    /// What the index has to know of a source.
    ///
    /// @param textKey changes when the text does
    /// @param detailsKey changes when anything else does that is below
    record Details(
            UUID id,
            UUID edition,
            String textKey,
            String detailsKey,
            String format,
            String day,
            String title,
            List<String> people) {}

    SourceIndexing(DatabaseConnection index) {
        this(index, new WordPartitions(index));
    }

    static String words(String text) {
        return words(Terms.of(text));
    }

    private static String words(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(" "));
    }

    void remove(UUID id) {
        List<long[]> rows = index.all(
                "SELECT number, first, last FROM source WHERE id = ?",
                r -> new long[] {r.getLong(1), r.getLong(2), r.getLong(3)},
                id);
        for (long[] row : rows) {
            WordPartitions.Partition partition = partitions.of(row[1]);
            for (long passage = row[1]; passage <= row[2]; passage++) {
                index.update("DELETE FROM " + partition.table() + " WHERE rowid = ?", passage);
            }
            index.update("DELETE FROM passage WHERE number BETWEEN ? AND ?", row[1], row[2]);
            index.update("DELETE FROM source_words WHERE rowid = ?", row[0]);
            index.update("DELETE FROM title_words WHERE rowid = ?", row[0]);
            index.update("DELETE FROM source WHERE number = ?", row[0]);
            partitions.dropIfEmpty(partition);
        }
    }

    /// Its notes are to be added in the same write.
    void add(Details source, String text) {
        remove(source.id());
        WordPartitions.Partition partition = partitions.open();
        long first = partitions.nextPassage();
        long last = addPassages(text, partition.table(), first);
        index.update(
                "INSERT INTO source (id, edition, text_key, details_key, format, day, noted,"
                        + " first, last) VALUES (?, ?, ?, ?, ?, ?, 1, ?, ?)",
                source.id(),
                source.edition(),
                source.textKey(),
                source.detailsKey(),
                source.format(),
                source.day(),
                first,
                last);
        addTitle(source);
        new IndexMerge(index).added(partition, last - first + 1);
    }

    /// Remembers that the notes of a source were read.
    void setNoted(UUID id) {
        index.update("UPDATE source SET noted = 1 WHERE id = ?", id);
    }

    /// Changes all but the text.
    void describe(Details source) {
        index.update(
                "UPDATE source SET details_key = ?, format = ?, day = ? WHERE id = ?",
                source.detailsKey(),
                source.format(),
                source.day(),
                source.id());
        index.update("DELETE FROM title_words WHERE rowid = ?", numberOf(source));
        addTitle(source);
    }

    private void addTitle(Details source) {
        index.update(
                "INSERT INTO title_words (rowid, title, people) VALUES (?, ?, ?)",
                numberOf(source),
                words(source.title()),
                words(String.join("; ", source.people())));
    }

    private long numberOf(Details source) {
        return number("SELECT number FROM source WHERE id = ?", source.id());
    }

    private long number(String sql, Object... arguments) {
        return index.first(sql, r -> r.getLong(1), arguments).orElse(0L);
    }

    /// Returns the number of the last one.
    private long addPassages(String text, String table, long first) {
        Set<String> all = new HashSet<>();
        long number = first;
        int block = 0;
        for (int start = 0; start < text.length(); ) {
            int end = endOfPassage(text, start);
            String passage = text.substring(start, end);
            List<Term> terms = Terms.of(passage);
            index.update(
                    "INSERT INTO passage (number, start, \"end\", block) VALUES (?, ?, ?, ?)",
                    number,
                    start,
                    end,
                    block);
            index.update(
                    "INSERT INTO " + table + " (rowid, words) VALUES (?, ?)", number, words(terms));
            terms.forEach(t -> all.add(t.text()));
            block += 1 + (int) passage.chars().filter(c -> c == '\n').count();
            start = end + 1;
            number++;
        }
        long next = 1 + number("SELECT coalesce(max(number), 0) FROM source");
        index.update(
                "INSERT INTO source_words (rowid, words) VALUES (?, ?)",
                next,
                String.join(" ", all));
        return number - 1;
    }

    private static int endOfPassage(String text, int start) {
        int end = text.indexOf('\n', Math.min(text.length(), start + PASSAGE));
        return end < 0 ? text.length() : end;
    }
}
