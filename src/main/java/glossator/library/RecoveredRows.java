package glossator.library;

import glossator.annotation.Reply;
import glossator.document.Metadata;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;

import java.util.List;
import java.util.UUID;

/// Makes the rows of a recovered database fit together again: what an annotation refers to is made
/// if it is lost, and what refers to nothing is removed, so that the foreign keys hold.
record RecoveredRows(Database database, RecoveryLog log) {
    static final String NO_HASH = "0".repeat(64);
    private static final int MOST_ROUNDS = 20;

    private record Homeless(UUID source, UUID edition) {}

    /// Gives every annotation a source and an edition; the edition has no text yet.
    void makeMissing() {
        database.write(() -> {
            database.list(
                            "SELECT DISTINCT a.source, a.edition FROM annotation a"
                                    + " WHERE NOT EXISTS (SELECT 1 FROM source s JOIN edition e"
                                    + " ON e.source = s.id WHERE s.id = a.source"
                                    + " AND e.id = a.edition)",
                            r -> new Homeless(
                                    UUID.fromString(r.getString(1)),
                                    UUID.fromString(r.getString(2))))
                    .forEach(this::make);
            return true;
        });
    }

    private void make(Homeless of) {
        if (database.number("SELECT count(*) FROM source WHERE id = ?", of.source()) == 0) {
            String title = Messages.of("library.recovered-source");
            new SourceRows(database)
                    .add(of.source(), Metadata.NONE.withTitle(title), Timestamps.now());
            log.partly(of.source(), "library.recover-source");
        }
        boolean isTaken =
                database.number("SELECT count(*) FROM edition WHERE id = ?", of.edition()) > 0;
        UUID edition = isTaken ? UUID.randomUUID() : of.edition();
        new EditionRows(database)
                .addWithoutText(new Edition(
                        edition,
                        of.source(),
                        1,
                        NO_HASH,
                        Messages.of("library.recovered-file"),
                        "",
                        "text",
                        0,
                        0,
                        Timestamps.now()));
        if (isTaken) {
            database.update(
                    "UPDATE annotation SET edition = ? WHERE source = ? AND edition = ?",
                    edition,
                    of.source(),
                    of.edition());
        }
    }

    /// Removes sources that nothing is left of but their name, and rows that refer to nothing.
    void removeLoose() {
        database.write(() -> {
            database.list(
                    "SELECT id, title FROM source"
                            + " WHERE id NOT IN (SELECT source FROM edition)",
                    r -> removeSource(r.getString(1), r.getString(2)));
            database.update("UPDATE tag SET parent = NULL WHERE parent IS NOT NULL"
                    + " AND parent NOT IN (SELECT id FROM tag)");
            // A reply is of the source of its note; of the two ids a bit of one was turned.
            database.update("UPDATE reply SET source = (SELECT source FROM annotation"
                    + " WHERE id = reply.annotation) WHERE annotation IN (SELECT id FROM annotation"
                    + " WHERE source <> reply.source)");
            tellLostReplies();
            // What is removed may leave others without what they refer to.
            boolean isLoose = true;
            for (int round = 0; round < MOST_ROUNDS && isLoose; round++) {
                isLoose = removeRound();
            }
            makeIdentity();
            return true;
        });
    }

    private boolean removeSource(String id, String title) {
        database.update("DELETE FROM source WHERE id = ?", id);
        log.add(title, Outcome.LOST, "library.recover-empty-source");
        return true;
    }

    private void tellLostReplies() {
        for (Reply reply : new ReplyRows(database).lost()) {
            log.add(
                    Messages.of("library.recovered-replies"),
                    Outcome.LOST,
                    "library.recover-lost-reply",
                    ChangeRules.quote(reply.text()),
                    reply.author());
        }
    }

    private record Loose(String table, long row) {}

    private boolean removeRound() {
        // What is loose in the journal is for `JournalBaseline` to judge.
        List<Loose> loose = database
                .list("PRAGMA foreign_key_check", r -> new Loose(r.getString(1), r.getLong(2)))
                .stream()
                .filter(l -> !l.table().startsWith("journal"))
                .toList();
        for (Loose each : loose) {
            if (each.table().equals("annotation_tag")) {
                log.add(
                        Messages.of("library.recovered-tags"),
                        Outcome.PARTLY,
                        "library.recover-loose-tag");
            }
            database.update("DELETE FROM \"" + each.table() + "\" WHERE rowid = ?", each.row());
        }
        return !loose.isEmpty();
    }

    private void makeIdentity() {
        if (database.number("SELECT count(*) FROM identity") != 1) {
            database.update("DELETE FROM identity");
            database.update("INSERT INTO identity (id) VALUES (?)", UUID.randomUUID());
        }
    }
}
