package glossator.ui.editions;

import glossator.ui.control.HighlightedFlow;

import java.util.List;

/// One of two wordings of a passage, with the words that the other does not have marked.
public final class WordingFlow extends HighlightedFlow {
    /// Which of the two it is.
    public enum Side {
        /// Words that only it has are struck out.
        BEFORE("removed"),
        /// Words that only it has are underlined.
        AFTER("added");

        private final String look;

        Side(String look) {
            this.look = look;
        }
    }

    public void show(WordingDifference difference, Side side) {
        clear();
        List<WordingDifference.Piece> pieces =
                side == Side.BEFORE ? difference.before() : difference.after();
        for (WordingDifference.Piece piece : pieces) {
            int from = length();
            String look = piece.kept() ? "kept" : side.look;
            add(piece.text().replace('\n', ' '), "wording", "wording-" + look);
            tint(from, from + piece.text().stripTrailing().length(), "tint-" + look);
        }
    }
}
