package glossator.ui.page;

import glossator.format.PagePicture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the photographs and paintings on a drawn page: rectangles that show hardly any paper and
/// many different tones. Writing and line drawings leave most of the paper free, and a tinted panel
/// has few tones.
final class PictureFinder {
    /// The side of a tile, in pixels.
    private static final int TILE = 12;

    /// Of the brightness of the paper: what is darker than this is no paper.
    private static final double PAPER = 0.93;

    /// Of the pixels of a tile: more paper than this is no picture.
    private static final double MOST_PAPER = 0.2;

    /// Of 64 tones: fewer in a tile and its neighbors is a panel.
    private static final int LEAST_TONES = 6;

    /// Of the pixels: one tone has more of a panel.
    private static final double MOST_OF_ONE = 0.6;

    /// Of the tiles in the rectangle around connected ones.
    private static final double LEAST_FILLED = 0.6;

    /// Fewer tiles are a letter or a rule.
    private static final int LEAST_TILES = 9;

    /// Of the page: a larger picture is a scan of the page, if much of it is paper.
    private static final double WHOLE_PAGE = 0.8;

    private static final double SCANNED_PAPER = 0.4;

    /// Of 255.
    private static final int RIM = 12;

    private final PagePicture page;
    private final int across;
    private final int down;
    private final int paper;

    /// A rectangle of pixels; right and bottom are exclusive.
    record Box(int left, int top, int right, int bottom) {
        long area() {
            return (long) (right - left) * (bottom - top);
        }
    }

    PictureFinder(PagePicture page) {
        this.page = page;
        across = Math.ceilDiv(page.width(), TILE);
        down = Math.ceilDiv(page.height(), TILE);
        paper = paper(page.argb());
    }

    /// The most frequent of the bright tones.
    private static int paper(int[] argb) {
        int[] counts = new int[64];
        for (int pixel : argb) {
            counts[PaperShade.brightness(pixel) >> 2]++;
        }
        int most = 63;
        for (int tone = 63; tone >= 40; tone--) {
            most = counts[tone] > counts[most] ? tone : most;
        }
        return most * 4 + 2;
    }

    List<Box> boxes() {
        boolean[] full = fullTiles();
        var found = new ArrayList<Box>();
        for (int i = 0; i < full.length; i++) {
            if (full[i]) {
                add(collect(full, i), found);
            }
        }
        return found;
    }

    private void add(List<Integer> tiles, List<Box> found) {
        int left = across;
        int top = down;
        int right = 0;
        int bottom = 0;
        long tones = 0;
        for (int tile : tiles) {
            left = Math.min(left, tile % across);
            right = Math.max(right, tile % across + 1);
            top = Math.min(top, tile / across);
            bottom = Math.max(bottom, tile / across + 1);
            tones |= tones(tile);
        }
        double filled = tiles.size() / (double) ((right - left) * (bottom - top));
        if (tiles.size() < LEAST_TILES
                || filled < LEAST_FILLED
                || Long.bitCount(tones) < LEAST_TONES) {
            return;
        }
        Box box = withoutRim(grown(trimmed(new Box(
                left * TILE,
                top * TILE,
                Math.min(page.width(), right * TILE),
                Math.min(page.height(), bottom * TILE)))));
        if (!isScan(box) && !isPanel(box)) {
            found.add(box);
        }
    }

    /// The tiles connected with one; they are cleared.
    private List<Integer> collect(boolean[] full, int first) {
        var found = new ArrayList<Integer>();
        var next = new ArrayDeque<Integer>(List.of(first));
        full[first] = false;
        while (!next.isEmpty()) {
            int tile = next.removeFirst();
            found.add(tile);
            int x = tile % across;
            int y = tile / across;
            take(full, x - 1, y, next);
            take(full, x + 1, y, next);
            take(full, x, y - 1, next);
            take(full, x, y + 1, next);
        }
        return found;
    }

    private void take(boolean[] full, int x, int y, ArrayDeque<Integer> next) {
        boolean on = x >= 0 && y >= 0 && x < across && y < down;
        if (on && full[y * across + x]) {
            full[y * across + x] = false;
            next.add(y * across + x);
        }
    }

    private boolean[] fullTiles() {
        boolean[] full = new boolean[across * down];
        for (int i = 0; i < full.length; i++) {
            Box tile = tile(i);
            full[i] = paperIn(tile) <= MOST_PAPER * tile.area();
        }
        return full;
    }

    private Box tile(int index) {
        int left = index % across * TILE;
        int top = index / across * TILE;
        return new Box(
                left,
                top,
                Math.min(left + TILE, page.width()),
                Math.min(top + TILE, page.height()));
    }

    private long paperIn(Box box) {
        long count = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                count += isPaper(x, y) ? 1 : 0;
            }
        }
        return count;
    }

    private boolean isPaper(int x, int y) {
        return PaperShade.brightness(page.argb()[y * page.width() + x]) >= paper * PAPER;
    }

    /// One bit for each of 64 tones in a tile.
    private long tones(int index) {
        Box box = tile(index);
        long tones = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                int pixel = page.argb()[y * page.width() + x];
                tones |= 1L << (PaperShade.brightness(pixel) >> 2);
            }
        }
        return tones;
    }

    /// A tile that is almost full may have some paper at its edge.
    private Box trimmed(Box box) {
        int left = box.left();
        int top = box.top();
        int right = box.right();
        int bottom = box.bottom();
        for (int step = 0; step < TILE / 2; step++) {
            left += covers(new Box(left, top, left + 1, bottom)) ? 0 : 1;
            right -= covers(new Box(right - 1, top, right, bottom)) ? 0 : 1;
            top += covers(new Box(left, top, right, top + 1)) ? 0 : 1;
            bottom -= covers(new Box(left, bottom - 1, right, bottom)) ? 0 : 1;
        }
        return new Box(left, top, right, bottom);
    }

    /// Without the lines at its edges that are blended with the paper, which would glare.
    private Box withoutRim(Box box) {
        int left = box.left();
        int top = box.top();
        int right = box.right();
        int bottom = box.bottom();
        Box column = new Box(left, top, left + 1, bottom);
        Box last = new Box(right - 1, top, right, bottom);
        Box row = new Box(left, top, right, top + 1);
        Box lowest = new Box(left, bottom - 1, right, bottom);
        return new Box(
                left + rim(column, new Box(left + 1, top, left + 2, bottom)),
                top + rim(row, new Box(left, top + 1, right, top + 2)),
                right - rim(last, new Box(right - 2, top, right - 1, bottom)),
                bottom - rim(lowest, new Box(left, bottom - 2, right, bottom - 1)));
    }

    /// 1 if the outer line is clearly lighter than the inner one.
    private int rim(Box outer, Box inner) {
        return brightness(outer) > brightness(inner) + RIM ? 1 : 0;
    }

    private double brightness(Box box) {
        long sum = 0;
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                sum += PaperShade.brightness(page.argb()[y * page.width() + x]);
            }
        }
        return sum / (double) Math.max(1, box.area());
    }

    /// A panel has one tone, and perhaps writing on it.
    private boolean isPanel(Box box) {
        int[] counts = new int[64];
        for (int y = box.top(); y < box.bottom(); y++) {
            for (int x = box.left(); x < box.right(); x++) {
                int pixel = page.argb()[y * page.width() + x];
                counts[PaperShade.brightness(pixel) >> 2]++;
            }
        }
        return Arrays.stream(counts).max().orElse(0) > MOST_OF_ONE * box.area();
    }

    /// A picture does not end where its last full tile does.
    private Box grown(Box box) {
        int left = box.left();
        int top = box.top();
        int right = box.right();
        int bottom = box.bottom();
        for (int step = 0; step < TILE; step++) {
            left -= covers(new Box(left - 1, top, left, bottom)) ? 1 : 0;
            right += covers(new Box(right, top, right + 1, bottom)) ? 1 : 0;
            top -= covers(new Box(left, top - 1, right, top)) ? 1 : 0;
            bottom += covers(new Box(left, bottom, right, bottom + 1)) ? 1 : 0;
        }
        return new Box(left, top, right, bottom);
    }

    private boolean covers(Box line) {
        return line.left() >= 0
                && line.top() >= 0
                && line.right() <= page.width()
                && line.bottom() <= page.height()
                && paperIn(line) * 2 < line.area();
    }

    /// The paper of a scan is stained: it has many tones, but most are near the most frequent one.
    private boolean isScan(Box box) {
        if (box.area() < WHOLE_PAGE * page.argb().length) {
            return false;
        }
        long near = 0;
        for (int pixel : page.argb()) {
            near += Math.abs(PaperShade.brightness(pixel) - paper) < 0.2 * paper ? 1 : 0;
        }
        return near > SCANNED_PAPER * page.argb().length;
    }
}
