package glossator.anchoring.area;

import java.awt.geom.Rectangle2D;

/// Something that is drawn on a page, in points from the upper left corner; the seed says how it
/// looks. Two that look the same are not equal: a letterhead is on every page.
final class Item {
    private final Kind kind;
    private final Rectangle2D box;
    private final long seed;

    Item(Kind kind, Rectangle2D box, long seed) {
        this.kind = kind;
        this.box = box;
        this.seed = seed;
    }

    Kind kind() {
        return kind;
    }

    Rectangle2D box() {
        return box;
    }

    long seed() {
        return seed;
    }

    enum Kind {
        TEXT,
        HEADING,
        TABLE,
        PHOTO,
        CHART,
        HANDWRITING,
        FORM,
        ENTRIES,
        STAMP
    }

    static Item of(Kind kind, double x, double y, double width, double height, long seed) {
        return new Item(kind, new Rectangle2D.Double(x, y, width, height), seed);
    }

    Item redrawn(long other) {
        return new Item(kind, box, other);
    }

    Item shifted(double x, double y) {
        return of(kind, box.getX() + x, box.getY() + y, box.getWidth(), box.getHeight(), seed);
    }
}
