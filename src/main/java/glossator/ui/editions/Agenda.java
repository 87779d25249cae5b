package glossator.ui.editions;

import glossator.annotation.Anchor;
import glossator.annotation.Marks;
import glossator.annotation.Placed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// The marks of one edition that a reader should look at, the worst first: without a place, then
/// changed, then moved; of each the least sure first. Those decided already come after them. Its
/// order stays while they are being decided.
record Agenda(List<Item> items) {
    private static final Comparator<Placed> WORST_FIRST =
            Comparator.comparing(Placed::isDecided)
                    .thenComparingInt(p -> rank(p.anchor()))
                    .thenComparingDouble(p -> p.anchor().confidence());

    Agenda {
        items = List.copyOf(items);
    }

    static Agenda of(Marks marks) {
        return new Agenda(wanted(marks).sorted(WORST_FIRST).map(Item::of).toList());
    }

    private static Stream<Placed> wanted(Marks marks) {
        return marks.whole().stream().filter(p -> p.isOpen() || p.isDecided());
    }

    private static int rank(Anchor anchor) {
        return switch (anchor) {
            case Anchor.Orphan _ -> 0;
            case Anchor.Changed _ -> 1;
            case Anchor.Moved _ -> 2;
            case Anchor.Exact _ -> 3;
        };
    }

    /// The same marks in the same order as they are now; without those that are gone, and with
    /// those that have come after them.
    Agenda with(Marks now) {
        var kept = new ArrayList<Item>();
        items.forEach(item -> now.placed(item.id()).map(item::with).ifPresent(kept::add));
        wanted(now)
                .filter(p -> items.stream().noneMatch(i -> i.id().equals(p.id())))
                .sorted(WORST_FIRST)
                .map(Item::of)
                .forEach(kept::add);
        return new Agenda(kept);
    }

    /// With another item at `index`.
    Agenda with(int index, Item item) {
        var changed = new ArrayList<>(items);
        changed.set(index, item);
        return new Agenda(changed);
    }

    int size() {
        return items.size();
    }

    /// How many need no look any more.
    int looked() {
        return (int) items.stream().filter(i -> !i.isOpen()).count();
    }

    /// The first after `index`, going round, that is still to be decided; not the one at `index`.
    OptionalInt openAfter(int index) {
        for (int i = 1; i < items.size(); i++) {
            int at = (index + i) % items.size();
            if (items.get(at).isOpen()) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
