package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Tag;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Brings rows that a damaged database has lost to where its journal leads, which has every state
/// of every note, tag, decision and item.
record JournalReplay(Database database) {
    /// Its rows hold what the journal speaks of.
    private static final Set<String> TABLES =
            Set.of("annotation", "annotation_tag", "reply", "tag", "decision", "item");

    private static final Set<String> JOURNAL = Set.of("journal", "journal_change");

    /// Does nothing with a journal that has itself lost rows: it may end too early. Returns whether
    /// all that the journal knows is there now.
    boolean fill(Set<String> lossy) {
        if (Collections.disjoint(lossy, TABLES) || !Collections.disjoint(lossy, JOURNAL)) {
            return false;
        }
        return database.write(() -> {
            var last = new HashMap<JournalCheck.Subject, Change>();
            var check = new JournalCheck(database);
            boolean isSound = check.isSound(last) && !last.isEmpty();
            if (isSound) {
                fill(last, check.stored());
            }
            return isSound;
        });
    }

    /// What was deleted goes first, so that what has taken its place since has room.
    private void fill(
            Map<JournalCheck.Subject, Change> last, Map<JournalCheck.Subject, Object> stored) {
        List<Change> changes = new ArrayList<>();
        last.forEach((subject, change) -> {
            Object after = ChangeWriter.after(change);
            if (after == null && stored.containsKey(subject)) {
                delete(change);
            } else if (!Objects.equals(after, stored.get(subject))) {
                changes.add(change);
            }
        });
        changes.forEach(this::write);
        last.values().forEach(this::keepInTrash);
    }

    private void delete(Change change) {
        switch (change) {
            case Change.OfAnnotation _ ->
                new AnnotationRows(database).delete(change.subject(), moment(change));
            case Change.OfReply _ ->
                new ReplyRows(database).delete(change.subject(), moment(change));
            case Change.OfTag _ -> new TagRows(database).delete(change.subject());
            case Change.OfDecision of ->
                new DecisionRows(database).delete(of.subject(), of.decision().edition());
            case Change.OfItem _ -> new ItemRows(database).delete(change.subject());
            case Change.OfSource _, Change.OfEdition _ -> {}
        }
    }

    private void write(Change change) {
        switch (ChangeWriter.after(change)) {
            case Annotation annotation -> new AnnotationRows(database).write(annotation);
            case Reply reply -> new ReplyRows(database).write(reply);
            case Tag tag -> new TagRows(database).write(tag);
            case Decision decision -> new DecisionRows(database).write(decision);
            case LibraryItem item -> new ItemRows(database).write(item);
            case null, default -> {}
        }
    }

    /// A deleted note stays in the trash until it is erased, and then the journal does not have it.
    private void keepInTrash(Change change) {
        if (ChangeWriter.after(change) != null
                || !(ChangeWriter.before(change) instanceof Annotation lost)) {
            return;
        }
        var rows = new AnnotationRows(database);
        var tags = new TagRows(database);
        List<UUID> known =
                lost.tags().stream().filter(tag -> tags.find(tag).isPresent()).toList();
        Optional<Annotation> there = rows.findDeleted(lost.id());
        if (there.isEmpty() || (there.get().tags().isEmpty() && !known.isEmpty())) {
            rows.write(lost.withTags(known));
            rows.delete(lost.id(), moment(change));
        }
    }

    private Instant moment(Change change) {
        return database.first(
                        "SELECT j.at FROM journal_change c JOIN journal j ON j.number = c.step"
                                + " WHERE c.subject = ? ORDER BY c.step DESC LIMIT 1",
                        r -> Timestamps.parse(r.getString(1)),
                        change.subject())
                .orElseGet(Timestamps::now);
    }
}
