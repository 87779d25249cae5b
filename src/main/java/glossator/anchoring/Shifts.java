package glossator.anchoring;

/// How far a stretch of tokens without partners can be shifted with the same tokens left over: it
/// could as well be so many tokens further left or right.
record Shifts(int left, int right) {
    /// @param from the first token of the stretch in `tokens`
    /// @param to the one after its last
    static Shifts of(Tokens tokens, int[] partner, int from, int to) {
        int[] ids = tokens.ids();
        int left = 0;
        while (from - left > 0
                && ids[from - left - 1] == ids[to - left - 1]
                && (left == 0 || isJoined(partner, from - left - 1))) {
            left++;
        }
        int right = 0;
        while (to + right < tokens.count()
                && ids[from + right] == ids[to + right]
                && (right == 0 || isJoined(partner, to + right - 1))) {
            right++;
        }
        return new Shifts(left, right);
    }

    private static boolean isJoined(int[] partner, int i) {
        return partner[i] != Alignment.NONE && partner[i + 1] == partner[i] + 1;
    }
}
