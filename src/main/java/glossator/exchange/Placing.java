package glossator.exchange;

import glossator.annotation.Annotation;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.annotation.Selector;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Where the annotations of a [Work] are drawn in its text, and how they are numbered: from 1, in
/// document order, those without a place last.
final class Placing {
    private final Work work;
    private final Marks marks;
    private final NavigableMap<Integer, List<Annotation>> points = new TreeMap<>();
    private final NavigableMap<Integer, List<Annotation>> ends = new TreeMap<>();
    private final List<Annotation> here;
    private final List<Annotation> elsewhere;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, Integer> lanes;

    Placing(Work work) {
        this.work = work;
        here =
                Marks.of(work.annotations().stream().filter(work::holds).toList()).all().stream()
                        .map(Placed::annotation)
                        .toList();
        elsewhere = work.annotations().stream().filter(a -> !work.holds(a)).toList();
        var over = new ArrayList<Annotation>();
        for (Annotation annotation : here) {
            Optional<Range> visible = visible(annotation);
            int end = visible.map(Range::end).orElse(annotation.selector().start());
            ends.computeIfAbsent(end, _ -> new ArrayList<>()).add(annotation);
            if (visible.isPresent()) {
                Selector old = annotation.selector();
                over.add(
                        annotation.withSelector(
                                new Selector(
                                        visible.get(), old.exact(), old.prefix(), old.suffix())));
            } else {
                points.computeIfAbsent(end, _ -> new ArrayList<>()).add(annotation);
            }
        }
        marks = Marks.of(over);
        lanes = lanes(marks);
        here.forEach(a -> numbers.put(a.id(), numbers.size() + 1));
        elsewhere.forEach(a -> numbers.put(a.id(), numbers.size() + 1));
    }

    /// The range without the line ends at its ends and with whole characters; empty for a bare
    /// position and for what lies over nothing but borders of blocks and cells.
    private Optional<Range> visible(Annotation annotation) {
        String text = work.document().text();
        if (annotation.selector().range().of(text).isBlank()
                && annotation.selector().range().of(text).chars().allMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        Range range = Selector.of(text, annotation.selector().range()).range();
        int start = range.start();
        int end = range.end();
        while (text.charAt(start) == '\n') {
            start++;
        }
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        return Optional.of(new Range(start, end));
    }

    /// Gives annotations that overlap different lanes, from 0, so that the lines under them do not
    /// fall together.
    private static Map<UUID, Integer> lanes(Marks marks) {
        var lanes = new HashMap<UUID, Integer>();
        var free = new ArrayList<Integer>();
        for (Placed placed : marks.all()) {
            Annotation annotation = placed.annotation();
            int lane = 0;
            while (lane < free.size() && free.get(lane) > annotation.selector().start()) {
                lane++;
            }
            if (lane == free.size()) {
                free.add(0);
            }
            free.set(lane, annotation.selector().end());
            lanes.put(annotation.id(), lane);
        }
        return lanes;
    }

    /// Those over characters.
    Marks marks() {
        return marks;
    }

    /// Those at a bare position, by offset.
    NavigableMap<Integer, List<Annotation>> points() {
        return points;
    }

    /// All that have a place, by the offset at which they end.
    NavigableMap<Integer, List<Annotation>> ends() {
        return ends;
    }

    List<Annotation> here() {
        return here;
    }

    /// Those whose place in this text is not known.
    List<Annotation> elsewhere() {
        return elsewhere;
    }

    int number(Annotation annotation) {
        return numbers.getOrDefault(annotation.id(), 0);
    }

    int lane(Annotation annotation) {
        return lanes.getOrDefault(annotation.id(), 0);
    }
}
