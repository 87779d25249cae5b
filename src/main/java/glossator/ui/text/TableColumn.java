package glossator.ui.text;

import java.util.regex.Pattern;

/// What is known of one column of a table.
final class TableColumn {
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
        width = Math.max(width, width(cell, header ? BOLD_CHARACTER : CHARACTER));
        if (!header && !cell.isBlank()) {
            filled = true;
            numbers &= NUMBER.matcher(cell.strip()).matches();
        }
    }

    /// The width of a text in ems.
    static double width(String text) {
        return width(text, CHARACTER);
    }

    private static double width(String text, double character) {
        long wide = text.codePoints().filter(TableColumn::isSquare).count();
        return wide + (text.length() - wide) * character;
    }

    private static boolean isSquare(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
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
