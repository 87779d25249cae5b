package glossator.library;

import java.util.List;

/// The tables of words in the [DerivedIndex]. The words are folded by [glossator.search.Terms], so
/// that SQLite has nothing to do but to split at spaces. No text is stored.
final class WordIndex {
    /// The [IndexJournal.Step] whose notes are in the index.
    static final String JOURNAL = "words.journal";

    /// The state of the library that the whole index agrees with.
    static final String MARK = "words.mark";

    private static final String CONTENTLESS =
            ", content='', contentless_delete=1, tokenize='ascii')";

    /// The tables that end in `_terms` are views of the vocabulary.
    /// `source.first` to `source.last` are the numbers of its passages; `day` is when it was
    /// published or else added; `noted` is 1 if its notes were read. `source_words` only tells
    /// which sources have a word; the tables of [WordPartitions] have the places;
    /// `word_partition.added` is how many passages it got since it was last merged. `start` and
    /// `end` count in the text of the edition, `block` is the first block. `note.parts` are the
    /// initials of what it has; `tags` are ids with a space around each.
    static final DerivedTables TABLES = new DerivedTables(
            "words",
            2,
            List.of(
                    "source_words_terms",
                    "title_words_terms",
                    "note_words_terms",
                    "source_words",
                    "title_words",
                    "note_words",
                    WordPartitions.TABLE + "*",
                    "word_partition",
                    "passage",
                    "note",
                    "source"),
            List.of(
                    """
                    CREATE TABLE source (number INTEGER NOT NULL PRIMARY KEY,
                        id TEXT NOT NULL UNIQUE, edition TEXT NOT NULL, text_key TEXT NOT NULL,
                        details_key TEXT NOT NULL, format TEXT NOT NULL, day TEXT NOT NULL,
                        noted INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT
                    """,
                    "CREATE INDEX source_of_passage ON source (first)",
                    """
                    CREATE TABLE passage (number INTEGER NOT NULL PRIMARY KEY,
                        start INTEGER NOT NULL, "end" INTEGER NOT NULL, block INTEGER NOT NULL)
                        STRICT
                    """,
                    """
                    CREATE TABLE note (number INTEGER NOT NULL PRIMARY KEY,
                        id TEXT NOT NULL UNIQUE, source TEXT NOT NULL, kind TEXT NOT NULL,
                        color TEXT NOT NULL, day TEXT NOT NULL, resolved INTEGER NOT NULL,
                        parts TEXT NOT NULL, tags TEXT NOT NULL) STRICT
                    """,
                    "CREATE INDEX note_of_source ON note (source)",
                    "CREATE VIRTUAL TABLE source_words USING fts5(words, detail=none" + CONTENTLESS,
                    "CREATE VIRTUAL TABLE title_words USING fts5(title, people" + CONTENTLESS,
                    """
                    CREATE TABLE word_partition (number INTEGER NOT NULL PRIMARY KEY,
                        first INTEGER NOT NULL, added INTEGER NOT NULL) STRICT
                    """,
                    "CREATE VIRTUAL TABLE note_words USING fts5(quote, note, reply, tag, people"
                            + CONTENTLESS,
                    terms("source_words"),
                    terms("title_words"),
                    terms("note_words")));

    private WordIndex() {}

    /// Makes a table for the words of passages.
    static String passages(String table) {
        return "CREATE VIRTUAL TABLE " + table + " USING fts5(words" + CONTENTLESS;
    }

    /// A view of the vocabulary.
    private static String terms(String table) {
        return "CREATE VIRTUAL TABLE " + table + "_terms USING fts5vocab(" + table + ", row)";
    }
}
