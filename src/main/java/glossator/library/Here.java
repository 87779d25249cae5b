package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Placed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Tells where annotations stand in one edition: as a reader decided, as it was computed, or as it
/// is computed now. Only for the last is anything asked of the other editions.
final class Here {
    private final Editions editions;
    private final UUID edition;
    private final Map<UUID, Decision> decisions;
    private final Map<UUID, Anchor> anchors;
    private final Supplier<Known> known;
    private final List<Placed> computed = new ArrayList<>();
    private @Nullable Placer placer;

    /// @param decisions in this edition, by annotation
    /// @param anchors as they were computed for this edition, by annotation
    /// @param known what is known of the annotations in all editions
    Here(
            Editions editions,
            UUID edition,
            Map<UUID, Decision> decisions,
            Map<UUID, Anchor> anchors,
            Supplier<Known> known) {
        this.editions = editions;
        this.edition = edition;
        this.decisions = decisions;
        this.anchors = anchors;
        this.known = known;
    }

    Placed placed(Annotation annotation) {
        if (annotation.edition().equals(edition)) {
            return Placed.own(annotation);
        }
        Decision decision = decisions.get(annotation.id());
        if (decision != null) {
            return new Placed(annotation, decision);
        }
        Anchor anchor = anchors.get(annotation.id());
        return anchor != null ? new Placed(annotation, edition, anchor) : computed(annotation);
    }

    private Placed computed(Annotation annotation) {
        if (placer == null) {
            int number = editions.get(edition).number();
            placer =
                    new Placer(
                            known.get(), editions::text, edition, number, editions.text(edition));
        }
        var placed = new Placed(annotation, edition, placer.place(annotation));
        computed.add(placed);
        return placed;
    }

    /// Those that had not been placed before.
    List<Placed> computed() {
        return computed;
    }
}
