package glossator.ui.dialogs;

import glossator.message.Messages;
import glossator.ui.control.Action;
import glossator.ui.control.Overlay;
import glossator.ui.control.Widgets;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All actions that have keys, by menu, in columns of about equal height: as many as the window has
/// room for.
public final class ShortcutsDialog {
    private static final int MOST_COLUMNS = 3;

    /// What a column needs for its longest words and keys, and what is around all of them.
    private static final double COLUMN = 260;

    private static final double AROUND = 100;

    /// The height of a group's heading, in lines.
    private static final int HEADING = 2;

    private final Overlay overlay;
    private final List<Action> actions;

    public ShortcutsDialog(Overlay overlay, List<Action> actions) {
        this.overlay = overlay;
        this.actions = actions;
    }

    public void show() {
        // A grid, because a row of boxes does not know its height after wrapping.
        GridPane columns = new GridPane(32, 0);
        columns.getStyleClass().add("shortcuts");
        List<List<Map.Entry<String, List<Action>>>> all = columns(groups(), countColumns());
        for (List<Map.Entry<String, List<Action>>> column : all) {
            VBox box = new VBox(18);
            column.forEach(group -> box.getChildren().add(group(group.getKey(), group.getValue())));
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / all.size());
            columns.getColumnConstraints().add(share);
            columns.addRow(0, box);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("edge-to-edge", "dialog-scroll");
        scroll.setAccessibleText(Messages.of("ui.shortcuts.title"));
        overlay.show(Messages.of("ui.shortcuts.title"), scroll, scroll);
    }

    private int countColumns() {
        double room = overlay.node().getLayoutBounds().getWidth() - AROUND;
        return Math.clamp((long) (room / COLUMN), 1, MOST_COLUMNS);
    }

    private Map<String, List<Action>> groups() {
        var groups = new LinkedHashMap<String, List<Action>>();
        for (Action action : actions) {
            if (!action.keysText().isEmpty()) {
                groups.computeIfAbsent(action.group(), g -> new ArrayList<>()).add(action);
            }
        }
        return groups;
    }

    /// Distributes the groups in order over so many columns with about equal numbers of lines.
    private static <T> List<List<Map.Entry<String, List<T>>>> columns(
            Map<String, List<T>> groups, int count) {
        int all = groups.values().stream().mapToInt(g -> g.size() + HEADING).sum();
        var columns = new ArrayList<List<Map.Entry<String, List<T>>>>();
        int before = 0;
        for (Map.Entry<String, List<T>> group : groups.entrySet()) {
            int lines = group.getValue().size() + HEADING;
            // A group goes into the column that contains its middle.
            int column = Math.min(count - 1, (2 * before + lines) * count / (2 * all));
            while (columns.size() <= column) {
                columns.add(new ArrayList<>());
            }
            columns.get(column).add(group);
            before += lines;
        }
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private static VBox group(String name, List<Action> actions) {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, right);
        for (Action action : actions) {
            Label what = new Label(action.name());
            what.setWrapText(true);
            Label keys = new Label(action.keysText());
            keys.getStyleClass().add("keys");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), what, keys);
        }
        return new VBox(8, Widgets.heading(Widgets.menuName(name)), grid);
    }
}
