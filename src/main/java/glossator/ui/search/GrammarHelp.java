package glossator.ui.search;

import glossator.message.Messages;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// Shown while the field is empty: what can be asked, with examples that are asked when clicked.
final class GrammarHelp extends VBox {
    static final List<String> EXAMPLES = List.of("phrase", "beginning", "near", "tag", "notes");

    GrammarHelp(Consumer<String> ask) {
        getStyleClass().add("search-help");
        setSpacing(10);
        Label title = new Label(Messages.of("ui.search.help.title"));
        title.getStyleClass().add("empty-title");
        getChildren().addAll(title, Widgets.sentence(Messages.of("ui.search.help.words")));
        EXAMPLES.forEach(example -> getChildren().add(example(example, ask)));
        getChildren()
                .addAll(
                        Widgets.sentence(Messages.of("ui.search.help.fields")),
                        Widgets.sentence(Messages.of("ui.search.help.keys")));
    }

    private static VBox example(String name, Consumer<String> ask) {
        String query = Messages.of("ui.search.example." + name);
        String meaning = Messages.of("ui.search.example." + name + "-means");
        Button button = new Button(query);
        button.getStyleClass().addAll("flat", "search-example");
        button.setAccessibleText(Messages.of("ui.search.example", query, meaning));
        button.setMinWidth(0);
        button.setMaxWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> ask.accept(query));
        return new VBox(2, button, Widgets.sentence(meaning));
    }
}
