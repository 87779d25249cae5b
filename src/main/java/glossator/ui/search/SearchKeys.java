package glossator.ui.search;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the search pane: arrows go through the hits, Enter goes to one, Esc goes back.
record SearchKeys(SearchPane pane, TextField field, ResultList results, QueryField query) {
    void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            pane.leave();
            event.consume();
        } else if (isInField(event) && isForHits(event)) {
            event.consume();
        }
    }

    /// Buttons have Enter and the arrow keys for themselves.
    private boolean isInField(KeyEvent event) {
        return event.getTarget() instanceof Node node
                && (node.equals(field) || node.equals(results));
    }

    private boolean isForHits(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> pane.move(1);
            case UP -> pane.move(-1);
            case PAGE_DOWN -> pane.move(pane.page());
            case PAGE_UP -> pane.move(-pane.page());
            case ENTER -> {
                if (!query.selectFault()) {
                    pane.openSelected();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
