package glossator.format.office.rtf;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.office.ParagraphBuilder;

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

    record Words(StringBuilder text, List<Inline> inlines) implements Piece {}

    record Shown(String picture) implements Piece {}

    record Place(String name) implements Piece {}

    /// A break that shows only between text.
    record Turn() implements Piece {}

    /// The call of a note, which is known only after it was read.
    static final class Call implements Piece {
        private final List<Inline> inlines;
        private String label = "";
        private String target = "";

        Call(List<Inline> inlines) {
            this.inlines = inlines;
        }

        void withTarget(String noteLabel, String noteTarget) {
            label = noteLabel;
            target = noteTarget;
        }
    }

    sealed interface Part {}

    /// @param before the number in front of a heading
    record Line(Block.Kind kind, int indent, String before, List<Piece> pieces) implements Part {}

    record Row(List<List<Line>> cells) implements Part {}

    void addWords(String text, List<Inline> inlines) {
        if (!pieces.isEmpty()
                && pieces.getLast() instanceof Words last
                && last.inlines.equals(inlines)) {
            last.text.append(text);
        } else {
            pieces.add(new Words(new StringBuilder(text), inlines));
        }
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /// The last words so far of the open paragraph.
    java.util.Optional<Words> last() {
        return !pieces.isEmpty() && pieces.getLast() instanceof Words words
                ? java.util.Optional.of(words)
                : java.util.Optional.empty();
    }

    boolean isBlank() {
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

    /// A row with a single cell only sets a paragraph off.
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

    /// Adds the content of a box that follows the open paragraph.
    void addBehind(RtfStory box) {
        behind.addAll(box.parts);
    }

    void writeTo(ParagraphBuilder paragraphBuilder) {
        int table = -1;
        boolean inTable = false;
        for (Part part : parts) {
            switch (part) {
                case Line line -> {
                    inTable = false;
                    line(line, paragraphBuilder);
                }
                case Row row -> {
                    table += inTable ? 0 : 1;
                    inTable = true;
                    if (!row.cells.stream().allMatch(RtfStory::isEmpty)) {
                        paragraphBuilder.writeRow(
                                new Block.Row(table, false), 0, () -> cells(row, paragraphBuilder));
                    }
                }
            }
        }
    }

    private static boolean isEmpty(List<Line> cell) {
        return cell.stream()
                .flatMap(l -> l.pieces.stream())
                .allMatch(p -> p instanceof Place
                        || (p instanceof Words(StringBuilder text, var _)
                                && text.toString().isBlank()));
    }

    private static void cells(Row row, ParagraphBuilder paragraphBuilder) {
        int count = 0;
        for (List<Line> cell : row.cells) {
            if (count++ > 0) {
                paragraphBuilder.beginCell();
            }
            cell.forEach(line -> line(line, paragraphBuilder));
        }
    }

    private static void line(Line line, ParagraphBuilder paragraphBuilder) {
        paragraphBuilder.beginParagraph(line.kind, 0, line.indent);
        if (!line.before.isEmpty()) {
            paragraphBuilder.addPrefix(line.before + " ");
        }
        Set<Inline> whole = line.kind instanceof Block.Heading ? marksOfAll(line) : Set.of();
        for (Piece piece : line.pieces) {
            switch (piece) {
                case Words(StringBuilder text, List<Inline> inlines) -> {
                    var own = new ArrayList<>(inlines);
                    own.removeAll(whole);
                    text(text.toString(), own, paragraphBuilder);
                }
                case Shown(String picture) -> paragraphBuilder.addImage(picture, "", List.of());
                case Place(String name) -> paragraphBuilder.addTarget(name);
                case Turn() -> paragraphBuilder.addSoftBreak();
                case Call call -> {
                    var inlines = new ArrayList<>(call.inlines);
                    inlines.add(new Inline.NoteCall(call.target));
                    paragraphBuilder.addGenerated(call.label, inlines);
                }
            }
        }
        paragraphBuilder.endParagraph();
    }

    /// Writes tabs and line breaks as such, so that a note drops those before its text.
    private static void text(String text, List<Inline> inlines, ParagraphBuilder paragraphBuilder) {
        for (String piece : text.split("(?<=[\\t\\n])|(?=[\\t\\n])", -1)) {
            switch (piece) {
                case "\t" -> paragraphBuilder.addTab(inlines);
                case "\n" -> paragraphBuilder.addLineBreak(inlines);
                case "" -> {}
                default -> paragraphBuilder.addGenerated(piece, inlines);
            }
        }
    }

    /// Formatting that a whole heading has is no emphasis.
    private static Set<Inline> marksOfAll(Line line) {
        Set<Inline> common = new HashSet<>(Set.of(Inline.Emphasis.values()));
        for (Piece piece : line.pieces) {
            if (piece instanceof Words(StringBuilder text, List<Inline> inlines)
                    && !text.toString().isBlank()) {
                common.retainAll(inlines);
            }
        }
        return common;
    }
}
