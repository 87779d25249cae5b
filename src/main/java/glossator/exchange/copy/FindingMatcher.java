package glossator.exchange.copy;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds the annotations that were to be in a copy among those that are: by their ids, or else by
/// their place and words. None is found twice.
final class FindingMatcher {
    private final Map<UUID, EmbeddedAnnotation> byId = new HashMap<>();
    private final Map<Range, List<EmbeddedAnnotation>> byRange = new HashMap<>();
    private final Map<String, List<EmbeddedAnnotation>> byNote = new HashMap<>();
    private final List<EmbeddedAnnotation> repeated = new ArrayList<>();

    FindingMatcher(List<EmbeddedAnnotation> findings) {
        for (EmbeddedAnnotation one : findings) {
            UUID id = one.id();
            if (id == null) {
                byRange.computeIfAbsent(one.range(), _ -> new ArrayList<>()).add(one);
                byNote.computeIfAbsent(CopyWords.bare(one.note()), _ -> new ArrayList<>())
                        .add(one);
            } else if (byId.putIfAbsent(id, one) != null) {
                repeated.add(one);
            }
        }
    }

    Optional<EmbeddedAnnotation> take(CopyAnnotation wanted) {
        EmbeddedAnnotation own = byId.remove(wanted.id());
        if (own != null) {
            return Optional.of(own);
        }
        List<EmbeddedAnnotation> same = byRange.getOrDefault(wanted.range(), List.of());
        if (same.isEmpty() && !wanted.note().isEmpty()) {
            same = byNote.getOrDefault(CopyWords.bare(wanted.note()), List.of());
        }
        Optional<EmbeddedAnnotation> best = same.stream()
                .max(Comparator.comparingInt((EmbeddedAnnotation f) -> likeness(wanted, f)));
        best.ifPresent(this::remove);
        return best;
    }

    private static int likeness(CopyAnnotation wanted, EmbeddedAnnotation found) {
        boolean words = CopyWords.bare(found.note()).contains(CopyWords.bare(wanted.note()));
        return (CopyAspects.isSame(wanted.target(), found.target()) ? 16 : 0)
                + (words ? 8 : 0)
                + (found.note().isEmpty() == wanted.note().isEmpty() ? 4 : 0)
                + (wanted.author().equals(found.author()) ? 2 : 0)
                + (wanted.color() == found.color() ? 1 : 0);
    }

    private void remove(EmbeddedAnnotation one) {
        remove(byRange.get(one.range()), one);
        remove(byNote.get(CopyWords.bare(one.note())), one);
    }

    /// The very one, rather than any that is equal to it.
    @SuppressWarnings("ReferenceEquality")
    private static void remove(@Nullable List<EmbeddedAnnotation> from, EmbeddedAnnotation one) {
        if (from != null) {
            from.removeIf(f -> f == one);
        }
    }

    /// Those that were not found.
    List<EmbeddedAnnotation> left() {
        var left = new ArrayList<>(repeated);
        left.addAll(byId.values());
        byRange.values().forEach(left::addAll);
        return left;
    }
}
