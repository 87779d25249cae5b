package glossator.anchoring.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.IntFunction;

/// Looks for an area by its own looks on all pages, as of a figure that stands elsewhere now.
final class AreaSearch {
    private static final int CANDIDATES = 4;

    /// So many keypoints of the area must agree.
    private static final int LEAST = 5;

    /// What has this share of the keypoints of an area looks like it.
    private static final double COMMON = 0.6;

    private final List<PageLook> old;
    private final List<PageLook> now;
    private final LookIndex index;
    private final LookIndex oldIndex;

    AreaSearch(List<PageLook> old, List<PageLook> now, LookIndex index) {
        this.old = old;
        this.now = now;
        this.index = index;
        oldIndex = new LookIndex(old);
    }

    /// Places of an area, likeliest first.
    ///
    /// @param expected pages that are tried in any case
    List<Finding> find(
            int page, AreaLook area, IntFunction<Plane> planes, Collection<Integer> expected) {
        PageLook look = old.get(page);
        int[] inside = look.within(area.bounds());
        var pages = new LinkedHashSet<>(expected);
        pages.addAll(index.likeliest(look, inside, CANDIDATES));
        List<Spot> spots = new ArrayList<>();
        for (int other : pages) {
            Registration.of(look, inside, now.get(other), LEAST).ifPresent(r -> {
                var comparison = AreaComparison.of(area, look, planes.apply(other), r.similarity());
                spots.add(new Spot(other, r.count(), comparison));
            });
        }
        spots.sort(Comparator.comparingDouble((Spot s) -> s.comparison().kept()).reversed());
        boolean common = isCommon(page, inside);
        return spots.stream().map(s -> finding(s, spots, common, look, area)).toList();
    }

    private record Spot(int page, int keypoints, AreaComparison comparison) {}

    private Finding finding(
            Spot spot, List<Spot> all, boolean common, PageLook from, AreaLook area) {
        double next = all.stream()
                .filter(s -> !s.equals(spot))
                .mapToDouble(s -> s.comparison().kept())
                .max()
                .orElse(0);
        double lead = common ? -1 : spot.comparison().kept() - next;
        PageLook to = now.get(spot.page());
        AreaComparison found = spot.comparison();
        return new Finding(
                AreaAnchoring.place(area, from, spot.page(), to, found.similarity()),
                found,
                Finding.visible(area, from, to, found),
                true,
                AreaConfidence.elsewhere(found, spot.keypoints(), lead));
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
