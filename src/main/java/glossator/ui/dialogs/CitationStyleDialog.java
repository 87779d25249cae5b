package glossator.ui.dialogs;

import glossator.bibliography.citation.CitationStyle;
import glossator.bibliography.citation.CitationStyles;
import glossator.document.Metadata;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.OpenSource;
import glossator.ui.session.Session;
import glossator.wording.Citation;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The style that citations are copied in, with how the source in front looks in it.
public final class CitationStyleDialog {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 480;

    private final Overlay overlay;
    private final Session session;
    private final ListView<CitationStyle> list = new ListView<>();
    private final CitationExample example;

    public CitationStyleDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
        example = new CitationExample(session);
    }

    private record Known(List<CitationStyle> styles, List<String> problems) {}

    public void show() {
        session.tasks()
                .read(
                        () -> {
                            var problems = new ArrayList<String>();
                            return new Known(
                                    CitationStyles.of(session.library().folder())
                                            .all(problems),
                                    problems);
                        },
                        this::show);
    }

    private void show(Known known) {
        list.getItems()
                .add(new CitationStyle("", Messages.of("ui.citation.own"), false, "", "", ""));
        list.getItems().addAll(known.styles());
        list.setCellFactory(_ -> new StyleCell());
        list.setAccessibleText(Messages.of("ui.citation.styles"));
        String chosen = session.settings().citationStyleProperty().get();
        list.getItems().stream()
                .filter(s -> s.id().equals(chosen))
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showExample);
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                choose();
                e.consume();
            }
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                choose();
            }
        });
        Button use = Widgets.button("ui.citation.use", this::choose);
        Label more = Widgets.muted(Messages.of("ui.citation.folder"));
        more.setWrapText(true);
        VBox content = new VBox(10, list, example, more);
        known.problems().forEach(p -> content.getChildren().add(Widgets.sentence(p)));
        content.getChildren().add(Widgets.buttons(use));
        VBox.setVgrow(list, Priority.ALWAYS);
        overlay.bindSize(content, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.citation.styles"), content, list);
    }

    private void choose() {
        CitationStyle style = list.getSelectionModel().getSelectedItem();
        if (style != null) {
            session.settings().citationStyleProperty().set(style.id());
            overlay.hide();
        }
    }

    private void showExample(@Nullable CitationStyle style) {
        example.show(
                style == null ? "" : style.id(),
                session.current()
                        .map(OpenSource::source)
                        .map(Citation::described)
                        .orElse(Metadata.NONE));
    }

    private static final class StyleCell extends ListCell<CitationStyle> {
        @Override
        protected void updateItem(@Nullable CitationStyle style, boolean empty) {
            super.updateItem(style, empty);
            setText(style == null || empty ? "" : style.title());
        }
    }
}
