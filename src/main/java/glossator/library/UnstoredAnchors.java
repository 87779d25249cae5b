package glossator.library;

import glossator.annotation.Anchor;
import glossator.annotation.Target;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Where areas and page notes were found in a library that cannot store it: known until it is
/// closed. May be used on any thread.
final class UnstoredAnchors {
    private final Map<Key, Found> found = new ConcurrentHashMap<>();

    private record Key(UUID annotation, UUID edition) {}

    /// @param target in the edition
    record Found(Anchor anchor, Target target) {}

    void keep(UUID annotation, UUID edition, Anchor anchor, Target target) {
        found.put(new Key(annotation, edition), new Found(anchor, target));
    }

    Optional<Found> find(UUID annotation, UUID edition) {
        return Optional.ofNullable(found.get(new Key(annotation, edition)));
    }

    /// Those in one edition, by annotation.
    Map<UUID, Found> findInEdition(UUID edition) {
        var those = new HashMap<UUID, Found>();
        found.forEach((key, one) -> {
            if (key.edition.equals(edition)) {
                those.put(key.annotation, one);
            }
        });
        return those;
    }

    /// Those of one annotation, by edition.
    Map<UUID, Found> findOfAnnotation(UUID annotation) {
        var those = new HashMap<UUID, Found>();
        found.forEach((key, one) -> {
            if (key.annotation.equals(annotation)) {
                those.put(key.edition, one);
            }
        });
        return those;
    }
}
