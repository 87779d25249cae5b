package glossator.ui.library;

import glossator.annotation.Codebook;
import glossator.annotation.SourceCollection;
import glossator.library.CollectionMembers;
import glossator.library.Source;
import glossator.library.SourceOrder;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
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
    private List<Source> sorted = new ArrayList<>();
    private String words = "";
    private CollectionRow row = new CollectionRow.All();
    private SourceOrder order = SourceOrder.ADDED;
    private boolean reversed;
    private List<Source> all = List.of();
    private final Set<UUID> seen = new HashSet<>();
    private final Set<UUID> fresh = new HashSet<>();
    private int hidden;
    private boolean started;

    void setWords(String now) {
        words = now;
        fresh.clear();
    }

    /// Work to be done in the background before the first key.
    Runnable preparing(Codebook codebook) {
        List<Source> now = all;
        return () -> filter.prepare(now, codebook);
    }

    String words() {
        return words;
    }

    void setRow(CollectionRow now) {
        row = now;
        fresh.clear();
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
        for (Source source : all) {
            if (seen.add(source.id()) && started) {
                fresh.add(source.id());
            }
        }
        started = true;
    }

    /// To be called instead when only one source has changed: nothing is sorted if it stays in its
    /// place.
    void replace(Source before, Source now, List<Source> sources) {
        int at = sorted.indexOf(before);
        boolean stays = at >= 0
                && (at == 0 || comparator().compare(sorted.get(at - 1), now) < 0)
                && (at == sorted.size() - 1 || comparator().compare(now, sorted.get(at + 1)) < 0);
        if (stays) {
            all = List.copyOf(sources);
            sorted.set(at, now);
        } else {
            setSources(sources);
        }
    }

    private void sort() {
        if (keys.size() > 4 * all.size() + 1_000) {
            keys.clear();
        }
        sorted = new ArrayList<>(all);
        sorted.sort(comparator());
    }

    private Comparator<Source> comparator() {
        Comparator<Source> comparator =
                order.comparator(text -> keys.computeIfAbsent(text, collator::getCollationKey));
        return reversed ? comparator.reversed() : comparator;
    }

    List<Source> list(CollectionMembers members, Codebook codebook) {
        Predicate<Source> inRow = inRow(members);
        Predicate<Source> matches = filter.of(words, codebook);
        List<Source> listed = sorted.stream().filter(inRow).filter(matches).toList();
        Set<UUID> unseen = new HashSet<>(fresh);
        if (!unseen.isEmpty()) {
            listed.forEach(source -> unseen.remove(source.id()));
        }
        hidden = unseen.size();
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
        return hidden;
    }
}
