package glossator.ui.notes;

import glossator.annotation.Annotation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// How much of each thread is unfolded. A resolved one is folded until the user unfolds it, and
/// again when it is resolved again.
final class ThreadFolds {
    /// The most replies that are shown at first, and that are added at a time.
    static final int PORTION = 20;

    private record Fold(boolean resolved, boolean folded) {}

    private final Map<UUID, Fold> folds = new HashMap<>();
    private final Map<UUID, Integer> limits = new HashMap<>();
    private final Set<UUID> revealed = new HashSet<>();

    boolean isFolded(Annotation annotation) {
        Fold fold = folds.get(annotation.id());
        return (fold != null && fold.resolved() == annotation.resolved())
                ? fold.folded()
                : annotation.resolved();
    }

    void toggle(Annotation annotation) {
        setFolded(annotation, !isFolded(annotation));
    }

    void setFolded(Annotation annotation, boolean folded) {
        folds.put(annotation.id(), new Fold(annotation.resolved(), folded));
    }

    /// How many replies to an annotation are shown.
    int limit(UUID annotation) {
        return limits.getOrDefault(annotation, PORTION);
    }

    void showMore(UUID annotation) {
        limits.put(annotation, limit(annotation) + PORTION);
    }

    /// Shows a reply however long its thread is: its author wants to see it.
    void reveal(UUID reply) {
        revealed.add(reply);
    }

    boolean isRevealed(UUID reply) {
        return revealed.contains(reply);
    }
}
