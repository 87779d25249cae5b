package glossator.ui.dialogs;

import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// The details of a source and of each of its editions; every value can be selected and copied.
public final class DetailsDialog {
    private final Overlay overlay;
    private final Session session;

    public DetailsDialog(Overlay overlay, Session session) {
        this.overlay = overlay;
        this.session = session;
    }

    public void show(Source source) {
        session.tasks()
                .read(
                        () -> {
                            List<Edition> editions = session.library().editions(source.id());
                            return new Known(editions, titleInFile(editions));
                        },
                        known -> show(source, known));
    }

    private record Known(List<Edition> editions, String titleInFile) {}

    private String titleInFile(List<Edition> editions) {
        return editions.isEmpty()
                ? ""
                : session.library().document(editions.getLast().id()).metadata().title();
    }

    private void show(Source source, Known known) {
        List<Edition> editions = known.editions();
        GridPane grid = grid();
        var said = source.metadata();
        line(grid, "title", source.title());
        if (!known.titleInFile().equals(source.title())) {
            line(grid, "file-title", known.titleInFile());
        }
        line(grid, "creators", String.join(", ", said.creators()));
        line(grid, "publisher", said.publisher());
        line(grid, "published", said.published());
        line(grid, "url", said.url());
        line(grid, "language", said.language());
        line(grid, "length", Messages.of("ui.details.characters", source.length()));
        line(grid, "notes", String.valueOf(source.annotations()));
        line(grid, "id", source.id().toString());
        VBox content = new VBox(18, grid);
        content.getStyleClass().add("details");
        editions.reversed().forEach(e -> content.getChildren().add(edition(e)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        Button copy = Widgets.button(
                "ui.details.copy", () -> LinkQuestion.copy(toText(source, editions)));
        HBox buttons = Widgets.buttons(copy);
        if (!known.titleInFile().isBlank() && !known.titleInFile().equals(source.title())) {
            buttons.getChildren()
                    .addFirst(Widgets.button(
                            "ui.details.use-file-title",
                            () -> takeTitle(source, known.titleInFile())));
        }
        VBox whole = new VBox(12, scroll, buttons);
        overlay.show(Messages.of("ui.details.heading"), whole, copy);
    }

    private void takeTitle(Source source, String title) {
        session.rename(source.id(), title);
        overlay.hide();
    }

    private static GridPane grid() {
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(92);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }

    private static VBox edition(Edition edition) {
        GridPane grid = grid();
        values(edition).forEach(v -> line(grid, v.key(), v.value()));
        String heading = Messages.of("ui.details.edition", edition.number());
        return new VBox(6, Widgets.heading(heading), grid);
    }

    private record Value(String key, String value) {}

    private static List<Value> values(Edition edition) {
        return List.of(
                new Value("file", edition.fileName()),
                new Value("format", formatName(edition.format())),
                new Value("size", Messages.of("ui.details.bytes", edition.size())),
                new Value("imported", Widgets.formatMoment(edition.imported())),
                new Value("origin", edition.origin()),
                new Value("sha256", edition.sha256()));
    }

    /// The display name of a format; its internal name if the bundle has none.
    public static String formatName(String format) {
        String key = "ui.format." + format;
        return Messages.has(key) ? Messages.of(key) : format;
    }

    private static void line(GridPane grid, String key, String value) {
        if (value.isBlank()) {
            return;
        }
        String name = Messages.of("ui.details." + key);
        var label = Widgets.muted(name);
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        TextField field = new TextField(value.replaceAll("\\s+", " "));
        field.setEditable(false);
        field.setAccessibleText(name);
        field.getStyleClass().add("copyable");
        GridPane.setValignment(label, VPos.CENTER);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private static String toText(Source source, List<Edition> editions) {
        var out = new StringBuilder(source.title()).append('\n');
        for (Edition edition : editions) {
            out.append(Messages.of("ui.details.edition", edition.number())).append('\n');
            for (Value v : values(edition)) {
                String name = Messages.of("ui.details." + v.key());
                out.append(name).append(": ").append(v.value()).append('\n');
            }
        }
        return out.toString();
    }
}
