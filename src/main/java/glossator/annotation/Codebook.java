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
import java.util.function.Predicate;

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

    /// The names from the root to the tag, separated by `/`; empty for an unknown id.
    public String path(UUID id) {
        return String.join("/", names(id));
    }

    private List<String> names(Tag tag) {
        return names(tag.id());
    }

    private List<String> names(UUID id) {
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
        return names;
    }

    public List<String> paths(Collection<UUID> ids) {
        return ids.stream().map(this::path).filter(p -> !p.isEmpty()).toList();
    }

    /// The tag with this path, or else the only tag with this name; if there is neither, the same
    /// again ignoring case.
    public Optional<Tag> find(String pathOrName) {
        String wanted = pathOrName.strip();
        return findOnly(t -> path(t.id()).equals(wanted))
                .or(() -> findOnly(t -> t.name().equals(wanted)))
                .or(() -> findOnly(t -> path(t.id()).equalsIgnoreCase(wanted)))
                .or(() -> findOnly(t -> t.name().equalsIgnoreCase(wanted)));
    }

    private Optional<Tag> findOnly(Predicate<Tag> wanted) {
        List<Tag> found = tags.values().stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// All tags, parents before children, siblings by name.
    public List<Tag> tagsInOrder() {
        return tags.values().stream()
                .sorted(Comparator.comparing(this::names, Codebook::compareNames))
                .toList();
    }

    /// Compares name by name from the root, so that no tag comes between another and its children.
    private static int compareNames(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int loose = a.get(i).compareToIgnoreCase(b.get(i));
            int order = loose != 0 ? loose : a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    public int depth(UUID id) {
        return Math.max(0, names(id).size() - 1);
    }

    /// Whether `id` is `ancestor` or one of its descendants.
    public boolean isWithin(UUID id, UUID ancestor) {
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
