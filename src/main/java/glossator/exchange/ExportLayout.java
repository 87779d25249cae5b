package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.annotation.Selector;
import glossator.annotation.Target;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Where the annotations of an [AnnotatedDocument] are drawn in its text, and their numbers: from
/// 1, in document order, those without a place last. Those that are on no words are never drawn in
/// a text, but as a block between its paragraphs.
public final class ExportLayout {
    private final String text;
    private final boolean isEmpty;
    private final Placements placements;
    private final NavigableMap<Integer, List<Placement>> points = new TreeMap<>();
    private final NavigableMap<Integer, List<Placement>> ends = new TreeMap<>();
    private final NavigableMap<Integer, List<Placement>> blocks = new TreeMap<>();
    private final List<Placement> here;
    private final List<Placement> elsewhere;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, Integer> lanes;

    public ExportLayout(AnnotatedDocument annotated) {
        text = annotated.document().text();
        isEmpty = annotated.document().blocks().isEmpty();
        here = new Placements(annotated.annotations().stream()
                        .filter(annotated::hasPlace)
                        .toList())
                .all();
        elsewhere = annotated.annotations().stream()
                .filter(p -> !annotated.hasPlace(p))
                .toList();
        var over = new ArrayList<Placement>();
        for (Placement placement : here) {
            if (!placement.isPassage()) {
                int at = placement.range().start();
                blocks.computeIfAbsent(at, _ -> new ArrayList<>()).add(placement);
                continue;
            }
            Optional<Range> visible = trimToVisible(placement.range());
            int end = visible.map(Range::end).orElse(placement.range().start());
            ends.computeIfAbsent(end, _ -> new ArrayList<>()).add(placement);
            if (visible.isPresent()) {
                over.add(placement.withRange(visible.get()));
            } else {
                points.computeIfAbsent(end, _ -> new ArrayList<>()).add(placement);
            }
        }
        placements = new Placements(over);
        lanes = assignLanes(placements);
        here.forEach(p -> numbers.put(p.id(), numbers.size() + 1));
        elsewhere.forEach(p -> numbers.put(p.id(), numbers.size() + 1));
    }

    /// The range without line ends at either end and without partial characters; empty for a bare
    /// position and for a range of nothing but block and cell boundaries.
    private Optional<Range> trimToVisible(Range range) {
        if (range.of(text).isBlank() && range.of(text).chars().allMatch(c -> c < ' ')) {
            return Optional.empty();
        }
        Range whole = Selector.of(text, range).range();
        int start = whole.start();
        int end = whole.end();
        while (text.charAt(start) == '\n') {
            start++;
        }
        while (text.charAt(end - 1) == '\n') {
            end--;
        }
        return Optional.of(new Range(start, end));
    }

    /// Assigns different lanes, from 0, to overlapping annotations, so that their underlines do not
    /// coincide.
    private static Map<UUID, Integer> assignLanes(Placements placements) {
        var lanes = new HashMap<UUID, Integer>();
        var free = new ArrayList<Integer>();
        for (Placement placement : placements.all()) {
            int lane = 0;
            while (lane < free.size() && free.get(lane) > placement.range().start()) {
                lane++;
            }
            if (lane == free.size()) {
                free.add(0);
            }
            free.set(lane, placement.range().end());
            lanes.put(placement.id(), lane);
        }
        return lanes;
    }

    /// The annotations on characters, with the ranges that are drawn.
    public Placements placements() {
        return placements;
    }

    /// The annotations at bare positions, by offset.
    public NavigableMap<Integer, List<Placement>> points() {
        return points;
    }

    /// The annotations of the source as a whole, which come before the text.
    public List<Placement> memos() {
        return here.stream().filter(ExportLayout::isMemo).toList();
    }

    /// The annotations on areas and pages within a paragraph from `start` to `end`, which come
    /// before it, in order.
    public List<Placement> blocksBefore(int start, int end) {
        return blocksIn(start, Math.max(start + 1, end));
    }

    /// Those at the end of such a paragraph, which come behind it: of pages without text.
    public List<Placement> blocksBehind(int start, int end) {
        return end > start ? blocksIn(end, end + 1) : List.of();
    }

    /// Those of a text without paragraphs.
    public List<Placement> blocksWithoutText() {
        return isEmpty ? blocksBefore(0, 0) : List.of();
    }

    private List<Placement> blocksIn(int from, int to) {
        return blocks.subMap(from, to).values().stream()
                .flatMap(List::stream)
                .filter(p -> !isMemo(p))
                .toList();
    }

    private static boolean isMemo(Placement placement) {
        return placement.target() instanceof Target.WholeSource;
    }

    /// All annotations on passages that have a place, by the offset at which they end.
    public NavigableMap<Integer, List<Placement>> ends() {
        return ends;
    }

    public List<Placement> annotationsHere() {
        return here;
    }

    /// The annotations whose place in this text is not known.
    public List<Placement> annotationsElsewhere() {
        return elsewhere;
    }

    public int number(Placement placement) {
        return numbers.getOrDefault(placement.id(), 0);
    }

    public int lane(Placement placement) {
        return lanes.getOrDefault(placement.id(), 0);
    }
}
