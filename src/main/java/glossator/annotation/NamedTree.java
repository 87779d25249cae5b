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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Things with names, each of which may be part of another one; immutable. A cycle, which a damaged
/// library may have, does no harm.
final class NamedTree<T> {
    private final Map<UUID, T> all = new LinkedHashMap<>();
    private final Function<T, UUID> id;
    private final Function<T, String> name;
    private final Function<T, Optional<UUID>> parent;

    NamedTree(
            Collection<T> all,
            Function<T, UUID> id,
            Function<T, String> name,
            Function<T, Optional<UUID>> parent) {
        this.id = id;
        this.name = name;
        this.parent = parent;
        all.forEach(one -> this.all.put(id.apply(one), one));
    }

    Optional<T> get(UUID wanted) {
        return Optional.ofNullable(all.get(wanted));
    }

    /// It and what it is part of, up to the root; nothing for an unknown id.
    private List<T> upwards(UUID from) {
        var way = new ArrayList<T>();
        var seen = new HashSet<UUID>();
        Optional<T> at = get(from);
        while (at.isPresent() && seen.add(id.apply(at.get()))) {
            way.add(at.get());
            at = parent.apply(at.get()).flatMap(this::get);
        }
        return way;
    }

    private List<String> names(T one) {
        return upwards(id.apply(one)).reversed().stream().map(name).toList();
    }

    /// The names from the root, separated by `/`; empty for an unknown id.
    String path(UUID of) {
        return get(of).map(one -> String.join("/", names(one))).orElse("");
    }

    int depth(UUID of) {
        return Math.max(0, upwards(of).size() - 1);
    }

    /// Whether `one` is `ancestor` or somewhere below it.
    boolean isWithin(UUID one, UUID ancestor) {
        var seen = new HashSet<UUID>();
        UUID at = one;
        while (at != null && seen.add(at)) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = get(at).flatMap(parent).orElse(null);
        }
        return false;
    }

    /// That with this path, or else the only one with this name; if there is neither, the same
    /// again ignoring case.
    Optional<T> find(String pathOrName) {
        String wanted = pathOrName.strip();
        return findOnly(one -> path(id.apply(one)).equals(wanted))
                .or(() -> findOnly(one -> name.apply(one).equals(wanted)))
                .or(() -> findOnly(one -> path(id.apply(one)).equalsIgnoreCase(wanted)))
                .or(() -> findOnly(one -> name.apply(one).equalsIgnoreCase(wanted)));
    }

    private Optional<T> findOnly(Predicate<T> wanted) {
        List<T> found = all.values().stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Parents before children, siblings by name.
    Stream<T> inOrder() {
        return all.values().stream()
                .sorted(Comparator.comparing(this::names, NamedTree::compareNames));
    }

    /// Compares name by name from the root, so that nothing comes between one and its children.
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

    boolean isEmpty() {
        return all.isEmpty();
    }
}
