package glossator.library;

import glossator.anchoring.area.AreaBox;
import glossator.anchoring.area.GrayPicture;
import glossator.anchoring.area.PageLook;
import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.document.PrintedPage;
import glossator.document.Quad;
import glossator.library.SurfacePainter.Drawing;
import glossator.message.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The pages or the pictures of an edition, what each looks like, and the conversion of areas on
/// them to fractions and back.
final class SurfaceLooks {
    private static final int MOST_DRAWN = 8;

    /// After so many pages in succession that cannot be drawn, no more are tried.
    private static final int MOST_FAILED = 3;

    private static final PageLook UNSEEN = PageLook.of(new GrayPicture(1, 1, new byte[] {-1}));

    private final UUID edition;
    private final List<? extends Surface> surfaces;
    private final List<PrintedPage> pages;
    private final SurfacePainter painter;
    private final Map<Integer, Drawing> drawn = new LinkedHashMap<>();

    private SurfaceLooks(
            UUID edition,
            List<? extends Surface> surfaces,
            List<PrintedPage> pages,
            SurfacePainter painter) {
        this.edition = edition;
        this.surfaces = List.copyOf(surfaces);
        this.pages = pages;
        this.painter = painter;
    }

    static SurfaceLooks ofPages(UUID edition, List<PrintedPage> pages, SurfacePainter painter) {
        var surfaces = new ArrayList<Surface>();
        for (int i = 0; i < pages.size(); i++) {
            surfaces.add(new Surface.Page(i, pages.get(i).label()));
        }
        return new SurfaceLooks(edition, surfaces, pages, painter);
    }

    static SurfaceLooks ofPictures(UUID edition, List<String> ids, SurfacePainter painter) {
        List<Surface> surfaces = ids.stream().<Surface>map(Surface.Picture::new).toList();
        return new SurfaceLooks(edition, surfaces, List.of(), painter);
    }

    List<? extends Surface> surfaces() {
        return surfaces;
    }

    List<PrintedPage> pages() {
        return pages;
    }

    /// The index of a surface; -1 if the edition does not have it.
    int indexOf(Surface surface) {
        return switch (surface) {
            case Surface.Page page -> page.index() < surfaces.size() ? page.index() : -1;
            case Surface.Picture picture -> surfaces.indexOf(picture);
        };
    }

    /// A surface as it is seen; the last few are kept.
    Drawing draw(int index) {
        Drawing known = drawn.remove(index);
        Drawing drawing =
                known != null ? known : painter.draw(edition, surfaces.get(index), PageLook.SIDE);
        drawn.put(index, drawing);
        if (drawn.size() > MOST_DRAWN) {
            drawn.remove(drawn.keySet().iterator().next());
        }
        return drawing;
    }

    /// What each surface looks like, in order; what was not known is drawn and stored. One that
    /// cannot be drawn looks like nothing.
    List<PageLook> all(PageLookRows rows, Runnable each) {
        var looks = new ArrayList<PageLook>();
        int failed = 0;
        for (int i = 0; i < surfaces.size(); i++) {
            try {
                looks.add(look(i, rows));
                failed = 0;
            } catch (Refusal e) {
                failed++;
                if (failed >= MOST_FAILED) {
                    throw e;
                }
                looks.add(UNSEEN);
            }
            each.run();
        }
        return looks;
    }

    private PageLook look(int index, PageLookRows rows) {
        Surface surface = surfaces.get(index);
        Optional<PageLook> known = rows.find(edition, surface);
        if (known.isPresent()) {
            return known.get();
        }
        PageLook look = PageLook.of(draw(index).picture());
        rows.store(edition, surface, look);
        return look;
    }

    /// Areas as fractions of the surface as it is seen, from its upper left corner.
    List<AreaBox> boxes(int index, List<Rectangle> rectangles) {
        return rectangles.stream().map(r -> box(index, seen(index, r))).toList();
    }

    private Rectangle seen(int index, Rectangle rectangle) {
        return pages.isEmpty()
                ? rectangle
                : Rectangle.around(pages.get(index).frame().toPrintedPage(rectangle.quad()));
    }

    private AreaBox box(int index, Rectangle r) {
        float width = width(index);
        float height = height(index);
        return new AreaBox(r.x() / width, r.y() / height, r.width() / width, r.height() / height);
    }

    /// The inverse of [#boxes].
    List<Rectangle> rectangles(int index, List<AreaBox> boxes) {
        return boxes.stream().map(b -> rectangle(index, b)).toList();
    }

    private Rectangle rectangle(int index, AreaBox box) {
        float left = (float) (box.left() * width(index));
        float top = (float) (box.top() * height(index));
        float right = (float) ((box.left() + box.width()) * width(index));
        float bottom = (float) ((box.top() + box.height()) * height(index));
        var corners = new Quad(left, top, right, top, left, bottom, right, bottom);
        Rectangle seen = Rectangle.around(corners);
        return pages.isEmpty()
                ? seen
                : Rectangle.around(pages.get(index).frame().toPageSpace(seen.quad()));
    }

    private float width(int index) {
        return pages.isEmpty()
                ? draw(index).width()
                : Math.max(1, pages.get(index).frame().printedWidth());
    }

    private float height(int index) {
        return pages.isEmpty()
                ? draw(index).height()
                : Math.max(1, pages.get(index).frame().printedHeight());
    }
}
