package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfDeadline;
import glossator.format.pdf.layout.PdfPage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Lays out the pages of a file in their order: where there is a second core, on a thread of its
/// own, while the next pages are interpreted ([decision
/// 0046](../../../../../site/markdown/decisions/0046-pages-on-two-cores.md)).
final class PdfPageLayouts implements AutoCloseable {
    /// So many pages may wait to be laid out: what their glyphs take of the memory is bounded.
    private static final int MOST = 4;

    /// With less memory, in bytes, one page is finished before the next is begun.
    private static final long ENOUGH = 200L << 20;

    private static final long MOMENT_MILLIS = 50;

    private final PdfDeadline clock;
    private final boolean beside;
    private final List<PdfPage> pages = new ArrayList<>();
    private final BlockingQueue<Optional<Supplier<PdfPage>>> waiting =
            new ArrayBlockingQueue<>(MOST);
    private final CompletableFuture<List<PdfPage>> done = new CompletableFuture<>();

    private PdfPageLayouts(PdfDeadline clock, boolean beside) {
        this.clock = clock;
        this.beside = beside;
    }

    static PdfPageLayouts begin(PdfDeadline clock) {
        Runtime machine = Runtime.getRuntime();
        boolean beside = machine.availableProcessors() > 1 && machine.maxMemory() >= ENOUGH;
        var layouts = new PdfPageLayouts(clock, beside);
        if (beside) {
            Thread.ofPlatform().daemon().name("glossator-pages").start(layouts::work);
        }
        return layouts;
    }

    /// Adds the next page; `layout` is run once, with nothing that changes meanwhile.
    void add(Supplier<PdfPage> layout) {
        if (beside) {
            hand(Optional.of(layout));
        } else {
            pages.add(layout.get());
        }
    }

    /// All pages; throws what a layout has thrown.
    List<PdfPage> pages() {
        if (!beside) {
            return pages;
        }
        hand(Optional.empty());
        try {
            return done.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void hand(Optional<Supplier<PdfPage>> next) {
        try {
            boolean taken = false;
            while (!taken && !done.isDone()) {
                taken = waiting.offer(next, MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            done.completeExceptionally(new IllegalStateException(e));
        }
    }

    private void work() {
        try {
            while (!done.isDone()) {
                Optional<Supplier<PdfPage>> next =
                        waiting.poll(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
                if (next != null && next.isEmpty()) {
                    done.complete(pages);
                } else if (next != null) {
                    pages.add(clock.counting(next.get()));
                }
            }
        } catch (InterruptedException | RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    /// Ends the thread, also before all pages are laid out.
    @Override
    public void close() {
        done.cancel(false);
    }
}
