package glossator.library;

import glossator.message.Messages;
import glossator.message.Refusal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what a backup of any version holds. The file may come from anywhere: it is not written to,
/// and a schema that is not one of ours is not asked anything.
final class BackupReader {
    private static final String LAST_CHANGE = "SELECT max(at) FROM"
            + " (SELECT max(at) AS at FROM journal UNION ALL SELECT max(imported) FROM edition)";

    /// A source without a title goes by the name of its newest file.
    private static final String SOURCES = """
            SELECT coalesce(nullif(trim(title), ''), (SELECT file_name FROM edition
                    WHERE source = s.id ORDER BY number DESC LIMIT 1)),
                (SELECT count(*) FROM annotation WHERE source = s.id AND deleted_at IS NULL)
            FROM source AS s WHERE removed_at IS NULL ORDER BY added DESC""";

    private BackupReader() {}

    static BackupContents read(Path file) {
        try (Database database = Database.look(file)) {
            return database.read(() -> read(database));
        } catch (Refusal refusal) {
            return new BackupContents.Damaged(refusal.sentence());
        }
    }

    private static BackupContents read(Database database) {
        requireKnown(database);
        List<String> said = database.list("PRAGMA integrity_check(1)", r -> r.getString(1));
        if (!said.equals(List.of("ok"))) {
            return new BackupContents.Damaged(
                    Messages.of("library.backup-damaged", database.file()));
        }
        Optional<Instant> last =
                database.list(LAST_CHANGE, r -> Optional.ofNullable(r.getString(1))).stream()
                        .flatMap(Optional::stream)
                        .map(Timestamps::parse)
                        .findFirst();
        return new BackupContents.Sound(
                database.version(),
                count(database, "source WHERE removed_at IS NULL"),
                count(
                        database,
                        "annotation WHERE deleted_at IS NULL AND source IN"
                                + " (SELECT id FROM source WHERE removed_at IS NULL)"),
                count(database, "tag"),
                last);
    }

    /// The sources in it that are not in the trash, last added first; refuses what [#read] finds
    /// unusable.
    static List<BackupSource> sources(Path file) {
        try (Database database = Database.look(file)) {
            return database.read(() -> {
                requireKnown(database);
                return database.list(
                        SOURCES, r -> new BackupSource(r.getString(1), (int) r.getLong(2)));
            });
        }
    }

    private static int count(Database database, String rows) {
        return (int) database.number("SELECT count(*) FROM " + rows);
    }

    /// Refuses a schema that the scripts of its version do not make; a trigger, a view or a
    /// constraint that was planted must not run.
    static void requireKnown(Database database) {
        if (database.number("PRAGMA application_id") != DatabaseHeader.APPLICATION) {
            throw new Refusal("library.backup-foreign", database.file());
        }
        int version = database.version();
        if (version > Migrations.ALL.newest()) {
            throw new Refusal("library.newer", database.file());
        }
        if (version < 1 || !Schema.of(database).differences(schema(version)).isEmpty()) {
            throw new Refusal("library.backup-foreign", database.file());
        }
    }

    private static Schema schema(int version) {
        return Schema.expected(new Migrations(Migrations.ALL.scripts().subList(0, version)));
    }
}
