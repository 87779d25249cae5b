package glossator.format.pdf.glyph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How long a file may be worked on; a crafted one would take for ever. What counts is the time
/// that its thread has worked: on a busy machine a sound file is not refused for having waited.
public final class PdfDeadline {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000L;
    private static final int LARGE = 20 << 20;

    /// For one page.
    private static final long PAGE = 3 * SECOND;

    /// By the clock on the wall no file may take more than so many times as long.
    private static final int WAITING = 6;

    private final long start = System.nanoTime();
    private final long workBefore = work();
    private long whole;
    private long page = Long.MAX_VALUE;
    private long pageOnWall = Long.MAX_VALUE;

    public PdfDeadline(int bytes) {
        whole = (bytes > LARGE ? 55 : 8) * SECOND;
    }

    private PdfDeadline(long whole) {
        this.whole = whole;
    }

    /// For drawing one page.
    public static PdfDeadline forDrawing() {
        return new PdfDeadline(10 * SECOND);
    }

    /// Thrown where the time is over; the page it came from is given up.
    public static final class TimeOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeOver() {
            super("time over", null, false, false);
        }
    }

    /// A long book may take longer: 60 ms for each of its pages.
    public void allowPages(int count) {
        whole = Math.max(whole, count * (SECOND / 1000 * 60));
    }

    public void beginPage() {
        page = worked() + PAGE;
        pageOnWall = onWall() + PAGE;
    }

    /// Whether the file as a whole has had its time.
    public boolean isOver() {
        return onWall() > whole && (worked() > whole || onWall() > WAITING * whole);
    }

    /// The share of the file's time that has gone, from 0.
    public double shareGone() {
        return (double) worked() / whole;
    }

    public void check() {
        long wall = onWall();
        // Work takes no less time than the wall says, and asking for it takes some itself.
        if ((wall > pageOnWall && worked() > page) || (wall > whole && isOver())) {
            throw new TimeOver();
        }
    }

    private long onWall() {
        return System.nanoTime() - start;
    }

    private long worked() {
        return work() - workBefore;
    }

    private static long work() {
        return THREADS.isCurrentThreadCpuTimeSupported()
                ? THREADS.getCurrentThreadCpuTime()
                : System.nanoTime();
    }
}
