package glossator.anchoring.area;

import glossator.anchoring.area.AreaAnchor.Place;
import glossator.anchoring.area.AreaAnchor.Suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Finds the areas of one edition in another: the pages of both are aligned once, then each area is
/// looked for on the page that its own has become, and if it is not there, on all others.
public final class AreaAnchoring {
    private static final int SUGGESTIONS = 3;
    private static final double HALF = 0.5;
    private static final int LEAST_OF_THE_REST = 6;

    /// How much of an area must be the same, and how many blocks of it drawn, for the pixels to
    /// decide.
    private static final double CLEAR = 0.9;

    private static final int ENOUGH = 12;

    /// How much less of an area must be the same on other pages, where it is more than half.
    private static final double CLEARLY_LESS = 0.15;

    /// In shares of the page.
    private static final double FAR = 0.03;

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
        search = new AreaSearch(old, now, index, alignment);
    }

    /// Aligns the pages of two editions; a thousand pages take seconds.
    public static AreaAnchoring between(List<PageLook> old, List<PageLook> now) {
        return new AreaAnchoring(old, now);
    }

    /// Finds an area of page `page` of the old edition (from 0).
    ///
    /// @param drawn draws a page of the new edition (from 0), best with [PageLook#SIDE] pixels on
    ///     its longer side; asked for a few pages only, and for one several times
    /// @param words the page of the new edition (from 0) on which the words beneath the area are
    ///     now, if it has words and they were found
    public AreaAnchor anchor(
            int page, AreaLook area, IntFunction<GrayPicture> drawn, OptionalInt words) {
        IntFunction<Plane> planes = p -> Plane.of(drawn.apply(p).scaledTo(PageLook.SIDE));
        Optional<Finding> atPage = alignment
                .match(page)
                .map(m -> confirmed(m, onPage(m, page, area, planes), area, planes)
                        .heeding(words));
        if (atPage.isPresent() && atPage.get().isSound()) {
            return atPage.get().anchor();
        }
        Set<Integer> expected = expected(page, atPage, words);
        List<Finding> elsewhere = search.find(page, area, planes, atPage, expected).stream()
                .map(f -> f.heeding(words))
                .toList();
        return elsewhere.stream()
                .filter(Finding::isSound)
                .findFirst()
                .map(Finding::anchor)
                .orElseGet(() -> orphan(area, atPage, elsewhere, expected));
    }

    private Set<Integer> expected(int page, Optional<Finding> atPage, OptionalInt words) {
        Set<Integer> expected = new LinkedHashSet<>();
        words.ifPresent(expected::add);
        atPage.ifPresentOrElse(
                f -> expected.add(f.page()), () -> expected.addAll(alignment.expected(page)));
        return expected;
    }

    /// Where the registration of the page says, or if little is the same there, where that of the
    /// other keypoints says: what was moved on a page may have more of them than what stayed.
    private Finding onPage(PageMatch match, int page, AreaLook area, IntFunction<Plane> planes) {
        PageLook look = old.get(page);
        PageLook other = now.get(match.page());
        Registration first = match.pair().registration();
        Plane plane = planes.apply(match.page());
        AreaComparison found = compared(first, look, other, area, plane);
        double lead = Math.max(match.lead(), alignment.leadNear(match.pair(), area.bounds()));
        Finding there = Finding.onPage(match, lead, area, look, other, found);
        if (found.agreement() >= HALF) {
            return there;
        }
        return first.ofTheRest(look, other, LEAST_OF_THE_REST)
                .map(r -> compared(r, look, other, area, plane))
                .filter(c -> c.drawn() > 0 && c.agreement() > Math.max(HALF, found.agreement()))
                .map(c -> Finding.onPage(match, lead, area, look, other, c)
                        .movedIf(isFarther(c.similarity(), first.similarity(), look, other)))
                .orElse(there);
    }

    /// Where the keypoints of the page are divided, as when half of it went to another page, the
    /// pixels decide, if they agree here, on no other page, and in the old edition here alone.
    private Finding confirmed(
            PageMatch match, Finding there, AreaLook area, IntFunction<Plane> planes) {
        AreaComparison found = there.comparison();
        boolean open = there.confidence() < Finding.TRUSTED
                && found.kept() >= CLEAR
                && found.drawn() >= ENOUGH;
        int page = match.pair().old();
        PageLook look = old.get(page);
        if (!open || search.isCommon(page, look.within(area.bounds()))) {
            return there;
        }
        boolean alone = alignment.rivals(match.pair()).stream()
                .map(r -> compared(
                        r.registration(), look, now.get(r.now()), area, planes.apply(r.now())))
                .allMatch(c -> c.kept() < HALF || c.kept() < found.kept() - CLEARLY_LESS);
        return alone ? there.confirmed() : there;
    }

    /// Of what was moved on a page and what stayed, the former is farther from where it was.
    private static boolean isFarther(Similarity one, Similarity than, PageLook from, PageLook to) {
        return distance(one, from, to) > distance(than, from, to) + FAR;
    }

    private static double distance(Similarity by, PageLook from, PageLook to) {
        AreaBox whole = mapped(new AreaBox(0, 0, 1, 1), from, to, by);
        return Math.hypot(
                whole.left() + whole.width() / 2 - 0.5, whole.top() + whole.height() / 2 - 0.5);
    }

    private static AreaComparison compared(
            Registration by, PageLook from, PageLook to, AreaLook area, Plane plane) {
        AreaBox bounds = area.bounds();
        double x = (bounds.left() + bounds.width() / 2) * from.width();
        double y = (bounds.top() + bounds.height() / 2) * from.height();
        return AreaComparison.of(area, from, plane, by.near(from, to, x, y));
    }

    private static AreaAnchor orphan(
            AreaLook area,
            Optional<Finding> atPage,
            List<Finding> elsewhere,
            Set<Integer> expected) {
        List<Finding> all = new ArrayList<>(elsewhere);
        atPage.ifPresent(all::add);
        all.sort(Comparator.comparingDouble(Finding::confidence).reversed());
        double sure = all.isEmpty() ? 0 : all.getFirst().confidence();
        var found = all.stream()
                .filter(f -> !f.place().boxes().isEmpty())
                .map(f -> new Suggestion(f.place(), f.comparison().kept()));
        var guessed = expected.stream().map(p -> new Suggestion(new Place(p, area.boxes()), 0));
        return new AreaAnchor.Orphan(
                AreaConfidence.ofOrphan(sure),
                Stream.concat(found, all.isEmpty() ? guessed : Stream.of())
                        .limit(SUGGESTIONS)
                        .toList());
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
