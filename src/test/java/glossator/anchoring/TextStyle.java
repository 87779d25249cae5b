package glossator.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Texts of a form that has its own difficulties: numbered and repetitive ones, formulas, long
/// words and long sentences.
enum TextStyle {
    /// Articles with numbered paragraphs that refer to one another in ever the same words.
    LEGAL(Script.LATIN, 12, 22),
    /// Numbered requirements with formulas and values.
    STANDARD(Script.LATIN, 6, 16),
    TURKISH_LONG(Script.TURKISH, 25, 60),
    GERMAN_LONG(Script.GERMAN, 25, 60),
    CHINESE_LONG(Script.CHINESE, 25, 60);

    private static final int PHRASES = 5;

    final Script script;
    private final int least;
    private final int most;

    TextStyle(Script script, int least, int most) {
        this.script = script;
        this.least = least;
        this.most = most;
    }

    String text(int sentences, long seed) {
        var random = new Random(seed);
        var prose = new RandomProse(script, seed);
        List<String> phrases = new ArrayList<>();
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(prose.sentence(4 + random.nextInt(3)).replaceAll("[.。]\\s*$", ""));
        }
        var text = new StringBuilder();
        for (int number = 1; number <= sentences; number++) {
            String sentence = prose.sentence(least + random.nextInt(most - least));
            text.append(
                    switch (this) {
                        case LEGAL -> legal(number, phrases, sentence, random);
                        case STANDARD -> standard(number, phrases, sentence, prose, random);
                        case TURKISH_LONG, GERMAN_LONG, CHINESE_LONG ->
                            sentence + (random.nextInt(5) == 0 ? "\n\n" : "");
                    });
        }
        return text.toString();
    }

    private static String legal(int number, List<String> phrases, String sentence, Random random) {
        String phrase = phrases.get(random.nextInt(phrases.size()));
        return switch (number % 6) {
            case 0 -> "\n\n§ " + number / 6 + " " + phrase + "\n\n(1) " + sentence;
            case 1, 2 -> "\n(" + (number % 6 + 1) + ") " + sentence;
            case 3 ->
                "\n(4) " + phrase + " § " + (1 + random.nextInt(40)) + " ("
                        + (1 + random.nextInt(4)) + "). ";
            case 4 -> "\n(a) " + phrase + " " + sentence;
            default -> "\n(b) " + phrase + ", " + random.nextInt(90) + " " + sentence;
        };
    }

    private static String standard(
            int number, List<String> phrases, String sentence, RandomProse prose, Random random) {
        String phrase = phrases.get(random.nextInt(phrases.size()));
        String formula = prose.word().charAt(0) + "_" + random.nextInt(9) + " = "
                + random.nextInt(99) + "." + random.nextInt(9) + " · "
                + prose.word().charAt(0) + "^"
                + random.nextInt(5) + " − √(" + prose.word().charAt(0) + " + " + random.nextInt(9)
                + ")";
        return switch (number % 5) {
            case 0 ->
                "\n\n" + number / 5 + "." + random.nextInt(9) + " " + phrase + "\n\n" + sentence;
            case 1 -> "\n" + formula + " (" + number + ") ";
            case 2 -> phrase + " " + formula + ", " + sentence;
            case 3 -> "\n[REQ-" + number + "] " + phrase + " " + sentence;
            default ->
                sentence + phrase + " " + random.nextInt(400) + " ± " + random.nextInt(9) + " mm. ";
        };
    }
}
