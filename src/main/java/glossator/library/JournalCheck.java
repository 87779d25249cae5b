package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

/// Compares the stored data with what the journal should have led to.
record JournalCheck(Database database) {
    private static final String CHANGES =
            "SELECT step, subject_kind, before, after FROM journal_change ORDER BY step, ordinal";

    private static final String WRONG_STATES = """
            SELECT j.number FROM journal j
            WHERE j.kind = 'DO' AND (j.state = 'done') <> (coalesce((
                SELECT u.kind FROM journal u WHERE u."of" = j.number AND u.kind <> 'DO'
                ORDER BY u.number DESC LIMIT 1), 'REDO') = 'REDO')
            ORDER BY j.number
            """;

    List<Problem> problems() {
        return database.read(this::compare);
    }

    private List<Problem> compare() {
        var found = new ArrayList<Problem>();
        Map<Subject, Object> stored = stored();
        replay(found).forEach((subject, last) -> {
            if (!Objects.equals(stored.remove(subject), ChangeWriter.after(last))) {
                found.add(
                        Problem.of("library.check-differs", subject.id(), ChangeRules.name(last)));
            }
        });
        stored.keySet().forEach(s -> found.add(Problem.of("library.check-unknown", s.id())));
        for (Long step : database.list(WRONG_STATES, r -> r.getLong(1))) {
            found.add(Problem.of("library.check-state", String.valueOf(step)));
        }
        return found;
    }

    /// Whether each change follows from the one before it and every step is in the state that the
    /// later ones lead to. Adds the last change of each subject to `last`.
    boolean isSound(Map<Subject, Change> last) {
        var found = new ArrayList<Problem>();
        last.putAll(replay(found));
        return found.isEmpty() && database.list(WRONG_STATES, r -> r.getLong(1)).isEmpty();
    }

    Map<Subject, Object> stored() {
        var stored = new HashMap<Subject, Object>();
        for (Annotation annotation : new AnnotationRows(database).all()) {
            stored.put(new Subject(annotation.id(), null), annotation);
        }
        for (Reply reply : new ReplyRows(database).all()) {
            stored.put(new Subject(reply.id(), null), reply);
        }
        for (Tag tag : new TagRows(database).all()) {
            stored.put(new Subject(tag.id(), null), tag);
        }
        for (Decision decision : new DecisionRows(database).all()) {
            stored.put(new Subject(decision.annotation(), decision.edition()), decision);
        }
        for (LibraryItem item : new ItemRows(database).all()) {
            stored.put(new Subject(item.id(), null), item);
        }
        addSources(stored);
        return stored;
    }

    /// Adds the sources and editions that the journal knows.
    private void addSources(Map<Subject, Object> stored) {
        var sources = new SourceRows(database);
        var editions = new EditionRows(database);
        subjects("source").forEach(id -> stored.put(new Subject(id, null), sources.state(id)));
        subjects("edition").forEach(id -> stored.put(new Subject(id, null), editions.state(id)));
    }

    /// The ids of the rows of a table that the journal has changes of.
    private List<UUID> subjects(String table) {
        return database.list(
                "SELECT id FROM " + table + " WHERE id IN (SELECT subject FROM journal_change)",
                r -> UUID.fromString(r.getString(1)));
    }

    /// The last change of each subject. Reports a change that does not follow from the one before
    /// it.
    private Map<Subject, Change> replay(List<Problem> found) {
        var last = new LinkedHashMap<Subject, Change>();
        var broken = new TreeSet<Long>();
        database.list(CHANGES, r -> {
            long step = r.getLong(1);
            try {
                Change next = ChangeJson.change(r.getString(2), r.getString(3), r.getString(4));
                Change before = last.put(subject(next), next);
                return follows(next, before) || broken.add(step);
            } catch (IllegalArgumentException | DateTimeException e) {
                return broken.add(step);
            }
        });
        broken.forEach(step -> found.add(Problem.of("library.check-entry", String.valueOf(step))));
        return last;
    }

    /// Whether it starts from where the one before it ended. The first change of a source or an
    /// edition starts from what was added, which the journal does not record.
    private static boolean follows(Change next, @Nullable Change before) {
        return before != null
                ? Objects.equals(ChangeWriter.after(before), ChangeWriter.before(next))
                : isOfAdded(next) || ChangeWriter.before(next) == null;
    }

    private static boolean isOfAdded(Change change) {
        return change instanceof Change.OfSource || change instanceof Change.OfEdition;
    }

    /// @param edition of a decision; null for subjects that are the same in all editions
    record Subject(UUID id, @Nullable UUID edition) {}

    private static Subject subject(Change change) {
        return switch (change) {
            case Change.OfAnnotation _,
                    Change.OfReply _,
                    Change.OfTag _,
                    Change.OfSource _,
                    Change.OfItem _,
                    Change.OfEdition _ -> new Subject(change.subject(), null);
            case Change.OfDecision of -> new Subject(of.subject(), of.decision().edition());
        };
    }
}
