package glossator.anchoring;

import glossator.anchoring.Revision.Target;
import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/// Puts sentences that were made for one purpose into the old text of a [Revision], and says what
/// becomes of them and which passages are marked.
final class Planting {
    /// The fate of a word to which the usual edits do nothing.
    static final String PLANTED = "planted";

    private static final Pattern SIGNS = Pattern.compile("[\\p{Punct}。，、،।．；：]*$");
    private static final int TRIES = 100;

    final Revision revision;
    final Random random;
    private final String gap;

    Planting(Revision revision) {
        this.revision = revision;
        random = revision.random;
        gap = revision.sentences.stream()
                .map(s -> s.getFirst().before())
                .filter(before -> !before.contains("\n"))
                .findFirst()
                .orElse(" ");
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /// A new sentence of words of the text, with spaces and commas as in one of its own.
    ///
    /// @param least how many words it has at least
    List<Word> fresh(int least) {
        List<Word> model = revision.sentences.getFirst();
        for (int tries = 0; tries < TRIES; tries++) {
            model = revision.sentences.get(below(revision.sentences.size()));
            if (model.size() >= least && model.size() <= 3 * least) {
                break;
            }
        }
        List<Word> words = new ArrayList<>();
        for (Word word : model) {
            words.add(revision.word(word.before(), reworded(word.text())));
        }
        words.set(0, words.getFirst().after(gap));
        return words;
    }

    /// Another word with the same punctuation after it; a sign stays what it is.
    String reworded(String text) {
        String letters = letters(text);
        if (letters.isEmpty()) {
            return text;
        }
        String other = revision.anyWord();
        for (int tries = 0; tries < TRIES && isAlike(letters, other); tries++) {
            other = revision.anyWord();
        }
        return other + text.substring(letters.length());
    }

    private static boolean isAlike(String word, String other) {
        return word.regionMatches(true, 0, other, 0, Math.min(word.length(), other.length()))
                || other.equals("so");
    }

    static String letters(String text) {
        return SIGNS.matcher(text).replaceFirst("");
    }

    /// The same sentence once more.
    List<Word> copy(List<Word> model) {
        List<Word> words = new ArrayList<>();
        model.forEach(word -> words.add(revision.word(word.before(), word.text())));
        return words;
    }

    /// The same sentence with a few other words.
    List<Word> twin(List<Word> model, int others) {
        List<Word> words = copy(model);
        for (int at : lettered(model, others)) {
            words.set(at, words.get(at).reading(reworded(words.get(at).text())));
        }
        return words;
    }

    /// Some words of a sentence that are not signs, at random.
    List<Integer> lettered(List<Word> words, int count) {
        List<Integer> places = new ArrayList<>();
        for (int tries = 0; tries < TRIES && places.size() < count; tries++) {
            int at = below(words.size());
            if (!places.contains(at) && !letters(words.get(at).text()).isEmpty()) {
                places.add(at);
            }
        }
        return places;
    }

    /// A sentence that the old text does not have.
    List<Word> newSentence(int least) {
        List<Word> model = revision.sentences.get(below(revision.sentences.size()));
        for (int tries = 0; tries < TRIES && model.size() < least; tries++) {
            model = revision.sentences.get(below(revision.sentences.size()));
        }
        List<Word> words = new ArrayList<>(model);
        words.replaceAll(w -> new Word(Revision.NEW, w.before(), reworded(w.text())));
        words.set(0, words.getFirst().after(gap));
        return words;
    }

    /// Puts this sentence where nothing was put yet.
    void plant(List<Word> sentence) {
        plantAll(List.of(sentence));
    }

    /// Puts these sentences, one after the other, where nothing was put yet.
    void plant(List<Word> first, List<Word> second) {
        plantAll(List.of(first, second));
    }

    void plant(List<Word> first, List<Word> second, List<Word> third) {
        plantAll(List.of(first, second, third));
    }

    void plantAll(List<List<Word>> group) {
        int at = openPlace(revision.sentences);
        for (List<Word> sentence : group) {
            revision.label(sentence, PLANTED);
            revision.sentences.add(at++, sentence);
        }
    }

    /// A place between two sentences of which at most one was planted.
    private int openPlace(List<List<Word>> text) {
        int at = 1 + below(text.size() - 1);
        for (int tries = 0;
                tries < TRIES && (isPlanted(text, at) && isPlanted(text, at - 1));
                tries++) {
            at = 1 + below(text.size() - 1);
        }
        return at;
    }

    private boolean isPlanted(List<List<Word>> text, int at) {
        return text.get(at).stream()
                .anyMatch(w -> w.id() != Revision.NEW && revision.fate(w.id()).equals(PLANTED));
    }

    /// The sentence is not in the new text.
    void gone(List<Word> sentence) {
        replace(sentence, List.of());
    }

    /// These words stand there instead.
    void replace(List<Word> sentence, List<Word> words) {
        revision.later.add(
                text -> text.set(TextEdits.find(text, sentence), new ArrayList<>(words)));
    }

    /// Sentences that follow one another stand elsewhere in the new text.
    void move(List<List<Word>> block) {
        revision.later.add(text -> {
            List<List<Word>> taken = take(text, block);
            text.addAll(openPlace(text), taken);
        });
    }

    /// The same, right after another sentence, which must still be there.
    void moveBehind(List<List<Word>> block, List<Word> other) {
        revision.later.add(text -> {
            List<List<Word>> taken = take(text, block);
            text.addAll(TextEdits.find(text, other) + 1, taken);
        });
    }

    /// The same, some sentences away from where they were.
    void moveAside(List<Word> sentence) {
        revision.later.add(text -> {
            int at = TextEdits.find(text, sentence);
            List<Word> taken = text.remove(at);
            int step = (2 + below(5)) * (below(2) == 0 ? 1 : -1);
            text.add(Math.clamp(at + step, 0, text.size()), taken);
        });
    }

    private static List<List<Word>> take(List<List<Word>> text, List<List<Word>> block) {
        List<List<Word>> taken = new ArrayList<>();
        for (List<Word> sentence : block) {
            taken.add(text.remove(TextEdits.find(text, sentence)));
        }
        return taken;
    }

    /// Each of two runs of sentences stands where the other was.
    void exchange(List<List<Word>> some, List<List<Word>> others) {
        revision.later.add(text -> {
            for (int i = 0; i < some.size(); i++) {
                int here = TextEdits.find(text, some.get(i));
                int there = TextEdits.find(text, others.get(i));
                Collections.swap(text, here, there);
            }
        });
    }

    /// New words stand right after a sentence.
    void insertBehind(List<Word> sentence, List<Word> words) {
        revision.later.add(
                text -> text.add(TextEdits.find(text, sentence) + 1, new ArrayList<>(words)));
    }

    /// These read the same, and nothing but the text around them tells which is which.
    void rivals(List<Word> one, List<Word> other) {
        revision.rivals.add(new Rivals(List.copyOf(one), List.copyOf(other)));
    }

    void target(String kind, List<Word> words) {
        revision.targets.add(new Target(kind, List.copyOf(words), false));
    }

    void strictTarget(String kind, List<Word> words) {
        revision.targets.add(new Target(kind, List.copyOf(words), true));
    }

    /// Marks all of the words and some in a row.
    void targets(String kind, List<Word> words) {
        target(kind, words);
        int length = Math.min(words.size(), 3 + below(words.size()));
        int from = below(words.size() - length + 1);
        target(kind, words.subList(from, from + length));
    }
}
