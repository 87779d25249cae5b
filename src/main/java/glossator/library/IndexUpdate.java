package glossator.library;

import glossator.library.IndexJournal.Step;
import glossator.library.SourceIndexing.Details;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Brings the index of words up to the library, a slice at a time: first the sources, one by one
/// with their notes, then what the journal says has changed since.
final class IndexUpdate {
    /// About so many UTF-16 units of text go into one slice.
    private static final int SLICE = 2_000_000;

    /// As much work as this text is a note.
    private static final int NOTE = 500;

    private final Database library;
    private final DerivedIndex index;
    private final EditionRows editions;
    private final AnnotationRows annotations;
    private final TagRows tags;
    private final IndexJournal journal;
    private int partitionSize = WordPartitions.SIZE;

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
        journal = new IndexJournal(library);
    }

    /// For tests: how many passages a partition gets from now on.
    void setPartitionSize(int passages) {
        partitionSize = passages;
    }

    /// How far it is; takes a few milliseconds, and less if it is complete.
    IndexProgress progress() {
        String mark = journal.mark();
        return index.read(
                i -> isComplete(i, mark) ? complete(i) : unfinished(IndexPending.of(library, i)));
    }

    private static boolean isComplete(DatabaseConnection i, String mark) {
        return IndexMeta.get(i, WordIndex.MARK).equals(Optional.of(mark));
    }

    private static IndexProgress complete(DatabaseConnection i) {
        int sources = i.first("SELECT count(*) FROM source", r -> r.getInt(1)).orElse(0);
        return new IndexProgress(sources, sources, true);
    }

    private static IndexProgress unfinished(IndexPending pending) {
        return new IndexProgress(pending.indexed(), pending.sources(), false);
    }

    /// Does one slice of what is to be done and returns how far it is then. The pending work is
    /// found out each time: another program may have done some of it.
    ///
    /// @param stop ends the slice after the source it is at
    synchronized IndexProgress slice(BooleanSupplier stop) {
        String mark = journal.mark();
        if (index.read(i -> isComplete(i, mark))) {
            return progress();
        }
        if (!index.read(IndexJournal::read).filter(journal::has).isPresent()) {
            beginNotes();
        }
        IndexPending pending = index.read(i -> IndexPending.of(library, i));
        if (!pending.isEmpty()) {
            return unfinished(write(pending, stop));
        }
        if (index.read(i -> new IndexMerge(i).isDue())) {
            index.write(i -> {
                new IndexMerge(i).step();
                return true;
            });
            return unfinished(pending);
        }
        return followJournal(mark);
    }

    /// The notes are read with their sources, so what the journal says from now on is to be
    /// followed afterwards, even if they have it already.
    private void beginNotes() {
        Step last = journal.last();
        index.write(i -> {
            new NoteIndexing(i, tags.codebook()).clear();
            IndexJournal.write(i, last);
            return true;
        });
    }

    private IndexPending write(IndexPending todo, BooleanSupplier stop) {
        return index.write(i -> {
            var sources = new SourceIndexing(i, new WordPartitions(i, partitionSize));
            var notes = new NoteIndexing(i, tags.codebook());
            for (UUID id : todo.gone()) {
                sources.remove(id);
                notes.removeAllOf(id);
            }
            todo.details().forEach(sources::describe);
            return write(todo, sources, notes, stop);
        });
    }

    private IndexPending write(
            IndexPending todo, SourceIndexing sources, NoteIndexing notes, BooleanSupplier stop) {
        int size = 0;
        int texts = 0;
        while (texts < todo.texts().size() && size < SLICE && !(size > 0 && stop.getAsBoolean())) {
            Details source = todo.texts().get(texts++);
            String text = editions.textOnce(source.edition());
            sources.add(source, text);
            size += 1 + text.length() + addNotes(notes, source.id());
        }
        int noted = 0;
        while (noted < todo.notes().size() && size < SLICE && !(size > 0 && stop.getAsBoolean())) {
            UUID source = todo.notes().get(noted++);
            size += 1 + addNotes(notes, source);
            sources.setNoted(source);
        }
        return new IndexPending(
                rest(todo.texts(), texts),
                List.of(),
                rest(todo.notes(), noted),
                List.of(),
                todo.sources());
    }

    private static <T> List<T> rest(List<T> all, int done) {
        return all.subList(done, all.size());
    }

    private int addNotes(NoteIndexing notes, UUID source) {
        notes.removeAllOf(source);
        var threads = new ReplyRows(library).threads(source);
        var own = annotations.presentOf(source);
        own.forEach(a -> notes.add(a, threads.of(a.id())));
        return own.size() * NOTE;
    }

    private IndexProgress followJournal(String mark) {
        Step from = index.read(IndexJournal::read).orElseThrow();
        Step last = journal.last();
        Step to = journal.next(from);
        var changed = journal.changed(from, to);
        index.write(i -> {
            var notes = new NoteIndexing(i, tags.codebook());
            changed.forEach(id -> renew(notes, id));
            IndexJournal.write(i, to);
            if (to.equals(last)) {
                IndexMeta.set(i, WordIndex.MARK, mark);
            }
            return true;
        });
        return progress();
    }

    private void renew(NoteIndexing notes, UUID id) {
        notes.remove(id);
        annotations
                .findPresent(id)
                .filter(a -> !isRemoved(a.source()))
                .ifPresent(a -> notes.add(a, new ReplyRows(library).toAnnotation(id)));
    }

    private boolean isRemoved(UUID source) {
        return library.number(
                        "SELECT count(*) FROM source WHERE id = ? AND removed_at IS NULL", source)
                == 0;
    }
}
