package glossator.anchoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text and an edited copy of it, made by chance from a seed, that knows of every word where it
/// went: so the truth about each mark is known without comparing the two.
final class Revision {
    /// A word that stays the same one whatever becomes of its letters.
    ///
    /// @param id [#NEW] if the old text does not have it
    /// @param before the white space before it
    record Word(int id, String before, String text) {
        Word reading(String other) {
            return new Word(id, before, other);
        }

        Word after(String space) {
            return new Word(id, space, text);
        }
    }

    /// What is done to the text.
    ///
    /// @param percent of the sentences that are edited, about
    record Plan(int percent, TextChange rearrangement, Print print) {
        static Plan edits(int percent) {
            return new Plan(percent, Rearrangement.NONE, Print.AS_IT_IS);
        }
    }

    /// A passage that is to be marked.
    ///
    /// @param strict whether new words beside what was kept of it are outside
    record Target(String kind, List<Word> words, boolean strict) {}

    static final int NEW = -1;
    static final String ENDS = ".!?。！？”\"।";
    private static final Pattern WORD = Pattern.compile(
            "(\\s*)(\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|[^\\s\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]+)");

    /// The old text.
    final List<List<Word>> sentences = new ArrayList<>();

    final Random random;

    /// Passages to be marked, of which a part in the middle of much else would rarely be hit.
    final List<Target> targets = new ArrayList<>();

    /// Sentences that read the same.
    final List<Rivals> rivals = new ArrayList<>();

    /// What is to be done to the new text before it is set.
    final List<Consumer<List<List<Word>>>> later = new ArrayList<>();

    private final List<Word> all = new ArrayList<>();
    private final List<String> fate = new ArrayList<>();

    final String old;
    final String now;
    final int[] oldStart;
    final int[] oldEnd;
    final int[] newStart;
    final int[] newEnd;

    /// The place of each word in the order of the new text, or -1.
    final int[] order;

    Revision(String text, long seed, Plan plan) {
        random = new Random(seed);
        parse(text);
        plan.rearrangement().prepare(this);
        var edits = new TextEdits(this);
        edits.plantTwins(plan.percent() == 0 ? 0 : Math.max(2, share(plan.percent(), 400)));
        List<List<Word>> edited = edits.edit(plan.percent());
        plan.rearrangement().rearrange(this, edited);
        var before = new Typesetter(Print.AS_IT_IS, random, all.size());
        var after = new Typesetter(plan.print(), random, all.size());
        old = before.set(sentences);
        now = after.set(edited);
        oldStart = before.start;
        oldEnd = before.end;
        newStart = after.start;
        newEnd = after.end;
        order = after.order;
    }

    int share(int percent, int of) {
        return sentences.size() * percent / of;
    }

    String fate(int word) {
        return fate.get(word);
    }

    int words() {
        return all.size();
    }

    private void parse(String text) {
        for (String paragraph : text.split("\\n\\s*\\n")) {
            List<Word> sentence = new ArrayList<>();
            Matcher matcher = WORD.matcher(paragraph.strip());
            boolean first = true;
            while (matcher.find()) {
                String before = first ? "\n\n" : matcher.group(1);
                sentence.add(word(before, matcher.group(2)));
                first = false;
                char end = matcher.group(2).charAt(matcher.group(2).length() - 1);
                if (ENDS.indexOf(end) >= 0 && sentence.size() > 2) {
                    sentences.add(sentence);
                    sentence = new ArrayList<>();
                }
            }
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
    }

    Word word(String before, String text) {
        var word = new Word(all.size(), before, text);
        all.add(word);
        fate.add("kept");
        return word;
    }

    /// The letters of any word of the text.
    String anyWord() {
        String word = all.get(random.nextInt(all.size())).text();
        String letters = word.replaceAll("[\\p{Punct}。，、،।]+$", "");
        return letters.isEmpty() ? "so" : letters;
    }

    /// The number of a sentence of the old text to which nothing was done yet, or -1.
    int sentence(int least) {
        for (int tries = 0; tries < 200 && !sentences.isEmpty(); tries++) {
            int at = random.nextInt(sentences.size());
            if (sentences.get(at).size() >= least && isKept(sentences.get(at))) {
                return at;
            }
        }
        return -1;
    }

    boolean isKept(List<Word> words) {
        return words.stream().allMatch(w -> w.id() != NEW && fate(w.id()).equals("kept"));
    }

    void label(List<Word> words, String kind) {
        words.stream().filter(w -> w.id() != NEW).forEach(w -> fate.set(w.id(), kind));
    }
}
