package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TabStop;
import javafx.scene.text.TabStopPolicy;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tab stops of the rows of each table, so that its cells, which are separated by tabs in the
/// text, line up: numbers at their right ends, everything else at the left. A table that would be
/// wider than the page is narrowed.
final class TableStops {
    /// Between two columns, in ems.
    private static final double GAP = 2;

    private final Map<Integer, List<TableColumn>> tables = new HashMap<>();

    TableStops(Document document) {
        for (Block block : document.blocks()) {
            if (block.kind() instanceof Block.Row(int table, boolean header)) {
                measure(
                        tables.computeIfAbsent(table, t -> new ArrayList<>()),
                        cells(block),
                        header);
            }
        }
    }

    private static String[] cells(Block row) {
        return row.text().split("\t", -1);
    }

    private static void measure(List<TableColumn> columns, String[] cells, boolean header) {
        for (int i = 0; i < cells.length; i++) {
            if (i == columns.size()) {
                columns.add(new TableColumn());
            }
            columns.get(i).add(cells[i], header);
        }
    }

    /// The tab stops of one row.
    TabStopPolicy stops(Block row, TextMetrics metrics) {
        var policy = new TabStopPolicy();
        policy.setDefaultInterval(4 * metrics.size());
        if (row.kind() instanceof Block.Row(int table, boolean header)) {
            List<TableColumn> columns = tables.getOrDefault(table, List.of());
            String[] cells = cells(row);
            double indent = metrics.indent(row);
            double em = em(columns, metrics, metrics.width() - indent - metrics.gutter());
            double at = indent;
            for (int i = 1; i < cells.length && i < columns.size(); i++) {
                at += (columns.get(i - 1).width() + GAP) * em;
                policy.tabStops()
                        .add(new TabStop(
                                at + shift(columns.get(i), cells[i], header, em, metrics)));
            }
        }
        return policy;
    }

    /// The pixels of one em of the columns: less than the text's where the table is too wide.
    private static double em(List<TableColumn> columns, TextMetrics metrics, double room) {
        double ems = GAP * (columns.size() - 1)
                + columns.stream().mapToDouble(TableColumn::width).sum();
        return Math.min(metrics.size(), room / ems);
    }

    /// How far from the left end of its column a cell begins.
    private static double shift(
            TableColumn column, String cell, boolean header, double em, TextMetrics metrics) {
        if (!column.isNumeric()) {
            return 0;
        }
        Text words = new Text(cell);
        FontWeight weight = header ? FontWeight.BOLD : FontWeight.NORMAL;
        words.setFont(Font.font(metrics.face(), weight, metrics.size()));
        double free = column.width() * em - words.getLayoutBounds().getWidth();
        return Math.max(-0.6 * GAP * em, free);
    }
}
