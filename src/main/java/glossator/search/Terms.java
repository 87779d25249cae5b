package glossator.search;

import static glossator.anchoring.CharacterFolding.ALONE;
import static glossator.anchoring.CharacterFolding.LETTER;
import static glossator.anchoring.CharacterFolding.MARK;
import static glossator.anchoring.CharacterFolding.NOTHING;

import glossator.anchoring.CharacterFolding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into its [Term]s. Quotes, dashes and all other signs only separate; soft hyphens and
/// whatever else has no width count as nothing.
public final class Terms {
    /// No word is compared beyond this many UTF-16 units: what is longer is no word.
    static final int LONGEST = 64;

    private static final String PLAIN = "øołlđdħhıi";

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private final List<Term> run = new ArrayList<>();
    private int wordStart;
    private int wordEnd;

    private Terms(String text) {
        this.text = text;
    }

    public static List<Term> of(String text) {
        return new Terms(text).read();
    }

    private List<Term> read() {
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            switch (CharacterFolding.kindOf(c)) {
                case LETTER -> addLetter(c, at, next);
                case ALONE -> addAlone(c, at, next);
                case MARK -> addMark(c, next);
                case NOTHING -> {}
                default -> endAll();
            }
        }
        endAll();
        return terms;
    }

    private void addLetter(int c, int at, int next) {
        endRun();
        if (word.isEmpty()) {
            wordStart = at;
        }
        append(c);
        wordEnd = next;
    }

    /// What a letter folds to: without the accents, and without the signs of “⑴” or “½”.
    private void append(int c) {
        if (c == 0x640) {
            return; // The Arabic tatweel only stretches a line.
        }
        String folded = CharacterFolding.foldToSeveral(c);
        for (int i = 0; i < folded.length() && word.length() < LONGEST; ) {
            int part = folded.codePointAt(i);
            i += Character.charCount(part);
            if (Character.isLetterOrDigit(part) || isVowelSign(part)) {
                int plain = PLAIN.indexOf(part);
                word.appendCodePoint(plain >= 0 && plain % 2 == 0 ? PLAIN.charAt(plain + 1) : part);
            }
        }
    }

    private void addMark(int c, int next) {
        if (!run.isEmpty()) {
            Term last = run.removeLast();
            String form = form(last.text() + Character.toString(c));
            run.add(new Term(form, last.start(), next, next));
        } else if (!word.isEmpty()) {
            wordEnd = next;
            if (isVowelSign(c) && word.length() < LONGEST) {
                word.appendCodePoint(c);
            }
        }
    }

    /// Whether a mark is part of the word, as the vowels of the scripts of India are, and not an
    /// accent or a vowel point that may be left out.
    private static boolean isVowelSign(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                switch (Character.UnicodeScript.of(c)) {
                    case INHERITED, COMMON, LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, SYRIAC -> false;
                    default -> true;
                };
            default -> false;
        };
    }

    private void addAlone(int c, int at, int next) {
        endWord();
        String form = form(Character.toString(c));
        run.add(new Term(form, at, next, next));
    }

    /// Without what would separate words again.
    private static String form(String character) {
        String whole = Normalizer.normalize(character, Normalizer.Form.NFKC);
        return whole.codePoints().allMatch(c -> c > 0x7F || Character.isLetterOrDigit(c))
                ? whole
                : whole.replaceAll("[\\x00-\\x7F&&[^0-9A-Za-z]]", "").toLowerCase(Locale.ROOT);
    }

    private void endAll() {
        endWord();
        endRun();
    }

    private void endWord() {
        if (!word.isEmpty()) {
            terms.add(new Term(word.toString(), wordStart, wordEnd, wordEnd));
            word.setLength(0);
        }
    }

    private void endRun() {
        for (int i = 1; i < run.size(); i++) {
            Term first = run.get(i - 1);
            Term second = run.get(i);
            terms.add(new Term(
                    first.text() + second.text(), first.start(), second.end(), first.end()));
        }
        if (!run.isEmpty()) {
            terms.add(run.getLast());
            run.clear();
        }
    }
}
