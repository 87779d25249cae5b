package glossator.library;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Deletes the links of notes that are erased, and takes their quotes out of digests, in the table
/// of items and in the journal. Reads no more of an item than the ids of notes, so that it does the
/// same in the schema of any version. Call inside [Database#write].
record ErasedItems(Database database) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// The notes of a target that the library or its journal knows.
    Set<String> notes(ErasureTarget target) {
        var notes = new HashSet<String>();
        target.notes().forEach(note -> notes.add(note.toString()));
        for (UUID source : target.sources()) {
            notes.addAll(database.list(
                    "SELECT id FROM annotation WHERE source = ?1 UNION"
                            + " SELECT subject FROM journal_change"
                            + " WHERE source = ?1 AND subject_kind = 'annotation'",
                    r -> r.getString(1),
                    source));
        }
        return notes;
    }

    private record Row(String id, String body) {}

    /// In the table alone: what its sidecar says must be gone before the steps are that it names.
    void deleteFromTable(Set<String> notes) {
        for (Row row : database.list(
                "SELECT id, body FROM item", r -> new Row(r.getString(1), r.getString(2)))) {
            JsonNode body = tree(row.body());
            if (isLinkOf(body, notes)) {
                database.update("DELETE FROM item WHERE id = ?", row.id());
            } else if (hasQuoteOf(body, notes)) {
                String left = without(body, notes);
                database.update("UPDATE item SET body = ? WHERE id = ?", left, row.id());
            }
        }
    }

    private record Entry(
            long step, int ordinal, String subject, @Nullable String before, @Nullable String after) {}

    /// Returns the steps that have lost changes, newest first.
    List<Long> deleteFromJournal(Set<String> notes) {
        var steps = new TreeSet<Long>();
        for (Entry entry : entries()) {
            JsonNode before = tree(entry.before());
            JsonNode after = tree(entry.after());
            if (isLinkOf(before, notes) || isLinkOf(after, notes)) {
                delete(entry);
                steps.add(entry.step());
            } else if (hasQuoteOf(before, notes) || hasQuoteOf(after, notes)) {
                rewrite(entry, without(before, notes), without(after, notes), steps);
            }
        }
        return List.copyOf(steps.descendingSet());
    }

    private List<Entry> entries() {
        return database.list(
                "SELECT step, ordinal, subject, before, after FROM journal_change"
                        + " WHERE subject_kind = 'item'",
                r -> new Entry(
                        r.getLong(1),
                        r.getInt(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5)));
    }

    private void delete(Entry entry) {
        database.update(
                "DELETE FROM journal_change WHERE step = ? AND ordinal = ?",
                entry.step(),
                entry.ordinal());
    }

    /// A change that put in nothing but the quote is gone with it.
    private void rewrite(
            Entry entry, @Nullable String before, @Nullable String after, Set<Long> steps) {
        if (Objects.equals(before, after)) {
            delete(entry);
            steps.add(entry.step());
            return;
        }
        database.update(
                "UPDATE journal_change SET before = ?, after = ? WHERE step = ? AND ordinal = ?",
                before,
                after,
                entry.step(),
                entry.ordinal());
    }

    private JsonNode tree(@Nullable String text) {
        try {
            return text == null ? JSON.missingNode() : JSON.readTree(text);
        } catch (JacksonException e) {
            throw SqliteErrors.damaged(e, database.file());
        }
    }

    private static boolean isLinkOf(JsonNode item, Set<String> notes) {
        return notes.contains(item.path("from").asString(""))
                || notes.contains(item.path("to").asString(""));
    }

    private static boolean hasQuoteOf(JsonNode item, Set<String> notes) {
        return item.path("parts").valueStream().anyMatch(part -> isQuoteOf(part, notes));
    }

    private static boolean isQuoteOf(JsonNode part, Set<String> notes) {
        return notes.contains(part.path("quote").asString(""));
    }

    private static @Nullable String without(JsonNode item, Set<String> notes) {
        if (!(item instanceof ObjectNode digest)) {
            return null;
        }
        ArrayNode left = JSON.createArrayNode();
        item.path("parts")
                .valueStream()
                .filter(part -> !isQuoteOf(part, notes))
                .forEach(left::add);
        digest.set("parts", left);
        return digest.toString();
    }
}
