package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Annotation;
import glossator.annotation.Decision;
import glossator.document.Range;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Everything known, at one moment, about where the annotations of a source are in its editions.
///
/// @param annotations including those in the trash
/// @param present the ids of those not in the trash
/// @param anchors as computed, by edition and then by annotation
/// @param decisions by edition and then by annotation
record AnchorHistory(
        List<Edition> editions,
        List<Annotation> annotations,
        Set<UUID> present,
        Map<UUID, Map<UUID, Anchor>> anchors,
        Map<UUID, Map<UUID, Decision>> decisions) {

    static AnchorHistory of(UUID source, Database database, EditionRows editions) {
        return database.read(() -> {
            List<Edition> all = editions.of(source);
            var rows = new AnchorRows(database);
            var anchors = new HashMap<UUID, Map<UUID, Anchor>>();
            all.forEach(e -> anchors.put(e.id(), rows.findInEdition(e.id())));
            var annotations = new AnnotationRows(database);
            return new AnchorHistory(
                    all,
                    annotations.allOf(source),
                    annotations.presentIds(source),
                    anchors,
                    byEdition(new DecisionRows(database).findOfSource(source)));
        });
    }

    /// The history of one annotation that is not in the trash; nothing is read about the others.
    static AnchorHistory of(Annotation annotation, Database database, EditionRows editions) {
        UUID id = annotation.id();
        return database.read(() -> {
            var anchors = new HashMap<UUID, Map<UUID, Anchor>>();
            new AnchorRows(database)
                    .findOfAnnotation(id)
                    .forEach((edition, a) -> anchors.put(edition, Map.of(id, a)));
            return new AnchorHistory(
                    editions.of(annotation.source()),
                    List.of(annotation),
                    Set.of(id),
                    anchors,
                    byEdition(new DecisionRows(database).findOfAnnotation(id)));
        });
    }

    private static Map<UUID, Map<UUID, Decision>> byEdition(List<Decision> all) {
        var decisions = new HashMap<UUID, Map<UUID, Decision>>();
        for (Decision decision : all) {
            decisions
                    .computeIfAbsent(decision.edition(), _ -> new HashMap<>())
                    .put(decision.annotation(), decision);
        }
        return decisions;
    }

    boolean hasEdition(UUID edition) {
        return editions.stream().anyMatch(e -> e.id().equals(edition));
    }

    /// Where an annotation is in an edition, as far as that is known.
    Optional<Range> place(Annotation annotation, UUID edition) {
        if (annotation.edition().equals(edition)) {
            return Optional.of(annotation.selector().range());
        }
        return decision(annotation.id(), edition)
                .map(Decision::anchor)
                .or(() -> anchor(annotation.id(), edition))
                .flatMap(Anchor::place);
    }

    Optional<Decision> decision(UUID annotation, UUID edition) {
        return Optional.ofNullable(decisions.getOrDefault(edition, Map.of()).get(annotation));
    }

    Optional<Anchor> anchor(UUID annotation, UUID edition) {
        return Optional.ofNullable(anchors.getOrDefault(edition, Map.of()).get(annotation));
    }
}
