package glossator.ui.text;

import java.util.regex.Pattern;

/// What is known of one column of a table.
final class TableColumn {
    /// No column is wider, in ems: its longer cells wrap.
    private static final double WIDEST = 21;

    /// The mean width of a character, in ems.
    private static final double CHARACTER = 0.52;

    private static final double BOLD_CHARACTER = 0.62;

    /// An amount with its sign, currency or percent sign, or a dash in place of one.
    private static final Pattern NUMBER =
            Pattern.compile("[-+−–±~]?\\s?[$€£¥]?\\s?\\d[\\d.,'’\\s]*\\s?[%€‰]?|[-–—]");

    private double width;
    private boolean numbers = true;
    private boolean filled;

    void add(String cell, boolean header) {
        double one = header ? BOLD_CHARACTER : CHARACTER;
        width = Math.max(width, Math.min(WIDEST, cell.length() * one));
        if (!header && !cell.isBlank()) {
            filled = true;
            numbers &= NUMBER.matcher(cell.strip()).matches();
        }
    }

    /// In ems.
    double width() {
        return width;
    }

    /// Whether its cells are numbers, which are aligned at their right ends.
    boolean isNumeric() {
        return filled && numbers;
    }
}
