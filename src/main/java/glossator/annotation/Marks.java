package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The annotations of one document in document order, found by place: an implicit interval tree
/// over a sorted array. Immutable; adding or removing one copies the array, which for ten thousand
/// is microseconds.
public final class Marks {
    public static final Marks NONE = new Marks(List.of());

    private final Annotation[] sorted;

    /// `reach[i]` is the greatest end in the subtree whose root is the middle `i` of its interval.
    private final int[] reach;

    public Marks(Collection<Annotation> annotations) {
        sorted = annotations.toArray(Annotation[]::new);
        java.util.Arrays.sort(sorted, Marks::inOrder);
        reach = new int[sorted.length];
        fill(0, sorted.length);
    }

    /// Document order: by place, the longer first, then the older, then by id.
    public static int inOrder(Annotation a, Annotation b) {
        int byPlace = a.selector().range().compareTo(b.selector().range());
        if (byPlace != 0) {
            return byPlace;
        }
        int byAge = a.created().compareTo(b.created());
        return byAge != 0 ? byAge : a.id().compareTo(b.id());
    }

    private int fill(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        int most = Math.max(fill(from, middle), fill(middle + 1, to));
        reach[middle] = Math.max(most, sorted[middle].selector().end());
        return reach[middle];
    }

    public List<Annotation> all() {
        return List.of(sorted);
    }

    public int size() {
        return sorted.length;
    }

    /// Those that share a character with `range`, and bare positions in it or at its ends.
    public List<Annotation> in(Range range) {
        var found = new ArrayList<Annotation>();
        visit(0, sorted.length, range, found::add);
        return found;
    }

    /// Those over the character at `offset`, and bare positions at it; the shortest first.
    public List<Annotation> at(int offset) {
        var found = new ArrayList<Annotation>();
        visit(
                0,
                sorted.length,
                new Range(offset, offset),
                a -> {
                    Range r = a.selector().range();
                    if (r.contains(offset) || r.isEmpty()) {
                        found.add(a);
                    }
                });
        found.sort(
                (a, b) ->
                        Integer.compare(
                                a.selector().range().length(), b.selector().range().length()));
        return found;
    }

    /// The first that starts after `offset`.
    public Optional<Annotation> after(int offset) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].selector().start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < sorted.length ? Optional.of(sorted[low]) : Optional.empty();
    }

    /// The last that starts before `offset`.
    public Optional<Annotation> before(int offset) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].selector().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? Optional.of(sorted[low - 1]) : Optional.empty();
    }

    public Optional<Annotation> find(UUID id) {
        for (Annotation annotation : sorted) {
            if (annotation.id().equals(id)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /// These with `annotation` in them, in place of the one with its id if there is one.
    public Marks with(Annotation annotation) {
        var all = new ArrayList<Annotation>(sorted.length + 1);
        for (Annotation a : sorted) {
            if (!a.id().equals(annotation.id())) {
                all.add(a);
            }
        }
        all.add(annotation);
        return new Marks(all);
    }

    public Marks without(UUID id) {
        var all = new ArrayList<Annotation>(sorted.length);
        for (Annotation a : sorted) {
            if (!a.id().equals(id)) {
                all.add(a);
            }
        }
        return new Marks(all);
    }

    private void visit(int from, int to, Range range, Consumer<Annotation> each) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        if (reach[middle] < range.start()) {
            return;
        }
        visit(from, middle, range, each);
        Range own = sorted[middle].selector().range();
        if (touches(own, range)) {
            each.accept(sorted[middle]);
        }
        if (own.start() <= range.end()) {
            visit(middle + 1, to, range, each);
        }
    }

    private static boolean touches(Range mark, Range range) {
        if (mark.isEmpty() || range.isEmpty()) {
            return mark.start() <= range.end() && range.start() <= mark.end();
        }
        return mark.overlaps(range);
    }
}
