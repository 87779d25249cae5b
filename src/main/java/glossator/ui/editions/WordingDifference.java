package glossator.ui.editions;

import glossator.anchoring.Difference;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.List;

/// Two wordings of one passage, compared word by word.
///
/// @param before the old wording in pieces, in order
/// @param after the new one
public record WordingDifference(List<Piece> before, List<Piece> after) {
    private static final int LONGEST = 260;
    private static final int LEFT = 100;

    public WordingDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// A part of a wording.
    ///
    /// @param kept whether the other wording has it too, in the same place
    public record Piece(String text, boolean kept) {}

    public static WordingDifference of(String before, String after) {
        Difference difference = Difference.between(before, after);
        var was = new ArrayList<Piece>();
        var is = new ArrayList<Piece>();
        for (Difference.Paragraph paragraph : difference.paragraphs()) {
            for (Difference.Run run : paragraph.runs()) {
                boolean kept = run.kind() == Difference.Kind.SAME
                        || run.kind() == Difference.Kind.RESPELLED;
                switch (run.kind()) {
                    case SAME, RESPELLED, CHANGED -> {
                        add(was, difference.oldText(run), kept, isSpaced(before, run.old()));
                        add(is, difference.newText(run), kept, isSpaced(after, run.now()));
                    }
                    case REMOVED, MOVED_AWAY ->
                        add(was, difference.oldText(run), false, isSpaced(before, run.old()));
                    case INSERTED, MOVED_HERE ->
                        add(is, difference.newText(run), false, isSpaced(after, run.now()));
                }
            }
        }
        return new WordingDifference(was, is);
    }

    private static boolean isSpaced(String text, Range run) {
        return run.start() > 0 && Character.isWhitespace(text.charAt(run.start() - 1));
    }

    private static void add(List<Piece> to, String text, boolean kept, boolean spaced) {
        boolean space = spaced && !to.isEmpty();
        Piece last = to.isEmpty() ? null : to.getLast();
        if (last != null && last.kept() == kept) {
            to.set(to.size() - 1, new Piece(last.text() + (space ? " " : "") + text, kept));
            return;
        }
        if (space && last != null) {
            // The space goes to the unchanged side, so that it is neither struck out nor
            // underlined.
            if (kept) {
                to.add(new Piece(" " + text, true));
                return;
            }
            to.set(to.size() - 1, new Piece(last.text() + " ", last.kept()));
        }
        to.add(new Piece(text, kept));
    }

    /// Leaves out the middle of long stretches that both have.
    public WordingDifference shortened() {
        return new WordingDifference(shortened(before), shortened(after));
    }

    private static List<Piece> shortened(List<Piece> pieces) {
        return pieces.stream()
                .map(p -> p.kept() ? new Piece(shortened(p.text()), true) : p)
                .toList();
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int from = text.lastIndexOf(' ', LEFT);
        int to = text.indexOf(' ', text.length() - LEFT);
        return from < 0 || to < 0 ? text : text.substring(0, from) + " \u2026" + text.substring(to);
    }
}
