package glossator.library;

import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Which of the annotations in an annotated copy are which of the library's: by their id or, if
/// another program has dropped it, by their words.
///
/// @param all in the order of the file
/// @param ids of those that the library has, by their index
record FoundNotes(List<EmbeddedAnnotation> all, Map<Integer, UUID> ids) {

    /// @param text the copy's
    /// @param traits of all annotations that it may hold, by their id
    static FoundNotes of(List<EmbeddedAnnotation> all, String text, Map<UUID, CopyTraits> traits) {
        return new FoundNotes(all, assign(all, EmbeddedAnnotation::id, traits, (left, open) -> {
            var found = new HashMap<Integer, CopyTraits>();
            left.forEach(i -> found.put(i, CopyTraits.of(all.get(i), text)));
            return CopyMatching.annotations(found, open);
        }));
    }

    /// The same for replies to one annotation.
    static Map<Integer, UUID> replies(List<EmbeddedReply> all, Map<UUID, CopyTraits> traits) {
        return assign(all, EmbeddedReply::id, traits, (left, open) -> {
            var found = new HashMap<Integer, CopyTraits>();
            left.forEach(i -> found.put(i, CopyTraits.of(all.get(i))));
            return CopyMatching.replies(found, open);
        });
    }

    /// Those that the library has, by their id.
    Map<UUID, EmbeddedAnnotation> known() {
        var known = new LinkedHashMap<UUID, EmbeddedAnnotation>();
        ids.forEach((index, id) -> known.put(id, all.get(index)));
        return known;
    }

    List<EmbeddedAnnotation> others() {
        return IntStream.range(0, all.size())
                .filter(i -> !ids.containsKey(i))
                .mapToObj(all::get)
                .toList();
    }

    /// An id that stands there twice, as after copying a comment, counts once; one that the library
    /// does not know belongs to something that it does not have.
    ///
    /// @param matching by their words, of those left with those still open
    private static <T> Map<Integer, UUID> assign(
            List<T> all,
            Function<T, @Nullable UUID> id,
            Map<UUID, CopyTraits> traits,
            BiFunction<List<Integer>, Map<UUID, CopyTraits>, Map<Integer, UUID>> matching) {
        var ids = new HashMap<Integer, UUID>();
        var open = new LinkedHashMap<>(traits);
        var left = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            UUID own = id.apply(all.get(i));
            if (own != null && open.remove(own) != null) {
                ids.put(i, own);
            } else if (own == null || traits.containsKey(own)) {
                left.add(i);
            }
        }
        if (!left.isEmpty()) {
            ids.putAll(matching.apply(left, open));
        }
        return ids;
    }
}
