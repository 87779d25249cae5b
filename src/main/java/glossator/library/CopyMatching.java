package glossator.library;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntBiFunction;

/// Recognizes by their words what has lost its id in another program: the most alike first, each
/// once.
final class CopyMatching {
    /// What more have in common says nothing about which of them it is.
    private static final int MOST = 100;

    private record Pair(int found, UUID known, int likeness) {}

    private CopyMatching() {}

    /// The known one that each of the found ones is, by the index of the found.
    static Map<Integer, UUID> annotations(
            Map<Integer, CopyTraits> found, Map<UUID, CopyTraits> known) {
        var byKey = new HashMap<Object, List<UUID>>();
        known.forEach((id, traits) -> keys(traits)
                .forEach(key ->
                        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(id)));
        var pairs = new ArrayList<Pair>();
        found.forEach((index, traits) -> {
            var candidates = new HashSet<UUID>();
            keys(traits).stream()
                    .map(key -> byKey.getOrDefault(key, List.of()))
                    .filter(ids -> ids.size() <= MOST)
                    .forEach(candidates::addAll);
            candidates.forEach(id -> add(
                    pairs,
                    index,
                    traits,
                    id,
                    requireNonNull(known.get(id)),
                    CopyTraits::likeness,
                    CopyTraits.SAME));
        });
        return best(pairs);
    }

    /// The same for the replies of one annotation.
    static Map<Integer, UUID> replies(Map<Integer, CopyTraits> found, Map<UUID, CopyTraits> known) {
        var pairs = new ArrayList<Pair>();
        found.forEach((index, traits) -> known.forEach(
                (id, other) -> add(pairs, index, traits, id, other, CopyTraits::replyLikeness, 3)));
        return best(pairs);
    }

    private static void add(
            List<Pair> pairs,
            int index,
            CopyTraits traits,
            UUID id,
            CopyTraits other,
            ToIntBiFunction<CopyTraits, CopyTraits> likeness,
            int least) {
        int score = likeness.applyAsInt(traits, other);
        if (score >= least) {
            pairs.add(new Pair(index, id, score));
        }
    }

    private static Map<Integer, UUID> best(List<Pair> pairs) {
        pairs.sort(Comparator.comparingInt((Pair p) -> -p.likeness)
                .thenComparingInt(Pair::found)
                .thenComparing(Pair::known));
        var matched = new HashMap<Integer, UUID>();
        var taken = new HashSet<UUID>();
        for (Pair pair : pairs) {
            if (!matched.containsKey(pair.found) && taken.add(pair.known)) {
                matched.put(pair.found, pair.known);
            }
        }
        return matched;
    }

    /// Two that have none of these in common are not compared, so that ten thousand can be.
    private static List<Object> keys(CopyTraits traits) {
        var keys = new ArrayList<Object>();
        if (traits.place() != null) {
            keys.add(traits.place().start());
            keys.add(-1 - traits.place().end());
        }
        if (!traits.words().isBlank()) {
            keys.add(traits.words());
        }
        if (!traits.note().isBlank()) {
            keys.add("note " + traits.note().strip());
        }
        if (traits.created() != null) {
            keys.add(traits.created().getEpochSecond() / 60);
        }
        return keys;
    }
}
