package glossator.format.pdf.glyph;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Limits how long a file may be worked on; a crafted one would take forever. CPU time of the
/// thread counts: on a busy machine, a sound file is not refused for having waited.
public final class PdfDeadline {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SECOND = 1_000_000_000L;
    private static final int LARGE = 20 << 20;

    /// For reading one page.
    private static final long PAGE = 3 * SECOND;

    /// For drawing one page.
    private static final long DRAWN_PAGE = 10 * SECOND;

    /// No file may take more than this many times its limit in wall-clock time.
    private static final int WAITING = 6;

    private final long start = System.nanoTime();
    private final long workBefore = work();
    private final AtomicLong elsewhere = new AtomicLong();
    private long whole;
    private long page = Long.MAX_VALUE;
    private long pageOnWall = Long.MAX_VALUE;

    public PdfDeadline(int bytes) {
        whole = (bytes > LARGE ? 55 : 8) * SECOND;
    }

    private PdfDeadline(long whole) {
        this.whole = whole;
    }

    /// The limit for drawing one page.
    public static PdfDeadline forDrawing() {
        return new PdfDeadline(DRAWN_PAGE);
    }

    /// Thrown when the time is up; the current page is given up.
    public static final class TimeOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeOver() {
            super("time over", null, false, false);
        }
    }

    /// Allows a long book more time: 60 ms for each page.
    public void allowPages(int count) {
        whole = Math.max(whole, count * (SECOND / 1000 * 60));
    }

    /// Allows a scan more time: 400 ms for each page that is drawn for the text, and that one of
    /// them takes as long as any may.
    public void allowScanned(int count) {
        whole = Math.max(whole, workedInAll() + DRAWN_PAGE + count * (SECOND / 1000 * 400));
    }

    public void beginPage() {
        beginPage(PAGE);
    }

    /// Begins a page that is drawn for the text.
    public void beginScannedPage() {
        beginPage(DRAWN_PAGE);
    }

    private void beginPage(long limit) {
        page = worked() + limit;
        pageOnWall = onWall() + limit;
    }

    /// Runs a part of the work on another thread; its time counts for the file.
    public <T> T counting(Supplier<T> part) {
        long before = work();
        try {
            return part.get();
        } finally {
            elsewhere.addAndGet(work() - before);
        }
    }

    /// Whether the time for the whole file is up.
    public boolean isOver() {
        return onWall() > whole && (workedInAll() > whole || onWall() > WAITING * whole);
    }

    /// The fraction of the file's time that has passed, from 0.
    public double shareGone() {
        return (double) workedInAll() / whole;
    }

    public void check() {
        long wall = onWall();
        // CPU time never exceeds wall-clock time, and reading it is slower.
        if ((wall > pageOnWall && worked() > page) || (wall > whole && isOver())) {
            throw new TimeOver();
        }
    }

    private long onWall() {
        return System.nanoTime() - start;
    }

    private long workedInAll() {
        return worked() + elsewhere.get();
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
