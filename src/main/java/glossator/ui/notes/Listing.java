package glossator.ui.notes;

import glossator.annotation.Annotation;
import glossator.annotation.Codebook;
import glossator.annotation.Color;
import glossator.annotation.Marks;
import glossator.annotation.Placed;
import glossator.annotation.Tag;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the pane shows at a moment: all annotations by id, the ids of those that pass the filter in
/// document order with the orphans last, and how many there are of each colour and tag (with those below it).
record Listing(
        Map<UUID, Placed> all,
        List<UUID> rows,
        Map<Color, Integer> colors,
        Map<UUID, Integer> tags,
        Codebook codebook) {

    static final Listing NONE =
            new Listing(Map.of(), List.of(), Map.of(), Map.of(), Codebook.EMPTY);

    /// @param always shown whatever the filter says: what is being written must not vanish
    static Listing of(
            Marks marks,
            Filter filter,
            Codebook codebook,
            Haystack haystack,
            @Nullable UUID always) {
        Map<UUID, Placed> all = HashMap.newHashMap(marks.size());
        var rows = new ArrayList<UUID>();
        Map<Color, Integer> colors = new EnumMap<>(Color.class);
        Map<UUID, Integer> tags = new HashMap<>();
        String[] needles = filter.needles();
        for (Placed placed : marks.whole()) {
            Annotation annotation = placed.annotation();
            all.put(annotation.id(), placed);
            colors.merge(annotation.color(), 1, Integer::sum);
            count(annotation, codebook, tags);
            if (annotation.id().equals(always)
                    || (filter.admits(annotation, codebook)
                            && has(needles, annotation, codebook, haystack))) {
                rows.add(annotation.id());
            }
        }
        return new Listing(all, rows, colors, tags, codebook);
    }

    private static boolean has(String[] needles, Annotation in, Codebook tags, Haystack haystack) {
        return needles.length == 0
                || Arrays.stream(needles).allMatch(haystack.of(in, tags)::contains);
    }

    private static void count(Annotation annotation, Codebook codebook, Map<UUID, Integer> counts) {
        if (annotation.tags().isEmpty()) {
            return;
        }
        var counted = new HashSet<UUID>();
        for (UUID tag : annotation.tags()) {
            Optional<Tag> at = codebook.tag(tag);
            while (at.isPresent() && counted.add(at.get().id())) {
                counts.merge(at.get().id(), 1, Integer::sum);
                UUID parent = at.get().parent();
                at = parent == null ? Optional.empty() : codebook.tag(parent);
            }
        }
    }

    Optional<Annotation> find(UUID id) {
        return placed(id).map(Placed::annotation);
    }

    Optional<Placed> placed(UUID id) {
        return Optional.ofNullable(all.get(id));
    }
}
