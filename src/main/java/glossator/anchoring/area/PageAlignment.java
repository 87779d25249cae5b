package glossator.anchoring.area;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Which page of the old edition has become which of the new: pages that look alike are paired, a
/// pair that another explains better is dropped, and of the rest the heaviest chain in the order of
/// both editions is taken; what is clear outside of it has been moved.
final class PageAlignment {
    private static final int CANDIDATES = 4;

    /// So many keypoints must agree.
    private static final int LEAST = 7;

    /// With so many it is told how a page is turned and scaled, even if not which one it is.
    private static final int SURE = 40;

    /// How much pages are turned where that is not known, in radians.
    private static final double TURN = 0.02;

    /// Leads from which a pair is clearly better, and below which it is clearly worse.
    private static final double BETTER = 2;

    private static final double WORSE = -2;

    /// The lead of a page that only counting distinguishes from others.
    private static final double COUNTED = 2.5;

    /// The share of the usual from which a page counts as unchanged.
    private static final double FULL = 0.85;

    /// What is so close to an area belongs to it, in shares of the page.
    private static final double NEAR = 0.06;

    /// What a pair that counting points to has ahead of others, in keypoints.
    private static final int AHEAD = 10;

    private final List<PageLook> old;
    private final List<PageLook> now;
    private final Map<Integer, List<PagePair>> byOld = new TreeMap<>();
    private final Map<Integer, List<PagePair>> byNow = new TreeMap<>();
    private final Map<Integer, PageMatch> matches = new TreeMap<>();
    private final Map<Integer, Set<Integer>> expected = new HashMap<>();

    PageAlignment(List<PageLook> old, List<PageLook> now, LookIndex index) {
        this.old = old;
        this.now = now;
        for (int page = 0; page < old.size(); page++) {
            int[] all = all(old.get(page));
            for (int other : index.likeliest(old.get(page), all, CANDIDATES)) {
                register(page, other);
            }
        }
        align();
        registerNeighbors();
        align();
        countOn();
    }

    private static int[] all(PageLook look) {
        return look.within(new AreaBox(-1, -1, 3, 3));
    }

    Optional<PageMatch> match(int page) {
        return Optional.ofNullable(matches.get(page));
    }

    private void register(int page, int other) {
        List<PagePair> known = byOld.computeIfAbsent(page, _ -> new ArrayList<>());
        if (known.stream().anyMatch(p -> p.now() == other)) {
            return;
        }
        PageLook look = old.get(page);
        var pair = Registration.of(look, all(look), now.get(other), LEAST)
                .map(r -> PagePair.of(page, other, r));
        pair.ifPresent(known::add);
        pair.ifPresent(p -> byNow.computeIfAbsent(other, _ -> new ArrayList<>()).add(p));
    }

    /// Tries, for a page that is not certain, the one where the certain pages around it point to.
    private void registerNeighbors() {
        for (int page = 0; page < old.size(); page++) {
            PageMatch match = matches.get(page);
            if (match == null || match.lead() < BETTER) {
                Set<Integer> pages = expected(page);
                expected.put(page, pages);
                for (int other : pages) {
                    register(page, other);
                }
            }
        }
    }

    /// Among sheets that look the same, counting decides, where as many of them are between clear
    /// pages as there were.
    private void countOn() {
        Map<Integer, PageMatch> counted = new HashMap<>();
        matches.forEach((page, match) -> {
            boolean open = match.lead() < BETTER && match.relative() >= FULL;
            if (open && isCounted(page, match.page())) {
                counted.put(
                        page,
                        new PageMatch(match.pair(), match.relative(), COUNTED, match.isMoved()));
            }
        });
        matches.putAll(counted);
    }

    private boolean isCounted(int page, int other) {
        return countedFromFirst(page) == other && countedFromLast(page) == other;
    }

    private int countedFromFirst(int page) {
        return clear(page, -1).map(m -> m.page() + page - m.pair().old()).orElse(page);
    }

    private int countedFromLast(int page) {
        return clear(page, 1)
                .map(m -> m.page() + page - m.pair().old())
                .orElse(now.size() - old.size() + page);
    }

    /// How a new page is turned and scaled, as far as the old ones tell; where they lie on it does
    /// not count.
    List<Similarity> shapes(int page) {
        Optional<PagePair> known = byNow.getOrDefault(page, List.of()).stream()
                .filter(p -> p.count() >= SURE)
                .max(Comparator.comparingInt(PagePair::count));
        if (known.isPresent()) {
            return List.of(known.get().registration().similarity());
        }
        double scale = usualScale();
        return Stream.of(0.0, -TURN, TURN)
                .map(turn -> new Similarity(scale, turn * scale, 0, 0))
                .toList();
    }

    private double usualScale() {
        double[] scales = matches.values().stream()
                .filter(m -> m.lead() >= BETTER)
                .mapToDouble(m -> m.pair().registration().similarity().scale())
                .sorted()
                .toArray();
        return scales.length == 0 ? 1 : scales[scales.length / 2];
    }

    /// What else an old page looks like.
    List<PagePair> rivals(PagePair pair) {
        return byOld.getOrDefault(pair.old(), List.of()).stream()
                .filter(p -> p.now() != pair.now())
                .toList();
    }

    /// The lead of a pair over others that counts only what is near a part of the old page.
    double leadNear(PagePair pair, AreaBox box) {
        PageLook from = old.get(pair.old());
        PageLook to = now.get(pair.now());
        AreaBox near = AreaBox.between(
                box.left() - NEAR, box.top() - NEAR, box.right() + NEAR, box.bottom() + NEAR);
        AreaBox nearNow =
                AreaAnchoring.mapped(near, from, to, pair.registration().similarity());
        BitSet onOld = from.keypointsWithin(near);
        BitSet onNow = to.keypointsWithin(nearNow);
        PagePair part = pair.within(onOld, onNow);
        return Math.min(
                part.leadOnOld(within(byOld.get(pair.old()), onOld, onNow)),
                part.leadOnNow(within(byNow.get(pair.now()), onOld, onNow)));
    }

    private static List<PagePair> within(
            @Nullable List<PagePair> pairs, BitSet onOld, BitSet onNow) {
        return pairs == null
                ? List.of()
                : pairs.stream().map(p -> p.within(onOld, onNow)).toList();
    }

    /// The pages that follow, and are followed by, the partners of the nearest clear neighbors, or
    /// the first and the last page.
    Set<Integer> expected(int page) {
        Set<Integer> pages = new HashSet<>(List.of(countedFromFirst(page), countedFromLast(page)));
        pages.removeIf(p -> p < 0 || p >= now.size());
        return pages;
    }

    private Optional<PageMatch> clear(int page, int step) {
        for (int at = page + step; at >= 0 && at < old.size(); at += step) {
            PageMatch match = matches.get(at);
            if (match != null && !match.isMoved() && match.lead() >= BETTER) {
                return Optional.of(match);
            }
        }
        return Optional.empty();
    }

    private void align() {
        matches.clear();
        Map<PagePair, Double> leads = leads();
        double usual = usualShare(leads);
        Set<PagePair> chain = chain(leads.keySet());
        Set<Integer> taken = new HashSet<>();
        for (PagePair pair : chain) {
            put(pair, usual, leads.getOrDefault(pair, 0.0), false);
            taken.add(pair.now());
        }
        leads.keySet().stream()
                .filter(p -> leads.getOrDefault(p, 0.0) > BETTER)
                .sorted(Comparator.comparingInt(PagePair::count).reversed())
                .filter(p -> !matches.containsKey(p.old()) && taken.add(p.now()))
                .toList()
                .forEach(p -> put(p, usual, leads.getOrDefault(p, 0.0), true));
    }

    private void put(PagePair pair, double usual, double lead, boolean moved) {
        double relative = pair.registration().share() / usual;
        matches.put(pair.old(), new PageMatch(pair, relative, lead, moved));
    }

    /// The pairs that no other explains better, with their leads.
    private Map<PagePair, Double> leads() {
        Map<PagePair, Double> leads = new HashMap<>();
        for (PagePair pair : (Iterable<PagePair>) pairs()::iterator) {
            double lead = Math.min(
                    pair.leadOnOld(byOld.getOrDefault(pair.old(), List.of())),
                    pair.leadOnNow(byNow.getOrDefault(pair.now(), List.of())));
            if (lead > WORSE) {
                leads.put(pair, lead);
            }
        }
        return leads;
    }

    private Stream<PagePair> pairs() {
        return byOld.values().stream().flatMap(List::stream);
    }

    private static double usualShare(Map<PagePair, Double> leads) {
        List<Double> shares = leads.keySet().stream()
                .filter(p -> leads.getOrDefault(p, 0.0) > BETTER)
                .map(p -> p.registration().share())
                .sorted()
                .toList();
        return shares.isEmpty() ? 0.5 : shares.get(shares.size() / 2);
    }

    /// The pairs with the most keypoints in the order of both editions.
    private Set<PagePair> chain(Set<PagePair> some) {
        List<PagePair> pairs = some.stream()
                .sorted(Comparator.comparingInt(PagePair::old).thenComparingInt(PagePair::now))
                .toList();
        int[] most = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int last = -1;
        for (int i = 0; i < most.length; i++) {
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (follows(pairs.get(i), pairs.get(j)) && most[j] > most[i]) {
                    most[i] = most[j];
                    before[i] = j;
                }
            }
            most[i] += weight(pairs.get(i));
            last = last < 0 || most[i] > most[last] ? i : last;
        }
        Set<PagePair> chain = Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (int i = last; i >= 0; i = before[i]) {
            chain.add(pairs.get(i));
        }
        return chain;
    }

    private int weight(PagePair pair) {
        boolean likely = expected.getOrDefault(pair.old(), Set.of()).contains(pair.now());
        return pair.count() + (likely ? AHEAD : 0);
    }

    private static boolean follows(PagePair pair, PagePair before) {
        return before.old() < pair.old() && before.now() < pair.now();
    }
}
