package glossator.ui.gather;

import java.util.Arrays;
import java.util.Optional;

/// How all notes are grouped and sorted.
record GatherOrder(Grouping grouping, Sorting sorting) {
    private static final GatherOrder USUAL = new GatherOrder(Grouping.SOURCE, Sorting.PLACE);

    /// As it is remembered.
    String text() {
        return grouping + " " + sorting;
    }

    /// The usual one for what cannot be understood.
    static GatherOrder parse(String text) {
        String[] words = text.split(" ");
        if (words.length != 2) {
            return USUAL;
        }
        return new GatherOrder(
                find(Grouping.values(), words[0]).orElse(USUAL.grouping),
                find(Sorting.values(), words[1]).orElse(USUAL.sorting));
    }

    private static <E extends Enum<E>> Optional<E> find(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
