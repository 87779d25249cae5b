package glossator.format.source;

/// Numbers in the styles of lists and chapters.
public final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private Numerals() {}

    /// `type` as in HTML's `ol`: `a`, `A`, `i`, `I`, else decimal.
    public static String write(int number, String type) {
        return switch (type) {
            case "a" -> number < 1 ? String.valueOf(number) : letters(number, 'a');
            case "A" -> number < 1 ? String.valueOf(number) : letters(number, 'A');
            case "i" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "I" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    /// The value of a Roman numeral in either case; meaningless for anything else.
    public static int roman(String letters) {
        int sum = 0;
        String rest = letters.toUpperCase(java.util.Locale.ROOT);
        for (int i = 0; i < VALUES.length; i++) {
            while (rest.startsWith(ROMAN[i])) {
                sum += VALUES[i];
                rest = rest.substring(ROMAN[i].length());
            }
        }
        return sum;
    }

    private static String letters(int number, char first) {
        var out = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            out.insert(0, (char) (first + (rest - 1) % 26));
        }
        return out.toString();
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return String.valueOf(number);
        }
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
