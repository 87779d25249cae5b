package glossator.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// All tags as a tree; immutable.
public final class Codebook {
    public static final Codebook EMPTY = new Codebook(List.of());

    private final Map<UUID, Tag> tags = new LinkedHashMap<>();

    public Codebook(Collection<Tag> tags) {
        tags.forEach(tag -> this.tags.put(tag.id(), tag));
    }

    public Optional<Tag> tag(UUID id) {
        return Optional.ofNullable(tags.get(id));
    }

    /// The names from the root to the tag, parted by `/`; empty for an unknown id.
    public String path(UUID id) {
        var names = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        UUID at = id;
        while (at != null && seen.add(at)) {
            Tag tag = tags.get(at);
            if (tag == null) {
                break;
            }
            names.addFirst(tag.name());
            at = tag.parent();
        }
        return String.join("/", names);
    }

    public List<String> paths(Collection<UUID> ids) {
        return ids.stream().map(this::path).filter(p -> !p.isEmpty()).toList();
    }

    /// The tag with this path, or else the only tag with this name; case is ignored if need be.
    public Optional<Tag> find(String pathOrName) {
        String wanted = pathOrName.strip();
        for (Tag tag : tags.values()) {
            if (path(tag.id()).equals(wanted)) {
                return Optional.of(tag);
            }
        }
        List<Tag> loose =
                tags.values().stream()
                        .filter(
                                t ->
                                        path(t.id()).equalsIgnoreCase(wanted)
                                                || t.name().equalsIgnoreCase(wanted))
                        .toList();
        return loose.size() == 1 ? Optional.of(loose.getFirst()) : Optional.empty();
    }

    /// All tags, parents before children, siblings by name.
    public List<Tag> inOrder() {
        return tags.values().stream()
                .sorted(
                        Comparator.comparing(
                                (Tag t) -> path(t.id()).replace('/', '\u0001'),
                                String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public int depth(UUID id) {
        return (int) path(id).chars().filter(c -> c == '/').count();
    }

    /// Whether `id` is `ancestor` or stands below it.
    public boolean within(UUID id, UUID ancestor) {
        var seen = new HashSet<UUID>();
        UUID at = id;
        while (at != null && seen.add(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
            Tag tag = tags.get(at);
            at = tag == null ? null : tag.parent();
        }
        return false;
    }

    public boolean isEmpty() {
        return tags.isEmpty();
    }
}
