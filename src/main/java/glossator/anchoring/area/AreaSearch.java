package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Looks for an area by its own looks on all pages, as of a figure that stands elsewhere now.
final class AreaSearch {
    private static final int CANDIDATES = 4;

    /// No more pages are drawn for an area.
    private static final int MOST = 10;

    /// So many keypoints of the area must agree.
    private static final int LEAST = 5;

    /// What has this share of the keypoints of an area looks like it.
    private static final double COMMON = 0.6;

    /// Places that have so much in common are the same.
    private static final double SAME = 0.4;

    /// From this share of an area that is the same its place is made more precise.
    private static final double PROMISING = 0.3;

    private static final double COMPLETE = 0.97;

    /// The lead and the share of the usual from which there is no doubt about a page.
    private static final double CERTAIN = 3;

    private static final double MOST_OF_IT = 0.7;

    /// In shares of the page: with the page registered, and without.
    private static final double FAR = 0.03;

    private static final double FARTHER = 0.12;

    /// So many places that only the picture of the area tells are compared in full.
    private static final int GUESSES = 5;

    private static final Comparator<Guess> LIKELIEST =
            Comparator.comparingDouble((Guess g) -> g.found.correlation()).reversed();

    private final List<PageLook> old;
    private final List<PageLook> now;
    private final LookIndex index;
    private final LookIndex oldIndex;
    private final PageAlignment alignment;

    AreaSearch(List<PageLook> old, List<PageLook> now, LookIndex index, PageAlignment alignment) {
        this.old = old;
        this.now = now;
        this.index = index;
        this.alignment = alignment;
        oldIndex = new LookIndex(old);
    }

    /// Places of an area, likeliest first.
    ///
    /// @param atPage where it would be on the page that its own has become
    /// @param expected pages that are tried in any case
    List<Finding> find(
            int page,
            AreaLook area,
            IntFunction<Plane> planes,
            Optional<Finding> atPage,
            Collection<Integer> expected) {
        PageLook look = old.get(page);
        int[] inside = look.within(area.bounds());
        List<Spot> spots = new ArrayList<>();
        atPage.filter(f -> f.comparison().drawn() > 0)
                .ifPresent(f -> add(spots, new Spot(f.page(), 0, f.comparison()), area, look));
        List<Guess> guesses = new ArrayList<>();
        for (int other : pages(look, inside, expected)) {
            Plane plane = planes.apply(other);
            Registration.of(look, inside, now.get(other), LEAST).ifPresent(r -> {
                var comparison = AreaComparison.of(area, look, plane, r.similarity());
                add(spots, new Spot(other, r.count(), comparison), area, look);
            });
            alignment.shapes(other).stream()
                    .flatMap(shape -> TemplateSearch.find(area, look, plane, shape).stream())
                    .forEach(found -> guesses.add(new Guess(other, plane, found)));
        }
        guesses.sort(LIKELIEST);
        for (Guess guess : guesses.subList(0, Math.min(GUESSES, guesses.size()))) {
            var found = AreaComparison.of(area, look, guess.plane, guess.found.similarity());
            var spot = new Spot(guess.page, 0, precise(area, look, guess.plane, found));
            add(spots, spot, area, look);
        }
        spots.sort(Comparator.comparingDouble((Spot s) -> s.comparison().kept()).reversed());
        boolean common = isCommon(page, inside);
        return spots.stream()
                .map(s -> finding(s, spots, common, page, area, expected))
                .toList();
    }

    /// Those that have keypoints of the area, and those near where it should be.
    private Set<Integer> pages(PageLook look, int[] inside, Collection<Integer> expected) {
        var pages = new LinkedHashSet<>(expected);
        pages.addAll(index.likeliest(look, inside, CANDIDATES));
        int middle = expected.stream().findFirst().orElse(0);
        IntStream.range(0, now.size())
                .boxed()
                .sorted(Comparator.comparingInt(p -> Math.abs(p - middle)))
                .limit(MOST)
                .takeWhile(_ -> pages.size() < MOST)
                .forEach(pages::add);
        return pages;
    }

    private record Guess(int page, Plane plane, TemplateSearch.Found found) {}

    private record Spot(int page, int keypoints, AreaComparison comparison) {}

    /// Of two at the same place the better one is kept.
    private void add(List<Spot> spots, Spot spot, AreaLook area, PageLook from) {
        AreaBox box = box(spot, area, from);
        for (Spot other : spots) {
            if (other.page == spot.page && box(other, area, from).overlap(box) >= SAME) {
                if (spot.comparison.kept() > other.comparison.kept()) {
                    spots.set(spots.indexOf(other), spot);
                }
                return;
            }
        }
        spots.add(spot);
    }

    private AreaBox box(Spot spot, AreaLook area, PageLook from) {
        return AreaAnchoring.mapped(
                area.bounds(), from, now.get(spot.page), spot.comparison.similarity());
    }

    /// Turns and scales a little, as long as that makes more of the area the same.
    private static AreaComparison precise(
            AreaLook area, PageLook look, Plane plane, AreaComparison found) {
        AreaBox box = area.bounds();
        double x = (box.left() + box.width() / 2) * look.width();
        double y = (box.top() + box.height() / 2) * look.height();
        AreaComparison best = found;
        for (double step = 0.01; step > 0.002; step /= 2) {
            AreaComparison from = best;
            if (from.kept() < PROMISING || from.kept() >= COMPLETE) {
                return best;
            }
            for (int i = 0; i < 4; i++) {
                double more = i % 2 == 0 ? step : -step;
                Similarity other = i < 2
                        ? from.similarity().turned(more, x, y)
                        : from.similarity().scaled(1 + more, x, y);
                AreaComparison tried = AreaComparison.of(area, look, plane, other);
                best = tried.kept() > best.kept() ? tried : best;
            }
        }
        return best;
    }

    private Finding finding(
            Spot spot,
            List<Spot> all,
            boolean common,
            int page,
            AreaLook area,
            Collection<Integer> expected) {
        boolean isPage = isPage(page, spot.page);
        double next = all.stream()
                .filter(s -> !s.equals(spot) && (!isPage || s.page == spot.page))
                .mapToDouble(s -> s.comparison().kept())
                .max()
                .orElse(0);
        double lead = common && !isPage ? -1 : spot.comparison().kept() - next;
        PageLook from = old.get(page);
        PageLook to = now.get(spot.page());
        AreaComparison found = spot.comparison();
        return new Finding(
                AreaAnchoring.place(area, from, spot.page(), to, found.similarity()),
                found,
                Finding.visible(area, from, to, found),
                isMoved(spot, page, area, expected),
                AreaConfidence.elsewhere(found, spot.keypoints(), lead));
    }

    /// Whether a page has certainly become that of the new edition: then it does not matter that
    /// what all pages have is on others as well.
    private boolean isPage(int page, int other) {
        return alignment
                .match(page)
                .filter(m -> m.page() == other && m.lead() >= CERTAIN && m.relative() >= MOST_OF_IT)
                .isPresent();
    }

    /// Whether it is on another page than expected, or elsewhere on it than the page itself tells.
    private boolean isMoved(Spot spot, int page, AreaLook area, Collection<Integer> expected) {
        Optional<PageMatch> match = alignment.match(page);
        if (match.filter(PageMatch::isMoved).isPresent() || !expected.contains(spot.page)) {
            return true;
        }
        PageLook from = old.get(page);
        AreaBox is = box(spot, area, from);
        AreaBox was = match.filter(m -> m.page() == spot.page)
                .map(m -> m.pair().registration().similarity())
                .map(by -> AreaAnchoring.mapped(area.bounds(), from, now.get(spot.page), by))
                .orElse(area.bounds());
        double across = is.left() + is.width() / 2 - was.left() - was.width() / 2;
        double down = is.top() + is.height() / 2 - was.top() - was.height() / 2;
        return Math.hypot(across, down) > (match.isPresent() ? FAR : FARTHER);
    }

    /// Whether the area looked like a place of another page in its own edition, as a letterhead.
    boolean isCommon(int page, int[] inside) {
        PageLook look = old.get(page);
        return oldIndex.likeliest(look, inside, CANDIDATES).stream()
                .filter(p -> p != page)
                .flatMap(p -> Registration.of(look, inside, old.get(p), LEAST).stream())
                .anyMatch(r -> r.count() >= COMMON * inside.length);
    }
}
