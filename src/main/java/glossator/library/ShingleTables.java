package glossator.library;

import java.util.List;

/// The tables of shingles in the [DerivedIndex]: which stretches of which texts have them.
final class ShingleTables {
    /// The number of the stretch that the next text begins with.
    static final String NEXT = "shingles.next";

    /// `shingle_text.first` is the number of its first stretch. The key of `shingle_bucket` is the
    /// number of a segment times [ShinglePostings#BUCKETS] plus that of the bucket.
    static final DerivedTables TABLES = new DerivedTables(
            "shingles",
            2,
            List.of("shingle_bucket", "shingle_segment", "shingle_text"),
            List.of("""
                    CREATE TABLE shingle_text (first INTEGER NOT NULL PRIMARY KEY,
                        stretches INTEGER NOT NULL, source TEXT NOT NULL UNIQUE,
                        edition TEXT NOT NULL, text_key TEXT NOT NULL) STRICT
                    """, """
                    CREATE TABLE shingle_segment (number INTEGER NOT NULL PRIMARY KEY,
                        size INTEGER NOT NULL) STRICT
                    """, """
                    CREATE TABLE shingle_bucket (key INTEGER NOT NULL PRIMARY KEY,
                        postings BLOB NOT NULL) STRICT
                    """));

    private ShingleTables() {}
}
