package glossator.anchoring;

import glossator.anchoring.Revision.Word;

import java.util.ArrayList;
import java.util.List;

/// Cases in which the items of a list change their order.
final class ListCauses {
    private static final int ITEMS = 7;

    private ListCauses() {}

    /// Two items change places; the numbers stay where they are, or go with them, or there are only
    /// bullets. Every other item reads almost like the others.
    static void swappedItems(Planting p) {
        List<Word> model = p.fresh(6);
        boolean bullets = p.below(3) == 0;
        List<Word> marks = new ArrayList<>();
        List<List<Word>> texts = new ArrayList<>();
        List<List<Word>> items = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            marks.add(p.revision.word("\n", bullets ? "•" : i + 1 + "."));
            List<Word> text = new ArrayList<>(i % 2 == 0 ? p.twin(model, 2) : p.fresh(5));
            text.set(0, text.getFirst().after(" "));
            texts.add(text);
            items.add(item(marks.get(i), text));
        }
        p.plantAll(items);
        int one = p.below(ITEMS - 1);
        int other = p.below(2) == 0 ? one + 1 : one + 1 + p.below(ITEMS - 1 - one);
        if (p.below(3) == 0) {
            p.exchange(List.of(items.get(one)), List.of(items.get(other)));
        } else {
            p.replace(items.get(one), item(marks.get(one), texts.get(other)));
            p.replace(items.get(other), item(marks.get(other), texts.get(one)));
        }
        for (int i = 0; i < ITEMS; i++) {
            p.targets(i == one || i == other ? "item swapped" : "item beside", texts.get(i));
        }
    }

    private static List<Word> item(Word mark, List<Word> text) {
        List<Word> item = new ArrayList<>(text);
        item.addFirst(mark);
        return item;
    }
}
