package glossator.library;

import glossator.anchoring.TextFingerprint;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The fingerprints of all editions, kept in memory so that each file that is added costs a
/// comparison and no reading: about 600 bytes for each edition. May be used on any thread.
final class FingerprintIndex {
    /// @param url the web address of the source
    record Row(UUID source, UUID edition, String origin, String url, TextFingerprint fingerprint) {}

    private final Database database;
    private List<Row> rows = new ArrayList<>();
    private long last;

    FingerprintIndex(Database database) {
        this.database = database;
    }

    /// Those of all editions that have one, also of sources in the trash; what was added since the
    /// last time is read first.
    synchronized List<Row> rows() {
        readNew();
        // An edition that was erased is gone, and the next one may have its row number.
        if (rows.size() != database.number("SELECT count(*) FROM sketch")) {
            rows = new ArrayList<>();
            last = 0;
            readNew();
        }
        return List.copyOf(rows);
    }

    private void readNew() {
        rows.addAll(database.list(
                "SELECT e.source, e.id, e.origin, s.url, k.hashes, k.rowid FROM sketch k"
                        + " JOIN edition e ON e.id = k.edition JOIN source s ON s.id = e.source"
                        + " WHERE k.rowid > ? ORDER BY k.rowid",
                r -> {
                    last = Math.max(last, r.getLong(6));
                    return new Row(
                            UUID.fromString(r.getString(1)),
                            UUID.fromString(r.getString(2)),
                            r.getString(3),
                            r.getString(4),
                            TextFingerprint.fromBytes(r.getBytes(5)));
                },
                last));
    }
}
