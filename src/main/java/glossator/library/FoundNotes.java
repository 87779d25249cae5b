package glossator.library;

import glossator.format.EmbeddedAnnotation;
import glossator.format.EmbeddedReply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Which of the annotations in an annotated copy are which of the library's: by their id or, if
/// another program has dropped it, by their words.
///
/// @param known those that the library has, by their id there
/// @param others the rest, in the order of the file
record FoundNotes(Map<UUID, EmbeddedAnnotation> known, List<EmbeddedAnnotation> others) {

    /// @param text the copy's
    /// @param traits of all annotations that it may hold, by their id
    static FoundNotes of(
            List<EmbeddedAnnotation> findings, String text, Map<UUID, CopyTraits> traits) {
        Assignment assigned =
                Assignment.of(findings, EmbeddedAnnotation::id, traits, (left, open) -> {
                    var found = new HashMap<Integer, CopyTraits>();
                    left.forEach(i -> found.put(i, CopyTraits.of(findings.get(i), text)));
                    return CopyMatching.annotations(found, open);
                });
        var known = new LinkedHashMap<UUID, EmbeddedAnnotation>();
        var others = new ArrayList<EmbeddedAnnotation>();
        for (int i = 0; i < findings.size(); i++) {
            UUID id = assigned.ids.get(i);
            if (id == null) {
                others.add(findings.get(i));
            } else {
                known.put(id, findings.get(i));
            }
        }
        return new FoundNotes(known, others);
    }

    /// Which of the replies in a copy are which of the library's, by their index; the rest is not
    /// in the map.
    static Map<Integer, UUID> replies(List<EmbeddedReply> found, Map<UUID, CopyTraits> traits) {
        return Assignment.of(found, EmbeddedReply::id, traits, (left, open) -> {
                    var byIndex = new HashMap<Integer, CopyTraits>();
                    left.forEach(i -> byIndex.put(i, CopyTraits.of(found.get(i))));
                    return CopyMatching.replies(byIndex, open);
                })
                .ids;
    }

    /// By their words, among those known ones that are still open.
    private interface Matching {
        Map<Integer, UUID> match(List<Integer> left, Map<UUID, CopyTraits> open);
    }

    private record Assignment(Map<Integer, UUID> ids) {
        /// An id that stands there twice, as after copying a comment, counts once; one that the
        /// library does not know belongs to a note that it does not have.
        static <T> Assignment of(
                List<T> found,
                Function<T, UUID> id,
                Map<UUID, CopyTraits> traits,
                Matching matching) {
            var ids = new HashMap<Integer, UUID>();
            var open = new LinkedHashMap<>(traits);
            var left = new ArrayList<Integer>();
            for (int i = 0; i < found.size(); i++) {
                UUID own = id.apply(found.get(i));
                if (own != null && open.remove(own) != null) {
                    ids.put(i, own);
                } else if (own == null || traits.containsKey(own)) {
                    left.add(i);
                }
            }
            if (!left.isEmpty()) {
                ids.putAll(matching.match(left, open));
            }
            return new Assignment(ids);
        }
    }
}
