package glossator.exchange.copy;

import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.EmbeddedAnnotation;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

/// Finds the annotations that were to be in a copy among those that are: by their ids, or else by
/// their place and words, those that agree in most first. None is found twice.
final class FindingMatcher {
    /// In this order; each for all annotations before the next.
    private static final List<BiPredicate<Wanted, Found>> STAGES = List.of(
            (wanted, found) -> wanted.isOn(found) && wanted.agrees(found),
            (wanted, found) -> wanted.isAt(found) && wanted.agrees(found) && wanted.isOf(found),
            (wanted, found) -> wanted.touches(found) && wanted.agrees(found) && wanted.isOf(found),
            (wanted, found) -> wanted.isAt(found) && wanted.agrees(found),
            (wanted, found) -> wanted.hasWords() && wanted.agrees(found) && wanted.isOf(found),
            (wanted, found) -> wanted.touches(found) && wanted.agrees(found),
            (wanted, found) -> wanted.hasWords() && wanted.agrees(found),
            (wanted, found) -> !wanted.isBare() && wanted.isAt(found),
            (wanted, found) -> !wanted.isBare() && wanted.touches(found) && wanted.isIn(found),
            (wanted, found) -> !wanted.isBare() && wanted.isOf(found) && wanted.isIn(found),
            (wanted, found) -> wanted.isOf(found) && wanted.agrees(found));

    private final List<Found> left = new ArrayList<>();
    private final Map<UUID, EmbeddedAnnotation> matched = new HashMap<>();

    private FindingMatcher() {}

    static FindingMatcher match(List<CopyAnnotation> wanted, List<EmbeddedAnnotation> findings) {
        var matcher = new FindingMatcher();
        List<Wanted> open = matcher.matchIds(wanted, findings);
        // What says more can be mistaken for less, but not the other way round.
        open.sort(Comparator.comparingInt(w -> -w.words().typed().length()));
        for (var stage : STAGES) {
            open.removeIf(one -> matcher.take(one, stage));
        }
        return matcher;
    }

    /// @return those of which no id is found
    private List<Wanted> matchIds(List<CopyAnnotation> wanted, List<EmbeddedAnnotation> findings) {
        Map<UUID, EmbeddedAnnotation> byId = new HashMap<>();
        for (EmbeddedAnnotation one : findings) {
            UUID id = one.id();
            if (id == null || byId.putIfAbsent(id, one) != null) {
                left.add(new Found(one, NoteWords.of(one.note()), id != null));
            }
        }
        var open = new ArrayList<Wanted>();
        for (CopyAnnotation one : wanted) {
            EmbeddedAnnotation own = byId.remove(one.id());
            if (own == null) {
                open.add(new Wanted(one, NoteWords.of(one.note())));
            } else {
                matched.put(one.id(), own);
            }
        }
        byId.values().forEach(one -> left.add(new Found(one, NoteWords.of(""), true)));
        return open;
    }

    private boolean take(Wanted wanted, BiPredicate<Wanted, Found> stage) {
        Found best = null;
        for (Found found : left) {
            boolean possible = !found.named() && stage.test(wanted, found);
            if (possible && (best == null || isMoreLike(wanted, found, best))) {
                best = found;
            }
        }
        if (best == null) {
            return false;
        }
        matched.put(wanted.annotation().id(), best.annotation());
        left.remove(best);
        return true;
    }

    private static boolean isMoreLike(Wanted wanted, Found found, Found best) {
        int more = likeness(wanted, found) - likeness(wanted, best);
        return more > 0 || (more == 0 && distance(wanted, found) < distance(wanted, best));
    }

    /// Between the nearer ends: a passage that is numbered alone is where it ends.
    private static int distance(Wanted wanted, Found found) {
        Range here = wanted.annotation().range();
        Range there = found.annotation().range();
        return Math.min(Math.abs(here.start() - there.start()), Math.abs(here.end() - there.end()));
    }

    private static int likeness(Wanted wanted, Found found) {
        CopyAnnotation one = wanted.annotation();
        EmbeddedAnnotation other = found.annotation();
        return (CopyAspects.isSame(one.target(), other.target()) ? 16 : 0)
                + (wanted.isAt(found) ? 8 : 0)
                + (wanted.words().isEmpty() == found.words().isEmpty() ? 4 : 0)
                + (wanted.isOf(found) ? 2 : 0)
                + (one.color() == other.color() ? 1 : 0);
    }

    Optional<EmbeddedAnnotation> of(CopyAnnotation wanted) {
        return Optional.ofNullable(matched.get(wanted.id()));
    }

    /// Those that were not found.
    List<EmbeddedAnnotation> left() {
        return left.stream().map(Found::annotation).toList();
    }

    private record Wanted(CopyAnnotation annotation, NoteWords words) {
        /// Whether nothing but its place can tell it from others.
        boolean isBare() {
            return annotation.target().isPassage() && annotation.isBare();
        }

        boolean hasWords() {
            return !words.isEmpty();
        }

        /// Whether it is on the same area, page or source.
        boolean isOn(Found found) {
            return !annotation.target().isPassage()
                    && CopyAspects.isSame(
                            annotation.target(), found.annotation().target());
        }

        boolean isAt(Found found) {
            return annotation.range().equals(found.annotation().range());
        }

        boolean touches(Found found) {
            Range here = annotation.range();
            Range there = found.annotation().range();
            return here.start() <= there.end() && there.start() <= here.end();
        }

        /// Whether its words are in it, which may be more: tags and places are told in words.
        boolean isIn(Found found) {
            return found.words().says(words);
        }

        boolean agrees(Found found) {
            return hasWords() ? isIn(found) : found.words().isEmpty();
        }

        boolean isOf(Found found) {
            return CopyWords.of(annotation.author())
                    .equals(CopyWords.of(found.annotation().author()));
        }
    }

    /// @param named whether it has an id, which is nobody else's
    private record Found(EmbeddedAnnotation annotation, NoteWords words, boolean named) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
