package glossator.library;

import glossator.library.SourceIndexing.Details;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Brings the index of words up to the library, a slice at a time: first the sources, one by one with
/// their notes, then what the journal says has changed since.
final class IndexUpdate {
    /// About so many UTF-16 units of text go into one slice.
    private static final int SLICE = 2_000_000;

    /// So many steps of the journal at once.
    private static final int STEPS = 500;

    private final Database library;
    private final DerivedIndex index;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final TagRows tags;

    IndexUpdate(
            Database library,
            DerivedIndex index,
            EditionRows editions,
            AnnotationRows annotations,
            TagRows tags) {
        this.library = library;
        this.index = index;
        this.editions = editions;
        this.annotations = annotations;
        this.tags = tags;
    }

    /// How far it is; takes a few milliseconds, and less if it is complete.
    synchronized IndexProgress progress() {
        String mark = mark();
        return index.read(i -> isComplete(i, mark)
                ? complete(i)
                : unfinished(IndexPending.of(library, i)));
    }

    private static boolean isComplete(DatabaseConnection i, String mark) {
        return meta(i, WordIndex.MARK).equals(Optional.of(mark));
    }

    private static IndexProgress complete(DatabaseConnection i) {
        int sources = i.first("SELECT count(*) FROM source", r -> r.getInt(1)).orElse(0);
        return new IndexProgress(sources, sources, true);
    }

    private static IndexProgress unfinished(IndexPending pending) {
        return new IndexProgress(
                pending.progress().indexed(), pending.progress().sources(), false);
    }

    /// What of the library the index depends on, in short.
    private String mark() {
        return library.first(
                        "SELECT (SELECT coalesce(max(number), 0) FROM journal) || ' '"
                                + " || (SELECT coalesce(max(rowid), 0) FROM edition) || ' '"
                                + " || (SELECT count(*) FROM source)",
                        r -> r.getString(1))
                .orElse("");
    }

    /// Does one slice of what is to be done, which takes about a second at most unless a single
    /// source is longer, and returns how far it is then.
    ///
    /// @param stop ends the slice after the source it is at
    synchronized IndexProgress slice(BooleanSupplier stop) {
        String mark = mark();
        if (index.read(i -> isComplete(i, mark))) {
            return progress();
        }
        beginJournal();
        // Each time anew: another program may have done some of it.
        IndexPending pending = index.read(i -> IndexPending.of(library, i));
        if (!pending.isEmpty()) {
            return unfinished(write(pending, stop));
        }
        return followJournal(mark);
    }

    /// Notes are read with their sources, so what the journal says from now on has to be done again.
    private void beginJournal() {
        if (index.read(i -> meta(i, WordIndex.JOURNAL)).isEmpty()) {
            long last = lastStep();
            index.write(i -> setMeta(i, WordIndex.JOURNAL, Long.toString(last)));
        }
    }

    private long lastStep() {
        return library.number("SELECT coalesce(max(number), 0) FROM journal");
    }

    private IndexPending write(IndexPending todo, BooleanSupplier stop) {
        return index.write(i -> {
            var sources = new SourceIndexing(i);
            var notes = new NoteIndexing(i, tags.codebook());
            for (UUID id : todo.gone()) {
                sources.remove(id);
                notes.removeAllOf(id);
            }
            todo.details().forEach(sources::describe);
            int done = 0;
            for (int size = 0; done < todo.texts().size() && size < SLICE; done++) {
                if (done > 0 && stop.getAsBoolean()) {
                    break;
                }
                size += add(sources, notes, todo.texts().get(done));
            }
            return new IndexPending(
                    todo.texts().subList(done, todo.texts().size()),
                    List.of(),
                    List.of(),
                    todo.sources());
        });
    }

    private int add(SourceIndexing sources, NoteIndexing notes, Details source) {
        String text = editions.textOnce(source.edition());
        sources.add(source, text);
        notes.removeAllOf(source.id());
        var threads = new ReplyRows(library).threads(source.id());
        annotations.presentOf(source.id()).forEach(a -> notes.add(a, threads.of(a.id())));
        return text.length() + 1;
    }

    private IndexProgress followJournal(String mark) {
        long from = Long.parseLong(index.read(i -> meta(i, WordIndex.JOURNAL)).orElse("0"));
        long last = lastStep();
        long to = Math.min(last, from + STEPS);
        Set<UUID> changed = changed(from, to);
        index.write(i -> {
            var notes = new NoteIndexing(i, tags.codebook());
            changed.forEach(id -> renew(notes, id));
            setMeta(i, WordIndex.JOURNAL, Long.toString(to));
            return to < last || setMeta(i, WordIndex.MARK, mark);
        });
        return progress();
    }

    /// The annotations that steps have changed: themselves, their replies, or a tag that they have
    /// or that is above one of theirs.
    private Set<UUID> changed(long from, long to) {
        return new LinkedHashSet<>(library.list(
                """
                WITH RECURSIVE steps AS (SELECT DISTINCT subject_kind AS kind, subject AS id
                    FROM journal_change WHERE step > ? AND step <= ?),
                below (id) AS (SELECT id FROM steps WHERE kind = 'tag'
                    UNION SELECT t.id FROM tag t JOIN below b ON t.parent = b.id)
                SELECT id FROM steps WHERE kind = 'annotation'
                UNION SELECT r.annotation FROM reply r JOIN steps s ON s.id = r.id
                    WHERE s.kind = 'reply'
                UNION SELECT annotation FROM annotation_tag WHERE tag IN (SELECT id FROM below)
                """, r -> UUID.fromString(r.getString(1)), from, to));
    }

    private void renew(NoteIndexing notes, UUID id) {
        notes.remove(id);
        annotations
                .findPresent(id)
                .filter(a -> !isRemoved(a.source()))
                .ifPresent(a -> notes.add(
                        a, new ReplyRows(library).threads(a.source()).of(id)));
    }

    private boolean isRemoved(UUID source) {
        return library.number(
                        "SELECT count(*) FROM source WHERE id = ? AND removed_at IS NULL", source)
                == 0;
    }

    private static Optional<String> meta(DatabaseConnection i, String key) {
        return i.first("SELECT value FROM meta WHERE key = ?", r -> r.getString(1), key);
    }

    private static boolean setMeta(DatabaseConnection i, String key, String value) {
        i.update(
                "INSERT INTO meta (key, value) VALUES (?, ?)"
                        + " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value);
        return true;
    }
}
