package glossator.ui.text;

import glossator.annotation.Placement;
import glossator.annotation.Placements;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The annotations of areas, picture by picture.
final class PictureAreas {
    static final PictureAreas NONE = new PictureAreas(Placements.NONE);

    private final Map<String, List<PictureArea>> areas = new HashMap<>();

    PictureAreas(Placements placements) {
        for (Placement placement : placements.all()) {
            PictureArea.of(placement)
                    .ifPresent(area -> areas.computeIfAbsent(area.picture(), _ -> new ArrayList<>())
                            .add(area));
        }
        areas.values().forEach(on -> on.sort(Comparator.comparingDouble(area -> -area.size())));
    }

    /// Those on a picture, the largest first, as they lie on one another.
    List<PictureArea> on(String picture) {
        return areas.getOrDefault(picture, List.of());
    }

    /// The smallest one at a point of a picture, in its pixels.
    Optional<PictureArea> at(String picture, float x, float y) {
        return on(picture).reversed().stream()
                .filter(area -> area.contains(x, y))
                .findFirst();
    }

    Optional<PictureArea> find(@Nullable UUID annotation) {
        return areas.values().stream()
                .flatMap(List::stream)
                .filter(area -> area.annotation().id().equals(annotation))
                .findFirst();
    }
}
