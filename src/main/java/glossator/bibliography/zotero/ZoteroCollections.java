package glossator.bibliography.zotero;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The collections of Zotero while they are read, by their ids in the file: each has a name, and is
/// in another one or at the top.
public final class ZoteroCollections {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> parents = new LinkedHashMap<>();

    /// Adds one.
    ///
    /// @param parent empty at the top; may be added later
    public void add(String id, String name, String parent) {
        // In a path a slash would be a level of its own.
        names.put(id, name.strip().replace('/', '∕'));
        if (!parent.isEmpty()) {
            setParent(id, parent);
        }
    }

    public void setParent(String id, String parent) {
        parents.putIfAbsent(id, parent);
    }

    public boolean contains(String id) {
        return names.containsKey(id);
    }

    /// The names from the root, separated by `/`. A collection that is in itself is at the top.
    public String path(String id) {
        Deque<String> path = new ArrayDeque<>();
        var seen = new HashSet<String>();
        for (String at = id; names.containsKey(at) && seen.add(at); ) {
            path.push(names.getOrDefault(at, ""));
            at = parents.getOrDefault(at, "");
        }
        return path.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining("/"));
    }

    /// The paths of all, in the order of the file.
    public Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        names.keySet().forEach(id -> paths.put(id, path(id)));
        return paths;
    }
}
