package glossator.library;

import glossator.anchoring.Anchoring;
import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.KnownAnchor;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Places the annotations of a source in one text, starting from the edition that gives the most
/// confidence: where the user decided, where they are exact, or where they were made; the nearest
/// first. Comparing two editions may take seconds, so none of this is done inside a transaction.
final class Reanchorer {
    private record From(Edition edition, KnownAnchor basis, boolean decided) {}

    private final AnchorHistory history;
    private final Function<UUID, String> texts;
    private final UUID target;
    private final int number;
    private final String now;
    private final Map<UUID, Anchoring> compared = new HashMap<>();

    /// @param number of the edition to place in
    /// @param now the text of that edition
    Reanchorer(
            AnchorHistory history,
            Function<UUID, String> texts,
            UUID target,
            int number,
            String now) {
        this.history = history;
        this.texts = texts;
        this.target = target;
        this.number = number;
        this.now = now;
    }

    /// The comparison of an edition with the text, made once.
    Anchoring compareWith(UUID edition) {
        return compared.computeIfAbsent(edition, e -> Anchoring.between(texts.apply(e), now));
    }

    Anchor place(Annotation annotation) {
        Anchor best = null;
        for (From from : bases(annotation)) {
            if (from.basis().selector().isMissing()) {
                return MissingWords.anchor(from.basis().selector(), now);
            }
            Anchoring anchoring = compareWith(from.edition().id());
            Anchor found = from.basis().compose(anchoring.anchor(from.basis().selector()));
            if (best == null || KnownAnchor.isBetter(found, best)) {
                best = found;
            }
            if (best instanceof Anchor.Exact exact && exact.confidence() >= KnownAnchor.SURE) {
                break;
            }
        }
        return best == null ? new Anchor.Orphan(0, List.of()) : best;
    }

    private List<From> bases(Annotation annotation) {
        var bases = new ArrayList<From>();
        for (Edition edition : history.editions()) {
            From from = edition.id().equals(target) ? null : basisIn(annotation, edition);
            if (from != null) {
                bases.add(from);
            }
        }
        bases.sort(Comparator.comparing((From f) -> !f.decided())
                .thenComparingInt(f -> Math.abs(f.edition().number() - number)));
        return bases;
    }

    private @Nullable From basisIn(Annotation annotation, Edition edition) {
        if (edition.id().equals(annotation.edition())
                && (!annotation.selector().isMissing()
                        || history.decision(annotation.id(), edition.id()).isEmpty())) {
            return new From(edition, KnownAnchor.of(annotation.selector()), false);
        }
        Optional<Decision> decision = history.decision(annotation.id(), edition.id());
        Optional<Anchor> anchor = decision.map(Decision::anchor)
                .or(() -> history.anchor(annotation.id(), edition.id()).filter(Reanchorer::isSure));
        return anchor.filter(a -> a.place().isPresent())
                .map(a -> new From(
                        edition,
                        KnownAnchor.of(a, texts.apply(edition.id())),
                        decision.isPresent()))
                .orElse(null);
    }

    private static boolean isSure(Anchor anchor) {
        return anchor instanceof Anchor.Exact && anchor.confidence() >= KnownAnchor.SURE;
    }
}
