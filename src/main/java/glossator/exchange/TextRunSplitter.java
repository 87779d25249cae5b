package glossator.exchange;

import glossator.annotation.Placement;
import glossator.annotation.Placements;
import glossator.document.Block;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Splits a [SourceParagraph] into [TextRun]s at every boundary of an annotation or an inline, at
/// tabs and pictures, and at a given set of offsets.
public final class TextRunSplitter {
    private final Placements placements;

    public TextRunSplitter(Placements placements) {
        this.placements = placements;
    }

    public List<TextRun> split(SourceParagraph paragraph, NavigableSet<Integer> places) {
        var runs = new ArrayList<TextRun>();
        List<Placement> near = placements.touching(new Range(paragraph.start(), paragraph.end()));
        for (int i = paragraph.first(); i <= paragraph.last(); i++) {
            if (i > paragraph.first()) {
                int joint = paragraph.document().start(i) - 1;
                Range range = new Range(joint, joint + 1);
                runs.add(new TextRun(
                        range, paragraph.separatorBefore(i), List.of(), over(near, range)));
            }
            addRuns(paragraph, i, near, places, runs);
        }
        return runs;
    }

    private static void addRuns(
            SourceParagraph paragraph,
            int index,
            List<Placement> near,
            NavigableSet<Integer> places,
            List<TextRun> runs) {
        Block block = paragraph.document().blocks().get(index);
        Range whole = paragraph.document().range(index);
        int from = -1;
        for (int to : borders(block, whole, near, places)) {
            if (from >= 0) {
                Range range = new Range(from, to);
                String text = block.text().substring(from - whole.start(), to - whole.start());
                runs.add(new TextRun(
                        range, text, over(block, range.shift(-whole.start())), over(near, range)));
            }
            from = to;
        }
    }

    private static NavigableSet<Integer> borders(
            Block block, Range whole, List<Placement> near, NavigableSet<Integer> places) {
        var borders = new TreeSet<Integer>();
        for (Span span : block.spans()) {
            borders.add(whole.start() + span.start());
            borders.add(whole.start() + span.end());
        }
        for (Placement placement : near) {
            borders.add(placement.range().start());
            borders.add(placement.range().end());
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

    private static List<Inline> over(Block block, Range range) {
        return block.spans().stream()
                .filter(s -> s.start() <= range.start() && range.end() <= s.end())
                .map(Span::inline)
                .distinct()
                .toList();
    }

    private static List<Placement> over(List<Placement> near, Range range) {
        return near.stream().filter(p -> p.range().contains(range)).toList();
    }
}
