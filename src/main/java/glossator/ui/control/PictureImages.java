package glossator.ui.control;

import glossator.annotation.Rectangle;
import glossator.document.Picture;
import glossator.format.DecodedPicture;
import glossator.format.PictureDecoder;
import glossator.format.PictureSize;
import glossator.message.Messages;
import glossator.message.Refusal;
import glossator.ui.session.Tasks;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The stored pictures of editions, and parts of them, as images: decoded off the FX thread, one at
/// a time, the one requested last first, and cached up to a limit. Used on the FX thread.
public final class PictureImages {
    private final Tasks tasks;
    private final BiFunction<UUID, String, Optional<Picture>> load;
    private final long bound;
    private final Map<Request, Decoded> decoded = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Request, List<Consumer<Decoded>>> waiting = new HashMap<>();
    private final Deque<Request> queue = new ArrayDeque<>();
    private long held;
    private boolean busy;
    private boolean closed;

    /// A picture of an edition, or a part of it.
    ///
    /// @param part in the picture's own pixels; null for all of it
    /// @param fit the image is no larger than this
    public record Request(
            UUID edition, String picture, @Nullable Rectangle part, PictureDecoder.Fit fit) {}

    /// What became of a request.
    ///
    /// @param image null if it cannot be shown
    /// @param size of the whole picture as it is stored; null if it is not known
    /// @param fault the sentence in place of the image; empty if there is an image
    public record Decoded(@Nullable Image image, @Nullable PictureSize size, String fault) {
        long bytes() {
            return image == null ? 0 : (long) (4 * image.getWidth() * image.getHeight());
        }
    }

    /// @param load returns a picture of an edition by its id; it is called off the FX thread
    /// @param bound how many bytes of images are kept, at four for each pixel
    public PictureImages(
            Tasks tasks, BiFunction<UUID, String, Optional<Picture>> load, long bound) {
        this.tasks = tasks;
        this.load = load;
        this.bound = bound;
    }

    /// What is there now.
    public Optional<Decoded> find(Request request) {
        return Optional.ofNullable(decoded.get(request));
    }

    /// Calls `then` with the image, at once if it is there.
    public void request(Request request, Consumer<Decoded> then) {
        Decoded known = decoded.get(request);
        if (known != null) {
            then.accept(known);
            return;
        }
        waiting.computeIfAbsent(request, _ -> new ArrayList<>()).add(then);
        queue.remove(request);
        queue.addFirst(request);
        decodeNext();
    }

    private void decodeNext() {
        if (busy || closed || queue.isEmpty()) {
            return;
        }
        Request next = queue.removeFirst();
        busy = true;
        tasks.read(() -> decode(next), done -> keep(next, done));
    }

    private Decoded decode(Request request) {
        PictureSize size = null;
        try {
            Picture picture = load.apply(request.edition, request.picture)
                    .orElseThrow(() -> new Refusal("ui.picture.gone"));
            size = PictureSize.of(picture).orElse(null);
            return new Decoded(
                    image(PictureDecoder.decode(picture, request.part, request.fit)), size, "");
        } catch (Refusal refusal) {
            return new Decoded(null, size, refusal.sentence());
        } catch (RuntimeException | Error e) { // else it would be busy with this one for ever
            return new Decoded(null, size, Messages.of("ui.unexpected", String.valueOf(e)));
        }
    }

    private static Image image(DecodedPicture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private void keep(Request request, Decoded done) {
        busy = false;
        if (closed) {
            return;
        }
        decoded.put(request, done);
        held += done.bytes();
        dropOldest(request);
        List<Consumer<Decoded>> told = waiting.remove(request);
        if (told != null) {
            told.forEach(t -> t.accept(done));
        }
        decodeNext();
    }

    private void dropOldest(Request except) {
        for (Request one : new ArrayList<>(decoded.keySet())) {
            if (held <= bound) {
                return;
            }
            Decoded old = one.equals(except) ? null : decoded.remove(one);
            held -= old == null ? 0 : old.bytes();
        }
    }

    /// Stops decoding and lets go of the images.
    public void close() {
        closed = true;
        decoded.clear();
        waiting.clear();
        queue.clear();
    }
}
