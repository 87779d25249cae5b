package glossator.format;

import glossator.document.Block;
import glossator.document.Mark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A run of paragraphs and rows as they are read: the body, a note, a text box.
final class RtfStory {
    private final List<Part> parts = new ArrayList<>();
    private final List<List<Line>> cells = new ArrayList<>();
    private final List<Line> cell = new ArrayList<>();
    private final List<Part> behind = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();

    sealed interface Piece {}

    record Words(StringBuilder text, List<Mark> marks) implements Piece {}

    record Shown(String picture) implements Piece {}

    record Place(String name) implements Piece {}

    /// A break that shows only between text.
    record Turn() implements Piece {}

    /// Calls a note, which is known only once it was read.
    static final class Call implements Piece {
        private final List<Mark> marks;
        private String label = "";
        private String target = "";

        Call(List<Mark> marks) {
            this.marks = marks;
        }

        void to(String noteLabel, String noteTarget) {
            label = noteLabel;
            target = noteTarget;
        }
    }

    sealed interface Part {}

    /// @param before the number in front of a heading
    record Line(Block.Kind kind, int indent, String before, List<Piece> pieces) implements Part {}

    record Row(List<List<Line>> cells) implements Part {}

    void words(String text, List<Mark> marks) {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Words last
                && last.marks.equals(marks)) {
            last.text.append(text);
        } else {
            pieces.add(new Words(new StringBuilder(text), marks));
        }
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /// The words that end the open paragraph, so far.
    java.util.Optional<Words> last() {
        return !pieces.isEmpty() && pieces.getLast() instanceof Words words
                ? java.util.Optional.of(words)
                : java.util.Optional.empty();
    }

    boolean blank() {
        return pieces.isEmpty();
    }

    void removeLast() {
        pieces.removeLast();
    }

    /// Ends the open paragraph.
    void endLine(Block.Kind kind, int indent, String before, boolean inTable) {
        var line = new Line(kind, indent, before, pieces);
        pieces = new ArrayList<>();
        if (inTable) {
            cell.add(line);
        } else {
            endRow();
            parts.add(line);
        }
        parts.addAll(behind);
        behind.clear();
    }

    void endCell() {
        cells.add(List.copyOf(cell));
        cell.clear();
    }

    /// A row with one cell only sets a paragraph apart.
    void endRow() {
        if (!cell.isEmpty()) {
            endCell();
        }
        if (cells.size() > 1) {
            parts.add(new Row(List.copyOf(cells)));
        } else {
            cells.forEach(parts::addAll);
        }
        cells.clear();
    }

    /// What follows the open paragraph.
    void behind(RtfStory box) {
        behind.addAll(box.parts);
    }

    void set(Galley galley) {
        int table = -1;
        boolean inTable = false;
        for (Part part : parts) {
            switch (part) {
                case Line line -> {
                    inTable = false;
                    line(line, galley);
                }
                case Row row -> {
                    table += inTable ? 0 : 1;
                    inTable = true;
                    if (!row.cells.stream().allMatch(RtfStory::empty)) {
                        galley.row(new Block.Row(table, false), 0, () -> cells(row, galley));
                    }
                }
            }
        }
    }

    private static boolean empty(List<Line> cell) {
        return cell.stream()
                .flatMap(l -> l.pieces.stream())
                .allMatch(
                        p ->
                                p instanceof Place
                                        || (p instanceof Words(StringBuilder text, var _)
                                                && text.toString().isBlank()));
    }

    private static void cells(Row row, Galley galley) {
        int count = 0;
        for (List<Line> cell : row.cells) {
            if (count++ > 0) {
                galley.cell();
            }
            cell.forEach(line -> line(line, galley));
        }
    }

    private static void line(Line line, Galley galley) {
        galley.paragraph(line.kind, 0, line.indent);
        if (!line.before.isEmpty()) {
            galley.before(line.before + " ");
        }
        Set<Mark> whole = line.kind instanceof Block.Heading ? common(line) : Set.of();
        for (Piece piece : line.pieces) {
            switch (piece) {
                case Words(StringBuilder text, List<Mark> marks) -> {
                    var own = new ArrayList<>(marks);
                    own.removeAll(whole);
                    text(text.toString(), own, galley);
                }
                case Shown(String picture) -> galley.image(picture, "", List.of());
                case Place(String name) -> galley.target(name);
                case Turn() -> galley.softBreak();
                case Call call -> {
                    var marks = new ArrayList<>(call.marks);
                    marks.add(new Mark.NoteCall(call.target));
                    galley.made(call.label, marks);
                }
            }
        }
        galley.endParagraph();
    }

    /// Tabs and line breaks are made as such, so that a note loses those before its text.
    private static void text(String text, List<Mark> marks, Galley galley) {
        for (String piece : text.split("(?<=[\\t\\n])|(?=[\\t\\n])", -1)) {
            switch (piece) {
                case "\t" -> galley.tab(marks);
                case "\n" -> galley.lineBreak(marks);
                case "" -> {}
                default -> galley.made(piece, marks);
            }
        }
    }

    /// What all of a heading is set in is no emphasis.
    private static Set<Mark> common(Line line) {
        Set<Mark> common = new HashSet<>(Set.of(Mark.Emphasis.values()));
        for (Piece piece : line.pieces) {
            if (piece instanceof Words(StringBuilder text, List<Mark> marks)
                    && !text.toString().isBlank()) {
                common.retainAll(marks);
            }
        }
        return common;
    }
}
