package glossator.ui.search;

import glossator.message.Messages;
import glossator.ui.control.RtlWrapping;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// Shown where nothing is found: what may be the reason, and another query that finds something.
final class NothingFound extends VBox {
    private final Label title = new Label();
    private final Label proposed = Widgets.sentence(Messages.of("ui.search.none.instead"));
    private final Label hint = Widgets.sentence("");
    private final Button proposal = new Button();

    NothingFound(Consumer<String> ask) {
        getStyleClass().add("search-help");
        setSpacing(8);
        title.getStyleClass().add("empty-title");
        RtlWrapping.of(title);
        title.setMinHeight(USE_PREF_SIZE);
        title.setText(Messages.of("ui.search.none"));
        proposal.setId("search-proposal");
        proposal.getStyleClass().addAll("flat", "search-example");
        proposal.setMinWidth(0);
        proposal.setOnAction(_ -> ask.accept(proposal.getText()));
        getChildren().addAll(title, proposed, proposal, hint);
    }

    /// @param other a query that finds something; empty if none is known
    void show(String other, boolean isComplete) {
        boolean isThere = !other.isEmpty();
        proposal.setText(other);
        proposal.setAccessibleText(Messages.of("ui.search.none.ask", other));
        for (var node : new javafx.scene.control.Labeled[] {proposed, proposal}) {
            node.setVisible(isThere);
            node.setManaged(isThere);
        }
        hint.setText(Messages.of(isComplete ? "ui.search.none.hint" : "ui.search.none.wait"));
    }
}
