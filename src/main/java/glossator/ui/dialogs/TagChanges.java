package glossator.ui.dialogs;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The changes that make up an edit of the codebook; each list is to be made as one step.
final class TagChanges {
    private TagChanges() {}

    static List<Change> changesToEdit(Tag before, Tag after) {
        return before.equals(after) ? List.of() : List.of(new Change.OfTag(before, after));
    }

    static Tag withName(Tag tag, String name) {
        return new Tag(tag.id(), name.strip(), tag.parent(), tag.color(), tag.description());
    }

    static Tag withColor(Tag tag, String color) {
        return new Tag(tag.id(), tag.name(), tag.parent(), color, tag.description());
    }

    static Tag withDescription(Tag tag, String description) {
        return new Tag(tag.id(), tag.name(), tag.parent(), tag.color(), description.strip());
    }

    static Tag withParent(Tag tag, @Nullable UUID parent) {
        return new Tag(tag.id(), tag.name(), parent, tag.color(), tag.description());
    }

    /// Another tag under `parent` with the name `name`.
    static Optional<Tag> findSibling(
            Codebook codebook, @Nullable Tag tag, @Nullable UUID parent, String name) {
        return codebook.tagsInOrder().stream()
                .filter(t -> tag == null || !t.id().equals(tag.id()))
                .filter(t -> Objects.equals(t.parent(), parent))
                .filter(t -> t.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /// Removes `tag` from all of `annotations` and from the codebook; its child tags move up to its
    /// parent. A child whose name is already taken there is prefixed with the name of the deleted
    /// tag.
    static List<Change> changesToDelete(
            Codebook codebook, Tag tag, Collection<Annotation> annotations, Instant now) {
        var changes = new ArrayList<Change>();
        for (Tag child : children(codebook, tag.id())) {
            Tag up = withParent(child, tag.parent());
            if (findSibling(codebook, child, tag.parent(), child.name())
                    .filter(t -> !t.id().equals(tag.id()))
                    .isPresent()) {
                up = withName(up, tag.name() + " " + child.name());
            }
            changes.add(new Change.OfTag(child, up));
        }
        for (Annotation a : annotationsWith(annotations, tag.id())) {
            changes.add(Change.edit(a, a.withTags(without(a.tags(), tag)).withChanged(now)));
        }
        changes.add(new Change.OfTag(tag, null));
        return changes;
    }

    /// Replaces `tag` with `into` on all of `annotations`, and removes `tag` from the codebook; its
    /// child tags move to `into`.
    static List<Change> changesToMerge(
            Codebook codebook, Tag tag, Tag into, Collection<Annotation> annotations, Instant now) {
        var changes = new ArrayList<Change>();
        for (Tag child : children(codebook, tag.id())) {
            Tag moved = withParent(child, into.id());
            if (findSibling(codebook, child, into.id(), child.name()).isPresent()) {
                moved = withName(moved, tag.name() + " " + child.name());
            }
            changes.add(new Change.OfTag(child, moved));
        }
        for (Annotation a : annotationsWith(annotations, tag.id())) {
            List<UUID> tags = replaced(a.tags(), tag, into);
            changes.add(Change.edit(a, a.withTags(tags).withChanged(now)));
        }
        changes.add(new Change.OfTag(tag, null));
        return changes;
    }

    static List<UUID> without(List<UUID> tags, Tag gone) {
        return tags.stream().filter(t -> !t.equals(gone.id())).toList();
    }

    /// Each tag once.
    static List<UUID> replaced(List<UUID> tags, Tag tag, Tag into) {
        return tags.stream()
                .map(t -> t.equals(tag.id()) ? into.id() : t)
                .distinct()
                .toList();
    }

    private static List<Tag> children(Codebook codebook, UUID of) {
        return codebook.tagsInOrder().stream()
                .filter(t -> of.equals(t.parent()))
                .toList();
    }

    private static List<Annotation> annotationsWith(Collection<Annotation> annotations, UUID tag) {
        return annotations.stream().filter(a -> a.tags().contains(tag)).toList();
    }
}
