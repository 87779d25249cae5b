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

/// The pictures of the pages: drawn off the FX thread, one at a time, those first that are wanted
/// most; kept while they fit into a bound.
final class PageImages {
    /// In bytes, at four a pixel. What is in view stays even if it needs more.
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

    /// `arrived` is told of each page whose picture, or the sentence in its place, is there.
    PageImages(Tasks tasks, PageRenderer renderer, IntConsumer arrived) {
        this.tasks = tasks;
        this.renderer = renderer;
        this.arrived = arrived;
    }

    /// These pages are looked at or soon will be, the most wanted first; what was asked for before
    /// and has not been begun is dropped. `pixels` a point.
    void request(List<Integer> pages, float pixels) {
        if (pixels != scale) {
            faults.clear();
        }
        wanted = List.copyOf(pages);
        scale = pixels;
        drawNext();
    }

    /// The picture of the page, perhaps still one of another scale; null before there is one.
    @Nullable
    Image picture(int page) {
        Drawn known = drawn.get(page);
        return known == null ? null : known.image;
    }

    /// Why there is no picture; null if nothing is wrong.
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
        } catch (RuntimeException | OutOfMemoryError e) {
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

    /// Nothing is drawn from now on, and nothing kept.
    void close() {
        closed = true;
        drawn.clear();
    }
}
