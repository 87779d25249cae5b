package glossator.library;

import glossator.message.Refusal;

import java.util.List;
import java.util.stream.Stream;

/// Destroys what was erased in the index as well, so that no word of it is left in a byte of the
/// file. Where that cannot be done, the whole index goes.
record IndexErasure(Database library, DerivedIndex index) {
    private static final List<String> WORDS = List.of("source_words", "title_words", "note_words");

    /// After the rows of the library have been deleted. May be done twice.
    void erase(ErasureTarget target) {
        if (!index.isThere()) {
            return;
        }
        try {
            index.write(i -> delete(i, target));
            index.maintain(this::overwrite);
        } catch (Refusal e) {
            index.discard();
        }
    }

    private boolean delete(DatabaseConnection i, ErasureTarget target) {
        var sources = new SourceIndexing(i);
        var notes = new NoteIndexing(i, new TagRows(library).codebook());
        target.sources().forEach(sources::remove);
        target.sources().forEach(notes::removeAllOf);
        if (!target.notes().isEmpty()) {
            // One may be a reply, of which nobody knows any more to which note it was.
            notes.clear();
        }
        var journal = new IndexJournal(library);
        IndexJournal.read(i).ifPresent(s -> IndexJournal.write(i, journal.upTo(s.number())));
        return true;
    }

    /// What is deleted from a contentless table is only crossed out until its parts are merged.
    private boolean overwrite(DatabaseConnection i) {
        Stream<String> partitions =
                new WordPartitions(i).newestFirst().stream().map(WordPartitions.Partition::table);
        Stream.concat(WORDS.stream(), partitions)
                .forEach(table ->
                        i.update("INSERT INTO " + table + " (" + table + ") VALUES ('optimize')"));
        i.run("VACUUM");
        boolean isEmptied =
                i.all("PRAGMA wal_checkpoint(TRUNCATE)", r -> r.getInt(1)).equals(List.of(0));
        if (!isEmptied) {
            throw new Refusal("library.erasing-busy");
        }
        return true;
    }
}
