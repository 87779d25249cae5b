package glossator.ui.control;

import glossator.annotation.Rectangle;
import glossator.document.PrintedPage;
import glossator.format.PagePicture;
import glossator.format.PictureDecoder;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.session.Session;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The pictures of areas in any edition: cut out of stored pictures, or of pages that are drawn in
/// a process of their own, one at a time, the last requested first, and cached up to a limit. Used
/// on the FX thread.
public final class CutOuts {
    /// In bytes, at four per pixel.
    private static final long BOUND = 32L << 20;

    /// What has scrolled away before it was drawn is not drawn.
    private static final int MOST_WAITING = 24;

    /// Twice the size of a card, for screens with that many pixels.
    private static final PictureDecoder.Fit FIT = new PictureDecoder.Fit(1_000, 440, 400_000);

    private final Session session;
    private final Runnable arrived;
    private final PictureImages pictures;
    private final Set<PictureImages.Request> asked = new HashSet<>();
    private final Map<Key, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
    private final Map<Wanted, String> faults = new HashMap<>();
    private long held;
    private boolean busy;

    /// `arrived` runs when a picture, or the sentence in its place, is ready.
    public CutOuts(Session session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
        this.pictures = new PictureImages(session.tasks(), session.library()::picture, BOUND);
    }

    /// What is cut out of the picture with this id of an edition; empty before it is there, which
    /// is requested.
    Optional<PictureImages.Decoded> cutOut(UUID edition, String picture, Rectangle bounds) {
        var request = new PictureImages.Request(edition, picture, bounds, FIT);
        Optional<PictureImages.Decoded> known = pictures.find(request);
        if (known.isEmpty() && asked.add(request)) {
            pictures.request(request, _ -> {
                asked.remove(request);
                arrived.run();
            });
        }
        return known;
    }

    /// An area of a page of an edition.
    ///
    /// @param page from 0
    /// @param rectangles in points of the printed page, y down
    record Key(UUID edition, int page, List<Rectangle> rectangles) {}

    /// @param pixels the width of the picture, on the screen
    private record Wanted(Key key, int pixels) {}

    private record Waiting(Wanted wanted, PrintedPage page) {
        boolean isOn(Waiting other) {
            Key key = other.wanted.key;
            return wanted.key.edition.equals(key.edition) && wanted.key.page == key.page;
        }
    }

    private record Drawn(Image image, int pixels) {
        long bytes() {
            return (long) (4 * image.getWidth() * image.getHeight());
        }
    }

    /// A picture that may still be of another width; null before there is one.
    @Nullable
    Image picture(Key key) {
        Drawn known = drawn.get(key);
        return known == null ? null : known.image;
    }

    /// Why there is no picture of this width; null if nothing is wrong.
    @Nullable
    String fault(Key key, int pixels) {
        return faults.get(new Wanted(key, pixels));
    }

    /// Requests a picture of this width, in pixels of the screen, unless there is one.
    void request(PrintedPage page, Key key, int pixels) {
        Drawn known = drawn.get(key);
        var wanted = new Wanted(key, pixels);
        if ((known != null && known.pixels == pixels) || faults.containsKey(wanted)) {
            return;
        }
        waiting.remove(key);
        waiting.put(key, new Waiting(wanted, page));
        if (waiting.size() > MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        drawNext();
    }

    private void drawNext() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        Waiting next = new ArrayList<>(waiting.values()).getLast();
        List<Wanted> together = takeOnPageOf(next);
        busy = true;
        session.tasks().read(() -> draw(next, together), done -> keep(together, done));
    }

    /// Takes what is wanted of the same page, which is then drawn only once.
    private List<Wanted> takeOnPageOf(Waiting next) {
        var found = new ArrayList<Wanted>();
        for (Waiting one : List.copyOf(waiting.values())) {
            if (one.isOn(next)) {
                waiting.remove(one.wanted.key);
                found.add(one.wanted);
            }
        }
        return found;
    }

    /// What was drawn, in the order of what was wanted, or why it could not be.
    private record Outcome(List<PagePicture> pictures, String fault) {}

    private Outcome draw(Waiting next, List<Wanted> together) {
        double scale = together.stream()
                .mapToDouble(w -> w.pixels / Rectangle.around(w.key.rectangles).width())
                .max()
                .orElse(1);
        try {
            Key key = next.wanted.key;
            PagePicture whole = session.sourceFiles()
                    .drawPage(session.library().edition(key.edition), key.page, (float) scale);
            var pictures = new ArrayList<PagePicture>();
            for (Wanted one : together) {
                pictures.add(CutOut.of(whole, next.page.frame(), one.key.rectangles));
            }
            return new Outcome(pictures, "");
        } catch (Refusal refusal) {
            return new Outcome(List.of(), refusal.sentence());
        } catch (RuntimeException | Error e) { // else it would be busy with this page for ever
            return new Outcome(List.of(), Messages.of("ui.unexpected", String.valueOf(e)));
        }
    }

    private void keep(List<Wanted> together, Outcome outcome) {
        busy = false;
        for (int i = 0; i < together.size(); i++) {
            Wanted one = together.get(i);
            if (outcome.pictures.isEmpty()) {
                faults.put(one, outcome.fault);
            } else {
                put(one.key, new Drawn(image(outcome.pictures.get(i)), one.pixels));
            }
        }
        arrived.run();
        drawNext();
    }

    private static Image image(PagePicture of) {
        return new WritableImage(new PixelBuffer<>(
                of.width(),
                of.height(),
                IntBuffer.wrap(of.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private void put(Key key, Drawn fresh) {
        Drawn before = drawn.put(key, fresh);
        held += fresh.bytes() - (before == null ? 0 : before.bytes());
        for (Key other : List.copyOf(drawn.keySet())) {
            if (held <= BOUND || other.equals(key)) {
                return;
            }
            Drawn gone = drawn.remove(other);
            held -= gone == null ? 0 : gone.bytes();
        }
    }
}
