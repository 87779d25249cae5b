package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.Step;
import glossator.annotation.Step.Kind;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Applies and undoes changes. The data and the journal are written together or not at all; every
/// method that writes must be called inside [Database#write].
///
/// @param anchors deleted when the passage of an annotation changes
record Journal(
        JournalRows rows,
        AnnotationRows annotations,
        AnchorRows anchors,
        DecisionRows decisions,
        TagRows tags,
        ChangeRules rules,
        SettingRows settings,
        SidecarDueRows due) {

    /// Applies something new; after that, steps undone in the same sources can no longer be redone.
    Step apply(List<Change> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a step of no changes");
        }
        List<Change> tidy = changes.stream().map(Normalized::normalize).toList();
        tidy.forEach(this::requireSense);
        rules.requirePresent(tidy);
        Instant moment = Timestamps.now();
        writeAll(tidy, "library.conflict", moment);
        Step step = rows.append(Kind.DO, OptionalLong.empty(), moment, author(), tidy);
        rows.dropUndone(tidy);
        return step;
    }

    Optional<Step> undo(@Nullable UUID source) {
        return rows.findUndoable(source).map(entry -> {
            requireNarrow(entry, source);
            Step step = rows.step(entry);
            List<Change> back = inverse(step.changes());
            return replay(Kind.UNDO, step, back, "library.undo-conflict");
        });
    }

    Optional<Step> redo(@Nullable UUID source) {
        return rows.findRedoable(source).map(entry -> {
            requireNarrow(entry, source);
            Step step = rows.step(entry);
            return replay(Kind.REDO, step, step.changes(), "library.redo-conflict");
        });
    }

    private Step replay(Kind kind, Step of, List<Change> changes, String conflict) {
        Instant moment = Timestamps.now();
        writeAll(changes, conflict, moment);
        rows.setState(of.number(), kind == Kind.UNDO ? JournalRows.UNDONE : JournalRows.DONE);
        return rows.append(kind, OptionalLong.of(of.number()), moment, author(), changes);
    }

    /// Undo in one source does not silently change other sources.
    private static void requireNarrow(JournalRows.Entry entry, @Nullable UUID source) {
        if (source != null && entry.source() == null) {
            throw new Refusal("library.wide-step");
        }
    }

    private static List<Change> inverse(List<Change> changes) {
        var inverse = new ArrayList<Change>();
        changes.reversed().forEach(c -> inverse.add(c.inverse()));
        return inverse;
    }

    private void writeAll(List<Change> changes, String conflict, Instant moment) {
        due.mark(changes);
        for (Change change : changes) {
            if (!Objects.equals(findStored(change), before(change))) {
                throw new Refusal(conflict, ChangeRules.name(change));
            }
            write(change, moment);
        }
        for (Change change : changes) {
            if (change instanceof Change.OfTag(var _, Tag after) && after == null) {
                tags.takeOffTrash(change.subject());
            }
        }
        rules.requireWhole(changes);
    }

    private @Nullable Object findStored(Change change) {
        return switch (change) {
            case Change.OfAnnotation _ ->
                annotations.findPresent(change.subject()).orElse(null);
            case Change.OfTag _ -> tags.find(change.subject()).orElse(null);
            case Change.OfDecision of ->
                decisions
                        .find(of.decision().annotation(), of.decision().edition())
                        .orElse(null);
        };
    }

    private static @Nullable Object before(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, var _) -> before;
            case Change.OfTag(Tag before, var _) -> before;
            case Change.OfDecision(Decision before, var _) -> before;
        };
    }

    private void write(Change change, Instant moment) {
        switch (change) {
            case Change.OfAnnotation(var _, Annotation after) -> {
                if (after == null) {
                    annotations.delete(change.subject(), moment);
                } else {
                    rules.requireTrue(after);
                    if (!annotations.isOfPassage(after)) {
                        anchors.deleteOf(after.id());
                    }
                    annotations.write(after);
                }
            }
            case Change.OfTag(var _, Tag after) -> {
                if (after == null) {
                    tags.delete(change.subject());
                } else {
                    ChangeRules.requireGood(after);
                    tags.write(after);
                }
            }
            case Change.OfDecision(Decision before, Decision after) -> {
                if (after != null) {
                    rules.requireTrue(after, annotations.findPresent(after.annotation()));
                    decisions.write(after);
                } else if (before != null) {
                    decisions.delete(before.annotation(), before.edition());
                }
            }
        }
    }

    private void requireSense(Change change) {
        boolean makesSense = switch (change) {
            case Change.OfAnnotation(Annotation before, Annotation after) ->
                before == null
                        || after == null
                        || (before.id().equals(after.id())
                                && before.source().equals(after.source()));
            case Change.OfTag(Tag before, Tag after) ->
                before == null || after == null || before.id().equals(after.id());
            case Change.OfDecision(Decision before, Decision after) ->
                before == null
                        || after == null
                        || (before.annotation().equals(after.annotation())
                                && before.edition().equals(after.edition()));
        };
        if (!makesSense) {
            throw new IllegalArgumentException("before and after are not of the same thing");
        }
    }

    private String author() {
        return settings.author();
    }
}
