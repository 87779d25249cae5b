package glossator.ui.reader;

import java.util.function.BooleanSupplier;

/// A text that can be read only for a while: afterwards, or when nobody wants the answer any more,
/// reading it throws [Over]. The matcher of regular expressions has no other end.
final class TimedText implements CharSequence {
    /// How many characters are read between two looks at the clock.
    private static final int STEPS = 4_096;

    private final String text;
    private final long end;
    private final BooleanSupplier cancelled;
    private int steps;

    TimedText(String text, long millis, BooleanSupplier cancelled) {
        this.text = text;
        this.end = System.nanoTime() + millis * 1_000_000;
        this.cancelled = cancelled;
    }

    /// The time is over.
    static final class Over extends RuntimeException {
        private static final long serialVersionUID = 1;

        Over() {
            super("the time is over", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (++steps >= STEPS) {
            steps = 0;
            if (System.nanoTime() - end > 0 || cancelled.getAsBoolean()) {
                throw new Over();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int after) {
        return text.subSequence(start, after);
    }

    @Override
    public String toString() {
        return text;
    }
}
