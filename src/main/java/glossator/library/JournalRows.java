package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Step;
import glossator.annotation.Step.Kind;
import glossator.library.Statements.Row;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// The rows of `journal` and `journal_change`.
record JournalRows(Database database) {
    static final String DONE = "done";
    static final String UNDONE = "undone";

    /// A step without its changes; `source` is null if it changed several sources or none.
    record Entry(
            long number,
            Kind kind,
            long of,
            Instant at,
            String author,
            @Nullable UUID source) {}

    private static final String ENTRY =
            "SELECT j.number, j.kind, j.\"of\", j.at, j.author, j.source FROM journal j ";

    private static final String CHANGE =
            "SELECT subject_kind, before, after, step FROM journal_change ";

    /// The step that last undid a step that is undone now.
    private static final String UNDONE_BY =
            "(SELECT max(u.number) FROM journal u WHERE u.\"of\" = j.number AND u.kind = 'UNDO')";

    private static final String MARKS =
            " AND EXISTS (SELECT 1 FROM journal_change c WHERE c.step = j.number AND c.source = ?"
                    + " AND c.subject_kind <> 'source')";

    /// Has an index of its own.
    private static final String OF_SOURCES =
            " AND j.number IN (SELECT step FROM journal_change"
                    + " WHERE subject_kind IN ('source', 'edition', 'item'))";

    /// The subject that is the first argument, and the replies to it.
    private static final String WITH_REPLIES =
            "(SELECT ?1 UNION ALL SELECT id FROM reply WHERE annotation = ?1) ";

    private static final String DROP =
            "UPDATE journal SET state = 'dropped' WHERE state = 'undone' AND EXISTS"
                    + " (SELECT 1 FROM journal_change WHERE step = number AND ";

    /// The setting with the number of the step in which the library was recovered.
    private static final String RECOVERY = "journal.recovery";

    private static final String BEHIND_RECOVERY =
            " AND j.number > coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = '"
                    + RECOVERY + "'), 0)";

    Step append(Kind kind, OptionalLong of, Instant moment, String author, List<Change> changes) {
        return append(kind, of, moment, author, changes, 0);
    }

    /// @param least the number is greater than this
    Step append(
            Kind kind,
            OptionalLong of,
            Instant moment,
            String author,
            List<Change> changes,
            long least) {
        long greatest = database.number("SELECT coalesce(max(number), 0) FROM journal");
        long number = 1 + Math.max(greatest, least);
        long whose = of.orElse(number);
        Set<UUID> sources = sources(changes);
        database.update(
                "INSERT INTO journal (number, kind, \"of\", at, author, source, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                number,
                kind.name(),
                whose,
                moment,
                author,
                sources.size() == 1 ? sources.iterator().next() : null,
                kind == Kind.DO ? DONE : null);
        for (int i = 0; i < changes.size(); i++) {
            append(number, i, changes.get(i));
        }
        return new Step(number, kind, whose, moment, author, changes);
    }

    private void append(long step, int ordinal, Change change) {
        database.update(
                "INSERT INTO journal_change"
                        + " (step, ordinal, subject_kind, subject, source, before, after)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                step,
                ordinal,
                ChangeJson.kind(change),
                change.subject(),
                source(change),
                ChangeJson.before(change),
                ChangeJson.after(change));
    }

    private static Set<UUID> sources(List<Change> changes) {
        var sources = new LinkedHashSet<UUID>();
        for (Change change : changes) {
            UUID source = source(change);
            if (source != null) {
                sources.add(source);
            }
        }
        return sources;
    }

    /// The source that a change is in; null for a change of a tag or an item.
    static @Nullable UUID source(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                (after != null ? after : Objects.requireNonNull(before)).source();
            case Change.OfReply of -> of.reply().source();
            case Change.OfTag _, Change.OfItem _ -> null;
            case Change.OfDecision of -> of.decision().source();
            case Change.OfSource of -> of.subject();
            case Change.OfEdition of -> of.after().source();
        };
    }

    /// After something new, undone steps that affect the marks of the same sources, what was done
    /// to the same sources, tags if it affects tags, or items if it affects items, can no longer be
    /// redone.
    void dropUndone(List<Change> changes) {
        drop(
                "subject_kind NOT IN ('tag', 'source')",
                changes.stream().filter(c -> !(c instanceof Change.OfSource)));
        drop(
                "subject_kind IN ('source', 'edition')",
                changes.stream()
                        .filter(c ->
                                c instanceof Change.OfSource || c instanceof Change.OfEdition));
        if (changes.stream().anyMatch(c -> c instanceof Change.OfTag)) {
            database.update(DROP + "subject_kind = 'tag')");
        }
        if (changes.stream().anyMatch(c -> c instanceof Change.OfItem)) {
            database.update(DROP + "subject_kind = 'item')");
        }
    }

    private void drop(String kinds, Stream<Change> changes) {
        for (UUID source : sources(changes.toList())) {
            database.update(DROP + "source = ? AND " + kinds + ")", source);
        }
    }

    void setState(long number, String state) {
        database.update("UPDATE journal SET state = ? WHERE number = ?", state, number);
    }

    Optional<Entry> find(long number, String state) {
        return database.first(
                ENTRY + "WHERE j.number = ? AND j.state = ?", JournalRows::entry, number, state);
    }

    Optional<Entry> findUndoable(UndoScope scope) {
        return find("WHERE j.state = 'done'" + BEHIND_RECOVERY, scope, "j.number");
    }

    /// From now on no step up to this one is undone.
    void beginAnewBehind(long number) {
        new SettingRows(database).set(RECOVERY, String.valueOf(number));
    }

    /// For the marks of a source only a step that affects them counts as new, which [#dropUndone]
    /// has taken care of; otherwise any step in the scope does.
    Optional<Entry> findRedoable(UndoScope scope) {
        return find("WHERE j.state = 'undone'", scope, UNDONE_BY)
                .filter(entry -> scope.source() != null || isNewest(entry, scope));
    }

    /// The last of the steps by `order`.
    private Optional<Entry> find(String state, UndoScope scope, String order) {
        String sql = ENTRY + state + condition(scope) + " ORDER BY " + order + " DESC LIMIT 1";
        UUID source = scope.source();
        return source != null
                ? database.first(sql, JournalRows::entry, source)
                : database.first(sql, JournalRows::entry);
    }

    private static String condition(UndoScope scope) {
        return switch (scope.kind()) {
            case MARKS -> MARKS;
            case SOURCES -> OF_SOURCES;
            case ANYWHERE -> "";
        };
    }

    private boolean isNewest(Entry entry, UndoScope scope) {
        long undoneBy = database.number(
                "SELECT max(number) FROM journal WHERE \"of\" = ? AND kind = 'UNDO'",
                entry.number());
        return database.number(
                        "SELECT max(number) FROM journal j WHERE kind = 'DO'" + condition(scope))
                < undoneBy;
    }

    Step step(Entry entry) {
        // Part of a step must not be taken back.
        List<Change> changes = database.all(
                CHANGE + "WHERE step = ? ORDER BY ordinal", JournalRows::change, entry.number());
        return step(entry, changes);
    }

    /// Newest first; for one subject, only the changes to it and, if it is an annotation, its
    /// replies.
    List<Step> history(@Nullable UUID subject, int limit) {
        String last = " ORDER BY j.number DESC LIMIT ?2";
        List<Entry> entries = subject == null
                ? database.list(ENTRY + last, JournalRows::entry, null, limit)
                : database.list(
                        ENTRY
                                + "WHERE j.number IN (SELECT step FROM journal_change WHERE subject IN "
                                + WITH_REPLIES + ")" + last,
                        JournalRows::entry,
                        subject,
                        limit);
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Change>> changes = changesSince(entries.getLast().number(), subject);
        return entries.stream()
                .map(e -> step(e, changes.getOrDefault(e.number(), List.of())))
                .toList();
    }

    /// The changes by step, from this number on; of one subject or (null) of all.
    private Map<Long, List<Change>> changesSince(long number, @Nullable UUID subject) {
        var changes = new HashMap<Long, List<Change>>();
        Row<Boolean> row = r ->
                changes.computeIfAbsent(r.getLong(4), _ -> new ArrayList<>()).add(change(r));
        String since = CHANGE + "WHERE step >= ?2 ";
        String order = "ORDER BY step, ordinal";
        if (subject == null) {
            database.list(since + order, row, null, number);
        } else {
            database.list(since + "AND subject IN " + WITH_REPLIES + order, row, subject, number);
        }
        return changes;
    }

    /// An annotation as it was after its change of that time, in whatever step.
    Optional<Annotation> findState(UUID annotation, Instant changed) {
        return database.list(CHANGE + "WHERE subject = ?", JournalRows::change, annotation).stream()
                .flatMap(change -> change instanceof Change.OfAnnotation(var before, var after)
                        ? Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                        : Stream.of())
                .flatMap(Optional::stream)
                .filter(state -> state.changed().equals(changed))
                .findFirst();
    }

    private static Step step(Entry e, List<Change> changes) {
        return new Step(e.number(), e.kind(), e.of(), e.at(), e.author(), changes);
    }

    private static Change change(ResultSet row) throws SQLException {
        return ChangeJson.change(row.getString(1), row.getString(2), row.getString(3));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return new Entry(
                row.getLong("number"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("of"),
                Timestamps.parse(row.getString("at")),
                row.getString("author"),
                source == null ? null : UUID.fromString(source));
    }
}
