package glossator.ui.page;

import glossator.format.PagePicture;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.session.Tasks;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// The page images: drawn off the FX thread, one at a time, the most wanted first, and cached up to
/// a limit.
final class PageImages {
    /// In bytes, at four per pixel. Pages in view are never evicted, even above this.
    private static final long BOUND = 64L << 20;

    private final Tasks tasks;
    private final PageRenderer renderer;
    private final IntConsumer arrived;
    private final Map<Integer, Shown> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, String> faults = new HashMap<>();
    private List<Integer> wanted = List.of();
    private float scale;
    private Contrast contrast = Contrast.ORIGINAL;
    private long held;
    private boolean busy;
    private boolean closed;

    /// @param original the page as drawn, from which another contrast is made without drawing
    private record Drawn(PagePicture original, float scale, Contrast contrast, int[] argb) {
        long bytes() {
            return 4L * argb.length * (contrast == Contrast.ORIGINAL ? 1 : 2);
        }
    }

    private record Shown(Image image, Drawn drawn) {}

    private record Outcome(@Nullable Drawn drawn, String fault) {}

    /// `arrived` is called for each page whose image, or the message in its place, is ready.
    PageImages(Tasks tasks, PageRenderer renderer, IntConsumer arrived) {
        this.tasks = tasks;
        this.renderer = renderer;
        this.arrived = arrived;
    }

    /// Requests pages that are or soon will be in view, the most wanted first; earlier requests
    /// that have not been started are dropped. `pixels` per point.
    void request(List<Integer> pages, float pixels) {
        if (pixels != scale) {
            faults.clear();
        }
        wanted = List.copyOf(pages);
        scale = pixels;
        drawNext();
    }

    /// Shows the pages in another contrast, beginning with those last requested.
    void setContrast(Contrast other) {
        contrast = other;
        drawNext();
    }

    /// The image of the page, possibly still at another scale or contrast; null before there is
    /// one.
    @Nullable
    Image picture(int page) {
        Shown known = drawn.get(page);
        return known == null ? null : known.image;
    }

    /// Why the page has no image; null if nothing is wrong.
    @Nullable
    String fault(int page) {
        return faults.get(page);
    }

    private void drawNext() {
        if (busy || closed) {
            return;
        }
        for (int page : wanted) {
            Shown known = drawn.get(page);
            if (!isDone(known) && !faults.containsKey(page)) {
                busy = true;
                float at = scale;
                Contrast in = contrast;
                PagePicture original =
                        known != null && known.drawn.scale == at ? known.drawn.original : null;
                tasks.read(() -> drawPage(page, at, in, original), done -> keep(page, done));
                return;
            }
        }
    }

    private boolean isDone(@Nullable Shown known) {
        return known != null && known.drawn.scale == scale && known.drawn.contrast == contrast;
    }

    private Outcome drawPage(int page, float at, Contrast in, @Nullable PagePicture original) {
        try {
            PagePicture picture = original == null ? renderer.draw(page, at) : original;
            return new Outcome(new Drawn(picture, at, in, in.apply(picture)), "");
        } catch (Refusal refusal) {
            return new Outcome(null, refusal.sentence());
        } catch (RuntimeException | Error e) { // else it would be busy with this page for ever
            return new Outcome(null, Messages.of("ui.unexpected", String.valueOf(e)));
        }
    }

    private void keep(int page, Outcome outcome) {
        busy = false;
        if (closed) {
            return;
        }
        Drawn fresh = outcome.drawn;
        if (fresh == null) {
            faults.put(page, outcome.fault);
        } else {
            put(page, new Shown(image(fresh), fresh));
        }
        arrived.accept(page);
        drawNext();
    }

    private static Image image(Drawn of) {
        return new WritableImage(new PixelBuffer<>(
                of.original.width(),
                of.original.height(),
                IntBuffer.wrap(of.argb),
                PixelFormat.getIntArgbPreInstance()));
    }

    private void put(int page, Shown fresh) {
        Shown before = drawn.put(page, fresh);
        held += fresh.drawn.bytes() - (before == null ? 0 : before.drawn.bytes());
        for (int other : new ArrayList<>(drawn.keySet())) {
            if (held <= BOUND) {
                return;
            }
            if (!wanted.contains(other)) {
                Shown gone = drawn.remove(other);
                held -= gone == null ? 0 : gone.drawn.bytes();
            }
        }
    }

    /// Stops drawing and discards the cached images.
    void close() {
        closed = true;
        drawn.clear();
    }
}
