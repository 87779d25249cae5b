package glossator.library;

import glossator.library.RecoveryReport.Item;
import glossator.library.RecoveryReport.Outcome;
import glossator.message.Messages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Collects what a recovery finds on its way: what is missing of each source, and what belongs to
/// none.
final class RecoveryLog {
    private final Map<UUID, Set<String>> faults = new LinkedHashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final List<Item> others = new ArrayList<>();

    /// Tables of the database that have lost rows, which neither a backup nor the journal is known
    /// to have made up for.
    void lose(Set<String> tables) {
        lost.addAll(tables);
    }

    boolean hasLost(String table) {
        return lost.contains(table);
    }

    /// A source that is there, but not as it was.
    void partly(UUID source, String key, Object... arguments) {
        faults.computeIfAbsent(source, _ -> new LinkedHashSet<>()).add(Messages.of(key, arguments));
    }

    void partly(UUID source, List<String> sentences) {
        if (!sentences.isEmpty()) {
            faults.computeIfAbsent(source, _ -> new LinkedHashSet<>()).addAll(sentences);
        }
    }

    void add(String what, Outcome outcome, String key, Object... arguments) {
        addSentence(what, outcome, Messages.of(key, arguments));
    }

    void addSentence(String what, Outcome outcome, String sentence) {
        var item = new Item(what, outcome, sentence);
        if (!others.contains(item)) {
            others.add(item);
        }
    }

    /// What is said of the first thing that was lost.
    Optional<String> firstLoss() {
        return others.stream()
                .filter(item -> item.outcome() == Outcome.LOST)
                .map(Item::detail)
                .findFirst();
    }

    /// One item for each source, then all that belongs to none.
    List<Item> items(Database database) {
        var items = new ArrayList<Item>();
        var rows = new SourceRows(database);
        rows.present().forEach(source -> items.add(item(source)));
        rows.removed().forEach(source -> items.add(item(source)));
        items.addAll(others);
        return items;
    }

    private Item item(Source source) {
        Set<String> found = faults.getOrDefault(source.id(), Set.of());
        return found.isEmpty()
                ? new Item(
                        source.title(),
                        Outcome.WHOLE,
                        Messages.of("library.recovered-notes", source.annotations()))
                : new Item(source.title(), Outcome.PARTLY, String.join(" ", found));
    }
}
