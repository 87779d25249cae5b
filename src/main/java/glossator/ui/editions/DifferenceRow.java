package glossator.ui.editions;

import glossator.anchoring.Difference;
import glossator.anchoring.Difference.Paragraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A row of the difference dialog.
sealed interface DifferenceRow {
    /// The number of unchanged paragraphs shown before and after each changed one.
    int CONTEXT = 2;

    /// Shorter stretches than this are not folded.
    int FEWEST = 4;

    /// The index of its first paragraph, from 0.
    int first();

    /// A paragraph in its new and old form.
    record Shown(int first, Paragraph paragraph) implements DifferenceRow {
        boolean isChanged() {
            return !paragraph.isSame();
        }
    }

    /// A folded stretch of unchanged paragraphs.
    record Folded(int first, int count) implements DifferenceRow {}

    /// The rows of a difference; `unfolded` holds the first paragraphs of the stretches that the
    /// user has unfolded.
    static List<DifferenceRow> of(Difference difference, Set<Integer> unfolded) {
        List<Paragraph> all = difference.paragraphs();
        var rows = new ArrayList<DifferenceRow>();
        for (int i = 0; i < all.size(); ) {
            if (!all.get(i).isSame()) {
                rows.add(new Shown(i, all.get(i)));
                i++;
                continue;
            }
            int end = i;
            while (end < all.size() && all.get(end).isSame()) {
                end++;
            }
            addStretch(all, i, end, unfolded, rows);
            i = end;
        }
        return rows;
    }

    private static void addStretch(
            List<Paragraph> all,
            int from,
            int to,
            Set<Integer> unfolded,
            List<DifferenceRow> rows) {
        int start = from == 0 ? from : Math.min(to, from + CONTEXT);
        int end = to == all.size() ? to : Math.max(start, to - CONTEXT);
        boolean folds = end - start >= FEWEST && !unfolded.contains(start);
        for (int i = from; i < to; i++) {
            if (folds && i >= start && i < end) {
                rows.add(new Folded(start, end - start));
                i = end - 1;
            } else {
                rows.add(new Shown(i, all.get(i)));
            }
        }
    }
}
