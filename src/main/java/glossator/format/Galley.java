package glossator.format;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.DocumentBuilder;
import glossator.document.Mark;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Lays the paragraphs of a word processor into blocks. White space stays as it is written; marks
/// that neighbouring runs share become one; the paragraphs of a cell are lines of its row.
///
/// It keeps the native place of every character that the file itself holds, see [#places].
final class Galley {
    private final DocumentBuilder builder;
    private final Map<Mark, Integer> open = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Integer> beginnings = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private Block.@Nullable Kind lead;
    private boolean row;
    private boolean code;
    private boolean stripping;
    private String label = "";
    private int cell;

    Galley(DocumentBuilder builder) {
        this.builder = builder;
    }

    /// `length` characters of the text node `node`, from its character `from`, stand in the
    /// document's text from `start`, one for one, a space as a line end where a block was split
    /// there; all in UTF-16 units.
    record Place(Node node, int from, int start, int length) {}

    /// Where the file's own characters came to stand in `document`, which was built from this.
    List<Place> places(Document document) {
        var cuts = new ArrayList<Integer>();
        for (int i = 1; i < document.blocks().size(); i++) {
            if (document.blocks().get(i).join() == Block.Join.TIGHT) {
                cuts.add(document.start(i) - 1);
            }
        }
        var settled = new ArrayList<Place>();
        for (int i = 0; i < places.size(); i++) {
            settle(places.get(i), beginnings.get(i), cuts, settled);
        }
        return settled;
    }

    /// A split without a space puts a line end into the text that the place, counted from before
    /// its paragraph was split, does not have.
    private static void settle(
            Place place, int paragraph, List<Integer> cuts, List<Place> settled) {
        int found = Collections.binarySearch(cuts, paragraph);
        int first = found < 0 ? -found - 1 : found;
        int cut = first;
        int done = 0;
        while (done < place.length) {
            int start = place.start + done + cut - first;
            if (cut < cuts.size() && start >= cuts.get(cut)) {
                cut++;
                continue;
            }
            int length = place.length - done;
            if (cut < cuts.size()) {
                length = Math.min(length, cuts.get(cut) - start);
            }
            settled.add(new Place(place.node, place.from + done, start, length));
            done += length;
        }
    }

    /// Begins a paragraph; in a cell, a line.
    void paragraph(Block.Kind kind, int quote, int indent) {
        stopMarks();
        if (row) {
            pending.setLength(0);
            if (builder.position() > cell) {
                pending.append(Block.LINE_BREAK);
            }
            stripping = false;
            if (kind instanceof Block.Item(String marker)) {
                pending.append(marker).append(' ');
            }
            return;
        }
        if (kind instanceof Block.Code && code && builder.isOpen() && lead == null) {
            pending.append(Block.LINE_BREAK);
            return;
        }
        Block.Kind as = lead == null ? kind : lead;
        lead = null;
        pending.setLength(0);
        stripping = as instanceof Block.Note;
        code = as instanceof Block.Code;
        builder.begin(as, quote, indent);
    }

    /// Ends the paragraph; listings go on until a paragraph of another kind.
    void endParagraph() {
        stopMarks();
        if (!row && !code) {
            builder.end();
            pending.setLength(0);
        }
    }

    /// The next paragraph is begun as this kind.
    void lead(Block.Kind kind) {
        lead = kind;
    }

    /// Text that the file does not hold, shown if any other follows in the paragraph.
    void before(String prefix) {
        pending.append(prefix);
    }

    /// Begins a note, whose first paragraph bears the label.
    void note(String number, String target, Runnable body) {
        finish();
        builder.target(target);
        lead = new Block.Note(number);
        label = number.codePoints().noneMatch(Character::isLetterOrDigit) ? number : "";
        body.run();
        if (lead != null) {
            paragraph(new Block.Paragraph(), 0, 0);
        }
        finish();
    }

    void row(Block.Row of, int indent, Runnable cells) {
        finish();
        builder.begin(of, 0, indent);
        row = true;
        cell = 0;
        cells.run();
        stopMarks();
        pending.setLength(0);
        row = false;
        builder.end();
    }

    /// Goes to the next cell of the row.
    void cell() {
        stopMarks();
        pending.setLength(0);
        builder.text("\t");
        cell = builder.position();
    }

    boolean inRow() {
        return row;
    }

    /// Whether the paragraph, or cell, has no text yet.
    boolean blank() {
        return !builder.isOpen() || builder.position() <= (row ? cell : 0);
    }

    void rule() {
        if (!row) {
            finish();
            builder.begin(new Block.Rule()).end();
        }
    }

    /// Adds characters that the file does not hold, such as the number of a heading.
    void made(String text, Collection<Mark> marks) {
        String shown = text.substring(stripped(text));
        if (!shown.isEmpty()) {
            ready(marks);
            builder.text(row ? shown.replace('\t', ' ') : shown);
        }
    }

    /// How many characters at the beginning of a note are not shown: white space, and the note's
    /// own label where the writer set it by hand.
    private int stripped(String text) {
        int at = 0;
        while (stripping && at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (!label.isEmpty() && text.startsWith(label, at)) {
                at += label.length();
                label = "";
            } else {
                stripping = false;
            }
        }
        return at;
    }

    /// Adds the characters of `text`, which are those of `node` from its character `from`.
    void text(String text, Collection<Mark> marks, Node node, int from) {
        int at = stripped(text);
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && !dropped(text.charAt(end))) {
                end++;
            }
            if (end > at) {
                ready(marks);
                String piece = text.substring(at, end);
                int start = builder.offset();
                builder.text(row ? piece.replace('\t', ' ') : piece);
                beginnings.add(start - builder.position() + piece.length());
                places.add(new Place(node, from + at, start, end - at));
            }
            at = end + 1;
        }
    }

    private static boolean dropped(char c) {
        return c != '\t' && c != '\n' && Character.isISOControl(c);
    }

    void tab(Collection<Mark> marks) {
        made("\t", marks);
    }

    void lineBreak(Collection<Mark> marks) {
        made(String.valueOf(Block.LINE_BREAK), marks);
    }

    /// A break that shows only where text stands before and behind it.
    void softBreak() {
        if (!blank() && pending.isEmpty()) {
            pending.append(Block.LINE_BREAK);
        }
    }

    void image(String id, String alternative, Collection<Mark> marks) {
        ready(marks);
        builder.image(id, alternative);
    }

    void target(String name) {
        builder.target(name);
    }

    void page(String label) {
        builder.page(label);
    }

    /// The paragraph's text so far.
    String soFar() {
        return builder.isOpen() ? builder.soFar().toString() : "";
    }

    private void ready(Collection<Mark> marks) {
        if (!builder.isOpen()) {
            paragraph(new Block.Paragraph(), 0, 0);
        }
        stripping = false;
        if (!pending.isEmpty()) {
            stopMarks();
            builder.text(pending);
            pending.setLength(0);
        }
        var over = new ArrayList<>(open.keySet());
        over.removeAll(marks);
        over.forEach(this::stop);
        for (Mark mark : marks) {
            open.putIfAbsent(mark, builder.position());
        }
    }

    private void stop(Mark mark) {
        Integer from = open.remove(mark);
        if (from != null && builder.isOpen()) {
            builder.mark(from, builder.position(), mark);
        }
    }

    private void stopMarks() {
        List.copyOf(open.keySet()).forEach(this::stop);
    }

    /// Ends the open block.
    void finish() {
        stopMarks();
        builder.end();
        pending.setLength(0);
        code = false;
    }
}
