package glossator.ui.text;

import glossator.document.Block;
import glossator.document.Document;

import javafx.scene.text.TabStop;
import javafx.scene.text.TabStopPolicy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tab stops of each table, so that its cells, which are separated by tabs in the text, line
/// up.
final class TableStops {
    private static final int WIDEST = 40;
    private static final double CHARACTER = 0.52;
    private static final double GAP = 2;

    /// The widest cell of each column except the last, in characters, by table.
    private final Map<Integer, List<Integer>> widths = new HashMap<>();

    TableStops(Document document) {
        for (Block block : document.blocks()) {
            if (block.kind() instanceof Block.Row(int table, boolean _)) {
                measure(widths.computeIfAbsent(table, t -> new ArrayList<>()), block.text());
            }
        }
    }

    private static void measure(List<Integer> columns, String row) {
        String[] cells = row.split("\t", -1);
        for (int i = 0; i + 1 < cells.length; i++) {
            int width = Math.min(WIDEST, cells[i].length());
            if (i == columns.size()) {
                columns.add(width);
            } else if (columns.get(i) < width) {
                columns.set(i, width);
            }
        }
    }

    /// The tab stops of a table whose text is indented by `indent` pixels.
    TabStopPolicy stops(int table, TextMetrics metrics, double indent) {
        var policy = new TabStopPolicy();
        double at = indent;
        for (int width : widths.getOrDefault(table, List.of())) {
            at += (width * CHARACTER + GAP) * metrics.size();
            policy.tabStops().add(new TabStop(at));
        }
        policy.setDefaultInterval(4 * metrics.size());
        return policy;
    }
}
