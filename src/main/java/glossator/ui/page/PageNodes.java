package glossator.ui.page;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The nodes of the pages in view.
final class PageNodes {
    private final PageTextMap places;
    private final PageViewport viewport;
    private final PageImages drawings;
    private final ObservableList<Node> into;
    private final Supplier<PageOverlay.Layers> layers;
    private final Map<Integer, PageNode> leaves = new HashMap<>();

    PageNodes(
            PageTextMap places,
            PageViewport viewport,
            PageImages drawings,
            ObservableList<Node> into,
            Supplier<PageOverlay.Layers> layers) {
        this.places = places;
        this.viewport = viewport;
        this.drawings = drawings;
        this.into = into;
        this.layers = layers;
    }

    boolean isShown(int page) {
        return leaves.containsKey(page);
    }

    boolean isDrawn(int page) {
        PageNode leaf = leaves.get(page);
        return leaf != null && leaf.isDrawn();
    }

    /// Positions the pages in view, snapped to the screen pixels of `on`, and requests their images
    /// with `sharpness` screen pixels per scene pixel. Returns the pages it requests.
    List<Integer> lay(Region on, double sharpness) {
        List<Integer> seen = pagesInView();
        for (PageNode leaf : new ArrayList<>(leaves.values())) {
            if (!seen.contains(leaf.page())) {
                leaves.remove(leaf.page());
                into.remove(leaf);
            }
        }
        seen.forEach(page -> lay(page, on));
        List<Integer> wanted = withNeighbors(seen);
        drawings.request(wanted, (float) (viewport.scale() * sharpness));
        return wanted;
    }

    private void lay(int page, Region on) {
        PageNode leaf = leaves.get(page);
        if (leaf == null) {
            leaf = new PageNode(page);
            leaves.put(page, leaf);
            into.add(leaf);
        }
        PageTransform transform = viewport.transform(page);
        boolean turned = !transform.equals(leaf.transform());
        leaf.place(
                on.snapPositionX(viewport.pageX(page)),
                on.snapPositionY(viewport.pageY(page)),
                transform);
        show(page);
        if (turned) {
            paint(leaf, layers.get());
        }
    }

    private List<Integer> pagesInView() {
        var seen = new ArrayList<Integer>();
        for (int i = viewport.firstPage(); i <= viewport.lastPage(); i++) {
            seen.add(i);
        }
        return seen;
    }

    /// The pages in view, then the next page and the previous one.
    private List<Integer> withNeighbors(List<Integer> seen) {
        var wanted = new ArrayList<>(seen);
        if (seen.getLast() + 1 < places.pages().size()) {
            wanted.add(seen.getLast() + 1);
        }
        if (seen.getFirst() > 0) {
            wanted.add(seen.getFirst() - 1);
        }
        return wanted;
    }

    /// Shows the image of the page, or the message in its place, once it is ready.
    void show(int page) {
        PageNode leaf = leaves.get(page);
        if (leaf != null) {
            leaf.show(drawings.picture(page), drawings.fault(page));
        }
    }

    /// Redraws the overlays of the pages.
    void repaint() {
        PageOverlay.Layers now = layers.get();
        leaves.values().forEach(leaf -> paint(leaf, now));
    }

    private void paint(PageNode leaf, PageOverlay.Layers now) {
        leaf.setDark(now.dark());
        var overlay = new PageOverlay(places, leaf.page(), viewport.transform(leaf.page()));
        leaf.setOverlay(overlay.nodes(now));
    }
}
