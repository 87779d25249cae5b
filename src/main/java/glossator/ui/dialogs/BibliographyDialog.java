package glossator.ui.dialogs;

import glossator.bibliography.BibliographyEntry;
import glossator.exchange.bibliography.BibliographyFiles;
import glossator.exchange.bibliography.BibliographyImport;
import glossator.exchange.bibliography.BibliographyReport;
import glossator.message.Messages;
import glossator.ui.control.Overlay;
import glossator.ui.control.Toasts;
import glossator.ui.control.Widgets;
import glossator.ui.session.Session;
import glossator.ui.session.SourceDetails;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a bibliography would change in the library, before it does.
public final class BibliographyDialog {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 480;

    private final Overlay overlay;
    private final Session session;
    private final Toasts toasts;
    private final Consumer<List<Path>> addFiles;

    /// @param addFiles adds files to the library
    public BibliographyDialog(
            Overlay overlay, Session session, Toasts toasts, Consumer<List<Path>> addFiles) {
        this.overlay = overlay;
        this.session = session;
        this.toasts = toasts;
        this.addFiles = addFiles;
    }

    public void show(Path file) {
        session.tasks()
                .read(
                        () -> {
                            Path folder = file.toAbsolutePath().getParent();
                            return BibliographyImport.plan(
                                    session.library(),
                                    BibliographyFiles.read(file),
                                    folder == null ? file : folder);
                        },
                        plan -> show(file, plan));
    }

    private void show(Path file, BibliographyImport plan) {
        BibliographyReport report = plan.report();
        ListView<String> list = new ListView<>();
        list.getItems().addAll(lines(report));
        list.setCellFactory(_ -> new LineCell());
        list.setAccessibleText(Messages.of("ui.bibliography.lines"));
        list.setPlaceholder(Widgets.muted(Messages.of("ui.bibliography.no-lines")));
        Button take = Widgets.button("ui.bibliography.take", () -> take(plan));
        take.setDefaultButton(true);
        HBox buttons = Widgets.buttons(take);
        if (!report.toAdd().isEmpty()) {
            buttons.getChildren().addFirst(Widgets.button("ui.bibliography.add-files", () -> {
                overlay.hide();
                addFiles.accept(report.toAdd());
                toasts.showInfo(Messages.of("ui.bibliography.again", file.getFileName()));
            }));
        }
        VBox content = new VBox(
                10,
                Widgets.sentence(Messages.of(
                        "ui.bibliography.counts",
                        report.entries(),
                        report.matched().size(),
                        report.changed())),
                Widgets.sentence(Messages.of(
                        "ui.bibliography.parts",
                        report.tags(),
                        report.notes(),
                        report.annotations(),
                        report.toAdd().size())),
                connections(report),
                list,
                buttons);
        VBox.setVgrow(list, Priority.ALWAYS);
        overlay.bindSize(content, WIDTH, HEIGHT);
        overlay.show(Messages.of("ui.bibliography.heading", file.getFileName()), content, take);
    }

    private static Label connections(BibliographyReport report) {
        Label label = Widgets.sentence(Messages.of(
                "ui.bibliography.connections",
                report.collections(),
                report.pages(),
                report.links()));
        boolean some = report.collections() + report.pages() + report.links() > 0;
        label.setVisible(some);
        label.setManaged(some);
        return label;
    }

    private static List<String> lines(BibliographyReport report) {
        var lines = new ArrayList<String>();
        report.differences()
                .forEach((source, some) -> some.forEach(d -> lines.add(Messages.of(
                        "ui.bibliography.kept", source.title(), d.field(), d.kept(), d.other()))));
        report.ambiguous()
                .forEach(e -> lines.add(Messages.of("ui.bibliography.ambiguous", name(e))));
        report.unmatched()
                .forEach(e -> lines.add(Messages.of("ui.bibliography.unmatched", name(e))));
        lines.addAll(report.problems());
        return lines;
    }

    private static String name(BibliographyEntry entry) {
        return Widgets.toOneLine(
                entry.metadata().title().isBlank()
                        ? entry.key()
                        : entry.metadata().title());
    }

    private void take(BibliographyImport plan) {
        new SourceDetails(session).take(plan, () -> {
            overlay.hide();
            toasts.showInfo(Messages.of("ui.bibliography.done", plan.report().changed()));
        });
    }

    /// Wraps its sentence.
    private static final class LineCell extends ListCell<String> {
        private final Label label = new Label();

        LineCell() {
            label.setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            label.setText(line == null ? "" : line);
            label.setMaxWidth(WIDTH - 80);
            setGraphic(empty ? null : label);
        }
    }
}
