package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What is done to single sentences of a [Revision].
final class TextEdits {
    private final Revision revision;
    private final Random random;

    TextEdits(Revision revision) {
        this.revision = revision;
        random = revision.random;
    }

    /// Beside or far from some sentences, one that differs in a word or two.
    void plantTwins(int count) {
        List<List<Word>> sentences = revision.sentences;
        for (int t = 0; t < count; t++) {
            int at = revision.sentence(6);
            if (at < 0) {
                return;
            }
            List<Word> twin = new ArrayList<>();
            List<Word> model = List.copyOf(sentences.get(at));
            int other = 1 + random.nextInt(model.size() - 1);
            for (int i = 0; i < model.size(); i++) {
                boolean changed = i == other || (t % 2 == 0 && i == model.size() / 2);
                String text =
                        changed ? another(model.get(i).text()) : model.get(i).text();
                boolean first = i == 0 && !model.getFirst().before().isEmpty();
                twin.add(revision.word(first ? " " : model.get(i).before(), text));
            }
            int to = t % 3 == 0 ? random.nextInt(sentences.size()) : at + (t % 3 == 1 ? 0 : 1);
            revision.label(twin, "twin");
            revision.label(model, "twin");
            sentences.add(to, twin);
            revision.label(random.nextBoolean() ? twin : model, "twin-gone");
        }
    }

    private String another(String word) {
        String other = revision.anyWord();
        while (word.regionMatches(true, 0, other, 0, other.length())) {
            other = revision.anyWord() + other;
        }
        return other;
    }

    /// The sentences of the new text.
    List<List<Word>> edit(int percent) {
        List<List<Word>> result = new ArrayList<>(revision.sentences);
        result.replaceAll(ArrayList::new);
        int each = percent == 0 ? 0 : Math.max(1, revision.share(percent, 800));
        for (int i = 0; i < each; i++) {
            rewrite(result, "light", 6, this::lightly);
            rewrite(result, "half", 8, this::half);
            rewrite(result, "ocr", 4, this::misread);
            rewrite(result, "gone", 3, _ -> List.of());
            rewrite(result, "rewritten", 6, this::anew);
            rewrite(result, "split", 10, this::split);
        }
        result.removeIf(s -> !s.isEmpty() && is(s.getFirst(), "twin-gone"));
        for (int i = 0; i < each; i++) {
            move(result, "moved", 1, 6);
            if (i % 2 == 0) {
                move(result, "moved-passage", 3, 4);
            }
            moveEdited(result);
            insert(result);
        }
        return result;
    }

    private boolean is(Word word, String fate) {
        return word.id() != Revision.NEW && revision.fate(word.id()).equals(fate);
    }

    private interface Edit {
        List<Word> of(List<Word> sentence);
    }

    private void rewrite(List<List<Word>> result, String kind, int least, Edit edit) {
        int at = revision.sentence(least);
        if (at >= 0) {
            List<Word> sentence = revision.sentences.get(at);
            revision.label(sentence, kind);
            result.set(at, edit.of(sentence));
        }
    }

    List<Word> lightly(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        int edits = 1 + words.size() / 6;
        for (int e = 0; e < edits; e++) {
            int at = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, added(words.get(at).before()));
                case 1 -> words.remove(at);
                default -> words.add(at, added(words.get(at).before()));
            }
        }
        return words;
    }

    private Word added(String before) {
        return new Word(Revision.NEW, before, revision.anyWord());
    }

    List<Word> half(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        for (int at : places.subList(0, words.size() / 2)) {
            words.set(at, added(words.get(at).before()));
        }
        return words;
    }

    /// Another sentence in its place, with some of the same words as any two sentences have.
    List<Word> anew(List<Word> sentence) {
        List<Word> words = new ArrayList<>();
        for (Word word : sentence) {
            if (random.nextInt(100) < 12) {
                words.add(new Word(Revision.NEW, word.before(), word.text()));
            } else if (random.nextInt(100) < 85) {
                words.add(added(word.before()));
            }
        }
        return words;
    }

    /// Two sentences out of one, in a paragraph each.
    private List<Word> split(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        int at = 3 + random.nextInt(words.size() - 6);
        Word before = words.get(at - 1);
        words.set(at - 1, before.reading(before.text() + "."));
        words.set(at, words.get(at).after("\n\n"));
        words.add(at, added(words.get(at).before()));
        return words;
    }

    private List<Word> misread(List<Word> sentence) {
        List<Word> words = new ArrayList<>(sentence);
        words.replaceAll(w -> w.reading(Print.misread(w.text(), 3, random)));
        return words;
    }

    private void move(List<List<Word>> result, String kind, int count, int least) {
        int at = revision.sentence(least);
        if (at < 0 || at + count > revision.sentences.size()) {
            return;
        }
        var taken = revision.sentences.subList(at, at + count);
        if (!taken.stream().allMatch(revision::isKept)) {
            return;
        }
        int from = find(result, taken.getFirst());
        List<List<Word>> block = new ArrayList<>(result.subList(from, from + count));
        taken.forEach(s -> revision.label(s, kind));
        result.subList(from, from + count).clear();
        result.addAll(away(result, from), block);
    }

    private void moveEdited(List<List<Word>> result) {
        int at = revision.sentence(10);
        if (at < 0) {
            return;
        }
        int from = find(result, revision.sentences.get(at));
        revision.label(revision.sentences.get(at), "moved-edited");
        List<Word> moved = lightly(result.remove(from));
        result.add(away(result, from), moved);
    }

    private int away(List<List<Word>> result, int from) {
        int to = random.nextInt(result.size());
        return Math.abs(to - from) < 3 ? (from + 5) % result.size() : to;
    }

    static int find(List<List<Word>> result, List<Word> sentence) {
        for (int i = 0; i < result.size(); i++) {
            if (!result.get(i).isEmpty()
                    && result.get(i).getFirst().id() == sentence.getFirst().id()) {
                return i;
            }
        }
        throw new IllegalStateException("an untouched sentence is still there");
    }

    private void insert(List<List<Word>> result) {
        List<Word> sentence = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            sentence.add(added(" "));
        }
        result.add(random.nextInt(result.size()), sentence);
    }
}
