package glossator.ui.control;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/// Cuts text so that it can be wrapped. JavaFX 26 fails (an index out of bounds in its text layout)
/// when it must wrap inside a right-to-left run; between runs it wraps correctly, so each word is
/// made a run of its own.
public final class RtlText {
    private static final int LONGEST = 16;

    /// A character without width that is written from left to right.
    private static final String LEFT_TO_RIGHT = "\u200E";

    /// Pixels that hold the longest piece; a flow of pieces must not be narrower.
    private static final double WIDEST = 200;

    private RtlText() {}

    /// Whether a wrapping control must not be given this text in one piece.
    public static boolean areRisky(String text) {
        char[] chars = text.toCharArray();
        return Bidi.requiresBidi(chars, 0, chars.length);
    }

    /// Whether `text` is a right-to-left paragraph, by its first strong letter (Unicode
    /// Bidirectional Algorithm, P2 and P3).
    public static boolean isRightToLeft(String text) {
        return !text.isEmpty()
                && new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() == 1;
    }

    /// `text` as a part of a line from left to right: what follows it stands on its right, whatever
    /// its letters are.
    public static String inLine(String text) {
        return areRisky(text) ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT : text;
    }

    /// The pieces of `text` in order: the whole if that is safe, else its words.
    public static List<String> of(String text) {
        if (!areRisky(text)) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean between = isPlain(text.charAt(i)) || isPlain(text.charAt(i - 1));
            boolean whole = !Character.isLowSurrogate(text.charAt(i));
            if (between || (whole && i - from >= LONGEST)) {
                pieces.add(text.substring(from, i));
                from = i;
            }
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    /// White space and punctuation, which JavaFX 26 puts on the wrong side of a right-to-left word
    /// if they are in one piece with it.
    private static boolean isPlain(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.FORMAT;
    }

    /// Replaces the content of `flow` with `text`.
    public static void fill(TextFlow flow, String text, List<String> classes) {
        flow.getChildren().clear();
        add(flow, text, classes);
        flow.setMinWidth(areRisky(text) ? WIDEST : 0);
    }

    /// Adds the pieces of `text` to `flow` and returns them.
    public static List<Text> add(TextFlow flow, String text, List<String> classes) {
        List<Text> nodes = nodes(text, classes);
        flow.getChildren().addAll(nodes);
        if (nodes.size() > 1) {
            flow.setMinWidth(WIDEST);
        }
        return nodes;
    }

    private static List<Text> nodes(String text, List<String> classes) {
        return of(text).stream()
                .map(piece -> {
                    Text node = new Text(piece);
                    node.getStyleClass().addAll(classes);
                    return node;
                })
                .toList();
    }
}
