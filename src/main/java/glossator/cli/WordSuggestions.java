package glossator.cli;

import glossator.message.Messages;
import glossator.search.SpellingDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggests what the user may have meant by a word that does not exist.
///
/// The command line library has its own suggestions, by the pairs of letters that two words share:
/// it finds nothing for `tgas`, suggests `notes` for `udno`, and `restore` before `notes` for
/// `ntoes`.
final class WordSuggestions {
    private static final int AT_MOST = 3;

    private WordSuggestions() {}

    /// A bare word: nothing about it suggests a file name.
    static boolean looksLikeCommand(String word) {
        return !word.isEmpty()
                && word.chars().noneMatch(c -> c == '.' || c == '/' || c == '\\' || c == ':')
                && word.chars().noneMatch(Character::isWhitespace);
    }

    /// ` Did you mean …?` with a space before it, or an empty string.
    static String hint(String word, Collection<String> known) {
        List<String> near = to(word, known);
        return near.isEmpty() ? "" : " " + Messages.of("cli.did-you-mean", String.join(", ", near));
    }

    /// The known words that are close to it or that it is a prefix of, closest first.
    static List<String> to(String word, Collection<String> known) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> isNear(wanted, k))
                .sorted(Comparator.comparingInt(k -> SpellingDistance.between(wanted, k)))
                .limit(AT_MOST)
                .toList();
    }

    private static boolean isNear(String wanted, String known) {
        return SpellingDistance.between(wanted, known)
                        <= Math.max(1, Math.min(wanted.length(), 6) / 3)
                || (wanted.length() > 1 && known.startsWith(wanted));
    }
}
