package glossator.ui.dialogs;

import static java.util.Objects.requireNonNull;

import glossator.document.Metadata;
import glossator.library.Edition;
import glossator.library.Source;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;
import glossator.ui.session.SourceDetails;

import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What is known about a source, to be edited, and the facts of each of its editions, which can be
/// copied.
public final class DetailsDialog {
    private static final double WIDTH = 660;
    private static final double HEIGHT = 620;

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
        DetailsForm form = new DetailsForm(source.metadata());
        GridPane grid = grid();
        if (!known.titleInFile().equals(source.title())) {
            line(grid, "file-title", known.titleInFile());
        }
        line(grid, "length", Messages.of("ui.details.characters", source.length()));
        line(grid, "notes", String.valueOf(source.annotations()));
        line(grid, "id", source.id().toString());
        VBox content = new VBox(18, form.node(), grid);
        content.getStyleClass().add("details");
        editions.reversed().forEach(e -> content.getChildren().add(edition(e)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        Button copy = Widgets.button(
                "ui.details.copy", () -> LinkQuestion.copy(toText(source, editions)));
        Label conflict = Widgets.sentence("");
        conflict.setManaged(false);
        var begun = new AtomicReference<>(source.metadata());
        Button save = Widgets.button(
                "ui.details.save", () -> save(source, begun, form.edited(), conflict));
        save.setDefaultButton(true);
        save.setDisable(session.library().whyReadOnly().isPresent());
        HBox buttons = Widgets.buttons(copy, save);
        if (!known.titleInFile().isBlank() && !known.titleInFile().equals(source.title())) {
            buttons.getChildren()
                    .addFirst(Widgets.button(
                            "ui.details.use-file-title",
                            () -> takeTitle(source, known.titleInFile())));
        }
        VBox whole = new VBox(12, scroll, conflict, buttons);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        overlay.bindSize(whole, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.details.heading"), whole, form.title());
    }

    /// What another window has changed meanwhile is shown; saving again keeps what is here.
    private void save(
            Source source, AtomicReference<Metadata> begun, Metadata edited, Label conflict) {
        new SourceDetails(session)
                .describe(source.id(), requireNonNull(begun.get()), edited, (seen, conflicts) -> {
                    if (conflicts.isEmpty()) {
                        overlay.hide();
                        return;
                    }
                    begun.set(seen);
                    String theirs = String.join(
                            "; ",
                            conflicts.stream()
                                    .map(c -> c.field() + ": " + c.theirs())
                                    .toList());
                    conflict.setText(Messages.of("ui.details.conflict", theirs));
                    conflict.setManaged(true);
                });
    }

    private void takeTitle(Source source, String title) {
        session.arranging().rename(source.id(), title);
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
