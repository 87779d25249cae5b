package glossator.ui.editions;

import glossator.annotation.Difference;
import glossator.annotation.Difference.Kind;
import glossator.library.Edition;
import glossator.message.Messages;
import glossator.ui.Overlay;
import glossator.ui.Session;
import glossator.ui.sheets.Parts;
import glossator.ui.sheets.Rows;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What has changed between two editions of a source, by words, in one column or in two.
public final class DifferenceSheet {
    private static final String SETTING = "differences.two-columns";

    private final Overlay overlay;
    private final Session session;
    private final UUID source;
    private final ListView<Row> list = new ListView<>();
    private final Label count = Parts.muted("");
    private final ToggleButton two = new ToggleButton(Messages.of("ui.difference.two"));
    private final Set<Integer> unfolded = new HashSet<>();

    public DifferenceSheet(Overlay overlay, Session session, UUID source) {
        this.overlay = overlay;
        this.session = session;
        this.source = source;
        two.setSelected(session.setting(SETTING, "").equals("true"));
        list.getStyleClass().addAll("plain-list", "difference-list");
        list.setAccessibleText(Messages.of("ui.difference.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /// Compares in the background and then shows it.
    public void show(UUID older, UUID newer) {
        session.tasks()
                .run(
                        Messages.of("ui.difference.comparing"),
                        progress ->
                                new Found(
                                        Comparison.of(session.library(), source, older, newer),
                                        progress),
                        found -> {
                            if (!found.progress().cancelled()) {
                                show(found.comparison());
                            }
                        });
    }

    private record Found(Comparison comparison, glossator.ui.Progress progress) {}

    private void show(Comparison comparison) {
        unfolded.clear();
        list.setCellFactory(
                view ->
                        new DifferenceCell(
                                comparison, two::isSelected, f -> unfold(comparison, f)));
        list.getItems().setAll(Row.of(comparison.difference(), unfolded));
        two.setOnAction(
                e -> {
                    session.set(SETTING, String.valueOf(two.isSelected()));
                    list.refresh();
                });
        list.getSelectionModel().selectedIndexProperty().subscribe(_ -> showCount());
        VBox content = content(comparison);
        overlay.fit(content, 1_400, 1_000);
        overlay.show(Messages.of("ui.difference.title"), content, list);
        step(1);
        showCount();
    }

    private VBox content(Comparison comparison) {
        HBox sides =
                new HBox(
                        20,
                        new SideHeader(comparison, comparison.old(), e -> choose(comparison, e, true))
                                .node(),
                        new SideHeader(comparison, comparison.now(), e -> choose(comparison, e, false))
                                .node());
        Button previous = Parts.button("ui.difference.previous", () -> step(-1));
        Button next = Parts.button("ui.difference.next", () -> step(1));
        HBox tools = new HBox(8, summary(comparison), Parts.space(), count, previous, next, two);
        tools.setAlignment(Pos.CENTER_LEFT);
        VBox content = new VBox(10, sides, tools);
        if (comparison.difference().isSame()) {
            content.getChildren()
                    .add(
                            Parts.empty(
                                    MaterialDesignE.EQUAL,
                                    Messages.of("ui.difference.none"),
                                    Messages.of("ui.difference.none.help")));
        }
        content.getChildren().addAll(list, Parts.muted(Messages.of("ui.difference.keys")));
        content.getStyleClass().add("difference");
        content.addEventFilter(KeyEvent.KEY_PRESSED, e -> press(comparison, e));
        return content;
    }

    private static Label summary(Comparison comparison) {
        Difference difference = comparison.difference();
        Label summary =
                new Label(
                        Messages.of(
                                "ui.difference.summary",
                                difference.words(Kind.INSERTED),
                                difference.words(Kind.REMOVED),
                                difference.words(Kind.CHANGED),
                                comparison.moved()));
        summary.getStyleClass().add("section-title");
        summary.setId("difference-summary");
        summary.setMinWidth(0);
        return summary;
    }

    private void choose(Comparison shown, Edition edition, boolean old) {
        UUID older = old ? edition.id() : shown.old().edition().id();
        UUID newer = old ? shown.now().edition().id() : edition.id();
        show(older, newer);
    }

    private void press(Comparison comparison, KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        Runnable run =
                switch (e.getCode()) {
                    case N, J -> () -> step(1);
                    case P, K -> () -> step(-1);
                    case S -> two::fire;
                    case ENTER -> e.getTarget() instanceof ListView ? () -> unfold(comparison) : null;
                    default -> null;
                };
        if (run != null) {
            e.consume();
            session.tasks().guard(run);
        }
    }

    private void unfold(Comparison comparison) {
        if (list.getSelectionModel().getSelectedItem() instanceof Row.Folded stretch) {
            unfold(comparison, stretch);
        }
    }

    private void unfold(Comparison comparison, Row.Folded stretch) {
        unfolded.add(stretch.first());
        int row = list.getItems().indexOf(stretch);
        list.getItems().setAll(Row.of(comparison.difference(), unfolded));
        select(row);
    }

    /// Goes to the next (1) or previous (-1) paragraph that has changed.
    private void step(int by) {
        List<Row> rows = list.getItems();
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
        Rows.reveal(list);
    }

    private static boolean isChanged(Row row) {
        return row instanceof Row.Shown shown && shown.isChanged();
    }

    private void showCount() {
        List<Row> rows = list.getItems();
        int at = list.getSelectionModel().getSelectedIndex();
        long all = rows.stream().filter(DifferenceSheet::isChanged).count();
        long before =
                rows.subList(0, Math.max(0, at + 1)).stream()
                        .filter(DifferenceSheet::isChanged)
                        .count();
        count.setText(
                all == 0 ? "" : Messages.of("ui.difference.count", before, all));
    }
}
