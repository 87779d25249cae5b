package glossator.ui.editions;

import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Lists the sources that can be read better now; all or some of them are read again if the user
/// says so.
public final class BetterReadingsDialog {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 460;

    private final Overlay overlay;
    private final Consumer<List<Source>> read;
    private final ListView<Source> list = new ListView<>();

    /// @param read receives those that are to be read again
    public BetterReadingsDialog(Overlay overlay, Consumer<List<Source>> read) {
        this.overlay = overlay;
        this.read = read;
    }

    public void show(List<Source> sources) {
        list.getItems().setAll(sources);
        list.setId("better-readings");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(Messages.of("ui.better.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        Button some = Widgets.button(
                "ui.better.chosen", () -> read(list.getSelectionModel().getSelectedItems()));
        some.setDisable(true);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> some.setDisable(chosen == null));
        Button all = Widgets.button("ui.better.all", () -> read(list.getItems()));
        all.setDisable(sources.isEmpty());
        Button close = Widgets.button("ui.close", overlay::hide);
        String sentence = sources.isEmpty()
                ? Messages.of("ui.better.none")
                : Messages.of("ui.better.help", sources.size());
        VBox content =
                new VBox(10, Widgets.sentence(sentence), list, Widgets.buttons(close, some, all));
        overlay.bindSize(content, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.better.title"), content, sources.isEmpty() ? close : all);
    }

    private void read(List<Source> chosen) {
        overlay.hide();
        read.accept(List.copyOf(chosen));
    }

    private static final class Cell extends ListCell<Source> {
        @Override
        protected void updateItem(@Nullable Source source, boolean empty) {
            super.updateItem(source, empty);
            setText(source == null || empty ? "" : Widgets.toOneLine(source.title()));
        }
    }
}
