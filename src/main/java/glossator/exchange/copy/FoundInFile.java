package glossator.exchange.copy;

import glossator.format.EmbeddedAnnotation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The annotations in a file as it is read today, under the ids by which the library knows them.
/// What is stored was cleaned, and may come from an older reader, so a writer would not recognize
/// it.
final class FoundInFile {
    private FoundInFile() {}

    /// @param stored in the order of the file
    /// @param now what is found today, in the order of the file
    static Map<UUID, EmbeddedAnnotation> match(
            Map<UUID, EmbeddedAnnotation> stored, List<EmbeddedAnnotation> now) {
        var found = new LinkedHashMap<UUID, EmbeddedAnnotation>();
        var left = new ArrayList<EmbeddedAnnotation>(now);
        boolean aligned = stored.size() == now.size();
        int i = 0;
        for (var entry : stored.entrySet()) {
            EmbeddedAnnotation same =
                    aligned && isSame(entry.getValue(), now.get(i)) ? now.get(i) : null;
            if (same == null) {
                same = left.stream()
                        .filter(f -> isSame(entry.getValue(), f))
                        .findFirst()
                        .orElse(null);
            }
            if (same != null) {
                found.put(entry.getKey(), same);
                removeSame(left, same);
            }
            i++;
        }
        return found;
    }

    /// The very one, rather than the first that is equal to it.
    @SuppressWarnings("ReferenceEquality")
    private static void removeSame(List<EmbeddedAnnotation> left, EmbeddedAnnotation one) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) == one) {
                left.remove(i);
                return;
            }
        }
    }

    private static boolean isSame(EmbeddedAnnotation stored, EmbeddedAnnotation now) {
        return stored.style() == now.style()
                && stored.range().equals(now.range())
                && stored.target().getClass() == now.target().getClass()
                && CopyWords.of(stored.note()).equals(CopyWords.of(now.note()));
    }
}
