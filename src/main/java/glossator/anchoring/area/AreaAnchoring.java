package glossator.anchoring.area;

import glossator.anchoring.area.AreaAnchor.Place;
import glossator.anchoring.area.AreaAnchor.Suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Finds the areas of one edition in another: the pages of both are aligned once, then each area is
/// looked for on the page that its own has become, and if it is not there, on all others.
public final class AreaAnchoring {
    static Optional<Finding> AT = Optional.empty();
    static List<Finding> ELSE = List.of();
    private static final double HALF = 0.5;
    private static final int LEAST_OF_THE_REST = 6;

    private final List<PageLook> old;
    private final List<PageLook> now;
    private final LookIndex index;
    private final PageAlignment alignment;
    private final AreaSearch search;

    private AreaAnchoring(List<PageLook> old, List<PageLook> now) {
        this.old = List.copyOf(old);
        this.now = List.copyOf(now);
        index = new LookIndex(now);
        alignment = new PageAlignment(old, now, index);
        search = new AreaSearch(old, now, index);
    }

    /// Aligns the pages of two editions; a thousand pages take seconds.
    public static AreaAnchoring between(List<PageLook> old, List<PageLook> now) {
        return new AreaAnchoring(old, now);
    }

    /// Finds an area of page `page` of the old edition (from 0).
    ///
    /// @param drawn draws a page of the new edition (from 0), best with [PageLook#SIDE] pixels on
    ///     its longer side; asked for a few pages only, and for one several times
    public AreaAnchor anchor(int page, AreaLook area, IntFunction<GrayPicture> drawn) {
        IntFunction<Plane> planes = p -> Plane.of(drawn.apply(p).scaledTo(PageLook.SIDE));
        Optional<Finding> atPage = alignment.match(page).map(m -> onPage(m, page, area, planes));
        AT = atPage;
        ELSE = List.of();
        if (atPage.isPresent() && atPage.get().isSound()) {
            return atPage.get().anchor();
        }
        List<Finding> elsewhere = search.find(page, area, planes, expected(page, atPage));
        ELSE = elsewhere;
        return elsewhere.stream()
                .filter(Finding::isSound)
                .findFirst()
                .map(Finding::anchor)
                .orElseGet(() -> orphan(atPage, elsewhere));
    }

    private List<Integer> expected(int page, Optional<Finding> atPage) {
        return atPage.map(f -> List.of(f.page()))
                .orElseGet(() -> List.copyOf(alignment.expected(page)));
    }

    /// Where the registration of the page says, or if little is the same there, where that of the
    /// other keypoints says: what was moved on a page may have more of them than what stayed.
    private Finding onPage(PageMatch match, int page, AreaLook area, IntFunction<Plane> planes) {
        PageLook look = old.get(page);
        PageLook other = now.get(match.page());
        Registration first = match.pair().registration();
        Plane plane = planes.apply(match.page());
        AreaComparison found = compared(first, look, other, area, plane);
        if (found.agreement() < HALF) {
            AreaComparison before = found;
            found = first.ofTheRest(look, other, LEAST_OF_THE_REST)
                    .map(r -> compared(r, look, other, area, plane))
                    .filter(c -> c.agreement() > before.agreement())
                    .orElse(before);
        }
        return Finding.onPage(match, area, look, other, found);
    }

    private static AreaComparison compared(
            Registration by, PageLook from, PageLook to, AreaLook area, Plane plane) {
        AreaBox bounds = area.bounds();
        double x = (bounds.left() + bounds.width() / 2) * from.width();
        double y = (bounds.top() + bounds.height() / 2) * from.height();
        return AreaComparison.of(area, from, plane, by.near(from, to, x, y));
    }

    private static AreaAnchor orphan(Optional<Finding> atPage, List<Finding> elsewhere) {
        List<Finding> all = new ArrayList<>(elsewhere);
        atPage.ifPresent(all::add);
        double sure = all.stream().mapToDouble(Finding::confidence).max().orElse(0);
        List<Suggestion> suggestions = all.stream()
                .sorted(Comparator.comparing(Finding::confidence).reversed())
                .filter(f -> !f.place().boxes().isEmpty())
                .limit(3)
                .map(f -> new Suggestion(f.place(), f.comparison().kept()))
                .toList();
        return new AreaAnchor.Orphan(AreaConfidence.ofOrphan(sure), suggestions);
    }

    /// The rectangles of an area on another page; those beyond its edge are left out.
    static Place place(AreaLook area, PageLook from, int page, PageLook to, Similarity by) {
        List<AreaBox> boxes = area.boxes().stream()
                .map(box -> mapped(box, from, to, by).onPage())
                .filter(box -> box.size() > 0)
                .toList();
        return new Place(page, boxes);
    }

    /// The upright rectangle of the same size around the middle of the turned one.
    static AreaBox mapped(AreaBox box, PageLook from, PageLook to, Similarity by) {
        double x = (box.left() + box.width() / 2) * from.width();
        double y = (box.top() + box.height() / 2) * from.height();
        double width = box.width() * from.width() * by.scale() / to.width();
        double height = box.height() * from.height() * by.scale() / to.height();
        return new AreaBox(
                by.x(x, y) / to.width() - width / 2,
                by.y(x, y) / to.height() - height / 2,
                width,
                height);
    }
}
