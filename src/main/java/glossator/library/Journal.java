package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Step;
import glossator.annotation.Step.Kind;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/// Applies and undoes changes. The data and the journal are written together or not at all; every
/// method that writes must be called inside [Database#write].
record Journal(
        JournalRows rows,
        ChangeWriter writer,
        TagRows tags,
        ChangeRules rules,
        ItemRules itemRules,
        SettingRows settings,
        SidecarDueRows due) {

    /// Applies something new; after that, steps undone in the same place can no longer be redone.
    Step apply(List<Change> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a step of no changes");
        }
        List<Change> tidy = changes.stream().map(Normalized::normalize).toList();
        tidy.forEach(Journal::requireSense);
        rules.requirePresent(tidy);
        itemRules.requirePresent(tidy);
        Step step = store(Kind.DO, OptionalLong.empty(), tidy, "library.conflict");
        rows.dropUndone(tidy);
        return step;
    }

    Optional<Step> undo(UndoScope scope) {
        return rows.findUndoable(scope).map(entry -> {
            requireNarrow(entry, scope);
            return undo(entry);
        });
    }

    Optional<Step> undo(long number) {
        return rows.find(number, JournalRows.DONE).map(this::undo);
    }

    private Step undo(JournalRows.Entry entry) {
        Step step = rows.step(entry);
        rows.setState(step.number(), JournalRows.UNDONE);
        List<Change> back = inverse(step.changes());
        return store(Kind.UNDO, OptionalLong.of(step.number()), back, "library.undo-conflict");
    }

    Optional<Step> redo(UndoScope scope) {
        return rows.findRedoable(scope).map(entry -> {
            requireNarrow(entry, scope);
            return redo(entry);
        });
    }

    Optional<Step> redo(long number) {
        return rows.find(number, JournalRows.UNDONE).map(this::redo);
    }

    private Step redo(JournalRows.Entry entry) {
        Step step = rows.step(entry);
        rows.setState(step.number(), JournalRows.DONE);
        return store(
                Kind.REDO, OptionalLong.of(step.number()), step.changes(), "library.redo-conflict");
    }

    /// Undo in one source does not silently change other sources.
    private static void requireNarrow(JournalRows.Entry entry, UndoScope scope) {
        if (scope.source() != null && entry.source() == null) {
            throw new Refusal("library.wide-step");
        }
    }

    private static List<Change> inverse(List<Change> changes) {
        var inverse = new ArrayList<Change>();
        changes.reversed().forEach(c -> inverse.add(c.inverse()));
        return inverse;
    }

    /// Stores a step and what it changes. Every change of the library's annotations, decisions,
    /// tags, sources, editions and items passes here, whether it is made, undone or redone.
    ///
    /// @param conflict the key of the sentence for a `before` that is not what is stored
    private Step store(Kind kind, OptionalLong of, List<Change> changes, String conflict) {
        Instant moment = Timestamps.now();
        writeAll(changes, conflict, moment);
        return rows.append(kind, of, moment, settings.author(), changes);
    }

    private void writeAll(List<Change> changes, String conflict, Instant moment) {
        due.mark(changes);
        for (Change change : changes) {
            if (!Objects.equals(writer.findStored(change), ChangeWriter.before(change))) {
                throw new Refusal(conflict, ChangeRules.name(change));
            }
            writer.write(change, moment);
        }
        for (Change change : changes) {
            if (change instanceof Change.OfTag(var _, Tag after) && after == null) {
                tags.takeOffTrash(change.subject());
            }
        }
        rules.requireWhole(changes);
        itemRules.requireWhole(changes);
    }

    private static void requireSense(Change change) {
        boolean makesSense = switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                before == null
                        || after == null
                        || (before.id().equals(after.id())
                                && before.source().equals(after.source()));
            case Change.OfReply(Reply before, Reply after) ->
                before == null
                        || after == null
                        || (before.id().equals(after.id())
                                && before.annotation().equals(after.annotation())
                                && before.source().equals(after.source()));
            case Change.OfTag(Tag before, Tag after) ->
                before == null || after == null || before.id().equals(after.id());
            case Change.OfDecision(Decision before, Decision after) ->
                before == null
                        || after == null
                        || (before.annotation().equals(after.annotation())
                                && before.edition().equals(after.edition()));
            case Change.OfItem(LibraryItem before, LibraryItem after) ->
                before == null
                        || after == null
                        || (before.id().equals(after.id())
                                && before.getClass() == after.getClass());
            case Change.OfSource of -> of.before().id().equals(of.after().id());
            case Change.OfEdition of ->
                of.before().equals(of.after().withWithdrawn(of.before().withdrawn()));
        };
        if (!makesSense) {
            throw new IllegalArgumentException("before and after are not of the same thing");
        }
    }
}
