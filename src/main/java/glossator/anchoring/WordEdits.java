package glossator.anchoring;

/// What became of the words of a quote and its context at one place, from the first to the last
/// that is there.
///
/// @param replaced how many stand for others
/// @param gone how many are not there
/// @param added how many are new
/// @param openEnds whether words are missing before the first and behind the last
record WordEdits(int replaced, int gone, int added, boolean openEnds) {
    /// A passage of which so many words stand for others, and nothing else differs, may be another
    /// one that reads almost alike.
    private static final int TWIN = 2;

    static WordEdits of(Alignment alignment) {
        int replaced = 0;
        int gone = 0;
        int added = 0;
        int first = -1;
        int last = -1;
        int[] to = alignment.to;
        for (int i = 0; i < to.length; i++) {
            if (to[i] == Alignment.NONE) {
                continue;
            }
            if (last >= 0 && to[i] > to[last]) {
                int old = i - last - 1;
                int now = to[i] - to[last] - 1;
                replaced += Math.min(old, now);
                gone += Math.max(0, old - now);
                added += Math.max(0, now - old);
            }
            first = first < 0 ? i : first;
            last = i;
        }
        return new WordEdits(replaced, gone, added, first > 0 && last < to.length - 1);
    }

    boolean isTwinLike() {
        return replaced > 0 && replaced <= TWIN && gone + added == 0;
    }
}
