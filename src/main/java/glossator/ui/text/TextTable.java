package glossator.ui.text;

import glossator.document.Block;

import java.util.ArrayList;
import java.util.List;

/// What is known of one table, whose cells are separated by tabs in the text. Widths are in ems.
final class TextTable {
    /// Between two columns.
    static final double GAP = 2;

    /// The mean width of a character is a guess: columns may be narrowed so far.
    private static final double NARROWEST = 0.88;

    /// A table with a longer cell has prose in it, which nobody wants to read in one line.
    private static final double PROSE = 30;

    /// Cells that are no longer than this are numbers and names.
    private static final double SHORT = 12;

    /// No table with longer cells that is wider than so many pages is read in lines.
    private static final double PAGES = 3;

    private final List<TableColumn> columns = new ArrayList<>();
    private List<String> labels = List.of();
    private int first = -1;
    private int last;
    private boolean broken;

    /// How the rows are laid out.
    enum Form {
        /// Cells line up in columns.
        COLUMNS,
        /// The same in a table that is wider than the page and can be moved sideways.
        MOVED,
        /// Cells stand one below the other, each with the label of its column.
        STACKED
    }

    void add(int block, Block row, boolean header) {
        String[] cells = cells(row);
        first = first < 0 ? block : first;
        last = block;
        broken |= row.text().indexOf(Block.LINE_BREAK) >= 0;
        if (header) {
            labels = List.of(cells);
        }
        boolean across = cells.length == 1 && !columns.isEmpty();
        for (int i = 0; i < cells.length && !across; i++) {
            if (i == columns.size()) {
                columns.add(new TableColumn());
            }
            columns.get(i).add(cells[i], header);
        }
    }

    static String[] cells(Block row) {
        return row.text().split("\t", -1);
    }

    /// The width of all columns.
    double width() {
        return GAP * (columns.size() - 1)
                + columns.stream().mapToDouble(TableColumn::width).sum();
    }

    /// Where a column begins.
    double left(int column) {
        return columns.stream().limit(column).mapToDouble(c -> c.width() + GAP).sum();
    }

    /// The width of one column; 0 if there is none.
    double widthOf(int column) {
        return column < columns.size() ? columns.get(column).width() : 0;
    }

    /// @param room the width of the page
    Form form(double room) {
        if (columns.size() < 2 || (!broken && width() * NARROWEST <= room)) {
            return Form.COLUMNS;
        }
        double longest = columns.stream().mapToDouble(TableColumn::width).max().orElse(0);
        boolean lines = longest <= SHORT || (longest <= PROSE && width() <= PAGES * room);
        return !broken && lines && longest <= room ? Form.MOVED : Form.STACKED;
    }

    List<TableColumn> columns() {
        return columns;
    }

    /// What the last row of headers says of each column; empty if there is none.
    List<String> labels() {
        return labels;
    }

    /// The block of its first row.
    int first() {
        return first;
    }

    /// The block of its last row.
    int last() {
        return last;
    }
}
