package glossator.anchoring.reuse;

import glossator.anchoring.RandomProse;
import glossator.anchoring.Script;
import glossator.document.Range;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Texts made by chance, into some of which passages of others were put, reworded.
final class PlantedTexts {
    /// Phrases that any writer of the language uses.
    private static final int PHRASES = 2000;

    private final Script script;
    private final Random random;
    private final RandomProse prose;
    private final List<String> phrases = new ArrayList<>();
    final List<String> texts = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    final List<Planted> planted = new ArrayList<>();

    /// A passage and its return.
    ///
    /// @param changed of a hundred words
    record Planted(int from, Range passage, int to, Range place, int changed, boolean sentence) {}

    PlantedTexts(Script script, int count, int sentences, long seed) {
        this.script = script;
        random = new Random(seed);
        prose = new RandomProse(script, seed);
        for (int i = 0; i < PHRASES; i++) {
            phrases.add(words(2 + random.nextInt(5)));
        }
        for (int i = 0; i < count; i++) {
            texts.add(text(sentences));
        }
    }

    static UUID id(int text) {
        return new UUID(1, text);
    }

    private String text(int sentences) {
        var text = new StringBuilder();
        for (int s = 0; s < sentences; s++) {
            text.append(sentence()).append(s % 5 == 4 ? "\n" : "");
        }
        return text.toString();
    }

    private String sentence() {
        var sentence = new StringBuilder();
        for (int i = 3 + random.nextInt(9); i > 0; i--) {
            // Few phrases are used often, most of them seldom.
            int phrase = (int) (PHRASES * Math.pow(random.nextDouble(), 1.5));
            boolean stock = random.nextInt(12) == 0;
            sentence.append(stock ? phrases.get(phrase) : words(2)).append(script.space);
        }
        return sentence.toString().strip() + script.stop;
    }

    private String words(int count) {
        var words = new StringBuilder(prose.word());
        for (int i = 1; i < count; i++) {
            words.append(script.space).append(prose.word());
        }
        return words.toString();
    }

    /// Puts a passage of one text, reworded, between two sentences of another.
    void plant(int changed, boolean sentence) {
        int from = unused();
        int to = unused();
        Range passage = passage(texts.get(from), sentence);
        String reworded = reworded(passage.of(texts.get(from)), changed);
        String host = texts.get(to);
        int at = host.indexOf(script.stop, random.nextInt(host.length() * 2 / 3))
                + script.stop.length();
        texts.set(to, host.substring(0, at) + reworded + script.stop + host.substring(at));
        planted.add(new Planted(
                from, passage, to, new Range(at, at + reworded.length()), changed, sentence));
    }

    /// A text that takes no part yet, so that all that is shared is known.
    private int unused() {
        int text = random.nextInt(texts.size());
        while (!used.add(text)) {
            text = (text + 1) % texts.size();
        }
        return text;
    }

    private Range passage(String text, boolean sentence) {
        int stop = script.stop.length();
        int start = text.indexOf(script.stop, random.nextInt(text.length() / 2)) + stop;
        int least = script.space.isEmpty() ? 20 : 60;
        int end = text.indexOf(script.stop, start + (sentence ? least : 6 * least));
        return new Range(start, end);
    }

    /// Of the changed words seven in ten are others, the rest is left out or has one put before it.
    private String reworded(String passage, int changed) {
        String[] old = script.space.isEmpty() ? passage.split("(?<=\\G..)") : passage.split(" ");
        var now = new ArrayList<String>();
        for (String word : old) {
            boolean same = random.nextInt(100) >= changed;
            int what = random.nextInt(100);
            if (!same && what < 85) {
                now.add(prose.word());
            }
            if (same || (what >= 70 && what < 85)) {
                now.add(word);
            }
        }
        return String.join(script.space, now);
    }
}
