package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.annotation.Placed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Tells where annotations stand in one edition: as a reader decided, as it was computed, or as it
/// is computed now.
final class Here {
    private final Known known;
    private final Editions editions;
    private final UUID edition;
    private final List<Placed> computed = new ArrayList<>();
    private @Nullable Placer placer;

    Here(Known known, Editions editions, UUID edition) {
        this.known = known;
        this.editions = editions;
        this.edition = edition;
    }

    Placed placed(Annotation annotation) {
        if (annotation.edition().equals(edition)) {
            return Placed.own(annotation);
        }
        Optional<Decision> decision = known.decision(annotation.id(), edition);
        if (decision.isPresent()) {
            return new Placed(annotation, decision.get());
        }
        Optional<Anchor> anchor = known.anchor(annotation.id(), edition);
        return anchor.isPresent()
                ? new Placed(annotation, edition, anchor.get())
                : computed(annotation);
    }

    private Placed computed(Annotation annotation) {
        if (placer == null) {
            int number = editions.get(edition).number();
            placer = new Placer(known, editions::text, edition, number, editions.text(edition));
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
