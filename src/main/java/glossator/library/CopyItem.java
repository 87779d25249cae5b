package glossator.library;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What became of one annotation or reply in an annotated copy that came back.
///
/// @param annotation its id; for a reply that of the annotation at the head of the thread
/// @param reply its id; null for an annotation
/// @param changed the parts that are not in the copy as they were
/// @param conflicts those of them that were changed here as well
/// @param here as the library has it; null if it does not, or not any more
/// @param there as the copy has it; null if it does not
public record CopyItem(
        Kind kind,
        UUID annotation,
        @Nullable UUID reply,
        Set<CopyPart> changed,
        Set<CopyPart> conflicts,
        @Nullable CopyVersion here,
        @Nullable CopyVersion there) {
    public CopyItem {
        changed = Set.copyOf(changed);
        conflicts = Set.copyOf(conflicts);
    }

    public enum Kind {
        SAME,
        NEW_THERE,
        CHANGED_THERE,
        CHANGED_BOTH,
        CHANGED_HERE,
        /// It was exported in this copy, and is not in it any more.
        DELETED_THERE,
        /// It is in the trash here; if it was changed there since, it can be taken out again.
        DELETED_HERE
    }

    /// What to do with it.
    public enum Choice {
        /// It stays as it is here.
        MINE,
        /// It becomes as it is there: added, changed, deleted, taken out of the trash.
        THEIRS,
        /// Both texts, the own one first, and the tags of both; otherwise as [#MINE].
        BOTH
    }

    public boolean isReply() {
        return reply != null;
    }

    /// The id of what it is about.
    public UUID subject() {
        return reply == null ? annotation : reply;
    }

    /// What can be chosen; empty if there is nothing to be done.
    public List<Choice> choices() {
        return switch (kind) {
            case SAME, CHANGED_HERE -> List.of();
            case NEW_THERE, CHANGED_THERE, DELETED_THERE -> List.of(Choice.MINE, Choice.THEIRS);
            case DELETED_HERE ->
                changed.isEmpty() ? List.of() : List.of(Choice.MINE, Choice.THEIRS);
            case CHANGED_BOTH ->
                canBeBoth()
                        ? List.of(Choice.MINE, Choice.THEIRS, Choice.BOTH)
                        : List.of(Choice.MINE, Choice.THEIRS);
        };
    }

    private boolean canBeBoth() {
        var both = EnumSet.of(CopyPart.NOTE, CopyPart.TAGS);
        both.retainAll(conflicts);
        return !both.isEmpty();
    }

    /// Whether there is something to be chosen.
    public boolean isProposal() {
        return !choices().isEmpty();
    }

    /// What is done unless a person says otherwise: nothing that loses anything.
    public Choice suggested() {
        return switch (kind) {
            case NEW_THERE, CHANGED_THERE -> Choice.THEIRS;
            case DELETED_HERE -> isProposal() ? Choice.THEIRS : Choice.MINE;
            case CHANGED_BOTH -> canBeBoth() ? Choice.BOTH : Choice.MINE;
            case SAME, CHANGED_HERE, DELETED_THERE -> Choice.MINE;
        };
    }
}
