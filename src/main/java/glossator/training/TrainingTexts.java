package glossator.training;

import glossator.annotation.Selector;
import glossator.document.Range;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Texts of made-up words in several scripts, and edited copies of them, as input for `anchor`; for
/// training only, so the right places of the quotes are not recorded.
final class TrainingTexts {
    private static final List<String> ALPHABETS = List.of(
            "etaoinshrdlucmfwypvbgkjqxz",
            "etaoinshrdlucéàüößñçè",
            "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэф",
            "اینرمدوهتبشسزکلگخفپحعجقژطصچغ",
            "कतनमरसलहयपवजदगबआईउएिाेोीु",
            "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后",
            "のにはをたがでてとしれさあいうえおかきくけこカタナ漢字国人生会日本行見出手",
            "가나다라마바사아자차하고노도로모보소오조호기니디리미비시이지히은는을를에서");
    private static final int WORDS = 3000;

    private final Random random = new Random(1);
    private final Path folder;
    private final List<Map<String, Object>> pairs = new ArrayList<>();
    private final List<Map<String, Object>> requests = new ArrayList<>();

    private TrainingTexts(Path folder) {
        this.folder = folder;
    }

    /// Writes `pairs.jsonl`, `requests.jsonl` and the texts they name.
    ///
    /// @param most the maximum number of sentences in a text
    static void write(Path folder, int texts, int most) throws IOException {
        Files.createDirectories(folder);
        var training = new TrainingTexts(folder);
        for (int text = 0; text < texts; text++) {
            training.pair(text, 20 + training.random.nextInt(most));
        }
        Files.write(folder.resolve("pairs.jsonl"), lines(training.pairs));
        Files.write(folder.resolve("requests.jsonl"), lines(training.requests));
    }

    private static List<String> lines(List<Map<String, Object>> objects) {
        return objects.stream().map(JsonMapper.shared()::writeValueAsString).toList();
    }

    private void pair(int number, int count) throws IOException {
        String alphabet = ALPHABETS.get(number % ALPHABETS.size());
        boolean spaced = !alphabet.startsWith("的") && !alphabet.startsWith("の");
        List<String> words = words(alphabet, spaced);
        List<List<String>> sentences = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            List<String> sentence = new ArrayList<>();
            for (int w = 5 + random.nextInt(20); w > 0; w--) {
                sentence.add(any(words));
            }
            sentences.add(sentence);
        }
        String old = text(sentences, spaced);
        quotes("p" + number, old);
        edit(sentences, words);
        String name = "p" + number;
        Files.writeString(folder.resolve(name + "-old.txt"), old);
        Files.writeString(folder.resolve(name + "-new.txt"), text(sentences, spaced));
        pairs.add(Map.of(
                "pair",
                name,
                "old",
                name + "-old.txt",
                "new",
                name + "-new.txt",
                "change",
                random.nextDouble()));
    }

    private List<String> words(String alphabet, boolean spaced) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int length = spaced ? 1 + random.nextInt(9) : 1; length > 0; length--) {
                word.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /// The n-th word is chosen about 1/n times as often as the first (Zipf's law).
    private String any(List<String> words) {
        return words.get((int) Math.exp(random.nextDouble() * Math.log(words.size())) - 1);
    }

    private static String text(List<List<String>> sentences, boolean spaced) {
        var text = new StringBuilder();
        for (List<String> sentence : sentences) {
            text.append(String.join(spaced ? " " : "", sentence));
            text.append(spaced ? sentence.size() % 5 == 0 ? ".\n\n" : ", so. " : "。");
        }
        return text.append("😀").toString();
    }

    private void edit(List<List<String>> sentences, List<String> words) {
        for (int edits = sentences.size() / 6; edits > 0; edits--) {
            int at = random.nextInt(sentences.size());
            List<String> sentence = sentences.get(at);
            int word = random.nextInt(sentence.size());
            switch (random.nextInt(6)) {
                case 0 -> sentences.remove(at);
                case 1 -> sentences.add(random.nextInt(sentences.size()), sentences.remove(at));
                case 2 -> sentence.add(word, any(words));
                case 3 -> sentence.set(word, sentence.get(word) + "e");
                case 4 -> sentence.replaceAll(w -> random.nextInt(3) == 0 ? any(words) : w);
                default -> Collections.swap(sentence, 0, word);
            }
        }
    }

    private void quotes(String pair, String text) {
        for (int quote = text.length() / 1000 + 10; quote > 0; quote--) {
            int start = random.nextInt(text.length() - 60);
            var selector = Selector.of(text, new Range(start, start + 4 + random.nextInt(50)));
            requests.add(Map.of(
                    "pair", pair,
                    "id", pair + "-" + quote,
                    "exact", selector.exact(),
                    "prefix", selector.prefix(),
                    "suffix", selector.suffix(),
                    "start", selector.start(),
                    "end", selector.end()));
        }
    }
}
