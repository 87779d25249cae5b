package glossator.annotation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The replies to the annotations of a source, in the order in which they are read. Immutable.
public final class Threads {
    public static final Threads NONE = new Threads(List.of());

    private static final Comparator<Reply> BY_AGE =
            Comparator.comparing(Reply::created).thenComparing(Reply::id);

    private final Map<UUID, List<Reply>> replies = new HashMap<>();
    private final Map<UUID, Integer> depths = new HashMap<>();

    public Threads(Collection<Reply> all) {
        for (Reply reply : all) {
            replies.computeIfAbsent(reply.annotation(), _ -> new ArrayList<>()).add(reply);
        }
        replies.replaceAll((_, thread) -> inReadingOrder(thread));
    }

    /// The replies to an annotation: each is followed by those that answer it, the older before the
    /// younger. One that answers itself, a later answer to itself, or what is not there, answers
    /// the annotation.
    public List<Reply> of(UUID annotation) {
        return replies.getOrDefault(annotation, List.of());
    }

    public List<Reply> all() {
        return replies.values().stream().flatMap(List::stream).toList();
    }

    /// A copy with `reply` added, replacing the one with the same id if there is one.
    public Threads with(Reply reply) {
        List<Reply> all = allExcept(reply.id());
        all.add(reply);
        return new Threads(all);
    }

    public Threads without(UUID reply) {
        return new Threads(allExcept(reply));
    }

    private List<Reply> allExcept(UUID id) {
        var others = new ArrayList<>(all());
        others.removeIf(r -> r.id().equals(id));
        return others;
    }

    public boolean isEmpty() {
        return replies.isEmpty();
    }

    private List<Reply> inReadingOrder(List<Reply> thread) {
        List<Reply> byAge = thread.stream().sorted(BY_AGE).toList();
        var ids = new HashSet<UUID>();
        byAge.forEach(reply -> ids.add(reply.id()));
        var answers = new HashMap<UUID, List<Reply>>();
        var roots = new ArrayList<Reply>();
        for (Reply reply : byAge) {
            UUID parent = reply.parent();
            if (parent == null || !ids.contains(parent)) {
                roots.add(reply);
            } else {
                answers.computeIfAbsent(parent, _ -> new ArrayList<>()).add(reply);
            }
        }
        var order = new ArrayList<Reply>();
        roots.forEach(root -> add(root, answers, order));
        // What is left answers itself in a circle, which begins with its oldest.
        byAge.forEach(reply -> add(reply, answers, order));
        return List.copyOf(order);
    }

    /// Not recursive: a thread may be a thousand answers deep.
    private void add(Reply first, Map<UUID, List<Reply>> answers, List<Reply> order) {
        var open = new ArrayList<Reply>(List.of(first));
        while (!open.isEmpty()) {
            Reply reply = open.removeLast();
            // The parent of the first is not there, or comes after it in a circle.
            int depth =
                    reply.id().equals(first.id()) ? 0 : depths.getOrDefault(reply.parent(), -1) + 1;
            if (depths.putIfAbsent(reply.id(), depth) == null) {
                order.add(reply);
                open.addAll(answers.getOrDefault(reply.id(), List.of()).reversed());
            }
        }
    }

    /// How deep a reply is below the annotation: 0 for an answer to it, and for the oldest of a
    /// circle.
    public int depth(Reply reply) {
        return depths.getOrDefault(reply.id(), 0);
    }
}
