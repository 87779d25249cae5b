package glossator.library;

import glossator.annotation.Change;
import glossator.annotation.Codebook;
import glossator.annotation.Tag;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tag at a path, and what is missing along the way.
///
/// @param missing the changes that create what does not exist yet, parents first
public record TagPath(UUID id, List<Change> missing) {

    /// Refuses a path with an empty name in it.
    public static TagPath of(String path, Codebook codebook) {
        List<String> names =
                Arrays.stream(path.split("/", -1)).map(String::strip).toList();
        if (names.stream().anyMatch(String::isEmpty)) {
            throw new Refusal("library.tag-name", path);
        }
        var missing = new ArrayList<Change>();
        UUID parent = null;
        for (String name : names) {
            Optional<Tag> known =
                    missing.isEmpty() ? child(codebook, parent, name) : Optional.empty();
            if (known.isPresent()) {
                parent = known.get().id();
            } else {
                Tag tag = new Tag(UUID.randomUUID(), name, parent, "", "");
                missing.add(new Change.OfTag(null, tag));
                parent = tag.id();
            }
        }
        if (parent == null) {
            throw new IllegalStateException("split gives one name at least");
        }
        return new TagPath(parent, missing);
    }

    private static Optional<Tag> child(Codebook codebook, @Nullable UUID parent, String name) {
        String wanted = ChangeRules.folded(name);
        return codebook.tagsInOrder().stream()
                .filter(t -> java.util.Objects.equals(t.parent(), parent))
                .filter(t -> ChangeRules.folded(t.name()).equals(wanted))
                .findFirst();
    }
}
