package glossator.ui.page;

import glossator.document.PrintedPage;
import glossator.ui.session.Tasks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The skew of each page, estimated off the FX thread when it is first needed, from a picture of
/// one size, so that it does not depend on the zoom.
final class PageSkews {
    /// The longer side of the picture, in pixels.
    private static final float SIDE = 1200;

    private final List<PrintedPage> pages;
    private final Tasks tasks;
    private final PageRenderer renderer;
    private final Runnable arrived;
    private final Map<Integer, Double> known = new HashMap<>();
    private List<Integer> wanted = List.of();
    private boolean busy;
    private boolean closed;

    /// `arrived` is called when the skew of another page is known.
    PageSkews(List<PrintedPage> pages, Tasks tasks, PageRenderer renderer, Runnable arrived) {
        this.pages = pages;
        this.tasks = tasks;
        this.renderer = renderer;
        this.arrived = arrived;
    }

    /// In degrees clockwise; 0 as long as it is not known.
    double of(int page) {
        return known.getOrDefault(page, 0.0);
    }

    boolean isKnown(int page) {
        return known.containsKey(page);
    }

    /// Estimates these pages, the most wanted first, unless they are known; forgets what was
    /// requested before.
    void request(List<Integer> of) {
        wanted = List.copyOf(of);
        estimateNext();
    }

    private void estimateNext() {
        if (busy || closed) {
            return;
        }
        wanted.stream().filter(page -> !isKnown(page)).findFirst().ifPresent(page -> {
            busy = true;
            tasks.read(() -> estimate(page), degrees -> keep(page, degrees));
        });
    }

    /// Why a page cannot be drawn is said in its place; it then has no skew.
    private double estimate(int page) {
        var frame = pages.get(page).frame();
        float longer = Math.max(1, Math.max(frame.printedWidth(), frame.printedHeight()));
        try {
            return Skew.degrees(renderer.draw(page, SIDE / longer));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return 0;
        }
    }

    private void keep(int page, double degrees) {
        busy = false;
        known.put(page, degrees);
        if (!closed) {
            arrived.run();
            estimateNext();
        }
    }

    void close() {
        closed = true;
    }
}
