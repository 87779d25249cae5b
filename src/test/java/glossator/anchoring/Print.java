package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.Locale;
import java.util.Random;

/// How a text is printed: what another edition, format or scan does to every word of it.
enum Print {
    AS_IT_IS,
    /// Typographic signs are made plain.
    PLAIN,
    /// Lines of 60 characters, words divided at their ends.
    WRAPPED,
    /// Some spaces do not break, some words have soft hyphens in them.
    INVISIBLE,
    /// Quotes, dashes and ligatures of a typesetter.
    TYPESET,
    /// Capital letters throughout.
    CAPITALS,
    /// Signs as wide as ideographs.
    WIDE,
    /// Two letters in a hundred misread, a few words run together or torn apart.
    SCANNED;

    static final int WIDTH = 60;
    private static final String[][] MISREADINGS = {
        {"rn", "m"},
        {"m", "rn"},
        {"l", "1"},
        {"i", "l"},
        {"e", "c"},
        {"o", "0"},
        {"u", "n"},
        {"h", "b"},
        {"а", "о"},
        {"и", "н"},
        {"を", "衣"}
    };

    String space(Word word, Random random) {
        String before = word.before();
        return switch (this) {
            case WRAPPED -> before.length() > 1 ? before : before.replace('\n', ' ');
            case INVISIBLE -> random.nextInt(4) == 0 ? before.replace(' ', '\u00A0') : before;
            case SCANNED -> before.equals(" ") && random.nextInt(60) == 0 ? "" : before;
            case AS_IT_IS, PLAIN, TYPESET, CAPITALS, WIDE -> before;
        };
    }

    String letters(String text, Random random) {
        return switch (this) {
            case AS_IT_IS, WRAPPED -> text;
            case PLAIN ->
                text.replaceAll("[“”„«»]", "\"")
                        .replaceAll("[‘’]", "'")
                        .replace("—", "--")
                        .replace("…", "...")
                        .replace("ﬁ", "fi");
            case INVISIBLE ->
                text.matches("\\p{L}{6,}[.,]?")
                        ? text.substring(0, 3) + "\u00AD" + text.substring(3)
                        : text;
            case TYPESET ->
                text.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("\"", "”").replace("-", "–");
            case CAPITALS -> text.toUpperCase(Locale.ROOT);
            case WIDE ->
                text.replace(',', '，').replace('.', '．').replace('?', '？').replace(':', '：');
            case SCANNED -> torn(misread(text, 2, random), random);
        };
    }

    private static String torn(String text, Random random) {
        return text.length() > 6 && random.nextInt(50) == 0
                ? text.substring(0, 3) + " " + text.substring(3)
                : text;
    }

    /// Letters taken for others.
    static String misread(String text, int percent, Random random) {
        var read = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (random.nextInt(100) >= percent || Character.isSurrogate(text.charAt(i))) {
                read.append(text.charAt(i));
                continue;
            }
            String[] misreading = MISREADINGS[random.nextInt(MISREADINGS.length)];
            switch (random.nextInt(3)) {
                case 0 -> read.append(misreading[1]);
                case 1 -> read.append(text.charAt(i)).append(text.charAt(i));
                default -> {}
            }
        }
        String known = read.isEmpty() ? text : read.toString();
        for (String[] misreading : MISREADINGS) {
            if (random.nextInt(100) < percent) {
                known = known.replace(misreading[0], misreading[1]);
            }
        }
        return known;
    }
}
