package glossator.format.office.copy;

import glossator.document.Range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what is inserted into a file and deleted from it. What several annotations insert at
/// one position is put in an order in which it is nested as it must be.
public final class CopyEdits {
    /// In the order in which they stand at one position.
    public enum Kind {
        PAINT_END,
        BOOKMARK_END,
        RANGE_END,
        COMMENT,
        RANGE_START,
        BOOKMARK_START,
        PAINT_START,
        SECTION
    }

    private final Map<Integer, List<Insertion>> insertions = new HashMap<>();
    private final Set<Range> deletions = new HashSet<>();
    private final List<Edit> replacements = new ArrayList<>();

    private record Insertion(Kind kind, String markup) {}

    /// Markup in place of a range of the file, in its units.
    public record Edit(Range range, String markup) {}

    public void insert(int at, Kind kind, String markup) {
        insertions.computeIfAbsent(at, _ -> new ArrayList<>()).add(new Insertion(kind, markup));
    }

    public void delete(Range span) {
        if (deletions.add(span)) {
            replace(span, "");
        }
    }

    public void replace(Range span, String markup) {
        replacements.add(new Edit(span, markup));
    }

    /// Whether something is to stand there between two characters.
    public boolean hasInsertion(int at) {
        return insertions.containsKey(at);
    }

    /// All edits, ascending; what is inserted at the start of a range that is replaced comes before
    /// it. What is inserted inside of a range that is deleted comes behind it.
    public List<Edit> edits() {
        var all = new ArrayList<Edit>(replacements);
        insertions.forEach((at, each) -> {
            var markup = new StringBuilder();
            for (Kind kind : Kind.values()) {
                each.stream().filter(i -> i.kind == kind).forEach(i -> markup.append(i.markup));
            }
            all.add(new Edit(new Range(at, at), markup.toString()));
        });
        all.sort(Comparator.comparingInt((Edit e) -> e.range.start())
                .thenComparingInt(e -> e.range.isEmpty() ? 0 : 1)
                .thenComparingInt(e -> -e.range.end()));
        var kept = new ArrayList<Edit>();
        int end = 0;
        for (Edit edit : all) {
            if (edit.range.start() >= end) {
                kept.add(edit);
                end = Math.max(end, edit.range.end());
            } else if (!edit.markup.isEmpty()) {
                kept.add(new Edit(new Range(end, end), edit.markup));
            }
        }
        return kept;
    }
}
