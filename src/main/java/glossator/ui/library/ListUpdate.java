package glossator.ui.library;

import java.util.List;

/// How two lists differ, as far as it matters for what is done about it: most changes are to one
/// row, and must not cost a new list of thousands.
final class ListUpdate {
    static final int NONE = -1;
    static final int MANY = -2;

    private ListUpdate() {}

    /// The only place at which they differ; [#NONE] if they are equal, [#MANY] if it is not so
    /// simple.
    static <T> int onlyChange(List<T> before, List<T> now) {
        if (before.size() != now.size()) {
            return MANY;
        }
        int changed = NONE;
        for (int i = 0; i < now.size(); i++) {
            if (!isSame(before.get(i), now.get(i))) {
                if (changed != NONE) {
                    return MANY;
                }
                changed = i;
            }
        }
        return changed;
    }

    /// Comparing two records takes longer than seeing that they are one.
    @SuppressWarnings("ReferenceEquality")
    private static <T> boolean isSame(T one, T other) {
        return one == other || one.equals(other);
    }
}
