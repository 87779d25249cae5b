package glossator.anchoring.reuse;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Joins what was found of neighboring pieces, and keeps the better one of two that overlap.
final class Joining {
    /// The longest part between two passages that become one, in UTF-16 units.
    private static final int GAP = 240;

    private final List<Reuse> found;
    private final String text;
    private final Function<UUID, Optional<String>> texts;

    Joining(List<Reuse> found, String text, Function<UUID, Optional<String>> texts) {
        this.found = found;
        this.text = text;
        this.texts = texts;
    }

    List<Reuse> joined() {
        Map<UUID, List<Reuse>> byText = new HashMap<>();
        found.forEach(
                r -> byText.computeIfAbsent(r.text(), _ -> new ArrayList<>()).add(r));
        var all = new ArrayList<Reuse>();
        byText.values().forEach(some -> all.addAll(joined(distinct(some))));
        return all;
    }

    private static List<Reuse> distinct(List<Reuse> some) {
        some.sort(Comparator.comparingInt(Reuse::kept).reversed());
        var kept = new ArrayList<Reuse>();
        for (Reuse each : some) {
            if (kept.stream().noneMatch(k -> isSame(k, each))) {
                kept.add(each);
            }
        }
        kept.sort(Comparator.comparing(Reuse::here).thenComparing(Reuse::there));
        return kept;
    }

    private static boolean isSame(Reuse one, Reuse other) {
        return one.here().overlaps(other.here()) && one.there().overlaps(other.there());
    }

    private List<Reuse> joined(List<Reuse> sorted) {
        var open = new ArrayList<Reuse>();
        for (Reuse next : sorted) {
            int before = -1;
            for (int i = open.size() - 1; i >= 0 && before < 0; i--) {
                before = follows(open.get(i), next) ? i : -1;
            }
            if (before < 0) {
                open.add(next);
            } else {
                Reuse first = open.get(before);
                open.set(before, first.joinedWith(next, isSameBetween(first, next)));
            }
        }
        return open;
    }

    private static boolean follows(Reuse one, Reuse next) {
        int here = next.here().start() - one.here().end();
        int there = next.there().start() - one.there().end();
        return here >= 0 && here <= GAP && there >= -2 && there <= GAP;
    }

    private boolean isSameBetween(Reuse one, Reuse next) {
        String here = text.substring(one.here().end(), next.here().start());
        String there = texts.apply(next.text())
                .map(t -> new Range(
                                one.there().end(),
                                Math.max(one.there().end(), next.there().start()))
                        .of(t))
                .orElse("");
        return (here.isBlank() && there.isBlank()) || here.strip().equals(there.strip());
    }
}
