package glossator.annotation;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// The annotations of one source placed in one edition, in document order, with lookup by position:
/// an implicit interval tree over a sorted array. Orphans are stored separately. Immutable; adding
/// or removing an annotation copies the array, which takes microseconds for ten thousand.
public final class Placements {
    private static final Comparator<Placement> BY_ORIGIN =
            (a, b) -> compare(a.annotation(), b.annotation());

    public static final Placements NONE = new Placements(List.of());

    private final Placement[] sorted;
    private final List<Placement> orphans;

    /// `reach[i]` is the greatest end in the subtree whose root `i` is the middle of its interval.
    private final int[] reach;

    public Placements(Collection<Placement> all) {
        sorted = all.stream().filter(p -> !p.isOrphan()).toArray(Placement[]::new);
        Arrays.sort(sorted, Placements::compare);
        orphans = all.stream().filter(Placement::isOrphan).sorted(BY_ORIGIN).toList();
        reach = new int[sorted.length];
        fill(0, sorted.length);
    }

    /// Annotations in the edition they were made in.
    public static Placements of(Collection<Annotation> annotations) {
        return new Placements(annotations.stream().map(Placement::inOwnEdition).toList());
    }

    /// Order within the edition they were made in: the whole source, then by start, by
    /// [Target#compare], longer first, older first, by id.
    public static int compare(Annotation a, Annotation b) {
        int byPlace = compare(a.selector().range(), a.target(), b.selector().range(), b.target());
        return byPlace != 0 ? byPlace : compareAge(a, b);
    }

    /// Document order of placements that have a range, with the same tie-breakers.
    public static int compare(Placement a, Placement b) {
        int byPlace = compare(a.range(), a.target(), b.range(), b.target());
        return byPlace != 0 ? byPlace : compareAge(a.annotation(), b.annotation());
    }

    /// The whole source has position 0, so that this is also an order by start.
    private static int compare(Range a, Target of, Range b, Target other) {
        int byStart = Integer.compare(a.start(), b.start());
        int byTarget = byStart != 0 ? byStart : Target.compare(of, other);
        return byTarget != 0 ? byTarget : a.compareTo(b);
    }

    private static int compareAge(Annotation a, Annotation b) {
        int byAge = a.created().compareTo(b.created());
        return byAge != 0 ? byAge : a.id().compareTo(b.id());
    }

    private int fill(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int middle = (from + to) >>> 1;
        int most = Math.max(fill(from, middle), fill(middle + 1, to));
        reach[middle] = Math.max(most, sorted[middle].range().end());
        return reach[middle];
    }

    /// Those that have a place, in document order.
    public List<Placement> all() {
        return List.of(sorted);
    }

    /// Those that have none, in the order of the editions they were made in.
    public List<Placement> orphans() {
        return orphans;
    }

    /// Those that have a place in document order, then the orphans.
    public List<Placement> allWithOrphans() {
        var whole = new ArrayList<>(List.of(sorted));
        whole.addAll(orphans);
        return whole;
    }

    /// The number of annotations, orphans included.
    public int size() {
        return sorted.length + orphans.size();
    }

    /// Those that share a character with `range`, and bare positions inside it or at its ends.
    public List<Placement> touching(Range range) {
        var found = new ArrayList<Placement>();
        visit(0, sorted.length, range, found::add);
        return found;
    }

    /// Those that cover the character at `offset`, and bare positions there; shortest first.
    public List<Placement> at(int offset) {
        var found = new ArrayList<Placement>();
        visit(0, sorted.length, new Range(offset, offset), p -> {
            if (p.range().contains(offset) || p.range().isEmpty()) {
                found.add(p);
            }
        });
        found.sort(Comparator.comparingInt(p -> p.range().length()));
        return found;
    }

    /// The first one that starts after `offset`.
    public Optional<Placement> findAfter(int offset) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].range().start() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < sorted.length ? Optional.of(sorted[low]) : Optional.empty();
    }

    /// The last one that starts before `offset`.
    public Optional<Placement> findBefore(int offset) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].range().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 ? Optional.of(sorted[low - 1]) : Optional.empty();
    }

    /// The annotation as stored, whether or not it has a place.
    public Optional<Annotation> findAnnotation(UUID id) {
        return findPlacement(id).map(Placement::annotation);
    }

    public Optional<Placement> findPlacement(UUID id) {
        for (Placement placement : sorted) {
            if (placement.id().equals(id)) {
                return Optional.of(placement);
            }
        }
        return orphans.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /// The range of an annotation; empty for an orphan and for an unknown id.
    public Optional<Range> findRange(UUID id) {
        return findPlacement(id).flatMap(Placement::place);
    }

    /// A copy with `placement` added, replacing the placement with the same id if there is one.
    public Placements with(Placement placement) {
        List<Placement> all = allExcept(placement.id());
        all.add(placement);
        return new Placements(all);
    }

    public Placements without(UUID id) {
        return new Placements(allExcept(id));
    }

    private List<Placement> allExcept(UUID id) {
        var others = new ArrayList<Placement>(size() + 1);
        for (Placement placement : sorted) {
            if (!placement.id().equals(id)) {
                others.add(placement);
            }
        }
        orphans.stream().filter(p -> !p.id().equals(id)).forEach(others::add);
        return others;
    }

    private void visit(int from, int to, Range range, Consumer<Placement> each) {
        if (from >= to) {
            return;
        }
        int middle = (from + to) >>> 1;
        if (reach[middle] < range.start()) {
            return;
        }
        visit(from, middle, range, each);
        Range own = sorted[middle].range();
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
