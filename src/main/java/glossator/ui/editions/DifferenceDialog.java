package glossator.ui.editions;

import glossator.anchoring.Difference;
import glossator.anchoring.Difference.Kind;
import glossator.exchange.ExportFile;
import glossator.exchange.html.DifferenceHtml;
import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.control.ListRows;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;
import glossator.ui.dialogs.ExportDialog;
import glossator.ui.dialogs.ReportDialog;
import glossator.ui.session.Progress;
import glossator.ui.session.Session;
import glossator.wording.EditionComparison;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Shows what has changed between two editions of a source, word by word, in one or two columns.
public final class DifferenceDialog {
    private final Overlay overlay;
    private final Session session;
    private final UUID source;
    private final ListView<DifferenceRow> list = new ListView<>();
    private final Label count = Widgets.muted("");
    private final ToggleButton two = new ToggleButton(Messages.of("ui.difference.two"));
    private final Set<Integer> unfolded = new HashSet<>();

    public DifferenceDialog(Overlay overlay, Session session, UUID source) {
        this.overlay = overlay;
        this.session = session;
        this.source = source;
        two.setSelected(session.settings().twoColumnsProperty().get());
        list.getStyleClass().addAll("plain-list", "difference-list");
        list.setAccessibleText(Messages.of("ui.difference.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /// Compares in the background, then shows the result.
    public void show(UUID older, UUID newer) {
        session.tasks()
                .run(
                        Messages.of("ui.difference.comparing"),
                        progress -> new Found(
                                ComparedEditions.of(session.library(), source, older, newer),
                                progress),
                        found -> {
                            if (!found.progress().isCancelled()) {
                                show(found.compared());
                            }
                        });
    }

    private record Found(ComparedEditions compared, Progress progress) {}

    private void show(ComparedEditions compared) {
        unfolded.clear();
        list.setCellFactory(
                view -> new DifferenceCell(compared, two::isSelected, f -> unfold(compared, f)));
        list.getItems().setAll(DifferenceRow.of(compared.difference(), unfolded));
        two.setOnAction(e -> {
            session.settings().twoColumnsProperty().set(two.isSelected());
            list.refresh();
        });
        list.getSelectionModel().selectedIndexProperty().subscribe(_ -> showCount());
        VBox content = content(compared);
        overlay.bindSize(content, 1_400, 1_000);
        overlay.show(Messages.of("ui.difference.title"), content, list);
        ListRows.layOut(list);
        step(1);
        showCount();
    }

    private VBox content(ComparedEditions compared) {
        HBox sides = new HBox(
                20,
                new EditionHeader(compared, true, e -> choose(compared, e, true)).node(),
                new EditionHeader(compared, false, e -> choose(compared, e, false)).node());
        Button previous = Widgets.button("ui.difference.previous", () -> step(-1));
        Button next = Widgets.button("ui.difference.next", () -> step(1));
        Button export = Widgets.button("ui.difference.export", () -> export(compared));
        HBox tools = new HBox(8, previous, next, count, Widgets.space(), two, export);
        count.setMinWidth(Label.USE_PREF_SIZE);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(10, sides, summary(compared), tools);
        if (compared.difference().isSame()) {
            content.getChildren()
                    .add(Widgets.emptyState(
                            MaterialDesignE.EQUAL,
                            Messages.of("ui.difference.none"),
                            Messages.of("ui.difference.none.help")));
        }
        content.getChildren().addAll(list, Widgets.muted(Messages.of("ui.difference.keys")));
        content.getStyleClass().add("difference");
        content.addEventFilter(KeyEvent.KEY_PRESSED, e -> handleKey(compared, e));
        return content;
    }

    private static Label summary(ComparedEditions compared) {
        Difference difference = compared.difference();
        Label summary = new Label(Messages.of(
                "ui.difference.summary",
                difference.countWords(Kind.INSERTED),
                difference.countWords(Kind.REMOVED),
                difference.countWords(Kind.CHANGED),
                compared.movedCount()));
        summary.getStyleClass().add("section-title");
        summary.setId("difference-summary");
        summary.setWrapText(true);
        return summary;
    }

    /// Exports the comparison as one HTML file, with the evidence.
    private void export(ComparedEditions compared) {
        EditionComparison comparison = compared.comparison();
        ExportDialog.ask(
                        list.getScene().getWindow(),
                        session,
                        DifferenceHtml.fileName(comparison.source()),
                        "html")
                .ifPresent(place -> write(comparison, place));
    }

    private void write(EditionComparison comparison, Path place) {
        DifferenceHtml html = new DifferenceHtml(InstantSource.system());
        session.tasks()
                .run(
                        Messages.of("ui.export.writing", place.getFileName()),
                        _ -> ExportFile.write(
                                out -> html.write(comparison, out), session.library(), place),
                        report -> new ReportDialog(overlay, null).show(report, place));
    }

    private void choose(ComparedEditions shown, Edition edition, boolean old) {
        UUID older = old ? edition.id() : shown.comparison().old().id();
        UUID newer = old ? shown.comparison().now().id() : edition.id();
        show(older, newer);
    }

    private void handleKey(ComparedEditions compared, KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        Runnable run = switch (e.getCode()) {
            case N, J -> () -> step(1);
            case P, K -> () -> step(-1);
            case S -> two::fire;
            case E -> () -> export(compared);
            case ENTER -> e.getTarget() instanceof ListView ? () -> unfold(compared) : null;
            default -> null;
        };
        if (run != null) {
            e.consume();
            session.tasks().guard(run);
        }
    }

    private void unfold(ComparedEditions compared) {
        if (list.getSelectionModel().getSelectedItem() instanceof DifferenceRow.Folded stretch) {
            unfold(compared, stretch);
        }
    }

    private void unfold(ComparedEditions compared, DifferenceRow.Folded stretch) {
        unfolded.add(stretch.first());
        int row = list.getItems().indexOf(stretch);
        list.getItems().setAll(DifferenceRow.of(compared.difference(), unfolded));
        select(row);
    }

    /// Goes to the next (1) or previous (-1) changed paragraph.
    private void step(int by) {
        List<DifferenceRow> rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex() + by;
        while (at >= 0 && at < rows.size() && !isChanged(rows.get(at))) {
            at += by;
        }
        if (at >= 0 && at < rows.size()) {
            select(at);
        }
    }

    private void select(int row) {
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
        ListRows.reveal(list);
    }

    private static boolean isChanged(DifferenceRow row) {
        return row instanceof DifferenceRow.Shown shown && shown.isChanged();
    }

    private void showCount() {
        List<DifferenceRow> rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        long all = rows.stream().filter(DifferenceDialog::isChanged).count();
        long before = rows.subList(0, Math.max(0, at + 1)).stream()
                .filter(DifferenceDialog::isChanged)
                .count();
        count.setText(all == 0 ? "" : Messages.of("ui.difference.count", before, all));
    }
}
