package glossator.ui.search;

import glossator.annotation.SavedSearch;
import glossator.message.Messages;
import glossator.ui.control.Widgets;
import glossator.ui.session.SavedSearches;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

import java.util.function.Consumer;

/// The saved searches beside the field: to run one, to save what is in the field, to change them.
final class SavedMenu extends MenuButton {
    private final SavedSearches saved;
    private final Consumer<String> ask;
    private final MenuItem save;
    private final MenuItem change;

    SavedMenu(SavedSearches saved, Consumer<String> ask, Runnable save, Runnable change) {
        this.saved = saved;
        this.ask = ask;
        setGraphic(new FontIcon(MaterialDesignB.BOOKMARK_OUTLINE));
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        setMinWidth(USE_PREF_SIZE);
        setId("saved-searches");
        setAccessibleText(Messages.of("ui.search.saved"));
        setTooltip(new Tooltip(Messages.of("ui.search.saved")));
        this.save = item("ui.search.save", save);
        this.change = item("ui.search.change-saved", change);
        setOnShowing(_ -> fill());
        fill();
    }

    private static MenuItem item(String key, Runnable run) {
        MenuItem item = new MenuItem(Messages.of(key));
        item.setOnAction(_ -> run.run());
        return item;
    }

    private void fill() {
        getItems().setAll(save, change);
        change.setDisable(saved.all().isEmpty());
        if (!saved.all().isEmpty()) {
            getItems().add(new SeparatorMenuItem());
            saved.all().forEach(search -> getItems().add(item(search)));
        }
    }

    private MenuItem item(SavedSearch search) {
        MenuItem item = new MenuItem(Widgets.toOneLine(search.name()));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> ask.accept(search.query()));
        return item;
    }
}
