package glossator.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The place of a side pane, which is empty in the first picture: making what stands in it visible
/// takes as long as the text.
final class LatePane extends StackPane {
    private final Node[] content;

    LatePane(Node... content) {
        this.content = content;
    }

    /// Shows the content from now on.
    void fill() {
        getChildren().setAll(content);
    }
}
