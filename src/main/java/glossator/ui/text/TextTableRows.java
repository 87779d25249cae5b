package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Range;
import glossator.ui.session.Typography;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// Lays out the rows of tables. Those of a table that fits the page line up in columns. One that is
/// wider is moved sideways, all its rows together; if it has long cells, these stand one below the
/// other, each with the label of its column in front. The text stays as it is, character for
/// character.
final class TextTableRows {
    /// The widest label, in ems.
    private static final double WIDEST_LABEL = 9;

    private static final double LABEL_GAP = 0.9;

    private final Document document;
    private final Map<Integer, TextTable> tables = new HashMap<>();
    private final TableMover mover;
    private TextMetrics metrics = new TextMetrics(Typography.STANDARD);
    private double page;

    /// @param moved is told of a table whose rows have to be laid out again
    TextTableRows(Document document, IntConsumer moved) {
        this.document = document;
        this.mover = new TableMover(moved);
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block.kind() instanceof Block.Row(int table, boolean header)) {
                tables.computeIfAbsent(table, t -> new TextTable()).add(i, block, header);
            }
        }
    }

    void setMetrics(TextMetrics other) {
        metrics = other;
    }

    /// Sets the width of the page in pixels; false if it was the same.
    boolean setPage(double width) {
        boolean changed = width != page;
        page = width;
        return changed;
    }

    /// Lays out a row in its flow; returns the white space around it.
    ///
    /// @param around the white space that it would have without its table
    Insets layOut(TextFlow flow, int index, Insets around) {
        Block row = document.blocks().get(index);
        TextTable table = table(row);
        TextTable.Form form = form(row, table);
        boolean header = row.kind() instanceof Block.Row(int _, boolean is) && is;
        boolean stacked = form == TextTable.Form.STACKED && !header;
        if (form != TextTable.Form.MOVED) {
            MovedRow.release(flow);
        }
        RowText.write(flow, stacked ? RowText.stacked(row.text()) : row.text());
        return switch (form) {
            case COLUMNS -> {
                var stops = TableStops.within(table, metrics, room(row));
                flow.setTabStopPolicy(stops.stops(row, around.getLeft()));
                yield around;
            }
            case MOVED -> {
                var stops = new TableStops(table, metrics, metrics.size());
                double hidden = Math.max(0, table.width() * metrics.size() - room(row));
                Insets moved =
                        MovedRow.layOut(flow, number(row), table, index, mover, hidden, around);
                flow.setTabStopPolicy(stops.stops(row, moved.getLeft()));
                yield moved;
            }
            case STACKED -> {
                flow.setTabStopPolicy(TableStops.plain(metrics));
                yield stacked ? besideLabels(table, around) : around;
            }
        };
    }

    private static int number(Block row) {
        return row.kind() instanceof Block.Row(int table, boolean _) ? table : -1;
    }

    private TextTable table(Block row) {
        return tables.getOrDefault(number(row), new TextTable());
    }

    private double room(Block row) {
        double width = page > 0 ? Math.min(page, metrics.width()) : metrics.width();
        return width - metrics.indent(row) - metrics.gutter();
    }

    private TextTable.Form form(Block row, TextTable table) {
        return table.form(room(row) / metrics.size());
    }

    private Insets besideLabels(TextTable table, Insets around) {
        double labels = labelWidth(table);
        double left = labels == 0 ? 0 : labels + LABEL_GAP * metrics.size();
        return new Insets(
                around.getTop(), around.getRight(), around.getBottom(), around.getLeft() + left);
    }

    private double labelWidth(TextTable table) {
        double widest =
                table.labels().stream().mapToDouble(TableColumn::width).max().orElse(0);
        return Math.min(widest, WIDEST_LABEL) * metrics.size();
    }

    /// The labels in front of the cells of a row, if these stand one below the other.
    List<Node> labels(FlowShapes shapes, int index) {
        Block row = document.blocks().get(index);
        TextTable table = table(row);
        boolean header = row.kind() instanceof Block.Row(int _, boolean is) && is;
        if (header || form(row, table) != TextTable.Form.STACKED) {
            return List.of();
        }
        var labels = new ArrayList<Node>();
        String[] cells = TextTable.cells(row);
        int at = 0;
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty() && i < table.labels().size()) {
                var cell = new Range(at, at + cells[i].length());
                labels.add(label(table.labels().get(i), labelWidth(table), shapes, cell, row));
            }
            at += cells[i].length() + 1;
        }
        return labels;
    }

    private Label label(String words, double width, FlowShapes shapes, Range cell, Block row) {
        double top = FlowShapes.boundsOf(shapes.caret(cell.start())).getMinY();
        double bottom = FlowShapes.boundsOf(shapes.caret(cell.end())).getMaxY();
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().add("cell-label");
        label.setManaged(false);
        double from = metrics.indent(row);
        double x = shapes.isRightToLeft() ? shapes.flow().getWidth() - from - width : from;
        label.resizeRelocate(x, top + metrics.size() * 0.1, width, bottom - top);
        return label;
    }

    /// Moves a table sideways so that the cell with the character at `offset` is seen.
    void reveal(int offset) {
        int block = document.blocks().isEmpty() ? -1 : document.blockAt(offset);
        if (block < 0 || !(document.blocks().get(block).kind() instanceof Block.Row)) {
            return;
        }
        Block row = document.blocks().get(block);
        TextTable table = table(row);
        if (form(row, table) == TextTable.Form.MOVED) {
            String before = row.text().substring(0, offset - document.start(block));
            int cell = (int) before.chars().filter(c -> c == '\t').count();
            double left = table.left(cell) * metrics.size();
            double width = table.widthOf(cell) * metrics.size();
            mover.reveal(number(row), left, width, room(row));
        }
    }
}
