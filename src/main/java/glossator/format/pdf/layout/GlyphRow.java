package glossator.format.pdf.layout;

import glossator.format.pdf.glyph.PdfGlyph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// Everything on one baseline across the whole page, in one frame: the glyphs from left to right,
/// with the small raised and lowered ones beside them.
final class GlyphRow {
    /// Baselines closer than this fraction of the type size are one.
    private static final float SAME = 0.25f;

    private static final float SMALLER = 0.88f;

    /// Smaller type beside a large letter is the text that it opens.
    private static final float SMALLEST = 0.42f;

    private final float base;
    private final float size;
    private final List<PdfGlyph> glyphs = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private GlyphRow(float base, float size) {
        this.base = base;
        this.size = size;
    }

    /// Glyphs drawn one after the other that are adjacent.
    private static final class Run {
        private final List<PdfGlyph> glyphs = new ArrayList<>();
        private final float base;
        private final float size;
        private final float x0;
        private float x1;

        Run(PdfGlyph first) {
            base = first.base();
            size = first.size();
            x0 = first.x0();
            add(first);
        }

        void add(PdfGlyph glyph) {
            glyphs.add(glyph);
            x1 = glyph.x1();
        }

        boolean goesOn(PdfGlyph next) {
            float gap = next.x0() - x1;
            return Math.abs(next.base() - base) < 0.05f * size
                    && Math.abs(next.size() - size) < 0.1f * size
                    && gap > -0.3f * size
                    && gap < 0.5f * size;
        }

        /// Whether half of it is drawn again.
        boolean isDouble(Set<PdfGlyph> twins) {
            int again = 0;
            int seen = 0;
            for (PdfGlyph glyph : glyphs) {
                seen += glyph.isSpace() ? 0 : 1;
                again += !glyph.isSpace() && twins.contains(glyph) ? 1 : 0;
            }
            return again * 2 >= seen;
        }

        boolean isBlank() {
            for (PdfGlyph glyph : glyphs) {
                if (!glyph.isSpace()) {
                    return false;
                }
            }
            return true;
        }
    }

    float base() {
        return base;
    }

    float size() {
        return size;
    }

    List<PdfGlyph> glyphs() {
        return glyphs;
    }

    /// The rows from top to bottom.
    static List<GlyphRow> of(List<PdfGlyph> drawn) {
        List<Run> runs = runs(drawn);
        runs.sort(Comparator.comparingDouble((Run r) -> r.size).reversed());
        var rows = new TreeMap<Float, GlyphRow>();
        for (Run run : runs) {
            GlyphRow near = nearest(rows, run.base, SAME * run.size);
            if (near == null) {
                near = new GlyphRow(run.base, run.size);
                rows.put(run.base, near);
            }
            near.runs.add(run);
        }
        markShifted(rows);
        var out = new ArrayList<GlyphRow>();
        for (GlyphRow row : rows.values()) {
            row.runs.forEach(r -> row.glyphs.addAll(r.glyphs));
            row.glyphs.sort(Comparator.comparingDouble(PdfGlyph::x0));
            row.removeDoubles();
            row.runs.sort(Comparator.comparingDouble(r -> r.x0));
            OverlappingRuns.part(
                    row.glyphs, row.runs.stream().map(r -> r.glyphs).toList());
            if (row.runs.stream().anyMatch(r -> !r.isBlank())) {
                out.add(row);
            }
        }
        return out;
    }

    /// A line drawn again at nearly the same position, for bold or a shadow, counts once. Of runs
    /// that overlap and differ, single letters may meet by chance.
    private void removeDoubles() {
        boolean any = false;
        for (int i = 1; i < glyphs.size() && !any; i++) {
            any = findTwin(glyphs, i, glyphs.get(i)) >= 0;
        }
        if (any) {
            Set<PdfGlyph> twins = Collections.newSetFromMap(new IdentityHashMap<>());
            var before = new ArrayList<PdfGlyph>(glyphs.size());
            for (PdfGlyph glyph : glyphs) {
                if (findTwin(before, glyph) >= 0) {
                    twins.add(glyph);
                } else {
                    before.add(glyph);
                }
            }
            runs.stream()
                    .filter(r -> !r.isDouble(twins))
                    .forEach(r -> r.glyphs.forEach(twins::remove));
            removeDoubles(twins);
        }
    }

    private void removeDoubles(Set<PdfGlyph> twins) {
        var once = new ArrayList<PdfGlyph>(glyphs.size());
        for (PdfGlyph glyph : glyphs) {
            int twin = twins.contains(glyph) ? findTwin(once, glyph) : -1;
            if (twin < 0) {
                once.add(glyph);
            } else if (glyph.x0() - once.get(twin).x0() > 0.05f) {
                once.set(twin, once.get(twin).withStyle(PdfGlyph.BOLD));
            }
        }
        glyphs.clear();
        glyphs.addAll(once);
    }

    private static int findTwin(List<PdfGlyph> before, PdfGlyph glyph) {
        return findTwin(before, before.size(), glyph);
    }

    private static int findTwin(List<PdfGlyph> before, int count, PdfGlyph glyph) {
        float near = Math.max(0.5f, glyph.width() * 0.25f);
        for (int i = count - 1; i >= 0 && i >= count - 4; i--) {
            PdfGlyph other = before.get(i);
            if (glyph.x0() - other.x0() >= near) {
                return -1;
            }
            if (other.text().equals(glyph.text())
                    && Math.abs(other.base() - glyph.base()) < glyph.size() * 0.1f
                    && Math.abs(other.size() - glyph.size()) < glyph.size() * 0.1f) {
                return i;
            }
        }
        return -1;
    }

    private static List<Run> runs(List<PdfGlyph> drawn) {
        var runs = new ArrayList<Run>();
        for (PdfGlyph glyph : drawn) {
            if (!runs.isEmpty() && runs.getLast().goesOn(glyph)) {
                runs.getLast().add(glyph);
            } else {
                runs.add(new Run(glyph));
            }
        }
        return runs;
    }

    private static @org.jspecify.annotations.Nullable GlyphRow nearest(
            NavigableMap<Float, GlyphRow> rows, float base, float within) {
        var below = rows.ceilingEntry(base);
        var above = rows.floorEntry(base);
        GlyphRow best = null;
        float distance = within;
        if (below != null && below.getKey() - base <= distance) {
            best = below.getValue();
            distance = below.getKey() - base;
        }
        if (above != null && base - above.getKey() <= distance) {
            best = above.getValue();
        }
        return best;
    }

    /// Moves small raised and lowered runs to the row beside them.
    private static void markShifted(NavigableMap<Float, GlyphRow> rows) {
        for (GlyphRow small : List.copyOf(rows.values())) {
            for (Run run : List.copyOf(small.runs)) {
                var near = rows.subMap(run.base - 0.6f * run.size, run.base + 1.2f * run.size)
                        .values();
                for (GlyphRow row : near) {
                    boolean taken = !row.equals(small) && row.takes(run);
                    if (taken) {
                        int style = run.base < row.base ? PdfGlyph.RAISED : PdfGlyph.LOWERED;
                        run.glyphs.replaceAll(g -> g.withStyle(style));
                        small.runs.remove(run);
                        row.runs.add(run);
                        break;
                    }
                }
            }
        }
        rows.values().removeIf(r -> r.runs.isEmpty());
    }

    private boolean takes(Run run) {
        if (run.size > SMALLER * size || run.size < SMALLEST * size || run.isBlank()) {
            return false;
        }
        float shift = base - run.base;
        if (shift > 0.75f * size || shift < -0.4f * size) {
            return false;
        }
        for (Run own : runs) {
            float gap = run.x0 >= own.x0 ? run.x0 - own.x1 : own.x0 - run.x1;
            if (own.size > run.size && gap > -0.3f * size && gap < 0.35f * size) {
                return true;
            }
        }
        return false;
    }
}
