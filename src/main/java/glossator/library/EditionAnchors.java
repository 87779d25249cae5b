package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Placement;
import glossator.annotation.Target;
import glossator.document.Range;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Places annotations in one edition: by the user's decision, by a stored anchor, or by computing
/// an anchor. Only the last needs the other editions.
final class EditionAnchors {
    private final EditionRows editions;
    private final UUID edition;
    private final Map<UUID, Decision> decisions;
    private final Map<UUID, Anchor> anchors;
    private final Map<UUID, Target> targets;
    private final Supplier<AnchorHistory> known;
    private final List<Placement> computed = new ArrayList<>();
    private @Nullable Reanchorer reanchorer;

    /// @param decisions in this edition, by annotation
    /// @param anchors those computed earlier for this edition, by annotation
    /// @param targets what areas and pages are in this edition, by annotation
    /// @param known what is known about the annotations in all editions
    EditionAnchors(
            EditionRows editions,
            UUID edition,
            Map<UUID, Decision> decisions,
            Map<UUID, Anchor> anchors,
            Map<UUID, Target> targets,
            Supplier<AnchorHistory> known) {
        this.editions = editions;
        this.edition = edition;
        this.decisions = decisions;
        this.anchors = anchors;
        this.targets = targets;
        this.known = known;
    }

    Placement place(Annotation annotation) {
        boolean own = annotation.edition().equals(edition);
        Decision decision = decisions.get(annotation.id());
        if (decision != null && !(own && !annotation.selector().isMissing())) {
            return new Placement(annotation, decision);
        }
        if (own) {
            return Placement.inOwnEdition(annotation);
        }
        Anchor anchor = anchors.get(annotation.id());
        if (!annotation.isPassage()) {
            return placeTarget(annotation, anchor);
        }
        return anchor != null ? new Placement(annotation, edition, anchor) : compute(annotation);
    }

    /// What has a look and has not been looked for yet counts as an orphan without confidence.
    private Placement placeTarget(Annotation annotation, @Nullable Anchor anchor) {
        if (annotation.target() instanceof Target.WholeSource) {
            return new Placement(annotation, edition, new Anchor.Exact(new Range(0, 0), 1));
        }
        return anchor == null
                ? new Placement(annotation, edition, new Anchor.Orphan(0, List.of()))
                : new Placement(
                        annotation,
                        edition,
                        anchor,
                        targets.getOrDefault(annotation.id(), annotation.target()));
    }

    private Placement compute(Annotation annotation) {
        if (reanchorer == null) {
            int number = editions.get(edition).number();
            reanchorer = new Reanchorer(
                    known.get(), editions::text, edition, number, editions.text(edition));
        }
        var placement = new Placement(annotation, edition, reanchorer.place(annotation));
        computed.add(placement);
        return placement;
    }

    /// Those computed here for the first time, which are not stored yet.
    List<Placement> computed() {
        return computed;
    }
}
