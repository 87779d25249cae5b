package glossator.wording;

import static java.util.Objects.requireNonNull;

import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Objects;

/// Describes what was done to a tag.
record TagWording(Codebook codebook) {

    String describe(@Nullable Tag before, @Nullable Tag after) {
        if (before == null) {
            return Messages.of("wording.history.tag-made", path(requireNonNull(after)));
        }
        return after == null
                ? Messages.of("wording.history.tag-deleted", path(before))
                : describeEdit(before, after);
    }

    private String describeEdit(Tag before, Tag after) {
        var parts = new ArrayList<String>();
        if (!before.name().equals(after.name())) {
            parts.add(Messages.of("wording.history.tag-renamed", before.name(), after.name()));
        }
        if (!Objects.equals(before.parent(), after.parent())) {
            parts.add(
                    after.parent() == null
                            ? Messages.of("wording.history.tag-to-top", after.name())
                            : Messages.of(
                                    "wording.history.tag-moved",
                                    after.name(),
                                    codebook.path(after.parent())));
        }
        if (!before.color().equals(after.color())) {
            parts.add(Messages.of("wording.history.tag-recolored", after.name()));
        }
        if (!before.description().equals(after.description())) {
            parts.add(Messages.of("wording.history.tag-described", after.name()));
        }
        return parts.isEmpty()
                ? Messages.of("wording.history.tag-touched", after.name())
                : String.join(", ", parts);
    }

    private String path(Tag tag) {
        String path = codebook.path(tag.id());
        return path.isEmpty() ? tag.name() : path;
    }
}
