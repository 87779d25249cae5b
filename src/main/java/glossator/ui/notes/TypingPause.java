package glossator.ui.notes;

import glossator.ui.session.Tasks;

/// When typed text is stored: after a pause in the typing, and while it goes on so often that the
/// last two seconds are all that a crash could cost.
public final class TypingPause {
    private static final long PAUSE_MILLIS = 700;

    /// The rest of the two seconds is for storing it.
    private static final long MOST_MILLIS = 1_500;

    private final Tasks tasks;
    private Runnable cancel = () -> {};
    private boolean waiting;
    private long begun;

    public TypingPause(Tasks tasks) {
        this.tasks = tasks;
    }

    /// Called at every key; `store` runs once for all of them.
    public void type(Runnable store) {
        long now = System.nanoTime();
        if (!waiting) {
            waiting = true;
            begun = now;
        }
        cancel.run();
        long left = MOST_MILLIS - (now - begun) / 1_000_000;
        cancel = tasks.runAfter(Math.clamp(left, 0, PAUSE_MILLIS), () -> {
            waiting = false;
            store.run();
        });
    }

    /// Ends the wait: the text is stored now, or not at all.
    public void end() {
        cancel.run();
        waiting = false;
    }
}
