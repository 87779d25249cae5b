package glossator.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A text made by chance: words of syllables, a few of them in every sentence and most of them
/// rare, as in any language (Zipf's law), in sentences and paragraphs.
final class Prose {
    private static final String[] SYLLABLES = {
        "ba", "ce", "din", "el", "fo", "gar", "hi", "ion", "ju", "kal", "lo", "mer", "na", "os",
        "pri", "qua", "ri", "sten", "tu", "um", "ver", "wo", "xi", "yl", "zan"
    };

    private Prose() {}

    static String of(int sentences, long seed) {
        var random = new Random(seed);
        List<String> words = words(random);
        var text = new StringBuilder();
        for (int s = 0; s < sentences; s++) {
            int length = 5 + random.nextInt(20);
            for (int w = 0; w < length; w++) {
                // The n-th word of the list is taken about 1/n times as often as the first.
                int rank = (int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1;
                String word = words.get(Math.clamp(rank, 0, words.size() - 1));
                text.append(w == 0 ? capital(word) : word);
                text.append(w == length - 1 ? "." : random.nextInt(9) == 0 ? ", " : " ");
            }
            text.append(random.nextInt(6) == 0 ? "\n\n" : " ");
        }
        return text.toString();
    }

    private static List<String> words(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            var word = new StringBuilder();
            for (int s = 0; s <= Math.min(4, i / 40 + random.nextInt(2)); s++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        return words;
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
