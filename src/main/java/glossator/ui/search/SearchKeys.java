package glossator.ui.search;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of the search pane: arrows go through the hits, Enter goes to one, Esc goes back.
record SearchKeys(SearchPane pane, TextField field, FoundView found, QueryField query) {
    private static final int PAGE = 8;

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
                && (node.equals(field) || node.equals(found.results()));
    }

    private boolean isForHits(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> found.results().move(1);
            case UP -> found.results().move(-1);
            case PAGE_DOWN -> found.results().move(PAGE);
            case PAGE_UP -> found.results().move(-PAGE);
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
