package glossator.format.html.style;

/// How much work style sheets may make for one file. A page whose sheets need more shows what they
/// would have hidden.
final class StyleBudget {
    private static final long MAX_LENGTH = 8L << 20;
    private static final long MAX_SELECTORS = 40_000;
    private static final long MAX_STEPS = 20_000_000;

    private long length = MAX_LENGTH;
    private long selectors = MAX_SELECTORS;
    private long steps = MAX_STEPS;
    private boolean exceeded;

    /// Whether a sheet of this length may still be read.
    boolean takeLength(int of) {
        length -= of;
        return check(length >= 0);
    }

    boolean takeSelectors(int count) {
        selectors -= count;
        return check(selectors >= 0);
    }

    /// Whether an element may still be compared with this many parts of selectors.
    boolean takeSteps(int count) {
        steps -= count;
        return check(steps >= 0);
    }

    private boolean check(boolean fits) {
        exceeded |= !fits;
        return fits;
    }

    /// Whether anything was left undecided.
    boolean isExceeded() {
        return exceeded;
    }
}
