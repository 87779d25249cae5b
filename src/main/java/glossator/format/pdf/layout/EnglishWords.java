package glossator.format.pdf.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Frequent English words, and words that are written as one though two frequent ones make them up
/// (`into`, `handbook`).
///
/// The lists were made for this program: words that occur six times in the public-domain
/// translation of War and Peace by L. and A. Maude, words of today added by hand, and those words
/// of Webster's Second International (1934, out of copyright) that two of them make up.
final class EnglishWords {
    private static final Set<String> SIGNS =
            Set.of("the", "of", "and", "to", "in", "is", "that", "with", "for", "was", "by", "at");
    private static final int FEWEST_SIGNS = 3;
    private static final List<String> ENDINGS =
            List.of("s", "es", "ed", "d", "ing", "ly", "er", "ers");

    private final Set<String> frequent = words("english-words.txt");
    private final Set<String> closed = words("english-closed.txt");

    private EnglishWords() {}

    /// Read when a document first needs them.
    private static final class Lists {
        static final EnglishWords READ = new EnglishWords();
    }

    static EnglishWords lists() {
        return Lists.READ;
    }

    private static Set<String> words(String name) {
        try (InputStream in = EnglishWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return Set.copyOf(new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the words of a document are English.
    static boolean isTheLanguageOf(Set<String> words) {
        return SIGNS.stream().filter(words::contains).count() >= FEWEST_SIGNS;
    }

    boolean isFrequent(String word) {
        return frequent.contains(word);
    }

    /// Whether it is one word, with or without an ending.
    boolean isOne(String word) {
        if (closed.contains(word)) {
            return true;
        }
        for (String ending : ENDINGS) {
            String stem =
                    word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
            if (closed.contains(stem) || (stem.length() > 3 && frequent.contains(stem))) {
                return true;
            }
        }
        return false;
    }
}
