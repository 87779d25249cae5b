package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
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
            if (!Objects.equals(stored.remove(subject), after(last))) {
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

    private Map<Subject, Object> stored() {
        var stored = new HashMap<Subject, Object>();
        for (Annotation annotation : new AnnotationRows(database).all()) {
            stored.put(new Subject(annotation.id(), null), annotation);
        }
        for (Tag tag : new TagRows(database).all()) {
            stored.put(new Subject(tag.id(), null), tag);
        }
        for (Decision decision : new DecisionRows(database).all()) {
            stored.put(new Subject(decision.annotation(), decision.edition()), decision);
        }
        return stored;
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
                Object known = before == null ? null : after(before);
                return Objects.equals(known, after(next.inverse())) || broken.add(step);
            } catch (IllegalArgumentException | DateTimeException e) {
                return broken.add(step);
            }
        });
        broken.forEach(step -> found.add(Problem.of("library.check-entry", String.valueOf(step))));
        return last;
    }

    private static @Nullable Object after(Change change) {
        return switch (change) {
            case Change.OfAnnotation(var _, Annotation after) -> after;
            case Change.OfTag(var _, Tag after) -> after;
            case Change.OfDecision(var _, Decision after) -> after;
        };
    }

    /// @param edition of a decision; null for subjects that are the same in all editions
    private record Subject(UUID id, @Nullable UUID edition) {}

    private static Subject subject(Change change) {
        return switch (change) {
            case Change.OfAnnotation _, Change.OfTag _ -> new Subject(change.subject(), null);
            case Change.OfDecision of -> new Subject(of.subject(), of.decision().edition());
        };
    }
}
