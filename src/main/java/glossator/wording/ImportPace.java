package glossator.wording;

import glossator.message.Messages;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// How the import of many files goes on, in words: how many are done, how many in a second, and
/// when it will end. The pace is that of the last ten seconds. Used on one thread.
public final class ImportPace {
    private static final long WINDOW_NANOS = 10_000_000_000L;
    private static final long FIRST_NANOS = 1_000_000_000L;

    private record Moment(long nanos, int done) {}

    private final int all;
    private final Deque<Moment> moments = new ArrayDeque<>();

    /// @param all how many there are
    /// @param nanos the time, as of [System#nanoTime]
    public ImportPace(int all, long nanos) {
        this.all = all;
        moments.add(new Moment(nanos, 0));
    }

    /// A pause does not count.
    public void resume(int done, long nanos) {
        moments.clear();
        moments.add(new Moment(nanos, done));
    }

    /// How it goes when so many are done: the number alone in the first second.
    public String text(int done, long nanos) {
        moments.add(new Moment(nanos, done));
        while (moments.size() > 2 && nanos - moments.peekFirst().nanos > WINDOW_NANOS) {
            moments.removeFirst();
        }
        Moment first = moments.peekFirst();
        long passed = nanos - first.nanos;
        double perSecond = (done - first.done) * 1e9 / Math.max(1, passed);
        if (passed < FIRST_NANOS || perSecond <= 0) {
            return Messages.of("wording.pace.count", done, all);
        }
        long seconds = Math.round(Math.ceil((all - done) / perSecond));
        return Messages.of(
                "wording.pace",
                done,
                all,
                perSecond >= 10 ? Math.round(perSecond) : Math.round(perSecond * 10) / 10.0,
                remaining(Duration.ofSeconds(seconds)));
    }

    private static String remaining(Duration left) {
        if (left.toMinutes() < 2) {
            return Messages.of("wording.pace.seconds", left.toSeconds());
        }
        return left.toHours() < 2
                ? Messages.of("wording.pace.minutes", left.toMinutes())
                : Messages.of("wording.pace.hours", left.toHours());
    }
}
