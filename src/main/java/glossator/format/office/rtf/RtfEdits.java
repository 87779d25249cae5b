package glossator.format.office.rtf;

import glossator.document.Range;
import glossator.format.Patch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Collects what is inserted into an RTF file and deleted from it. What several annotations insert
/// at one position is put in an order in which groups are nested as they must.
final class RtfEdits {
    /// In the order in which they stand at one position.
    enum Kind {
        PAINT_END,
        BOOKMARK_END,
        RANGE_END,
        COMMENT,
        RANGE_START,
        BOOKMARK_START,
        PAINT_START,
        SECTION
    }

    private final Map<Integer, List<Insertion>> insertions = new TreeMap<>();
    private final Set<Range> deletions = new HashSet<>();
    private final Patch.Builder replacements = new Patch.Builder();

    private record Insertion(Kind kind, String rtf) {}

    void insert(int at, Kind kind, String rtf) {
        insertions.computeIfAbsent(at, _ -> new ArrayList<>()).add(new Insertion(kind, rtf));
    }

    void delete(Range span) {
        if (deletions.add(span)) {
            replacements.replace(span.start(), span.end(), new byte[0]);
        }
    }

    void replace(Range span, String rtf) {
        replacements.replace(span.start(), span.end(), bytes(rtf));
    }

    /// Whether something is to stand there between two characters.
    boolean hasInsertion(int at) {
        return insertions.containsKey(at);
    }

    Patch build() {
        insertions.forEach((at, all) -> {
            var rtf = new StringBuilder();
            for (Kind kind : Kind.values()) {
                all.stream().filter(i -> i.kind == kind).forEach(i -> rtf.append(i.rtf));
            }
            replacements.insert(at, bytes(rtf.toString()));
        });
        return replacements.build();
    }

    private static byte[] bytes(String rtf) {
        return rtf.getBytes(StandardCharsets.ISO_8859_1);
    }
}
