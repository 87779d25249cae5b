package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.List;

/// Cases in which a part of a passage is kept, or its ends are beside something else.
final class EdgeCauses {
    private static final List<String> SIGNS = List.of("—", "«", "(", "•", "§", "*", "“", "1)");
    private static final int ITEMS = 7;
    private static final double EVEN = 1.3;
    private static final double CLEARLY_LONGER = 1.6;

    private EdgeCauses() {}

    static void oneOfTwo(Planting p) {
        List<Word> one = p.fresh(8);
        List<Word> other = p.fresh(8);
        for (int tries = 0; tries < 50 && !isEven(one, other); tries++) {
            other = p.fresh(8);
        }
        p.plant(one, other);
        List<Word> kept = p.below(2) == 0 ? one : other;
        List<Word> edited = kept.equals(one) ? other : one;
        var edits = new TextEdits(p.revision);
        String kind = switch (p.below(3)) {
            case 0 -> {
                p.gone(edited);
                yield "one of two, other gone";
            }
            case 1 -> {
                p.replace(edited, edits.anew(edited));
                yield "one of two, other anew";
            }
            default -> {
                p.replace(edited, edits.half(edited));
                p.replace(kept, edits.lightly(kept));
                yield "two, much edited";
            }
        };
        p.target(kind, joined(one, other));
    }

    private static boolean isEven(List<Word> one, List<Word> other) {
        double ratio = (double) length(one) / length(other);
        return ratio < EVEN && ratio > 1 / EVEN;
    }

    private static int length(List<Word> words) {
        return words.stream().mapToInt(w -> w.text().length()).sum();
    }

    private static List<Word> joined(List<Word> one, List<Word> other) {
        List<Word> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    static void renumberedList(Planting p) {
        List<Word> model = p.fresh(6);
        List<List<Word>> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            List<Word> text = i % 2 == 0 ? p.twin(model, 2) : p.fresh(5);
            items.add(item(text, p.revision.word("\n", i + 1 + ".")));
        }
        p.plantAll(items);
        int gone = p.below(ITEMS);
        int added = p.below(ITEMS);
        int number = 1;
        for (int i = 0; i < ITEMS; i++) {
            List<Word> old = items.get(i);
            List<Word> text = old.subList(1, old.size());
            p.targets(i == gone ? "item gone" : "item renumbered", text);
            if (i == added) {
                List<Word> more = p.newSentence(5);
                p.insertBehind(old, item(more, number(number++)));
            }
            p.replace(old, i == gone ? List.of() : item(text, number(number++)));
        }
    }

    private static Word number(int number) {
        return new Word(Revision.NEW, "\n", number + ".");
    }

    private static List<Word> item(List<Word> text, Word number) {
        List<Word> item = new ArrayList<>(text);
        item.set(0, item.getFirst().after(" "));
        item.addFirst(number);
        return item;
    }

    static void straySigns(Planting p) {
        List<Word> kept = p.fresh(10);
        String sign = SIGNS.get(p.below(SIGNS.size()));
        List<Word> signed = new ArrayList<>(p.fresh(5));
        for (int tries = 0; tries < 50 && length(signed) > length(kept); tries++) {
            signed = new ArrayList<>(p.fresh(5));
        }
        signed.set(0, signed.getFirst().after(" "));
        signed.addFirst(p.revision.word(" ", sign));
        List<Word> other = p.newSentence(5);
        other.set(0, other.getFirst().after(" "));
        other.addFirst(new Word(Revision.NEW, " ", sign));
        if (p.below(3) > 0) {
            p.plant(signed, kept);
            p.insertBehind(signed, p.below(2) == 0 ? other : List.of());
            p.strictTarget("stray signs before", joined(signed, kept));
        } else {
            p.plant(kept, signed);
            p.insertBehind(signed, p.below(2) == 0 ? other : List.of());
            p.strictTarget("stray signs after", joined(kept, signed));
        }
        p.gone(signed);
        p.targets("beside stray signs", kept);
    }

    static void movedIn(Planting p) {
        List<Word> longer = joined(p.fresh(9), p.fresh(5));
        List<Word> shorter = p.fresh(5);
        for (int tries = 0;
                tries < 50 && length(shorter) * CLEARLY_LONGER > length(longer);
                tries++) {
            shorter = p.fresh(4);
        }
        List<Word> moved = p.fresh(9);
        List<Word> moved2 = p.fresh(9);
        List<Word> first = p.below(2) == 0 ? longer : shorter;
        List<Word> second = first.equals(longer) ? shorter : longer;
        p.plant(first, second);
        p.plant(moved, moved2);
        if (p.below(4) == 0) {
            p.insertBehind(first, joined(p.newSentence(9), p.newSentence(9)));
            p.strictTarget("parted by new text", joined(first, second));
        } else {
            p.moveBehind(List.of(moved, moved2), first);
            p.strictTarget("parted by moved text", joined(first, second));
        }
        p.targets("moved in between", joined(moved, moved2));
    }

    static void links(Planting p) {
        List<Word> sentence = p.fresh(10);
        int cut = 4 + p.below(Math.max(1, sentence.size() - 6));
        Word link = p.revision.word(p.below(2) == 0 ? "" : " ", address(p));
        List<Word> linked = new ArrayList<>(sentence);
        linked.add(cut, link);
        List<Word> edited = new ArrayList<>(linked);
        Word other = new Word(Revision.NEW, link.before(), address(p));
        switch (p.below(3)) {
            case 0 -> edited.set(cut, other);
            case 1 -> edited.remove(cut);
            default -> edited.add(cut + 1, other);
        }
        if (p.below(2) == 0) {
            edited.set(
                    cut - 2,
                    new Word(Revision.NEW, edited.get(cut - 2).before(), p.revision.anyWord()));
        }
        boolean isLinkedBefore = p.below(2) == 0;
        List<Word> old = isLinkedBefore ? linked : sentence;
        p.plant(old);
        p.replace(old, isLinkedBefore ? edited : linkedAnew(linked, cut));
        p.strictTarget("before a link", sentence.subList(0, cut));
        p.strictTarget("after a link", sentence.subList(cut, sentence.size()));
        p.target("around a link", sentence);
    }

    private static List<Word> linkedAnew(List<Word> linked, int cut) {
        List<Word> words = new ArrayList<>(linked);
        Word link = words.get(cut);
        words.set(cut, new Word(Revision.NEW, link.before(), link.text()));
        return words;
    }

    private static String address(Planting p) {
        String page = "https://example.org/wiki/" + p.below(90) + "/p" + p.below(9000);
        return switch (p.below(3)) {
            case 0 -> page;
            case 1 -> "（" + page + "）";
            default -> "[" + p.below(30) + "](" + page + ")";
        };
    }
}
