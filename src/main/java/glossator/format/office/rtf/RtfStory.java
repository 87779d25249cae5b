package glossator.format.office.rtf;

import glossator.document.Block;
import glossator.document.Inline;
import glossator.format.office.EqRuby;
import glossator.format.office.ParagraphBuilder;

import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A run of paragraphs and rows as they are read: the body, a note, a text box.
final class RtfStory {
    /// Begins the names of targets that are pictures; the byte where each begins follows.
    static final String PICTURE = "\0picture ";

    /// Which of the stories of the file it is, from 0.
    final int number;

    private final List<Part> parts = new ArrayList<>();
    private final List<List<Line>> cells = new ArrayList<>();
    private final List<Line> cell = new ArrayList<>();
    private final List<Part> behind = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();

    RtfStory(int number) {
        this.number = number;
    }

    sealed interface Piece {}

    /// @param origins what characters of the file it is made of
    record Words(StringBuilder text, List<Inline> inlines, List<Origin> origins) implements Piece {}

    /// `length` characters of [RtfCharacters] from number `first` are at `at` of the words.
    record Origin(int at, int first, int length) {}

    /// @param begin where the file has it, in bytes
    record Shown(String picture, int begin) implements Piece {}

    record Place(String name) implements Piece {}

    /// Words with their reading.
    record Read(EqRuby ruby, List<Inline> inlines) implements Piece {}

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
    /// @param quote 1 if it is a quotation, otherwise 0
    /// @param part which part of a title page it is
    record Line(
            Block.Kind kind,
            int quote,
            int indent,
            String before,
            Optional<Inline.TitlePart> part,
            List<Piece> pieces)
            implements Part {}

    record Row(List<List<Line>> cells) implements Part {}

    /// @param first the number of the first character
    void addWords(String text, List<Inline> inlines, int first) {
        if (pieces.isEmpty()
                || !(pieces.getLast() instanceof Words last)
                || !last.inlines.equals(inlines)) {
            pieces.add(new Words(new StringBuilder(), inlines, new ArrayList<>()));
        }
        if (pieces.getLast() instanceof Words words) {
            int at = words.text.length();
            words.text.append(text);
            Origin last = words.origins.isEmpty() ? null : words.origins.getLast();
            if (last != null && last.first + last.length == first) {
                words.origins.removeLast();
                words.origins.add(new Origin(last.at, last.first, last.length + text.length()));
            } else {
                words.origins.add(new Origin(at, first, text.length()));
            }
        }
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /// The last words so far of the open paragraph that are raised; they may be of several looks.
    List<Words> lastRaised() {
        var raised = new ArrayList<Words>();
        for (int i = pieces.size() - 1; i >= 0; i--) {
            if (!(pieces.get(i) instanceof Words words)
                    || !words.inlines.contains(Inline.Emphasis.SUPERSCRIPT)) {
                break;
            }
            raised.addFirst(words);
        }
        return raised;
    }

    boolean isBlank() {
        return pieces.isEmpty();
    }

    void removeLast(int count) {
        pieces.subList(pieces.size() - count, pieces.size()).clear();
    }

    /// Ends the open paragraph.
    ///
    /// @param like a line without its pieces
    void endLine(Line like, boolean inTable) {
        var line = new Line(like.kind, like.quote, like.indent, like.before, like.part, pieces);
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

    /// @param node whose characters the words are
    void writeTo(ParagraphBuilder paragraphBuilder, Node node) {
        int table = -1;
        boolean inTable = false;
        for (Part part : parts) {
            switch (part) {
                case Line line -> {
                    inTable = false;
                    line(line, paragraphBuilder, node);
                }
                case Row row -> {
                    table += inTable ? 0 : 1;
                    inTable = true;
                    if (!row.cells.stream().allMatch(RtfStory::isEmpty)) {
                        paragraphBuilder.writeRow(
                                new Block.Row(table, false),
                                0,
                                () -> cells(row, paragraphBuilder, node));
                    }
                }
            }
        }
    }

    private static boolean isEmpty(List<Line> cell) {
        return cell.stream()
                .flatMap(l -> l.pieces.stream())
                .allMatch(p -> p instanceof Place
                        || (p instanceof Words(StringBuilder text, var _, var _)
                                && text.toString().isBlank()));
    }

    private static void cells(Row row, ParagraphBuilder paragraphBuilder, Node node) {
        int count = 0;
        for (List<Line> cell : row.cells) {
            if (count++ > 0) {
                paragraphBuilder.beginCell();
            }
            cell.forEach(line -> line(line, paragraphBuilder, node));
        }
    }

    private static void line(Line line, ParagraphBuilder paragraphBuilder, Node node) {
        paragraphBuilder.beginParagraph(line.kind, line.quote, line.indent);
        if (!line.before.isEmpty()) {
            paragraphBuilder.addPrefix(line.before + " ");
        }
        Set<Inline> whole = line.kind instanceof Block.Heading ? marksOfAll(line) : Set.of();
        for (Piece piece : line.pieces) {
            switch (piece) {
                case Words(StringBuilder text, List<Inline> inlines, List<Origin> origins) -> {
                    var own = new ArrayList<>(inlines);
                    own.removeAll(whole);
                    for (Origin each : origins) {
                        String part = text.substring(each.at, each.at + each.length);
                        paragraphBuilder.addText(part, own, node, each.first);
                    }
                }
                case Shown(String picture, int begin) -> {
                    paragraphBuilder.addTarget(PICTURE + begin);
                    paragraphBuilder.addImage(picture, "", List.of());
                }
                case Place(String name) -> paragraphBuilder.addTarget(name);
                case Read(EqRuby ruby, List<Inline> inlines) ->
                    paragraphBuilder.addRuby(ruby, inlines, Optional.empty());
                case Turn() -> paragraphBuilder.addSoftBreak();
                case Call call -> {
                    var inlines = new ArrayList<>(call.inlines);
                    inlines.add(new Inline.NoteCall(call.target));
                    paragraphBuilder.addGenerated(call.label, inlines);
                }
            }
        }
        line.part.ifPresent(paragraphBuilder::markTitlePart);
        paragraphBuilder.endParagraph();
    }

    /// Formatting that a whole heading has is no emphasis.
    private static Set<Inline> marksOfAll(Line line) {
        Set<Inline> common = new HashSet<>(Set.of(Inline.Emphasis.values()));
        for (Piece piece : line.pieces) {
            if (piece instanceof Words(StringBuilder text, List<Inline> inlines, var _)
                    && !text.toString().isBlank()) {
                common.retainAll(inlines);
            }
        }
        return common;
    }
}
