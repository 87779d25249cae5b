package glossator.ui.text;

import glossator.document.Document;
import glossator.document.Picture;
import glossator.format.PictureDecoder;
import glossator.ui.control.Decorations;
import glossator.ui.control.PictureImages;
import glossator.ui.session.Tasks;

import javafx.event.EventTarget;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// The pictures of a document as nodes, decoded when they scroll into view, with their areas.
final class PictureNodes {
    /// Larger pictures are scaled down, to bound their memory.
    private static final PictureDecoder.Fit FIT = new PictureDecoder.Fit(2_400, 16_000, 5_000_000);

    /// In bytes, of the images that are kept while they are out of view.
    private static final long BOUND = 96L << 20;

    /// Here a document has pictures of a single edition.
    private static final UUID THIS = new UUID(0, 0);

    private final PicturePlaces places;
    private final PictureImages images;
    private final Set<PictureNode> nodes = Collections.newSetFromMap(new WeakHashMap<>());
    private Consumer<PictureNode> made = _ -> {};
    private double widest = 600;
    private Decorations decorations = Decorations.NONE;
    private PictureAreas areas = PictureAreas.NONE;

    PictureNodes(Document document, Tasks tasks, Function<String, Optional<Picture>> load) {
        this.places = new PicturePlaces(document);
        this.images = new PictureImages(tasks, (_, id) -> load.apply(id), BOUND);
    }

    /// `handler` is called with each new node.
    void onMade(Consumer<PictureNode> handler) {
        made = handler;
    }

    PicturePlaces places() {
        return places;
    }

    PictureAreas areas() {
        return areas;
    }

    Decorations decorations() {
        return decorations;
    }

    void setWidest(double pixels) {
        widest = pixels;
        for (PictureNode node : new ArrayList<>(nodes)) {
            node.fit(pixels);
            made.accept(node);
        }
    }

    void decorate(Decorations now) {
        if (!now.placements().equals(decorations.placements())) {
            areas = new PictureAreas(now.placements());
        }
        decorations = now;
    }

    Node node(String id) {
        var node = new PictureNode(places.find(id).orElse(new PicturePlace(0, id, "")), widest);
        nodes.add(node);
        images.request(new PictureImages.Request(THIS, id, null, FIT), image -> {
            node.show(image);
            made.accept(node);
        });
        return node;
    }

    void eachLive(Consumer<PictureNode> action) {
        new ArrayList<>(nodes).stream().filter(PictureNode::isLive).forEach(action);
    }

    /// The node of a picture on screen.
    Optional<PictureNode> find(String id) {
        return new ArrayList<>(nodes)
                .stream()
                        .filter(node -> node.isLive() && node.place().id().equals(id))
                        .findFirst();
    }

    /// The picture that an event happened on.
    static Optional<PictureNode> under(@Nullable EventTarget target) {
        Node at = target instanceof Node node ? node : null;
        while (at != null && !(at instanceof PictureNode)) {
            at = at.getParent();
        }
        return Optional.ofNullable((PictureNode) at);
    }

    void close() {
        images.close();
        nodes.clear();
    }
}
