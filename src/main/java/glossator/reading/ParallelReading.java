package glossator.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;

/// Reads many things on several threads and hands on what was read in the order in which it was
/// given, in groups of what is there by then. The threads hold little more in memory than was
/// allowed, however long the first of them takes ([decision
/// 0029](../../../../site/markdown/decisions/0029-many-files-at-once.md)).
///
/// @param <T> what is read
public final class ParallelReading<T> {
    /// A group is handed on when it is this large, or when nothing was added to it for a moment.
    private static final int GROUP = 64;

    private static final long MOMENT_MILLIS = 60;

    /// When to go on.
    public interface Pace {
        /// Whether to begin nothing more.
        boolean isStopped();

        /// Waits before the next one is begun, while there is a pause.
        default void awaitTurn() throws InterruptedException {}
    }

    private final int count;
    private final IntFunction<T> reader;
    private final ToLongFunction<T> weigher;
    private final long most;
    private final Pace pace;
    private final Map<Integer, T> read = new HashMap<>();
    private int begun;
    private int taken;
    private long held;
    private int working;
    private boolean stopped;
    private @Nullable Throwable failure;

    /// @param reader gives number `i`; it throws nothing that is to be expected
    /// @param weigher roughly how many bytes of memory one takes
    /// @param most how many bytes may wait for the first one
    public ParallelReading(
            int count, IntFunction<T> reader, ToLongFunction<T> weigher, long most, Pace pace) {
        this.count = count;
        this.reader = reader;
        this.weigher = weigher;
        this.most = most;
        this.pace = pace;
    }

    /// Reads until all were handed on, or it is stopped; `take` is called on this thread.
    public void run(int threads, Consumer<List<T>> take) {
        for (int i = 0; i < threads; i++) {
            begin();
        }
        try {
            for (List<T> some = next(); !some.isEmpty(); some = next()) {
                take.accept(some);
            }
        } finally {
            stop();
        }
    }

    private synchronized void begin() {
        working++;
        Thread.ofPlatform().daemon().name("glossator-reading").start(this::work);
    }

    private void work() {
        try {
            for (int i = claim(); i >= 0; i = claim()) {
                put(i, reader.apply(i));
            }
            end(null);
        } catch (InterruptedException | RuntimeException | Error e) {
            end(e);
        }
    }

    /// The number of the next one; -1 if there is none.
    private int claim() throws InterruptedException {
        pace.awaitTurn();
        synchronized (this) {
            // Whoever has the first one is at work on it: what is held will be taken.
            while (!stopped && held > most) {
                wait();
            }
            stopped |= pace.isStopped();
            return stopped || begun == count ? -1 : begun++;
        }
    }

    private synchronized void put(int i, T value) {
        read.put(i, value);
        held += weigher.applyAsLong(value);
        notifyAll();
    }

    private synchronized void end(@Nullable Throwable why) {
        working--;
        if (why != null && failure == null) {
            failure = why;
            stopped = true;
        }
        notifyAll();
    }

    private synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /// The next ones in order; empty at the end.
    private synchronized List<T> next() {
        try {
            while (!read.containsKey(taken) && working > 0) {
                wait();
            }
            awaitMore();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        var some = new ArrayList<T>();
        while (some.size() < GROUP && read.containsKey(taken)) {
            T value = read.remove(taken++);
            held -= weigher.applyAsLong(value);
            some.add(value);
        }
        notifyAll();
        return some;
    }

    private void awaitMore() throws InterruptedException {
        long end = System.nanoTime() + MOMENT_MILLIS * 1_000_000;
        while (working > 0 && held <= most && !read.containsKey(taken + GROUP - 1)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
