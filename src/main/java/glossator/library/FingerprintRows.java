package glossator.library;

import glossator.anchoring.TextFingerprint;
import glossator.document.Document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// The rows of `sketch`, which are text fingerprints, and the search for what a file may be a
/// new edition of. The fingerprint of an edition is added with it, or when the next file is looked
/// up; after that the text of the edition is not read again.
final class FingerprintRows {
    /// Above this two texts are very likely the same work: one word in ten may differ.
    static final double NEARLY_THE_SAME = 0.5;

    /// Below this even a file from the same place is another work.
    private static final double UNLIKE = 0.05;

    private final Database database;
    private final EditionRows editions;
    private final SourceRows sources;
    private final FingerprintIndex index;

    FingerprintRows(Database database, EditionRows editions, SourceRows sources) {
        this.database = database;
        this.editions = editions;
        this.sources = sources;
        index = new FingerprintIndex(database);
    }

    /// To be called in the transaction that adds the edition.
    void write(UUID edition, TextFingerprint fingerprint) {
        database.update(
                "INSERT INTO sketch (edition, hashes) VALUES (?, ?)",
                edition,
                fingerprint.toBytes());
    }

    /// The likeliest match among the sources that are not in the trash.
    Optional<EditionMatch> findMatch(Document document, String origin) {
        String url = document.metadata().url();
        return findMatch(TextFingerprint.of(document.text()), origin, url);
    }

    /// The same for a text that has this fingerprint.
    ///
    /// @param url the web address that the file names; empty if none
    Optional<EditionMatch> findMatch(TextFingerprint of, String origin, String url) {
        addMissing();
        List<FingerprintIndex.Row> rows = index.rows();
        return likeliest(
                        rows,
                        row -> !origin.isBlank()
                                && row.origin().equals(origin)
                                && mayBe(row.fingerprint(), of),
                        EditionMatch.By.ORIGIN,
                        of)
                .or(() -> findByAddress(rows, of, url))
                .or(() -> likeliest(
                        rows,
                        row -> row.fingerprint().isSimilarTo(of, NEARLY_THE_SAME),
                        EditionMatch.By.TEXT,
                        of));
    }

    private Optional<EditionMatch> findByAddress(
            List<FingerprintIndex.Row> rows, TextFingerprint of, String url) {
        if (!isOfOnePage(url)) {
            return Optional.empty();
        }
        Set<UUID> known = new HashSet<>(database.list(
                "SELECT id FROM source WHERE url = ?", r -> UUID.fromString(r.getString(1)), url));
        return known.isEmpty()
                ? Optional.empty()
                : likeliest(
                        rows,
                        row -> known.contains(row.source()) && mayBe(row.fingerprint(), of),
                        EditionMatch.By.ADDRESS,
                        of);
    }

    private Optional<EditionMatch> likeliest(
            List<FingerprintIndex.Row> rows,
            Predicate<FingerprintIndex.Row> condition,
            EditionMatch.By by,
            TextFingerprint of) {
        return rows.stream()
                .filter(condition)
                .filter(this::counts)
                .max(Comparator.comparingDouble(row -> row.fingerprint().similarityTo(of)))
                .map(row -> new EditionMatch(
                        sources.get(row.source()), by, row.fingerprint().similarityTo(of)));
    }

    /// Whether the edition was not taken back, and its source is neither in the trash nor erased.
    private boolean counts(FingerprintIndex.Row row) {
        return database.number(
                        "SELECT count(*) FROM edition e JOIN source s ON s.id = e.source"
                                + " WHERE e.id = ? AND s.removed_at IS NULL AND e.id"
                                + WithdrawnRows.NOT_WITHDRAWN,
                        row.edition())
                > 0;
    }

    static boolean mayBe(TextFingerprint one, TextFingerprint other) {
        return !one.isLongEnough() || !other.isLongEnough() || one.similarityTo(other) >= UNLIKE;
    }

    /// Whether the address is that of a page; the address of a site is shared by many works.
    static boolean isOfOnePage(String url) {
        try {
            String path = new URI(url).getPath();
            return path != null && path.length() > 1;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /// Adds the fingerprints of the editions that were added without.
    private void addMissing() {
        if (!missing().isEmpty()) {
            database.write(() -> {
                missing().forEach(id -> write(id, TextFingerprint.of(editions.text(id))));
                return true;
            });
        }
    }

    private List<UUID> missing() {
        return database.list(
                "SELECT id FROM edition WHERE id NOT IN (SELECT edition FROM sketch) AND id"
                        + WithdrawnRows.NOT_WITHDRAWN,
                r -> UUID.fromString(r.getString(1)));
    }
}
