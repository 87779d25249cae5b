package glossator.format.office;

import glossator.format.source.Numerals;

import java.util.Locale;

/// Formats numbers in the ways that word processors number lists and notes.
public final class ListNumbers {
    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final String ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private static final String[] SYMBOLS = {"*", "†", "‡", "§"};

    private ListNumbers() {}

    /// `format` as Word names it (ECMA-376, part 1, 17.18.59); decimal for the few unknown ones.
    public static String format(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            case "upperRoman" -> Numerals.write(number, "I");
            case "lowerRoman" -> Numerals.write(number, "i");
            case "upperLetter" -> repeatedLetters(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerLetter" -> repeatedLetters(number, "abcdefghijklmnopqrstuvwxyz");
            case "russianLower" -> repeatedLetters(number, CYRILLIC);
            case "russianUpper" -> repeatedLetters(number, CYRILLIC.toUpperCase(Locale.ROOT));
            case "arabicAlpha" -> repeatedLetters(number, ARABIC);
            case "arabicAbjad" -> repeatedLetters(number, ABJAD);
            case "hebrew1", "hebrew2" -> repeatedLetters(number, HEBREW);
            case "aiueo", "aiueoFullWidth" -> repeatedLetters(number, AIUEO);
            case "iroha", "irohaFullWidth" -> repeatedLetters(number, IROHA);
            case "ordinal" -> number + ordinalEnding(number);
            case "chicago" ->
                SYMBOLS[Math.floorMod(number - 1, 4)].repeat(formatLetters(number, 4));
            case "numberInDash" -> "- " + number + " -";
            case "decimalEnclosedParen" -> "(" + number + ")";
            case "decimalEnclosedFullstop" -> number + ".";
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> circledDigits(number);
            case "decimalFullWidth", "decimalFullWidth2" -> digitsFrom(number, '０');
            case "hindiNumbers" -> digitsFrom(number, '०');
            case "thaiNumbers" -> digitsFrom(number, '๐');
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" ->
                digits(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> chinese(number);
            default -> String.valueOf(number);
        };
    }

    /// The 27th number is the first letter twice.
    private static String repeatedLetters(int number, String letters) {
        if (number < 1) {
            return String.valueOf(number);
        }
        int length = letters.length();
        return letters.substring((number - 1) % length, (number - 1) % length + 1)
                .repeat(formatLetters(number, length));
    }

    private static int formatLetters(int number, int length) {
        return Math.clamp((number - 1) / length + 1, 1, 32);
    }

    private static String ordinalEnding(int number) {
        int last = Math.abs(number % 100);
        if (last >= 11 && last <= 13) {
            return "th";
        }
        return switch (last % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String circledDigits(int number) {
        return number >= 1 && number <= 20
                ? String.valueOf((char) ('①' + number - 1))
                : String.valueOf(number);
    }

    private static String digitsFrom(int number, char zero) {
        var out = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            out.append(c == '-' ? c : (char) (zero + c - '0'));
        }
        return out.toString();
    }

    private static String digits(int number) {
        var out = new StringBuilder();
        for (char c : String.valueOf(number).toCharArray()) {
            out.append(c == '-' ? c : CHINESE.charAt(c - '0'));
        }
        return out.toString();
    }

    private static String chinese(int number) {
        if (number < 1 || number > 9999) {
            return digits(number);
        }
        var out = new StringBuilder();
        int[] values = {1000, 100, 10, 1};
        for (int i = 0; i < values.length; i++) {
            int digit = number / values[i] % 10;
            if (digit == 0) {
                boolean more = number % values[i] > 0;
                boolean zero = !out.isEmpty() && out.charAt(out.length() - 1) == '零';
                out.append(more && !out.isEmpty() && !zero ? "零" : "");
            } else {
                boolean bare = digit == 1 && values[i] == 10 && out.isEmpty();
                out.append(bare ? "" : CHINESE.substring(digit, digit + 1));
                out.append("千百十 ".charAt(i));
            }
        }
        return out.toString().strip();
    }
}
