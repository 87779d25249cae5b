package glossator.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.function.Supplier;

/// The place of a side pane, which is empty in the first picture: what stands in it takes as long
/// as the text.
final class LatePane extends StackPane {
    private final Supplier<List<Node>> content;

    LatePane(Supplier<List<Node>> content) {
        this.content = content;
    }

    /// Shows the content from now on.
    void fill() {
        getChildren().setAll(content.get());
    }
}
