package glossator.library;

import glossator.document.PrintedPage;

import java.util.List;
import java.util.OptionalInt;

/// The words of the pages of an edition, to tell on which page some words are.
final class PagesOfWords {
    /// Fewer letters are found on many pages.
    private static final int LEAST = 12;

    private final List<String> pages;

    PagesOfWords(String text, List<PrintedPage> pages) {
        this.pages = pages.stream().map(p -> folded(p.range().of(text))).toList();
    }

    /// The only page with these words, however they are spaced.
    OptionalInt find(String words) {
        String wanted = folded(words);
        int found = -1;
        if (wanted.length() >= LEAST) {
            for (int i = 0; i < pages.size(); i++) {
                if (pages.get(i).contains(wanted)) {
                    if (found >= 0) {
                        return OptionalInt.empty();
                    }
                    found = i;
                }
            }
        }
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static String folded(String words) {
        return words.replaceAll("\\s+", "");
    }
}
