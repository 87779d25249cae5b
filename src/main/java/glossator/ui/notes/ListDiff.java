package glossator.ui.notes;

import java.util.List;

/// Turns one list into another by replacing only what lies between their common prefix and suffix,
/// so that a view of it keeps its scroll position.
final class ListDiff {
    private ListDiff() {}

    static <T> void change(List<T> rows, List<T> wanted) {
        int same = 0;
        int shorter = Math.min(rows.size(), wanted.size());
        while (same < shorter && rows.get(same).equals(wanted.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && rows.get(rows.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        if (same + tail < rows.size()) {
            rows.subList(same, rows.size() - tail).clear();
        }
        if (same + tail < wanted.size()) {
            rows.addAll(same, wanted.subList(same, wanted.size() - tail));
        }
    }
}
