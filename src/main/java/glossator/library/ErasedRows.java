package glossator.library;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Deletes every row that belongs to a source, a note or a reply. The tables are found by their
/// foreign keys, so that it does the same in the schema of any version.
record ErasedRows(Database database) {
    /// A column that names a source, an edition or an annotation.
    private record Reference(String table, String column) {}

    private static final String NOTES = "SELECT count(*) FROM annotation";
    private static final String OF_NOTES = "IN (SELECT id FROM annotation WHERE source = ?)";
    private static final String OF_EDITIONS = "IN (SELECT id FROM edition WHERE source = ?)";

    /// Whether there is any row of it.
    boolean has(ErasureTarget target) {
        return target.sources().stream().anyMatch(s -> isIn("source WHERE id = ?", s))
                || target.notes().stream()
                        .anyMatch(n -> isIn("annotation WHERE id = ?", n)
                                || (hasTable("reply") && isIn("reply WHERE id = ?", n))
                                || isIn("journal_change WHERE subject = ?", n));
    }

    private boolean isIn(String rows, UUID id) {
        return database.number("SELECT count(*) FROM " + rows, id) > 0;
    }

    /// How many of the replies of a target there are, which are erased without their notes.
    int countReplies(ErasureTarget target) {
        return (int) database.number(
                "SELECT count(*) FROM reply WHERE id IN (SELECT value FROM json_each(?))",
                array(target.notes()));
    }

    /// Must be called inside a write. Returns how many notes it has deleted.
    int delete(ErasureTarget target) {
        deleteAuthors(target);
        deleteItems(target);
        long before = database.number(NOTES);
        target.notes().forEach(this::deleteNote);
        target.sources().forEach(this::deleteSource);
        // Where exports were written to tells what was in them.
        database.update("DELETE FROM setting WHERE key LIKE 'export.%' AND length(value) = 64");
        return (int) (before - database.number(NOTES));
    }

    /// Links and quotes, in the table and the journal.
    private void deleteItems(ErasureTarget target) {
        if (hasTable("item")) {
            var items = new ErasedItems(database);
            Set<String> notes = items.notes(target);
            items.deleteFromTable(notes);
            tidy(items.deleteFromJournal(notes));
        }
    }

    /// Links and quotes in the table alone: see [Erasure].
    void deleteItemsFromTable(ErasureTarget target) {
        var items = new ErasedItems(database);
        items.deleteFromTable(items.notes(target));
    }

    /// Deletes the colors of people of whom nothing will be left.
    void deleteAuthors(ErasureTarget target) {
        // A backup from before replies does not have them.
        if (hasTable("reply")) {
            database.update(
                    """
                    WITH kept AS (SELECT id, author FROM annotation
                        WHERE source NOT IN (SELECT value FROM json_each(?1))
                          AND id NOT IN (SELECT value FROM json_each(?2)))
                    DELETE FROM setting WHERE substr(key, 1, length(?3)) = ?3
                      AND substr(key, length(?3) + 1) NOT IN (SELECT author FROM kept
                        UNION SELECT author FROM reply WHERE annotation IN (SELECT id FROM kept)
                          AND id NOT IN (SELECT value FROM json_each(?2))
                        UNION SELECT value FROM setting WHERE key = 'author')
                    """, array(target.sources()), array(target.notes()), SettingRows.AUTHOR_COLOR);
        }
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(id -> '"' + id.toString() + '"').toList().toString();
    }

    /// `note` may be that of a reply.
    private void deleteNote(UUID note) {
        forgetInCopies(note);
        replies(note).forEach(this::deleteSteps);
        deleteSteps(note);
        for (Reference reference : referencesTo("annotation")) {
            delete(reference, "= ?", note);
        }
        database.update("DELETE FROM annotation WHERE id = ?", note);
        if (hasTable("reply")) {
            database.update("DELETE FROM reply WHERE id = ?", note);
        }
    }

    /// What is remembered of the copies that it was in.
    private void forgetInCopies(UUID note) {
        if (hasTable("copy")) {
            forgetIn("copy", "annotations", note);
            forgetIn("copy_reading", "seen", note);
        }
    }

    private void forgetIn(String table, String column, UUID note) {
        database.update("""
                UPDATE %1$s SET %2$s = json_remove(%2$s, '$."' || ?1 || '"')
                WHERE instr(%2$s, ?1) > 0
                """.formatted(table, column), note);
    }

    /// Found by the journal, which also has those that a recovery has lost the rows of.
    private List<UUID> replies(UUID note) {
        return database.list(
                "SELECT DISTINCT subject FROM journal_change WHERE subject_kind = 'reply'"
                        + " AND source = (SELECT source FROM annotation WHERE id = ?1)"
                        + " AND instr(coalesce(after, before), '\"annotation\":\"' || ?1) > 0",
                r -> UUID.fromString(r.getString(1)),
                note);
    }

    private void deleteSteps(UUID subject) {
        List<Long> steps = steps("subject", subject);
        database.update("DELETE FROM journal_change WHERE subject = ?", subject);
        tidy(steps);
    }

    private void deleteSource(UUID source) {
        List<UUID> editions = database.list(
                "SELECT id FROM edition WHERE source = ?",
                r -> UUID.fromString(r.getString(1)),
                source);
        List<Long> steps = steps("source", source);
        database.update("DELETE FROM journal_change WHERE source = ?", source);
        tidy(steps);
        referencesTo("annotation").forEach(r -> delete(r, OF_NOTES, source));
        referencesTo("edition").stream()
                .filter(r -> !r.table().equals("annotation"))
                .forEach(r -> delete(r, OF_EDITIONS, source));
        database.update("DELETE FROM annotation WHERE source = ?", source);
        referencesTo("source").stream()
                .filter(r -> !r.table().startsWith("journal"))
                .forEach(r -> delete(r, "= ?", source));
        database.update("DELETE FROM source WHERE id = ?", source);
        forget(source);
        editions.forEach(this::forget);
    }

    /// Newest first, because undoing a step refers to it.
    private List<Long> steps(String column, UUID id) {
        return database.list(
                "SELECT DISTINCT step FROM journal_change WHERE " + column
                        + " = ? ORDER BY step DESC",
                r -> r.getLong(1),
                id);
    }

    /// Steps left without a change go; of the others the source is the one that all changes have.
    private void tidy(List<Long> steps) {
        for (Long step : steps) {
            database.update(
                    "UPDATE journal SET source = (SELECT CASE count(DISTINCT c.source)"
                            + " WHEN 1 THEN max(c.source) END"
                            + " FROM journal_change c WHERE c.step = journal.number)"
                            + " WHERE number = ?",
                    step);
            database.update(
                    "DELETE FROM journal WHERE number = ? AND NOT EXISTS"
                            + " (SELECT 1 FROM journal_change WHERE step = ?)",
                    step,
                    step);
        }
    }

    /// The foreign keys to the id of a table, which those of several columns begin with.
    private List<Reference> referencesTo(String table) {
        return database.list(
                "SELECT s.name, k.\"from\" FROM sqlite_schema s, pragma_foreign_key_list(s.name) k"
                        + " WHERE s.type = 'table' AND k.\"table\" = ? AND s.name <> ?"
                        + " AND coalesce(k.\"to\", 'id') = 'id'",
                r -> new Reference(r.getString(1), r.getString(2)),
                table,
                table);
    }

    private void delete(Reference reference, String condition, UUID id) {
        database.update(
                "DELETE FROM " + quote(reference.table()) + " WHERE " + quote(reference.column())
                        + " " + condition,
                id);
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /// Removes an id from the settings: where it was read to, the tabs, what was chosen for it.
    private void forget(UUID id) {
        database.update("DELETE FROM setting WHERE instr(key, ?) > 0", id);
        database.update(
                "UPDATE setting SET value = replace(replace(value, ',' || ?, ''), ?, '')"
                        + " WHERE instr(value, ?) > 0 AND key <> ?",
                id,
                id,
                id,
                Erasure.BEGUN);
        if (hasTable("sidecar_due")) {
            database.update("DELETE FROM sidecar_due WHERE subject = ?", id);
        }
    }

    private boolean hasTable(String name) {
        return database.number(
                        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?",
                        name)
                > 0;
    }
}
