package glossator.ui.text;

import glossator.document.Block;

import javafx.scene.Node;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The characters that the row of a table is drawn with: as many as it has in the text.
final class RowText {
    /// Is not seen and ends no line.
    private static final char NOTHING = '\u200B';

    private RowText() {}

    /// The cells one below the other: line feeds in place of the tabs before those that are not
    /// empty.
    static String stacked(String row) {
        var shown = new StringBuilder(row);
        boolean begun = false;
        for (int i = 0; i < row.length(); i++) {
            if (row.charAt(i) != '\t') {
                begun = true;
                continue;
            }
            boolean empty = i + 1 == row.length() || row.charAt(i + 1) == '\t';
            shown.setCharAt(i, begun && !empty ? '\n' : NOTHING);
        }
        return shown.toString();
    }

    /// Gives the runs of text in a flow these characters.
    static void write(TextFlow flow, String characters) {
        int at = 0;
        for (Node node : flow.getChildren()) {
            if (node instanceof Text run) {
                int to = at + run.getText().length();
                String shown = characters.substring(at, to).replace(Block.LINE_BREAK, '\n');
                if (!run.getText().equals(shown)) {
                    run.setText(shown);
                }
                at = to;
            } else if (node.isManaged()) {
                at++;
            }
        }
    }
}
