package glossator.library;

import glossator.annotation.ReadingState;
import glossator.annotation.ReviewState;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Copies the rows of one table that can still be read. Where reading fails, the rest of the rows
/// is read in halves, and halves of halves, around the damage. No index is used.
final class TableSalvage {
    /// After so many failures the rest of the table counts as lost.
    private static final int PATIENCE = 3_000;

    private static final Set<String> IDS =
            Set.of("id", "source", "edition", "annotation", "tag", "parent", "subject");
    /// A document names its pictures as it likes, and the library itself has a sidecar.
    private static final Set<String> FREE = Set.of("picture.id", "sidecar_due.subject");

    private static final Set<String> TIMES = Set.of(
            "added",
            "opened",
            "removed_at",
            "imported",
            "created",
            "changed",
            "deleted_at",
            "at",
            "exported",
            "read");
    private static final Set<String> OPTIONAL = Set.of("opened", "removed_at", "deleted_at");
    /// What a row has in place of what cannot be read. Nothing is null.
    private static final Map<String, Object> REPLACED = Map.of(
            "edition.sha256",
            RecoveredRows.NO_HASH,
            "source.details",
            "{}",
            "source.tags",
            "[]",
            "source.collections",
            "[]",
            "source.reading",
            ReadingState.NEW.word(),
            "source.rating",
            0);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_STARS = 5;
    private static final String UNKNOWN_TIME = "1970-01-01T00:00:00.000Z";

    private final Database from;
    private final Database to;
    private final List<String> columns;
    private final String select;
    private final String insert;
    private final String table;
    private long last;
    private int failures;
    private int lost;

    /// @param columns those that both tables have
    /// @param constants values for other columns, as SQL: `, name` and `, value`
    TableSalvage(
            Database from, Database to, String table, List<String> columns, Constants constants) {
        this.from = from;
        this.to = to;
        this.table = table;
        this.columns = columns;
        String names =
                String.join(", ", columns.stream().map(TableSalvage::quoted).toList());
        select = "SELECT rowid, " + names + " FROM " + quoted(table)
                + " NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
        insert = "INSERT OR IGNORE INTO " + quoted(table) + " (" + names + constants.names()
                + ") VALUES (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + constants.values() + ")";
    }

    /// What the columns that are not read are given.
    record Constants(String names, String values) {
        static final Constants NONE = new Constants("", "");
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// Returns whether every row was copied.
    boolean copy() {
        int leftOut = from.damagedRows().size();
        read(Long.MIN_VALUE, Long.MAX_VALUE, true);
        return failures == 0 && lost == 0 && from.damagedRows().size() == leftOut;
    }

    private void read(long low, long high, boolean unbounded) {
        last = low;
        boolean any = list(low, high);
        if (any || failures > PATIENCE) {
            return;
        }
        long next = last == Long.MAX_VALUE ? last : Math.max(low, last);
        long end = unbounded ? greatest(next) : high;
        long start = unbounded && next == Long.MIN_VALUE ? 1 : next;
        if (start >= end) {
            lost++;
            return;
        }
        long middle = start + (end - start) / 2;
        read(start, middle, false);
        read(middle + 1, end, false);
    }

    /// Copies rows in order until one fails; `last` is then the first that was not read. Returns
    /// whether none failed.
    private boolean list(long low, long high) {
        try {
            from.listOrRefuse(select, this::copy, low, high);
            return true;
        } catch (Refusal e) {
            failures++;
            return false;
        }
    }

    /// Counted from the end, where reading may work when it does not from the beginning.
    private long greatest(long start) {
        long guess = Math.max(1, start) + (1 << 20);
        try {
            return from.first(
                            "SELECT rowid FROM " + quoted(table)
                                    + " NOT INDEXED ORDER BY rowid DESC LIMIT 1",
                            r -> r.getLong(1))
                    .orElse(guess);
        } catch (Refusal e) {
            return guess;
        }
    }

    private boolean copy(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        @Nullable Object[] values = new Object[columns.size()];
        boolean sound = true;
        boolean whole = true;
        for (int i = 0; i < values.length; i++) {
            Object read = row.getObject(i + 2);
            values[i] = sensible(columns.get(i), read);
            whole &= read == null || isLegible(columns.get(i), read);
            sound &= isSound(columns.get(i), values[i]) || isFree(columns.get(i));
        }
        last = number + 1;
        if (!sound || !insert(values) || !whole) {
            lost++;
        }
        return true;
    }

    private boolean insert(@Nullable Object[] values) {
        try {
            return to.update(insert, values) > 0;
        } catch (Refusal e) {
            // A value that the table does not take.
            return false;
        }
    }

    /// A row is kept without a target or a state that makes no sense, and with no known original
    /// for a hash that is none, but counts as lost: the journal or a sidecar may have it whole.
    private @Nullable Object sensible(String column, @Nullable Object value) {
        if (value != null && !isLegible(column, value)) {
            return REPLACED.get(table + "." + column);
        }
        if (!TIMES.contains(column) || isTime(value)) {
            return value instanceof String text ? Normalized.cleanText(text) : value;
        }
        boolean may = OPTIONAL.contains(column) || (value == null && table.equals("finding"));
        return may ? null : UNKNOWN_TIME;
    }

    private boolean isLegible(String column, Object value) {
        return switch (table + "." + column) {
            case "annotation.target", "decision.target", "finding.target" -> isTarget(value);
            case "reply.state" -> ReviewState.find(value.toString()).isPresent();
            case "edition.copy", "finding.own", "copy_reading.copy" ->
                ID.matcher(value.toString()).matches();
            case "source.details" -> DetailsJson.isLegible(value.toString());
            case "source.tags", "source.collections" -> IdsJson.isLegible(value.toString());
            case "source.reading" -> ReadingState.find(value.toString()).isPresent();
            case "source.rating" -> value instanceof Integer stars && stars >= 0 && stars <= MOST_STARS;
            case "item.body" -> ItemJson.isLegible(value.toString());
            case "edition.sha256" -> HASH.matcher(value.toString()).matches();
            default -> true;
        };
    }

    private static boolean isTarget(Object value) {
        try {
            return StoredTargetJson.target(value.toString()) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(@Nullable Object value) {
        try {
            return value instanceof String text && Timestamps.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private boolean isFree(String column) {
        return FREE.contains(table + "." + column);
    }

    private static boolean isSound(String column, @Nullable Object value) {
        return !IDS.contains(column)
                || value == null
                || (value instanceof String text && ID.matcher(text).matches());
    }
}
