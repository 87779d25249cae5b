package glossator.ui.library;

import glossator.annotation.Codebook;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.library.Source;
import glossator.library.SourceOrder;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/// Which sources are listed, and in which order. What was computed for the last list is kept: a key
/// in the filter sorts nothing, and a change of one source folds no other.
final class SourceListing {
    private final SourceFilter filter = new SourceFilter();
    private final Map<String, CollationKey> keys = new HashMap<>();
    private final Collator collator = Collator.getInstance();
    private List<Source> sorted = List.of();
    private String words = "";
    private CollectionRow row = new CollectionRow.All();
    private SourceOrder order = SourceOrder.ADDED;
    private boolean reversed;
    private List<Source> all = List.of();
    private Set<UUID> seen = new HashSet<>();
    private final Set<UUID> hidden = new HashSet<>();
    private boolean started;

    void setWords(String now) {
        words = now;
        forgetHidden();
    }

    String words() {
        return words;
    }

    void setRow(CollectionRow now) {
        row = now;
        forgetHidden();
    }

    CollectionRow row() {
        return row;
    }

    void setOrder(SourceOrder now, boolean turned) {
        order = now;
        reversed = turned;
        sort();
    }

    /// To be called when the sources have changed.
    void setSources(List<Source> now) {
        all = List.copyOf(now);
        sort();
        filter.keepOnly(all.size());
    }

    private void sort() {
        if (keys.size() > 4 * all.size() + 1_000) {
            keys.clear();
        }
        Comparator<Source> comparator = order.comparator(
                text -> keys.computeIfAbsent(text, collator::getCollationKey));
        sorted = all.stream()
                .sorted(reversed ? comparator.reversed() : comparator)
                .toList();
    }

    List<Source> list(CollectionMembers members, Codebook codebook) {
        Predicate<Source> inRow = inRow(members);
        Predicate<Source> matches = filter.of(words, codebook);
        List<Source> listed = sorted.stream().filter(inRow).filter(matches).toList();
        noteHidden(listed);
        return listed;
    }

    private Predicate<Source> inRow(CollectionMembers members) {
        return switch (row) {
            case CollectionRow.All _, CollectionRow.Trash _ -> source -> true;
            case CollectionRow.Unfiled _ -> source -> source.collections().isEmpty();
            case CollectionRow.Of(SourceCollection collection) -> {
                Set<UUID> ids = members.of(collection.id());
                yield source -> ids.contains(source.id());
            }
        };
    }

    /// How many were added since the filter or the collection was chosen, and are not listed.
    int countHidden() {
        return hidden.size();
    }

    private void forgetHidden() {
        hidden.clear();
        seen = ids(all);
    }

    private void noteHidden(List<Source> listed) {
        if (!started) {
            started = true;
            seen = ids(all);
            return;
        }
        boolean grown = false;
        for (Source source : all) {
            if (seen.add(source.id())) {
                hidden.add(source.id());
                grown = true;
            }
        }
        if (!hidden.isEmpty() || grown) {
            listed.forEach(source -> hidden.remove(source.id()));
            hidden.retainAll(ids(all));
        }
    }

    private static Set<UUID> ids(List<Source> sources) {
        Set<UUID> ids = HashSet.newHashSet(sources.size());
        sources.forEach(source -> ids.add(source.id()));
        return ids;
    }
}
