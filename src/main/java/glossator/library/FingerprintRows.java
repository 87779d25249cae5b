package glossator.library;

import glossator.anchoring.TextFingerprint;
import glossator.document.Document;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The rows of `sketch`, which are text fingerprints, and the search for what a file may be a
/// new edition of. The fingerprint of an edition is added when the next file is looked up; after
/// that the text of the edition is not read again.
record FingerprintRows(Database database, EditionRows editions, SourceRows sources) {
    /// Above this two texts are very likely the same work: one word in ten may differ.
    private static final double NEARLY_THE_SAME = 0.5;

    /// Below this even a file from the same place is another work.
    private static final double UNLIKE = 0.05;

    private record Row(UUID source, String origin, String url, TextFingerprint fingerprint) {
        EditionMatch kin(SourceRows sources, EditionMatch.By by, TextFingerprint of) {
            return new EditionMatch(sources.get(source), by, fingerprint.similarityTo(of));
        }
    }

    private void write(UUID edition, String text) {
        database.update(
                "INSERT INTO sketch (edition, hashes) VALUES (?, ?)",
                edition,
                TextFingerprint.of(text).toBytes());
    }

    /// The likeliest match among the sources that are not in the trash.
    Optional<EditionMatch> findMatch(Document document, String origin) {
        addMissing();
        TextFingerprint fingerprint = TextFingerprint.of(document.text());
        String url = document.metadata().url();
        List<Row> rows = database.read(this::rows);
        return Stream.of(
                        rows.stream()
                                .filter(r -> !origin.isBlank() && r.origin().equals(origin))
                                .filter(r -> mayBe(r.fingerprint(), fingerprint))
                                .map(r -> r.kin(sources, EditionMatch.By.ORIGIN, fingerprint)),
                        rows.stream()
                                .filter(r -> isOfOnePage(url) && r.url().equals(url))
                                .filter(r -> mayBe(r.fingerprint(), fingerprint))
                                .map(r -> r.kin(sources, EditionMatch.By.ADDRESS, fingerprint)),
                        rows.stream()
                                .filter(r -> r.fingerprint().similarityTo(fingerprint)
                                        >= NEARLY_THE_SAME)
                                .map(r -> r.kin(sources, EditionMatch.By.TEXT, fingerprint)))
                .flatMap(kin -> kin.max(Comparator.comparingDouble(EditionMatch::alike)).stream())
                .findFirst();
    }

    private static boolean mayBe(TextFingerprint one, TextFingerprint other) {
        return !one.isLongEnough() || !other.isLongEnough() || one.similarityTo(other) >= UNLIKE;
    }

    /// Whether the address is that of a page; the address of a site is shared by many works.
    private static boolean isOfOnePage(String url) {
        try {
            String path = new URI(url).getPath();
            return path != null && path.length() > 1;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<Row> rows() {
        return database.list(
                "SELECT e.source, e.origin, s.url, k.hashes FROM edition e"
                        + " JOIN source s ON s.id = e.source JOIN sketch k ON k.edition = e.id"
                        + " WHERE s.removed_at IS NULL AND e.id" + WithdrawnRows.NOT_WITHDRAWN
                        + "ORDER BY e.rowid",
                r -> new Row(
                        UUID.fromString(r.getString(1)),
                        r.getString(2),
                        r.getString(3),
                        TextFingerprint.fromBytes(r.getBytes(4))));
    }

    /// Adds the fingerprints of the editions added since the last time.
    private void addMissing() {
        List<UUID> missing = missing();
        if (!missing.isEmpty()) {
            database.write(() -> {
                missing().forEach(id -> write(id, editions.text(id)));
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
