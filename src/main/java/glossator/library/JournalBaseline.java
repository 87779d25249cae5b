package glossator.library;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Decision;
import glossator.annotation.EditionState;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.SourceState;
import glossator.annotation.Step.Kind;
import glossator.annotation.Tag;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// Makes the journal lead to what a recovery has put together: one step for what it changed. A
/// journal that is itself damaged is given up, and the step is for everything. Undo begins anew
/// behind it, so that nobody takes back a whole recovery with a key.
record JournalBaseline(Database database) {

    /// Returns whether the journal was kept.
    ///
    /// @param greatestStep that anything speaks of; the step is greater, so that what was written
    ///     before is known to be earlier
    boolean settle(long greatestStep) {
        var check = new JournalCheck(database);
        var last = new HashMap<JournalCheck.Subject, Change>();
        boolean isSound = isWhole() && check.isSound(last);
        if (!isSound) {
            database.update("DELETE FROM journal_change");
            database.update("DELETE FROM journal");
            last.clear();
        }
        List<Change> changes = inOrder(changes(last, check.stored()));
        if (!changes.isEmpty()) {
            append(changes, greatestStep);
        }
        return isSound;
    }

    private boolean isWhole() {
        return database.list("PRAGMA foreign_key_check(journal_change)", r -> r.getString(1))
                        .isEmpty()
                && database.list("PRAGMA foreign_key_check(journal)", r -> r.getString(1))
                        .isEmpty();
    }

    private List<Change> changes(
            Map<JournalCheck.Subject, Change> last, Map<JournalCheck.Subject, Object> stored) {
        var changes = new ArrayList<Change>();
        var names = new Names(new SourceRows(database), new EditionRows(database));
        stored.forEach((subject, now) -> {
            Change change = last.remove(subject);
            Object before = change == null ? null : ChangeWriter.after(change);
            if (!now.equals(before)) {
                changes.add(names.between(before, now));
            }
        });
        for (Change change : last.values()) {
            Object before = ChangeWriter.after(change);
            if (before instanceof Annotation
                    || before instanceof Reply
                    || before instanceof Tag
                    || before instanceof Decision
                    || before instanceof LibraryItem) {
                changes.add(names.between(before, null));
            }
        }
        return changes;
    }

    /// How a change calls what has no name of its own.
    private record Names(SourceRows sources, EditionRows editions) {
        Change between(@Nullable Object before, @Nullable Object after) {
            return switch (requireNonNull(after != null ? after : before)) {
                case Annotation _ ->
                    new Change.OfAnnotation((Annotation) before, (Annotation) after);
                case Reply _ -> new Change.OfReply((Reply) before, (Reply) after);
                case Tag _ -> new Change.OfTag((Tag) before, (Tag) after);
                case Decision _ -> new Change.OfDecision((Decision) before, (Decision) after);
                case LibraryItem _ ->
                    new Change.OfItem((LibraryItem) before, (LibraryItem) after);
                case SourceState now ->
                    new Change.OfSource(
                            requireNonNull((SourceState) before),
                            now,
                            sources.get(now.id()).fileName());
                case EditionState now ->
                    new Change.OfEdition(
                            requireNonNull((EditionState) before),
                            now,
                            sources.get(now.source()).title());
                default -> throw new IllegalStateException("a subject of no kind");
            };
        }
    }

    /// Tags with parents before their children, then annotations, replies, decisions, items and
    /// the rest.
    private List<Change> inOrder(List<Change> changes) {
        var codebook = new Codebook(new TagRows(database).all());
        var sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.comparingInt(JournalBaseline::rank)
                .thenComparingInt(c -> c instanceof Change.OfTag ? codebook.depth(c.subject()) : 0)
                .thenComparing(Change::subject));
        return sorted;
    }

    private static int rank(Change change) {
        return switch (change) {
            case Change.OfTag _ -> 0;
            case Change.OfAnnotation _ -> 1;
            case Change.OfReply _ -> 2;
            case Change.OfDecision _ -> 3;
            case Change.OfItem _ -> 4;
            case Change.OfSource _, Change.OfEdition _ -> 5;
        };
    }

    private void append(List<Change> changes, long greatestStep) {
        var rows = new JournalRows(database);
        Instant moment = Timestamps.now();
        String author = Messages.of("library.recovery-author");
        long number = rows.append(
                        Kind.DO, OptionalLong.empty(), moment, author, changes, greatestStep)
                .number();
        rows.beginAnewBehind(number);
        rows.dropUndone(changes);
    }
}
