package glossator.library;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Up to which step of the journal the notes in the index are. The time of the step is kept as
/// well: in a backup that has taken the place of the library, the same number may be another step.
record IndexJournal(Database library) {
    /// So many steps are followed at once.
    private static final int STEPS = 500;

    /// @param at as stored; empty for the step 0 before the first
    record Step(long number, String at) {
        static Step parse(String text) {
            int space = text.indexOf(' ');
            return new Step(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        String text() {
            return number + " " + at;
        }
    }

    Step last() {
        return upTo(Long.MAX_VALUE);
    }

    /// The last one that is there and not after this one.
    Step upTo(long number) {
        return library.first(
                        "SELECT number, at FROM journal WHERE number <= ?"
                                + " ORDER BY number DESC LIMIT 1",
                        r -> new Step(r.getLong(1), r.getString(2)),
                        number)
                .orElse(new Step(0, ""));
    }

    /// Whether the journal still has this step.
    boolean has(Step step) {
        return upTo(step.number()).equals(step);
    }

    Step next(Step from) {
        return upTo(from.number() + STEPS);
    }

    /// What of the library the index depends on, in short.
    String mark() {
        return library.first(
                                "SELECT (SELECT coalesce(max(rowid), 0) FROM edition) || ' '"
                                        + " || (SELECT count(*) FROM source) || ' '",
                                r -> r.getString(1))
                        .orElse("")
                + last().text();
    }

    /// The annotations that steps have changed: themselves, their replies, or a tag that they have
    /// or that is above one of theirs.
    Set<UUID> changed(Step from, Step to) {
        return new LinkedHashSet<>(library.list(
                """
                WITH RECURSIVE steps AS (SELECT DISTINCT subject_kind AS kind, subject AS id
                    FROM journal_change WHERE step > ? AND step <= ?),
                below (id) AS (SELECT id FROM steps WHERE kind = 'tag'
                    UNION SELECT t.id FROM tag t JOIN below b ON t.parent = b.id)
                SELECT id FROM steps WHERE kind = 'annotation'
                UNION SELECT r.annotation FROM reply r JOIN steps s ON s.id = r.id
                    WHERE s.kind = 'reply'
                UNION SELECT annotation FROM annotation_tag WHERE tag IN (SELECT id FROM below)
                """, r -> UUID.fromString(r.getString(1)), from.number(), to.number()));
    }

    static Optional<Step> read(DatabaseConnection index) {
        return IndexMeta.get(index, WordIndex.JOURNAL).map(Step::parse);
    }

    static void write(DatabaseConnection index, Step step) {
        IndexMeta.set(index, WordIndex.JOURNAL, step.text());
    }
}
