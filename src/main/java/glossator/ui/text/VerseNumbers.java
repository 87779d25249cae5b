package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;

import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The numbers in the margin of verse: every fifth line of a poem, counted from where it begins,
/// which is after a heading, or after anything that is no verse. A poem that has numbers of its own
/// gets no others.
final class VerseNumbers {
    private static final int EVERY = 5;

    /// A shorter poem needs no numbers.
    private static final int SHORTEST = 10;

    /// In characters; longer lines are prose with breaks in it.
    private static final int LONGEST_LINE = 90;

    private static final int MEAN_LINE = 52;

    /// A stanza of one line has no break that would tell it from a short paragraph.
    private static final int SINGLE_LINE = 60;

    /// A line with a number at its end: of its own, of a page or of a year.
    private static final Pattern NUMBERED = Pattern.compile(".*\\d[\\])]?\\s*");

    /// A line of an address, a table, or a list.
    private static final Pattern NO_VERSE =
            Pattern.compile(".*(@|https?:|www\\.|\\t|\\.{4,}|\\d{4,}).*|\\s*[\\d\\W]+\\s*");

    private static final Pattern BREAK = Pattern.compile(String.valueOf(Block.LINE_BREAK));

    private final List<Block> blocks;

    /// The number of the first line of each block of verse that is known.
    private final Map<Integer, Integer> first = new HashMap<>();

    /// The blocks of which it is known whether they are verse: those around what was in view.
    private final BitSet known = new BitSet();

    VerseNumbers(Document document) {
        blocks = document.blocks();
    }

    /// Looks at all blocks around this one that may be one poem.
    private void look(int index) {
        int from = index;
        while (from > 0 && isStanza(blocks.get(from - 1), true)) {
            from--;
        }
        int end = index;
        while (end < blocks.size() && isStanza(blocks.get(end), true)) {
            end++;
        }
        end = Math.max(end, index + 1);
        known.set(from, end);
        while (from < end) {
            from = Math.max(countPoem(from, end), from + 1);
        }
    }

    /// Returns where the poem ends that begins at `from`, if one does.
    private int countPoem(int from, int end) {
        int to = from;
        while (to < end && isStanza(blocks.get(to), to > from)) {
            to++;
        }
        while (to > from && isSingle(blocks.get(to - 1))) {
            to--;
        }
        count(blocks, from, to);
        return to;
    }

    private static boolean isStanza(Block block, boolean within) {
        if (!(block.kind() instanceof Block.Paragraph)) {
            return false;
        }
        return isSingle(block)
                ? within && block.text().length() <= SINGLE_LINE
                : lines(block).allMatch(l -> l.length() <= LONGEST_LINE);
    }

    private static boolean isSingle(Block block) {
        return block.text().indexOf(Block.LINE_BREAK) < 0;
    }

    private static Stream<String> lines(Block block) {
        return BREAK.splitAsStream(block.text()).filter(l -> !l.isBlank());
    }

    private void count(List<Block> blocks, int from, int to) {
        List<String> lines =
                blocks.subList(from, to).stream().flatMap(VerseNumbers::lines).toList();
        if (!isPoem(lines)) {
            return;
        }
        int number = 1;
        for (int i = from; i < to; i++) {
            first.put(i, number);
            number += (int) lines(blocks.get(i)).count();
        }
    }

    static boolean isPoem(List<String> lines) {
        double mean = lines.stream().mapToInt(String::length).average().orElse(0);
        long odd = lines.stream().filter(l -> NO_VERSE.matcher(l).matches()).count();
        long numbered =
                lines.stream().filter(l -> NUMBERED.matcher(l).matches()).count();
        return lines.size() >= SHORTEST
                && mean <= MEAN_LINE
                && odd * 10 <= lines.size()
                && numbered * 12 <= lines.size();
    }

    /// The number of the first line of a block; 0 if it is no verse.
    int first(int index) {
        if (!known.get(index)) {
            look(index);
        }
        return first.getOrDefault(index, 0);
    }

    /// The numbers in the margin of a block.
    List<Node> nodes(FlowShapes shapes, int index, String text, TextMetrics metrics) {
        var numbers = new ArrayList<Node>();
        int line = first(index);
        if (line == 0) {
            return numbers;
        }
        int at = 0;
        for (String words : BREAK.split(text, -1)) {
            if (!words.isBlank()) {
                if (line % EVERY == 0) {
                    numbers.add(number(line, shapes, at, metrics));
                }
                line++;
            }
            at += words.length() + 1;
        }
        return numbers;
    }

    private static Node number(int line, FlowShapes shapes, int at, TextMetrics metrics) {
        Bounds bounds = FlowShapes.boundsOf(shapes.caret(at));
        var number = new Text(String.valueOf(line));
        number.getStyleClass().add("verse-number");
        number.setTextOrigin(VPos.CENTER);
        number.setY(bounds.getCenterY());
        double margin = metrics.size() * 0.3;
        number.layoutBoundsProperty()
                .subscribe(b -> number.setX(
                        shapes.isRightToLeft()
                                ? margin
                                : shapes.flow().getWidth() - margin - b.getWidth()));
        return number;
    }
}
