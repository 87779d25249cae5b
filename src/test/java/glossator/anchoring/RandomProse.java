package glossator.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A text made by chance: a few words in every sentence and most of them rare, as in any language
/// (Zipf's law), in sentences and paragraphs.
public final class RandomProse {
    private static final int WORDS = 6000;

    private final Script script;
    private final Random random;
    private final List<String> words = new ArrayList<>();

    public RandomProse(Script script, long seed) {
        this.script = script;
        random = new Random(seed);
        for (int rank = 0; rank < WORDS; rank++) {
            words.add(script.word(rank, random));
        }
    }

    static String of(int sentences, long seed) {
        return new RandomProse(Script.LATIN, seed).text(sentences);
    }

    public String text(int sentences) {
        var text = new StringBuilder();
        for (int s = 0; s < sentences; s++) {
            text.append(sentence(5 + random.nextInt(20)));
            if (random.nextInt(6) == 0) {
                text.append("\n\n");
            }
        }
        return text.toString();
    }

    public String sentence(int length) {
        var sentence = new StringBuilder();
        for (int w = 0; w < length; w++) {
            String word = word();
            sentence.append(w == 0 ? capital(word) : word);
            boolean last = w == length - 1;
            sentence.append(
                    last ? script.stop : random.nextInt(9) == 0 ? script.comma : script.space);
        }
        return sentence.toString();
    }

    /// The n-th word of the language is taken about 1/n times as often as the first.
    public String word() {
        int rank = (int) Math.exp(random.nextDouble() * Math.log(WORDS)) - 1;
        return words.get(Math.clamp(rank, 0, WORDS - 1));
    }

    private static String capital(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return Character.toString(Character.toTitleCase(word.codePointAt(0)))
                + word.substring(first);
    }
}
