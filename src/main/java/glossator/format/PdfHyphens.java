package glossator.format;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells whether the hyphen at a line's end belongs to the word, by the words that stand elsewhere
/// in the document.
final class PdfHyphens {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");
    private static final Pattern LAST =
            Pattern.compile("([\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*)[-\u2010\u00AD]$");
    private static final int MAX_WORDS = 300_000;

    private final Set<String> words = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();

    static PdfHyphens of(List<PdfPage> pages) {
        var hyphens = new PdfHyphens();
        for (PdfPage page : pages) {
            page.lines().forEach(l -> hyphens.learn(l.text()));
        }
        return hyphens;
    }

    private void learn(String line) {
        boolean broken = PdfText.endsWithHyphen(line);
        Matcher m = WORD.matcher(line);
        while (m.find() && words.size() < MAX_WORDS) {
            boolean last = broken && m.end() >= line.length() - 1;
            if (last || m.start() == 0) {
                continue;
            }
            String word = plain(m.group());
            if (word.indexOf('-') < 0) {
                words.add(word);
            } else {
                compounds.add(word);
                for (String part : word.split("-")) {
                    words.add(part);
                }
            }
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    }

    /// Whether `line`, which ends with a hyphen, gives it up before `next`.
    boolean undone(String line, String next) {
        Matcher head = LAST.matcher(line);
        Matcher tail = WORD.matcher(next);
        if (line.endsWith("\u00AD")) {
            return true;
        }
        if (!head.find() || !tail.lookingAt() || !PdfText.startsSmall(next)) {
            return false;
        }
        String first = plain(head.group(1));
        String second = plain(tail.group());
        if (compounds.contains(first + "-" + second)) {
            return words.contains(first + second) && !words.contains(first);
        }
        if (words.contains(first + second)) {
            return true;
        }
        // In a chain of hyphens the last is one of them: state-of-the-art.
        if (first.indexOf('-') >= 0) {
            String lastPart = first.substring(first.lastIndexOf('-') + 1);
            return words.contains(lastPart + second) || !words.contains(second);
        }
        boolean parts = words.contains(first) && words.contains(second);
        return !parts || first.length() < 3 || second.length() < 3;
    }
}
