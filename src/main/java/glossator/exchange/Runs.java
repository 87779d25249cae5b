package glossator.exchange;

import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.document.Block;
import glossator.document.Mark;
import glossator.document.Range;
import glossator.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Cuts a [Unit] into [Run]s at every border of an annotation, a mark of the source, a tab, a
/// picture, and a given set of places.
public final class Runs {
    private final Marks marks;

    public Runs(Marks marks) {
        this.marks = marks;
    }

    public List<Run> of(Unit unit, NavigableSet<Integer> places) {
        var runs = new ArrayList<Run>();
        List<Placed> near = marks.in(new Range(unit.start(), unit.end()));
        for (int i = unit.first(); i <= unit.last(); i++) {
            if (i > unit.first()) {
                int joint = unit.document().start(i) - 1;
                Range range = new Range(joint, joint + 1);
                runs.add(new Run(range, unit.joint(i), List.of(), over(near, range)));
            }
            addRuns(unit, i, near, places, runs);
        }
        return runs;
    }

    private static void addRuns(
            Unit unit, int index, List<Placed> near, NavigableSet<Integer> places, List<Run> runs) {
        Block block = unit.document().blocks().get(index);
        Range whole = unit.document().range(index);
        int from = -1;
        for (int to : borders(block, whole, near, places)) {
            if (from >= 0) {
                Range range = new Range(from, to);
                String text = block.text().substring(from - whole.start(), to - whole.start());
                runs.add(
                        new Run(
                                range,
                                text,
                                over(block, range.shift(-whole.start())),
                                over(near, range)));
            }
            from = to;
        }
    }

    private static NavigableSet<Integer> borders(
            Block block, Range whole, List<Placed> near, NavigableSet<Integer> places) {
        var borders = new TreeSet<Integer>();
        for (Span span : block.spans()) {
            borders.add(whole.start() + span.start());
            borders.add(whole.start() + span.end());
        }
        for (Placed placed : near) {
            borders.add(placed.range().start());
            borders.add(placed.range().end());
        }
        borders.addAll(places.subSet(whole.start(), true, whole.end(), true));
        for (int i = 0; i < block.text().length(); i++) {
            char c = block.text().charAt(i);
            if (c == '\t' || c == Block.OBJECT) {
                borders.add(whole.start() + i);
                borders.add(whole.start() + i + 1);
            }
        }
        borders.removeIf(at -> at < whole.start() || at > whole.end());
        borders.add(whole.start());
        borders.add(whole.end());
        return borders;
    }

    private static List<Mark> over(Block block, Range range) {
        return block.spans().stream()
                .filter(s -> s.start() <= range.start() && range.end() <= s.end())
                .map(Span::mark)
                .distinct()
                .toList();
    }

    private static List<Placed> over(List<Placed> near, Range range) {
        return near.stream().filter(p -> p.range().contains(range)).toList();
    }
}
