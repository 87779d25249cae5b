package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.List;

/// Cases in which words of the new text may be taken for those of another passage.
final class OwnershipCauses {
    private OwnershipCauses() {}

    static void twinTheft(Planting p) {
        List<Word> one = p.fresh(8);
        List<Word> other = p.twin(one, 1 + p.below(2));
        switch (p.below(3)) {
            case 0 -> p.plant(one, other);
            case 1 -> p.plant(other, one);
            default -> p.plant(one, p.fresh(7), other);
        }
        switch (p.below(4)) {
            case 0 -> {
                p.gone(one);
                p.move(List.of(other));
            }
            case 1 -> {
                p.gone(one);
                p.moveAside(other);
            }
            case 2 -> {
                p.replace(one, new TextEdits(p.revision).lightly(one));
                p.move(List.of(other));
            }
            default -> {
                p.move(List.of(one));
                p.moveAside(other);
            }
        }
        p.targets("twin one", one);
        p.targets("twin moved", other);
    }

    static void swappedBoilerplate(Planting p) {
        List<Word> one = p.fresh(7);
        List<Word> other = p.copy(one);
        List<Word> before = p.fresh(7);
        List<Word> beforeOther = p.fresh(7);
        switch (p.below(5)) {
            case 0 -> {
                swapWith(p, "swapped with neighbor", before, one, beforeOther, other);
                p.rivals(one, other);
            }
            case 1 -> {
                p.plant(before, one);
                p.plant(beforeOther, other);
                p.gone(one);
                p.moveBehind(List.of(beforeOther, other), before);
                p.rivals(one, other);
                p.targets("swapped, one gone", one);
                p.targets("swapped, one gone", other);
            }
            case 2 -> {
                before.set(0, before.getFirst().after("\n\n"));
                beforeOther.set(0, beforeOther.getFirst().after("\n\n"));
                one.set(0, one.getFirst().after("\n\n"));
                other.set(0, other.getFirst().after("\n\n"));
                swapWith(
                        p,
                        "swapped with heading",
                        shorten(before),
                        one,
                        shorten(beforeOther),
                        other);
            }
            case 3 -> {
                one.set(0, one.getFirst().after("\n\n"));
                List<Word> after = p.fresh(7);
                List<Word> afterOther = p.fresh(7);
                p.plant(before, one, after);
                p.plant(beforeOther, other, afterOther);
                for (List<Word> neighbor : List.of(before, after, beforeOther, afterOther)) {
                    p.replace(neighbor, p.newSentence(7));
                }
                p.exchange(List.of(one), List.of(other));
                p.target("swapped, by line break", one);
                p.target("swapped, by line break", other);
            }
            default -> {
                List<Word> numbered = numbered(p, 2 + p.below(4), one);
                List<Word> numberedOther = numbered(p, 6 + p.below(4), other);
                p.plant(numbered);
                p.plant(numberedOther);
                p.exchange(List.of(numbered), List.of(numberedOther));
                p.target("swapped with number", numbered);
                p.target("swapped with number", one);
                p.target("swapped with number", numberedOther);
            }
        }
    }

    private static void swapWith(
            Planting p,
            String kind,
            List<Word> before,
            List<Word> one,
            List<Word> beforeOther,
            List<Word> other) {
        p.plant(before, one);
        p.plant(beforeOther, other);
        p.exchange(List.of(before, one), List.of(beforeOther, other));
        p.targets(kind, one);
        p.targets(kind, other);
    }

    /// A heading, which does not end like a sentence.
    private static List<Word> shorten(List<Word> words) {
        List<Word> heading = new ArrayList<>(words.subList(0, Math.min(3, words.size())));
        String letters = Planting.letters(heading.getLast().text());
        heading.set(heading.size() - 1, heading.getLast().reading(letters));
        return heading;
    }

    private static List<Word> numbered(Planting p, int number, List<Word> words) {
        List<Word> item = new ArrayList<>(words);
        item.set(0, item.getFirst().after(" "));
        item.addFirst(p.revision.word("\n", number + "."));
        return item;
    }

    static void loneWord(Planting p) {
        List<Word> sentence = p.fresh(10);
        int at = longest(sentence);
        Word word = sentence.get(at);
        Word similar = new Word(Revision.NEW, " ", similar(p, word.text()));
        List<Word> edited = new ArrayList<>(sentence);
        p.plant(sentence);
        switch (p.below(4)) {
            case 0 -> {
                edited.remove(at);
                edited.add(at > edited.size() / 2 ? 1 : edited.size() - 1, similar);
                p.replace(sentence, edited);
                p.target("lone word gone", List.of(word));
            }
            case 1 -> {
                edited.add(at + p.below(2), similar);
                p.replace(sentence, edited);
                p.target("lone word kept", List.of(word));
            }
            case 2 -> {
                List<Word> other = p.newSentence(6);
                other.add(other.size() / 2, similar);
                p.insertBehind(sentence, other);
                p.gone(sentence);
                p.target("lone word gone", List.of(word));
            }
            default -> {
                List<Word> other = p.newSentence(6);
                other.add(other.size() / 2, similar);
                p.insertBehind(sentence, other);
                p.move(List.of(sentence));
                p.target("lone word moved", List.of(word));
            }
        }
    }

    private static int longest(List<Word> sentence) {
        int best = 1;
        for (int i = 2; i < sentence.size() - 1; i++) {
            best = letters(sentence, i) > letters(sentence, best) ? i : best;
        }
        return best;
    }

    private static int letters(List<Word> sentence, int at) {
        return Planting.letters(sentence.get(at).text()).length();
    }

    /// A word in which a letter or two are others.
    private static String similar(Planting p, String text) {
        var letters = new StringBuilder(Planting.letters(text));
        String others = p.revision.anyWord() + "aeiou";
        for (int i = 0; i < 1 + letters.length() / 7; i++) {
            int at = p.below(letters.length());
            char other = others.charAt(p.below(others.length()));
            letters.setCharAt(at, other == letters.charAt(at) ? 'k' : other);
        }
        return letters.toString();
    }

    static void movedTail(Planting p) {
        List<Word> sentence = p.fresh(14);
        int cut = sentence.size() - 5 - p.below(4);
        List<Word> tail = sentence.subList(cut, sentence.size());
        List<Word> other = new ArrayList<>(p.fresh(8).subList(0, 6));
        other.addAll(p.copy(tail));
        List<Word> neighbor = p.fresh(7);
        p.plant(sentence);
        p.plant(neighbor, other);
        switch (p.below(4)) {
            case 0 -> p.move(List.of(sentence));
            case 1 -> {
                p.gone(other);
                p.moveBehind(List.of(sentence), neighbor);
            }
            case 2 -> {
                p.replace(other, new TextEdits(p.revision).lightly(other));
                p.move(List.of(sentence));
            }
            default -> p.moveBehind(List.of(sentence), neighbor);
        }
        p.targets("tail of moved", sentence);
        p.target("tail of moved", tail);
        p.targets("tail of other", other);
    }

    static void middleInOrder(Planting p) {
        List<Word> before = p.fresh(7);
        List<Word> middle = p.fresh(10);
        List<Word> after = p.fresh(7);
        List<Word> twin = p.twin(middle, Math.max(1, middle.size() / 5));
        List<Word> first = p.fresh(7);
        List<Word> last = p.fresh(7);
        p.plant(before, middle, after);
        p.plant(first, twin, last);
        if (p.below(3) > 0) {
            p.replace(middle, new TextEdits(p.revision).lightly(middle));
        }
        p.moveBehind(List.of(first, twin, last), p.below(2) == 0 ? after : before);
        p.targets("middle in order", middle);
        List<Word> all = new ArrayList<>(middle);
        all.addAll(after);
        p.target("middle in order", all);
        p.targets("middle of moved", twin);
    }
}
