package glossator.ui.control;

import glossator.bibliography.citation.CitationStyle;
import glossator.bibliography.citation.CitationStyles;
import glossator.message.Messages;
import glossator.ui.session.Session;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

import java.util.ArrayList;
import java.util.List;

/// A button that says in which style exports and copied passages cite, and offers the others. The
/// choice is remembered.
public final class CitationChoice extends MenuButton {
    private final ObjectProperty<String> chosen;
    private final ToggleGroup group = new ToggleGroup();

    public CitationChoice(Session session) {
        chosen = session.settings().citationStyleProperty();
        setTooltip(new Tooltip(Messages.of("ui.citation.button.help")));
        getStyleClass().add("citation-choice");
        add("", Messages.of("ui.citation.own"));
        session.tasks()
                .read(
                        () -> CitationStyles.of(session.library().folder()).all(new ArrayList<>()),
                        this::offer);
        chosen.subscribe(_ -> name());
    }

    private void offer(List<CitationStyle> styles) {
        styles.forEach(style -> add(style.id(), style.title()));
        name();
    }

    private void add(String id, String title) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setMnemonicParsing(false);
        item.setUserData(id);
        item.setToggleGroup(group);
        item.setOnAction(_ -> chosen.set(id));
        getItems().add(item);
    }

    private void name() {
        String name = Messages.of("ui.citation.button.own");
        for (var item : getItems()) {
            boolean now = chosen.get().equals(item.getUserData());
            ((RadioMenuItem) item).setSelected(now);
            if (now && !chosen.get().isEmpty()) {
                name = item.getText();
            }
        }
        setText(Messages.of("ui.citation.button", name));
        setAccessibleText(getText());
    }
}
