package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Keeps runs of glyphs that overlap on one line apart: where a font is narrower than that on the
/// page, a run begins before the last one ends, and by their places their letters would be mixed.
final class OverlappingRuns {
    /// How far a run may reach over its neighbors and still be set between two of them, in ems.
    private static final float SLACK = 0.25f;

    private OverlappingRuns() {}

    /// Reorders `sorted`, the glyphs of a line by their left edges, so that no run of two or more
    /// glyphs is cut by another that overlaps it. `runs` are in the order of their left edges.
    static void part(List<PdfGlyph> sorted, List<List<PdfGlyph>> runs) {
        if (!overlaps(runs)) {
            return;
        }
        int[] owners = owners(sorted, runs);
        if (!isMixed(sorted, owners)) {
            return;
        }
        var waiting = new ArrayList<List<PdfGlyph>>();
        var out = new ArrayList<PdfGlyph>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            while (waiting.size() <= owners[i]) {
                waiting.add(new ArrayList<>());
            }
            waiting.get(owners[i]).add(sorted.get(i));
        }
        for (List<PdfGlyph> run : waiting) {
            insert(out, run);
        }
        sorted.clear();
        sorted.addAll(out);
    }

    private static boolean overlaps(List<List<PdfGlyph>> runs) {
        float reach = Float.NEGATIVE_INFINITY;
        for (List<PdfGlyph> run : runs) {
            PdfGlyph first = run.getFirst();
            if (first.x0() < reach - 0.05f * first.size()) {
                return true;
            }
            for (PdfGlyph glyph : run) {
                reach = Math.max(reach, glyph.x1());
            }
        }
        return false;
    }

    private static int[] owners(List<PdfGlyph> sorted, List<List<PdfGlyph>> runs) {
        IdentityHashMap<PdfGlyph, Integer> of = new IdentityHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (PdfGlyph glyph : runs.get(i)) {
                of.put(glyph, i);
            }
        }
        int[] owners = new int[sorted.size()];
        int last = 0;
        for (int i = 0; i < owners.length; i++) {
            // A glyph whose double was taken away is a new one; it stays with its neighbor.
            last = of.getOrDefault(sorted.get(i), last);
            owners[i] = last;
        }
        return owners;
    }

    /// Whether a run goes on behind a glyph of another that does not fit into a gap of it.
    private static boolean isMixed(List<PdfGlyph> sorted, int[] owners) {
        int[] seen = new int[1 + java.util.Arrays.stream(owners).max().orElse(0)];
        java.util.Arrays.fill(seen, -1);
        for (int i = 0; i < owners.length; i++) {
            int before = seen[owners[i]];
            if (before >= 0 && before < i - 1 && !fits(sorted, before, i)) {
                return true;
            }
            seen[owners[i]] = i;
        }
        return false;
    }

    /// Whether what is between the glyphs `from` and `to` has room there, or is an accent of one.
    private static boolean fits(List<PdfGlyph> sorted, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!fits(sorted.get(from), sorted.get(i), sorted.get(to))) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(PdfGlyph left, PdfGlyph glyph, PdfGlyph right) {
        float slack = SLACK * glyph.size();
        return glyph.isSpace()
                || glyph.isAccent()
                || left.isAccent()
                || right.isAccent()
                || (glyph.x0() > left.x1() - slack && glyph.x1() < right.x0() + slack);
    }

    /// Puts a run into a gap of what is there, or else behind it.
    private static void insert(List<PdfGlyph> line, List<PdfGlyph> run) {
        if (run.isEmpty()) {
            return;
        }
        int at = line.size();
        while (at > 0 && line.get(at - 1).x0() > run.getFirst().x0()) {
            at--;
        }
        boolean inside = at > 0
                && at < line.size()
                && line.get(at).x0() >= run.getLast().x0()
                && run.stream().allMatch(fitsAt(line, at));
        line.addAll(inside ? at : line.size(), run);
    }

    private static java.util.function.Predicate<PdfGlyph> fitsAt(List<PdfGlyph> line, int at) {
        return glyph -> fits(line.get(at - 1), glyph, line.get(at));
    }
}
