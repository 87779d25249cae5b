package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Decision;
import glossator.annotation.EditionState;
import glossator.annotation.LibraryItem;
import glossator.annotation.Reply;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Reads and writes what changes are about.
///
/// @param anchors deleted when the passage of an annotation changes
record ChangeWriter(
        AnnotationRows annotations,
        ReplyRows replies,
        AnchorRows anchors,
        DecisionRows decisions,
        TagRows tags,
        SourceRows sources,
        EditionRows editions,
        ItemRows items,
        ChangeRules rules,
        EditionRules editionRules) {

    /// The subject of the change as it is stored now; null if it is not there.
    @Nullable
    Object findStored(Change change) {
        return switch (change) {
            case Change.OfAnnotation _ ->
                annotations.findPresent(change.subject()).orElse(null);
            case Change.OfReply _ -> replies.findPresent(change.subject()).orElse(null);
            case Change.OfTag _ -> tags.find(change.subject()).orElse(null);
            case Change.OfDecision of ->
                decisions
                        .find(of.decision().annotation(), of.decision().edition())
                        .orElse(null);
            case Change.OfSource _ -> sources.state(change.subject());
            case Change.OfEdition _ -> editions.state(change.subject());
            case Change.OfItem _ -> items.find(change.subject()).orElse(null);
        };
    }

    static @Nullable Object before(Change change) {
        return switch (change) {
            case Change.OfAnnotation(Annotation before, var _) -> before;
            case Change.OfReply(Reply before, var _) -> before;
            case Change.OfTag(Tag before, var _) -> before;
            case Change.OfDecision(Decision before, var _) -> before;
            case Change.OfSource of -> of.before();
            case Change.OfEdition of -> of.before();
            case Change.OfItem(LibraryItem before, var _) -> before;
        };
    }

    static @Nullable Object after(Change change) {
        return before(change.inverse());
    }

    void write(Change change, Instant moment) {
        switch (change) {
            case Change.OfAnnotation(var _, Annotation after) -> {
                if (after == null) {
                    annotations.delete(change.subject(), moment);
                } else {
                    write(after);
                }
            }
            case Change.OfReply(var _, Reply after) -> {
                if (after == null) {
                    replies.delete(change.subject(), moment);
                } else {
                    rules.requireTrue(after, annotations.findPresent(after.annotation()));
                    replies.write(after);
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
                    editionRules.requireCounted(after.edition());
                    decisions.write(after);
                } else if (before != null) {
                    decisions.delete(before.annotation(), before.edition());
                }
            }
            case Change.OfItem(var _, LibraryItem after) -> {
                if (after == null) {
                    items.delete(change.subject());
                } else {
                    ItemRules.requireGood(after);
                    items.write(after);
                }
            }
            case Change.OfSource of -> {
                ItemRules.requireGood(of.after());
                sources.write(of.after(), moment);
            }
            case Change.OfEdition of -> write(of.after(), moment);
        }
    }

    private void write(Annotation after) {
        boolean isElsewhere = !annotations.isOfPassage(after);
        rules.requireTrue(after, isElsewhere);
        editionRules.requireCounted(after.edition());
        if (isElsewhere) {
            anchors.deleteOf(after.id());
        }
        annotations.write(after);
    }

    private void write(EditionState after, Instant moment) {
        if (after.withdrawn()) {
            editionRules.requireUnused(after);
            editions.withdrawn().add(after.id(), moment);
        } else {
            editionRules.requireSole(after);
            editions.withdrawn().remove(after.id());
        }
    }
}
