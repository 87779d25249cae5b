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
    private final Map<Integer, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, String> faults = new HashMap<>();
    private List<Integer> wanted = List.of();
    private float scale;
    private long held;
    private boolean busy;
    private boolean closed;

    private record Drawn(Image image, float scale, long bytes) {}

    private record Outcome(@Nullable PagePicture picture, String fault) {}

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

    /// The image of the page, possibly still at another scale; null before there is one.
    @Nullable
    Image picture(int page) {
        Drawn known = drawn.get(page);
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
            Drawn known = drawn.get(page);
            if ((known == null || known.scale != scale) && !faults.containsKey(page)) {
                busy = true;
                float at = scale;
                tasks.read(() -> drawPage(page, at), done -> keep(page, at, done));
                return;
            }
        }
    }

    private Outcome drawPage(int page, float at) {
        try {
            return new Outcome(renderer.draw(page, at), "");
        } catch (Refusal refusal) {
            return new Outcome(null, refusal.sentence());
        } catch (RuntimeException | Error e) { // else it would be busy with this page for ever
            return new Outcome(null, Messages.of("ui.unexpected", String.valueOf(e)));
        }
    }

    private void keep(int page, float at, Outcome outcome) {
        busy = false;
        if (closed) {
            return;
        }
        PagePicture picture = outcome.picture;
        if (picture == null) {
            faults.put(page, outcome.fault);
        } else {
            put(page, new Drawn(image(picture), at, 4L * picture.argb().length));
        }
        arrived.accept(page);
        drawNext();
    }

    private static Image image(PagePicture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private void put(int page, Drawn fresh) {
        Drawn before = drawn.put(page, fresh);
        held += fresh.bytes - (before == null ? 0 : before.bytes);
        for (int other : new ArrayList<>(drawn.keySet())) {
            if (held <= BOUND) {
                return;
            }
            if (!wanted.contains(other)) {
                Drawn gone = drawn.remove(other);
                held -= gone == null ? 0 : gone.bytes;
            }
        }
    }

    /// Stops drawing and discards the cached images.
    void close() {
        closed = true;
        drawn.clear();
    }
}
