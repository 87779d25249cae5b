package glossator.format.pdf.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides whether the hyphen at a line's end belongs to the word, by the words that occur
/// elsewhere in the document or, where they do not tell, by the words of its language.
final class Hyphenation {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*");
    private static final Pattern LAST =
            Pattern.compile("([\\p{L}\\p{M}]+(?:[-\u2010][\\p{L}\\p{M}]+)*)[-\u2010\u00AD]$");
    private static final int MAX_WORDS = 300_000;

    /// Words of German, which writes its nouns with capitals.
    private static final Set<String> GERMAN = Set.of("und", "der", "die", "nicht");

    private static final Set<String> FRENCH = Set.of("les", "des", "une", "dans");
    private static final Set<String> AFTER_FRENCH =
            Set.of("il", "ils", "elle", "elles", "je", "nous", "vous", "même", "mêmes", "là", "ci");
    private static final Set<String> AFTER_RUSSIAN = Set.of("то", "либо", "нибудь", "таки");

    private final Set<String> words = new HashSet<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> compounds = new HashSet<>();
    private final Set<String> heads = new HashSet<>();

    private boolean english;
    private int divided;
    private int kept;

    static Hyphenation of(List<PdfPage> pages) {
        var hyphens = new Hyphenation();
        boolean any = pages.stream()
                .flatMap(p -> p.lines().stream())
                .anyMatch(l -> LineText.endsWithHyphen(l.text()));
        if (any) {
            pages.forEach(p -> p.lines().forEach(l -> hyphens.learn(l.text())));
            hyphens.english = EnglishWords.isTheLanguageOf(hyphens.words);
            pages.forEach(p -> p.columns().forEach(c -> hyphens.vote(c.lines())));
        }
        return hyphens;
    }

    private void learn(String line) {
        boolean broken = LineText.endsWithHyphen(line);
        int from = LineWords.begin(line, 0);
        while (from < line.length() && words.size() < MAX_WORDS) {
            int to = LineWords.end(line, from);
            boolean last = broken && to >= line.length() - 1;
            if (!last && from > 0) {
                learnWord(line.substring(from, to));
            }
            from = LineWords.begin(line, to);
        }
    }

    private void learnWord(String written) {
        String word = plain(written);
        if (LineText.startsLowerCase(written)) {
            small.add(word);
        }
        if (word.indexOf('-') < 0) {
            words.add(word);
            return;
        }
        compounds.add(word);
        heads.add(word.substring(0, word.indexOf('-')));
        for (String part : written.split("[-\u2010]")) {
            learnWord(part);
        }
    }

    /// Decides whether this document hyphenates words at all, by those of which both forms occur.
    private void vote(List<PdfLine> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (!LineText.endsWithHyphen(lines.get(i - 1).text())) {
                continue;
            }
            Matcher head = LAST.matcher(lines.get(i - 1).text());
            Matcher tail = WORD.matcher(lines.get(i).text());
            if (head.find() && tail.lookingAt()) {
                String first = plain(head.group(1));
                String second = plain(tail.group());
                divided += words.contains(first + second) ? 1 : 0;
                kept += compounds.contains(first + "-" + second) ? 1 : 0;
            }
        }
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    }

    /// Whether `line`, which ends with a hyphen, loses it before `next`.
    boolean isDropped(String line, String next) {
        Matcher head = LAST.matcher(line);
        Matcher tail = WORD.matcher(next);
        if (line.endsWith("\u00AD")) {
            return true;
        }
        if (!head.find() || !tail.lookingAt()) {
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
        if (!LineText.startsLowerCase(next) || isKept(first, second)) {
            return false;
        }
        if (second.indexOf('-') >= 0) {
            String part = second.substring(0, second.indexOf('-'));
            return words.contains(first + part) || !words.contains(first);
        }
        if (kept > 2 * divided) {
            return false;
        }
        // If the text has well-lit with its hyphen, well-kept has one, too.
        if (first.length() > 3 && heads.contains(first)) {
            return false;
        }
        // In a chain of hyphens the last is one of them: state-of-the-art.
        if (first.indexOf('-') >= 0) {
            String lastPart = first.substring(first.lastIndexOf('-') + 1);
            return words.contains(lastPart + second) || !words.contains(second);
        }
        return !isCompound(first, second);
    }

    /// Whether both parts are words, but not the two together. In German a noun behind the hyphen
    /// of a compound has its capital: where the document has a word only with one, a small one is
    /// the end of a longer word.
    private boolean isCompound(String first, String second) {
        boolean capitals = GERMAN.stream().allMatch(words::contains);
        boolean own = words.contains(first)
                && (capitals ? small : words).contains(second)
                && first.length() > 2;
        boolean common = english
                && (words.contains(first) || EnglishWords.lists().isFrequent(first))
                && EnglishWords.lists().isFrequent(second);
        boolean one = english && EnglishWords.lists().isOne(first + second);
        return (own || common) && !one && first.length() > 1 && second.length() > 2;
    }

    /// Whether it is one of the compounds that some languages always write with a hyphen.
    private boolean isKept(String first, String second) {
        boolean french = FRENCH.stream().allMatch(words::contains);
        return (french && words.contains(first) && AFTER_FRENCH.contains(second))
                || (AFTER_RUSSIAN.contains(second) && words.contains(first));
    }

    /// Whether the end of `line` and `tail` are known as one word.
    boolean isOneWord(String line, String tail) {
        Matcher head = LAST.matcher(line);
        if (!head.find()) {
            return false;
        }
        String whole = plain(head.group(1)) + tail;
        return words.contains(whole)
                || (english
                        && (EnglishWords.lists().isFrequent(whole)
                                || EnglishWords.lists().isOne(whole)));
    }
}
