package glossator.library;

import glossator.library.TableSalvage.Constants;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Copies what can be read of a damaged database into a new one with the schema that its version
/// should have, so that nothing planted in it comes along.
///
/// @param from a [SalvageCopy]
/// @param to without foreign keys, since what a row refers to may be lost
record Salvage(Database from, Database to) {
    private static final List<String> TABLES = List.of(
            "identity",
            "setting",
            "source",
            "edition",
            "withdrawn",
            "tag",
            "item",
            "annotation",
            "annotation_tag",
            "reply",
            "decision",
            "journal",
            "journal_change",
            "companion",
            "picture",
            "page",
            "finding",
            "copy",
            "copy_reading",
            "sidecar_due");

    /// The tables that belong together with the journal are not mixed from two databases.
    private static final Set<String> NEVER_FILLED =
            Set.of("journal", "journal_change", "sidecar_due", "identity");

    private static final List<String> JOURNAL = List.of("journal", "journal_change");

    private static final String EDITION = "edition";

    /// The tables of which rows are lost, or that may have lost rows. Refuses a database in which
    /// there is nothing of ours.
    Set<String> copy() {
        settle();
        requireOurs();
        var lossy = new HashSet<String>();
        for (String table : TABLES) {
            if (!columns(to, table).isEmpty() && !copy(table)) {
                lossy.add(table);
            }
        }
        if (lossy.contains(EDITION)) {
            copyWithoutText();
        }
        return lossy;
    }

    /// Adds the rows of a sound database to tables that have lost some.
    void fill(Set<String> lossy) {
        for (String table : TABLES) {
            boolean wanted = lossy.contains(table)
                    || (table.equals("annotation_tag") && lossy.contains("annotation"));
            if (wanted && !NEVER_FILLED.contains(table)) {
                copy(table);
            }
        }
        if (JOURNAL.stream().anyMatch(lossy::contains)) {
            fillJournal();
        }
        from.listOrRefuse(
                "SELECT id, length, text, layout FROM edition",
                r -> to.update(
                        "UPDATE edition SET length = ?, text = ?, layout = ?"
                                + " WHERE id = ? AND length(layout) = 0",
                        r.getInt(2),
                        r.getString(3),
                        r.getBytes(4),
                        r.getString(1)));
    }

    /// Steps that are lost are taken from the backup if they then follow from each other; or else
    /// the whole journal is, up to the moment of the backup.
    private void fillJournal() {
        to.write(() -> {
            JOURNAL.forEach(this::copy);
            if (!new JournalCheck(to).isSound(new HashMap<>())) {
                JOURNAL.reversed().forEach(table -> to.update("DELETE FROM " + table));
                JOURNAL.forEach(this::copy);
            }
            return true;
        });
    }

    /// The first statement may fail because of the schema, and the second not.
    private void settle() {
        for (int i = 0; i < 2; i++) {
            try {
                from.number("SELECT count(*) FROM sqlite_schema");
            } catch (Refusal e) {
                // Tried a second time, and reported by what follows.
            }
        }
    }

    private void requireOurs() {
        if (!isTable("source") && !isTable(EDITION) && !isTable("annotation")) {
            throw new Refusal("library.recover-foreign", from.file());
        }
    }

    private boolean isTable(String table) {
        try {
            return from.number(
                            "SELECT count(*) FROM pragma_table_list"
                                    + " WHERE schema = 'main' AND name = ? AND type = 'table'",
                            table)
                    > 0;
        } catch (Refusal e) {
            return false;
        }
    }

    private boolean copy(String table) {
        List<String> columns = common(table);
        return !columns.isEmpty()
                && to.write(
                        () -> new TableSalvage(from, to, table, columns, Constants.NONE).copy());
    }

    /// The text is long, and stands last: damage in it leaves the rest of its row readable.
    private void copyWithoutText() {
        List<String> columns = new ArrayList<>(common(EDITION));
        columns.removeAll(List.of("length", "text", "layout"));
        if (!columns.isEmpty()) {
            var constants = new Constants(", length, text, layout", ", 0, '', x''");
            to.write(() -> new TableSalvage(from, to, EDITION, columns, constants).copy());
        }
    }

    private List<String> common(String table) {
        if (!isTable(table)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(columns(to, table));
        columns.retainAll(columns(from, table));
        return columns;
    }

    private static List<String> columns(Database database, String table) {
        try {
            return database.listOrRefuse(
                    "SELECT name FROM pragma_table_info(?)", r -> r.getString(1), table);
        } catch (Refusal e) {
            return List.of();
        }
    }
}
