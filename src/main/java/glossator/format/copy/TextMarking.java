package glossator.format.copy;

import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.Range;
import glossator.document.Span;
import glossator.format.EmbeddedAnnotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Decides where the signs of passages and the numbers of notes are inserted into a text. Passages
/// that overlap are between one pair of signs, with a number at the end of each.
final class TextMarking {
    private final String text;
    private final TextLayout layout;
    private final Document document;
    private final NoteSyntax syntax;
    private final Optional<PassageSign> sign;
    private final Effort[] efforts;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Integer, List<Integer>> points = new TreeMap<>();
    private final Map<Integer, Integer> blocks = new HashMap<>();
    private final Set<Integer> inexact = new HashSet<>();

    /// What is tried in a block, in descending order.
    enum Effort {
        SIGNS,
        NUMBERS,
        NOTHING
    }

    /// A part of one passage, in the text of the file.
    private record Stretch(int block, int from, int to, int number) {}

    TextMarking(
            String text,
            TextLayout layout,
            NoteSyntax syntax,
            Optional<PassageSign> sign,
            Effort[] efforts) {
        this.text = text;
        this.layout = layout;
        this.document = layout.document();
        this.syntax = syntax;
        this.sign = sign;
        this.efforts = efforts;
    }

    /// The insertions by their positions in the text of the file.
    NavigableMap<Integer, String> insertions(List<EmbeddedAnnotation> annotations) {
        for (int i = 0; i < annotations.size(); i++) {
            add(i + 1, annotations.get(i));
        }
        return write();
    }

    /// The numbers of passages of which the signs do not show where exactly they begin and end:
    /// they share a pair of signs with others, or are partly where no signs can be.
    Set<Integer> inexact() {
        return inexact;
    }

    private void add(int number, EmbeddedAnnotation annotation) {
        Range range = annotation.range();
        switch (annotation.target()) {
            case Target.Passage _
            when range.isEmpty() -> {
                inexact.add(number);
                addPoint(number, range.start());
            }
            case Target.Passage _ -> addPassage(number, range);
            case Target.Area(Surface.Picture(String id), var _, var _) -> addPicture(number, id);
            case Target.Area _, Target.WholePage _, Target.WholeSource _ -> {}
        }
    }

    private void addPassage(int number, Range range) {
        int block = document.blockAt(range.start());
        int last = document.blockAt(range.end() - 1);
        int end = -1;
        int endBlock = block;
        for (; block <= last; block++) {
            int from = Math.max(range.start(), document.start(block));
            int to = Math.min(range.end(), document.end(block));
            while (from < to && isUnplaced(from)) {
                skip(number, from++);
            }
            while (to > from && isUnplaced(to - 1)) {
                skip(number, --to);
            }
            if (from == to) {
                continue;
            }
            int start = layout.places().start(from);
            boolean ordered = start >= end;
            end = layout.places().end(to - 1);
            boolean whole =
                    (from > document.start(block) && layout.places().start(from - 1) == start)
                            || (to < document.end(block) && layout.places().end(to) == end);
            if (!ordered || whole) {
                inexact.add(number);
            }
            endBlock = block;
            if (sign.isPresent() && efforts[block] == Effort.SIGNS && start < end) {
                addStretches(number, block, start, end);
            } else {
                inexact.add(number);
            }
        }
        boolean marked = !stretches.isEmpty() && stretches.getLast().number == number;
        if (end >= 0 && !marked) {
            addNumber(number, endBlock, end);
        }
    }

    private void addStretches(int number, int block, int start, int end) {
        List<Removal> parts = layout.markable(block, start, end);
        if (parts.isEmpty()
                || parts.getFirst().from() != start
                || parts.getLast().to() != end) {
            inexact.add(number);
        }
        for (Removal part : parts) {
            int from = part.from();
            int to = part.to();
            while (from < to && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            if (from < to) {
                stretches.add(new Stretch(block, from, to, number));
            }
        }
    }

    private void skip(int number, int offset) {
        if (!Character.isWhitespace(document.text().charAt(offset))) {
            inexact.add(number);
        }
    }

    private boolean isUnplaced(int offset) {
        return layout.places().start(offset) < 0
                || Character.isWhitespace(document.text().charAt(offset));
    }

    private void addPoint(int number, int offset) {
        int block = document.blockAt(offset);
        int before = Math.min(offset, document.end(block)) - 1;
        while (before >= document.start(block) && isUnplaced(before)) {
            before--;
        }
        if (before >= document.start(block)) {
            addNumber(number, block, layout.places().end(before));
            return;
        }
        int after = offset;
        while (after < document.end(block) && isUnplaced(after)) {
            after++;
        }
        if (after < document.end(block)) {
            addNumber(number, block, layout.places().start(after));
        }
    }

    private void addPicture(int number, String id) {
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image image && image.id().equals(id)) {
                    int at = document.start(i) + span.start();
                    if (layout.places().start(at) >= 0) {
                        addNumber(number, i, layout.places().end(at));
                    }
                    return;
                }
            }
        }
    }

    private void addNumber(int number, int block, int at) {
        int place = efforts[block] == Effort.NOTHING ? -1 : layout.numberPlace(block, at);
        if (place >= 0) {
            points.computeIfAbsent(place, _ -> new ArrayList<>()).add(number);
            blocks.put(place, block);
        }
    }

    private NavigableMap<Integer, String> write() {
        stretches.sort(Comparator.comparingInt(Stretch::from).thenComparingInt(Stretch::to));
        Map<Integer, String> opens = new HashMap<>();
        Map<Integer, String> closes = new HashMap<>();
        for (int i = 0; i < stretches.size(); ) {
            int next = i + 1;
            int to = stretches.get(i).to;
            while (next < stretches.size() && stretches.get(next).from < to) {
                to = Math.max(to, stretches.get(next).to);
                next++;
            }
            int from = stretches.get(i).from;
            boolean signed = sign.isPresent() && sign.get().fits(text, from, to);
            for (Stretch each : stretches.subList(i, next)) {
                if (!signed || each.from != from) {
                    inexact.add(each.number);
                }
                points.computeIfAbsent(each.to, _ -> new ArrayList<>()).add(each.number);
                blocks.put(each.to, each.block);
            }
            if (signed) {
                opens.put(from, sign.get().open());
                closes.put(to, sign.get().close());
            }
            i = next;
        }
        var insertions = new TreeMap<Integer, String>();
        points.forEach((at, numbers) -> insertions.put(
                at, closes.getOrDefault(at, "") + run(at, numbers, opens.containsKey(at))));
        opens.forEach((at, open) -> insertions.merge(at, open, String::concat));
        return insertions;
    }

    private String run(int at, List<Integer> numbers, boolean opened) {
        var run = new StringBuilder();
        numbers.stream()
                .distinct()
                .sorted()
                .forEach(n -> run.append(syntax.numbers().write(n)));
        char next = opened || at >= text.length() ? ' ' : text.charAt(at);
        String written = layout.wrapNumber(blocks.getOrDefault(at, 0), at, run.toString());
        return written.equals(run.toString()) ? run + syntax.separator(next) : written;
    }
}
