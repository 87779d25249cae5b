package glossator.format;

/// How long a file may be worked on; a crafted one would take for ever.
final class PdfClock {
    private static final long SECOND = 1_000_000_000L;
    private static final int LARGE = 20 << 20;

    /// For one page.
    private static final long PAGE = 3 * SECOND;

    private final long start = System.nanoTime();
    private long whole;
    private long page = Long.MAX_VALUE;

    PdfClock(int bytes) {
        whole = (bytes > LARGE ? 55 : 8) * SECOND;
    }

    private PdfClock(long whole) {
        this.whole = whole;
    }

    /// For drawing one page, after which somebody waits; also on a busy machine.
    static PdfClock drawing() {
        return new PdfClock(20 * SECOND);
    }

    /// Thrown where the time is over; the page it came from is given up.
    static final class TimeOver extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeOver() {
            super("time over", null, false, false);
        }
    }

    /// A long book may take longer, also on a busy machine: 60 ms for each of its pages.
    void pages(int count) {
        whole = Math.max(whole, count * (SECOND / 1000 * 60));
    }

    void beginPage() {
        page = elapsed() + PAGE;
    }

    /// Whether the file as a whole has had its time.
    boolean over() {
        return elapsed() > whole;
    }

    /// The share of the file's time that has gone, from 0.
    double gone() {
        return (double) elapsed() / whole;
    }

    void check() {
        long now = elapsed();
        if (now > page || now > whole) {
            throw new TimeOver();
        }
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }
}
