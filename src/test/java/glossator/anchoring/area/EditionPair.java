package glossator.anchoring.area;

import glossator.anchoring.area.Item.Kind;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A source made by chance and an edition of it that was changed, with the truth about each place.
final class EditionPair {
    /// What is done to the pages.
    enum Edit {
        PAGES(true, false, false),
        SCANNED(false, true, false),
        CROPPED(false, false, true),
        PAGES_SCANNED(true, true, false),
        STAMPED(false, true, false),
        REPLACED(false, true, false),
        MOVED(false, true, false),
        ALL(true, true, true);

        private final boolean pages;
        private final boolean scanned;
        private final boolean cropped;

        Edit(boolean pages, boolean scanned, boolean cropped) {
            this.pages = pages;
            this.scanned = scanned;
            this.cropped = cropped;
        }

        boolean does(Edit other) {
            return this == other || this == ALL;
        }
    }

    /// A page with the number it had in the old edition, or -1.
    record Page(int before, List<Item> items) {}

    /// An area with what became of it: `truth` is empty if it is gone, and if its content was
    /// replaced, `truth` is where it was.
    record Area(int page, AreaBox box, String fate, Optional<AreaAnchor.Place> truth) {}

    final List<List<Item>> old = new ArrayList<>();
    final List<Page> now = new ArrayList<>();
    final List<Scan> oldScans = new ArrayList<>();
    final List<Scan> newScans = new ArrayList<>();
    private final Map<Item, Item> replaced = new HashMap<>();
    private final Map<Item, Item> moved = new HashMap<>();
    private final Map<Item, Item> covered = new HashMap<>();
    private final List<Item> added = new ArrayList<>();
    private final Edit edit;
    private final Random random;

    EditionPair(PageLayout layout, Edit edit, int pages, long seed) {
        this.edit = edit;
        random = new Random(seed);
        long source = random.nextLong() & 0xffff;
        for (int i = 0; i < pages; i++) {
            old.add(layout.page(random, source));
            oldScans.add(Scan.plain(1.2 + random.nextDouble() * 0.3));
            now.add(new Page(i, new ArrayList<>(old.get(i))));
        }
        editItems();
        if (edit.pages) {
            editPages(layout, source);
        }
        now.forEach(_ -> newScans.add(scan()));
    }

    private Scan scan() {
        Scan scan = edit.scanned ? Scan.again(random) : Scan.plain(1.2 + 0.5 * random.nextDouble());
        return edit.cropped ? scan.cropped(random, 0.09) : scan;
    }

    private void editPages(PageLayout layout, long source) {
        for (int i = 0; i < old.size() / 6; i++) {
            now.remove(random.nextInt(now.size()));
        }
        if (random.nextBoolean()) {
            int one = random.nextInt(now.size());
            Collections.swap(now, one, random.nextInt(now.size()));
        }
        for (int i = 0; i < old.size() / 5; i++) {
            now.add(random.nextInt(now.size() + 1), new Page(-1, layout.page(random, source)));
        }
    }

    private void editItems() {
        for (Page page : List.copyOf(now)) {
            if (edit.does(Edit.STAMPED) && random.nextInt(3) > 0) {
                double x = 40 + random.nextInt(380);
                double y = 60 + random.nextInt(640);
                Item stamp = Item.of(Kind.STAMP, x, y, 120, 70, random.nextLong());
                page.items().add(stamp);
                added.add(stamp);
            }
            if (edit.does(Edit.REPLACED) && random.nextInt(2) > 0) {
                replace(page);
            }
            if (edit.does(Edit.MOVED) && random.nextInt(2) > 0) {
                move(page);
            }
        }
    }

    private void replace(Page page) {
        int at = page.items().size() - 1 - random.nextInt(2);
        Item item = page.items().get(at);
        if (added.contains(item) || item.kind() == Kind.FORM) {
            return;
        }
        Item other = item.redrawn(random.nextLong());
        page.items().set(at, other);
        replaced.put(item, other);
    }

    /// Takes an item to a free place, on the same page or on a new one.
    private void move(Page page) {
        Item item = page.items().get(random.nextInt(page.items().size()));
        boolean isOwn = old.get(page.before()).contains(item) && !replaced.containsValue(item);
        if (!isOwn || item.kind() == Kind.FORM || item.kind() == Kind.ENTRIES) {
            return;
        }
        boolean letterhead = item.kind() == Kind.HEADING || item.box().getHeight() < 50;
        if (letterhead) {
            return;
        }
        page.items().removeIf(item::equals);
        double free = 800 - item.box().getMaxY();
        double y = 60 + random.nextDouble() * (item.box().getY() + free - 60);
        Item elsewhere = item.shifted(random.nextInt(30) - 15, y - item.box().getY());
        List<Item> target = page.items();
        if (random.nextBoolean()) {
            target = now.get(random.nextInt(now.size())).items();
        }
        target.removeIf(i -> i.box().intersects(elsewhere.box()) && gone(i));
        target.add(elsewhere);
        moved.put(item, elsewhere);
    }

    /// Remembers that an item is in no page any more.
    private boolean gone(Item item) {
        covered.put(item, item);
        return true;
    }

    List<Area> areas(int count) {
        List<Area> areas = new ArrayList<>();
        for (int tries = 0; areas.size() < count && tries < 50 * count; tries++) {
            int page = random.nextInt(old.size());
            area(page, rectangle(page)).ifPresent(areas::add);
        }
        return areas;
    }

    private Rectangle2D rectangle(int page) {
        List<Item> items = old.get(page);
        Rectangle2D box = items.get(random.nextInt(items.size())).box();
        if (random.nextInt(3) == 0) {
            return new Rectangle2D.Double(
                    box.getX() - 4, box.getY() - 4, box.getWidth() + 8, box.getHeight() + 8);
        }
        double width = Math.min(box.getWidth(), 45 + random.nextInt(250));
        double height = Math.min(box.getHeight(), 25 + random.nextInt(200));
        return new Rectangle2D.Double(
                box.getX() + random.nextDouble() * (box.getWidth() - width),
                box.getY() + random.nextDouble() * (box.getHeight() - height),
                width,
                height);
    }

    private Optional<Area> area(int page, Rectangle2D box) {
        AreaBox before = oldScans.get(page).placed(box);
        List<Item> inside =
                old.get(page).stream().filter(i -> i.box().intersects(box)).toList();
        for (Map<Item, Item> some : List.of(moved, covered)) {
            if (inside.stream().anyMatch(some::containsKey)) {
                return inside.size() > 1 ? Optional.empty() : one(page, box, inside.getFirst());
            }
        }
        boolean other = inside.stream().anyMatch(replaced::containsKey);
        boolean all = inside.stream().allMatch(i -> replaced.containsKey(i));
        Optional<AreaAnchor.Place> truth = place(page, box);
        if (truth.isEmpty()) {
            return Optional.of(new Area(page, before, "page out", truth));
        }
        boolean refilled = old.get(page).stream()
                .anyMatch(i -> i.kind() == Kind.ENTRIES && replaced.containsKey(i));
        if (refilled) {
            return Optional.of(new Area(page, before, "refilled", truth));
        }
        if (other && !all) {
            return Optional.of(new Area(page, before, "partly", truth));
        }
        double covered = now.stream()
                .filter(p -> p.before() == page)
                .flatMap(p -> p.items().stream())
                .filter(i -> isNew(i) && i.box().intersects(box))
                .mapToDouble(i -> size(i.box().createIntersection(box)) / size(i.box()))
                .max()
                .orElse(0);
        String fate =
                other ? "replaced" : covered > 0.3 ? "stamped" : covered > 0 ? "brushed" : "kept";
        return Optional.of(new Area(page, before, fate, truth));
    }

    private static double size(Rectangle2D box) {
        return box.getWidth() * box.getHeight();
    }

    private boolean isNew(Item item) {
        return added.contains(item) || moved.containsValue(item);
    }

    private Optional<Area> one(int page, Rectangle2D box, Item item) {
        AreaBox before = oldScans.get(page).placed(box);
        Item elsewhere = moved.get(item);
        if (elsewhere == null) {
            return Optional.of(new Area(page, before, "covered", Optional.empty()));
        }
        for (int i = 0; i < now.size(); i++) {
            List<Item> items = now.get(i).items();
            if (items.contains(elsewhere)) {
                boolean hidden = items.stream()
                        .anyMatch(o -> !o.equals(elsewhere) && o.box().intersects(elsewhere.box()));
                var shifted = new Rectangle2D.Double(
                        box.getX() + elsewhere.box().getX() - item.box().getX(),
                        box.getY() + elsewhere.box().getY() - item.box().getY(),
                        box.getWidth(),
                        box.getHeight());
                var truth = new AreaAnchor.Place(i, List.of(newScans.get(i).placed(shifted)));
                return hidden
                        ? Optional.empty()
                        : Optional.of(new Area(page, before, "moved", Optional.of(truth)));
            }
        }
        return Optional.of(new Area(page, before, "page out", Optional.empty()));
    }

    private Optional<AreaAnchor.Place> place(int page, Rectangle2D box) {
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).before() == page) {
                return Optional.of(
                        new AreaAnchor.Place(i, List.of(newScans.get(i).placed(box))));
            }
        }
        return Optional.empty();
    }
}
