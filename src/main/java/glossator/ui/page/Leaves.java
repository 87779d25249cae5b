package glossator.ui.page;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The pages in view as nodes.
final class Leaves {
    private final PagePlaces places;
    private final Viewport viewport;
    private final Drawings drawings;
    private final ObservableList<Node> into;
    private final Supplier<Ink.Layers> layers;
    private final Map<Integer, Leaf> leaves = new HashMap<>();

    Leaves(
            PagePlaces places,
            Viewport viewport,
            Drawings drawings,
            ObservableList<Node> into,
            Supplier<Ink.Layers> layers) {
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
        Leaf leaf = leaves.get(page);
        return leaf != null && leaf.isDrawn();
    }

    /// Puts the pages where they are seen now, on the pixels of the screen that `on` is shown on,
    /// and has them drawn with `sharpness` pixels of it in one of the scene.
    void lay(Region on, double sharpness) {
        List<Integer> seen = seen();
        for (Leaf leaf : new ArrayList<>(leaves.values())) {
            if (!seen.contains(leaf.page())) {
                leaves.remove(leaf.page());
                into.remove(leaf);
            }
        }
        seen.forEach(page -> lay(page, on));
        drawings.want(nearby(seen), (float) (viewport.scale() * sharpness));
    }

    private void lay(int page, Region on) {
        Leaf leaf = leaves.get(page);
        if (leaf == null) {
            leaf = new Leaf(page);
            leaves.put(page, leaf);
            into.add(leaf);
        }
        double width = viewport.roll().pageWidth(page);
        boolean resized = leaf.getWidth() != width;
        leaf.resizeRelocate(
                on.snapPositionX(viewport.x(page)),
                on.snapPositionY(viewport.y(page)),
                width,
                viewport.roll().pageHeight(page));
        show(page);
        if (resized) {
            paint(leaf, layers.get());
        }
    }

    private List<Integer> seen() {
        var seen = new ArrayList<Integer>();
        for (int i = viewport.first(); i <= viewport.last(); i++) {
            seen.add(i);
        }
        return seen;
    }

    /// Those in view, then the next one and the one before.
    private List<Integer> nearby(List<Integer> seen) {
        var wanted = new ArrayList<>(seen);
        if (seen.getLast() + 1 < places.pages().size()) {
            wanted.add(seen.getLast() + 1);
        }
        if (seen.getFirst() > 0) {
            wanted.add(seen.getFirst() - 1);
        }
        return wanted;
    }

    /// The picture of the page has come, or the sentence in its place.
    void show(int page) {
        Leaf leaf = leaves.get(page);
        if (leaf != null) {
            leaf.show(drawings.picture(page), drawings.fault(page));
        }
    }

    /// Draws anew what lies over the pages.
    void repaint() {
        Ink.Layers now = layers.get();
        leaves.values().forEach(leaf -> paint(leaf, now));
    }

    private void paint(Leaf leaf, Ink.Layers now) {
        leaf.over(new Ink(places, leaf.page(), viewport.scale()).nodes(now));
    }
}
