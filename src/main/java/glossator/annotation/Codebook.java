package glossator.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All tags as a tree; immutable.
public final class Codebook {
    public static final Codebook EMPTY = new Codebook(List.of());

    private final NamedTree<Tag> tags;

    public Codebook(Collection<Tag> tags) {
        this.tags =
                new NamedTree<>(tags, Tag::id, Tag::name, tag -> Optional.ofNullable(tag.parent()));
    }

    public Optional<Tag> tag(UUID id) {
        return tags.get(id);
    }

    /// The names from the root to the tag, separated by `/`; empty for an unknown id.
    public String path(UUID id) {
        return tags.path(id);
    }

    public List<String> paths(Collection<UUID> ids) {
        return ids.stream().map(this::path).filter(p -> !p.isEmpty()).toList();
    }

    /// The tag with this path, or else the only tag with this name; if there is neither, the same
    /// again ignoring case.
    public Optional<Tag> find(String pathOrName) {
        return tags.find(pathOrName);
    }

    /// All tags, parents before children, siblings by name.
    public List<Tag> tagsInOrder() {
        return tags.inOrder().toList();
    }

    public int depth(UUID id) {
        return tags.depth(id);
    }

    /// Whether `id` is `ancestor` or one of its descendants.
    public boolean isWithin(UUID id, UUID ancestor) {
        return tags.isWithin(id, ancestor);
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }
}
