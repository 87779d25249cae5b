package glossator.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Brings the index of shingles up to the library, a slice at a time.
final class ShingleUpdate {
    /// About so many UTF-16 units of text go into one slice.
    private static final int SLICE = 4_000_000;

    private static final String SOURCES = """
            SELECT s.id, e.id AS edition, e.length, e.reader_version
            FROM source s JOIN edition e ON e.source = s.id
             AND e.number = (SELECT max(number) FROM edition WHERE source = s.id
                             AND id NOT IN (SELECT edition FROM withdrawn))
            WHERE s.removed_at IS NULL ORDER BY s.rowid
            """;

    private final Database library;
    private final DerivedIndex index;
    private final EditionRows editions;

    ShingleUpdate(Database library, DerivedIndex index, EditionRows editions) {
        this.library = library;
        this.index = index;
        this.editions = editions;
    }

    /// The text of a source.
    ///
    /// @param key that changes with the text
    private record Text(UUID source, UUID edition, String key) {}

    /// @param gone the sources that are in the index and not, or not any more, in the library
    private record Pending(List<Text> texts, List<UUID> gone, int sources) {
        boolean isEmpty() {
            return texts.isEmpty() && gone.isEmpty();
        }

        IndexProgress progress(int done) {
            int left = texts.size() - done;
            return new IndexProgress(sources - left, sources, left == 0);
        }
    }

    private Pending pending(DatabaseConnection i) {
        Map<UUID, String> known = new HashMap<>();
        i.list(
                "SELECT source, text_key FROM shingle_text",
                r -> known.put(UUID.fromString(r.getString(1)), r.getString(2)));
        List<Text> wanted = library.list(SOURCES, r -> {
            UUID edition = UUID.fromString(r.getString("edition"));
            String key = edition + " " + r.getInt("length") + " " + r.getInt("reader_version");
            return new Text(UUID.fromString(r.getString("id")), edition, key);
        });
        var missing = new ArrayList<Text>();
        for (Text text : wanted) {
            if (!text.key().equals(known.remove(text.source()))) {
                missing.add(text);
            }
        }
        return new Pending(missing, List.copyOf(known.keySet()), wanted.size());
    }

    synchronized IndexProgress progress() {
        Pending pending = index.read(this::pending);
        return new IndexProgress(
                pending.sources() - pending.texts().size(), pending.sources(), pending.isEmpty());
    }

    /// Does one slice of what is to be done, which takes about a second, and returns how far it is
    /// then.
    ///
    /// @param stop ends the slice after the source it is at
    synchronized IndexProgress slice(BooleanSupplier stop) {
        Pending seen = index.read(this::pending);
        return seen.isEmpty() ? seen.progress(0) : index.write(i -> write(i, stop));
    }

    private IndexProgress write(DatabaseConnection i, BooleanSupplier stop) {
        // Anew: another program may have done some of it.
        Pending todo = pending(i);
        todo.gone().forEach(source -> remove(i, source));
        var batch = new ShingleSegments.Batch();
        int done = 0;
        for (int size = 0; done < todo.texts().size() && size < SLICE; done++) {
            if (done > 0 && stop.getAsBoolean()) {
                break;
            }
            size += add(i, batch, todo.texts().get(done));
        }
        var segments = new ShingleSegments(i);
        segments.add(batch);
        var present = new StoredShingles(i);
        segments.merge(present::has);
        if (todo.gone().stream().anyMatch(this::isErased)) {
            segments.purge(present::has);
        }
        return todo.progress(done);
    }

    /// What is only in the trash goes out of the segments when they are merged; of what was erased
    /// nothing may stay.
    private boolean isErased(UUID source) {
        return library.number("SELECT count(*) FROM source WHERE id = ?", source) == 0;
    }

    private int add(DatabaseConnection i, ShingleSegments.Batch batch, Text source) {
        remove(i, source.source());
        String text = editions.textOnce(source.edition());
        long first = i.first(
                        "SELECT value FROM meta WHERE key = ?",
                        r -> Long.parseLong(r.getString(1)),
                        ShingleTables.NEXT)
                .orElse(0L);
        int stretches = text.length() / glossator.anchoring.reuse.ShingleIndex.STRETCH + 1;
        batch.add(text, first);
        i.update(
                "INSERT INTO shingle_text (first, stretches, source, edition, text_key)"
                        + " VALUES (?, ?, ?, ?, ?)",
                first,
                stretches,
                source.source(),
                source.edition(),
                source.key());
        i.update(
                "INSERT INTO meta (key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                ShingleTables.NEXT,
                Long.toString(first + stretches));
        return text.length() + 1;
    }

    private static void remove(DatabaseConnection i, UUID source) {
        i.update("DELETE FROM shingle_text WHERE source = ?", source);
    }
}
