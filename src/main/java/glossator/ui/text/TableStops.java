package glossator.ui.text;

import glossator.document.Block;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TabStop;
import javafx.scene.text.TabStopPolicy;
import javafx.scene.text.Text;

import java.util.List;

/// The tab stops of the rows of a table, so that its cells line up: numbers at their right ends,
/// everything else at the left.
///
/// @param em the pixels of one em of the columns: a little less than the text's in a tight table
record TableStops(TextTable table, TextMetrics metrics, double em) {

    /// @param room the width of the page in pixels
    static TableStops within(TextTable table, TextMetrics metrics, double room) {
        return new TableStops(table, metrics, Math.min(metrics.size(), room / table.width()));
    }

    /// The tab stops of a row without columns.
    static TabStopPolicy plain(TextMetrics metrics) {
        var policy = new TabStopPolicy();
        policy.setDefaultInterval(4 * metrics.size());
        return policy;
    }

    /// @param from where the row begins, in pixels
    TabStopPolicy stops(Block row, double from) {
        TabStopPolicy policy = plain(metrics);
        boolean header = row.kind() instanceof Block.Row(int _, boolean is) && is;
        List<TableColumn> columns = table.columns();
        String[] cells = TextTable.cells(row);
        double at = from;
        for (int i = 1; i < cells.length && i < columns.size(); i++) {
            at += (columns.get(i - 1).width() + TextTable.GAP) * em;
            policy.tabStops().add(new TabStop(at + shift(columns.get(i), cells[i], header)));
        }
        return policy;
    }

    /// How far from the left end of its column a cell begins.
    private double shift(TableColumn column, String cell, boolean header) {
        if (!column.isNumeric()) {
            return 0;
        }
        Text words = new Text(cell);
        FontWeight weight = header ? FontWeight.BOLD : FontWeight.NORMAL;
        words.setFont(Font.font(metrics.face(), weight, metrics.size()));
        double free = column.width() * em - words.getLayoutBounds().getWidth();
        return Math.max(-0.6 * TextTable.GAP * em, free);
    }
}
