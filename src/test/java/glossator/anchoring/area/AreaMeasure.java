package glossator.anchoring.area;

import glossator.anchoring.area.EditionPair.Edit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// How many areas are found rightly in editions that were changed and scanned again:
/// `mvn -Pmeasure verify` prints it. Arguments are the first seed and the one behind the last; the
/// confidences were set with seeds 1 to 4.
final class AreaMeasure {
    private static final long FIRST = 8000;
    private static final int SEEDS = 4;
    private static final int PAGES = 8;
    private static final int AREAS = 13;
    private static final int MANY = 1000;

    private final PrintStream out;
    private final AreaScore byEdit = new AreaScore();
    private final AreaScore byFate = new AreaScore();
    private final AreaScore byLayout = new AreaScore();
    private long lookNanos;
    private long lookBytes;
    private int looks;
    private long anchorNanos;
    private long areaBytes;

    AreaMeasure(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : FIRST;
        long end = arguments.length > 1 ? Long.parseLong(arguments[1]) : first + SEEDS;
        var measure = new AreaMeasure(out);
        for (long seed = first; seed < end; seed++) {
            measure.add(seed);
        }
        measure.print();
    }

    private void add(long seed) {
        long ofLayout = 1000 * seed;
        for (PageLayout layout : PageLayout.values()) {
            long mixed = ofLayout;
            for (Edit edit : Edit.values()) {
                answers(new EditionPair(layout, edit, PAGES, mixed++), AREAS).forEach(answer -> {
                    byEdit.add(edit.name(), answer);
                    byFate.add(answer.area().fate(), answer);
                    byLayout.add(layout.name(), answer);
                });
            }
            ofLayout += 37;
        }
    }

    private void print() {
        out.println("## Areas\n");
        out.println("By kind of edit\n" + byEdit.table());
        out.println("By what became of the area\n" + byFate.table());
        out.println("By kind of page\n" + byLayout.table());
        out.println(byFate.calibration());
        int areas = byFate.count();
        out.printf(
                "The look of a page: %,d bytes, %.0f ms. That of an area: %,d bytes. To find an"
                        + " area: %.0f ms.%n",
                lookBytes / looks,
                lookNanos / 1e6 / looks,
                areaBytes / areas,
                anchorNanos / 1e6 / areas);
        for (PageLayout layout : new PageLayout[] {PageLayout.LETTERS, PageLayout.FORMS}) {
            out.printf("To align %,d pages of %s: %.1f s.%n", MANY, layout, seconds(layout));
        }
    }

    /// Aligns many pages with themselves, of whose keypoints two in five are gone and the others
    /// blurred.
    private static double seconds(PageLayout layout) {
        var random = new SplittableRandom(1);
        List<PageLook> old = new ArrayList<>();
        var pair = new EditionPair(layout, Edit.PAGES, MANY / 10, 1);
        for (int i = 0; i < MANY; i++) {
            PageLook look = i < MANY / 10
                    ? PageLook.of(Scan.plain(1.2).of(pair.old.get(i)))
                    : blurred(old.get(i % (MANY / 10)), random, 20);
            old.add(look);
        }
        List<PageLook> now = old.stream().map(l -> blurred(l, random, 6)).toList();
        long start = System.nanoTime();
        AreaAnchoring.between(old, now);
        return (System.nanoTime() - start) / 1e9;
    }

    private static PageLook blurred(PageLook look, SplittableRandom random, int bits) {
        List<Keypoint> kept = new ArrayList<>();
        for (Keypoint each : look.keypoints()) {
            long high = each.high();
            long low = each.low();
            for (int i = 0; i < bits; i++) {
                high ^= 1L << random.nextInt(64);
                low ^= 1L << random.nextInt(64);
            }
            if (random.nextInt(5) < 3) {
                kept.add(new Keypoint(each.x(), each.y(), each.level(), high, low));
            }
        }
        return new PageLook(look.width(), look.height(), kept);
    }

    List<AreaScore.Answer> answers(EditionPair pair, int count) {
        List<GrayPicture> old = new ArrayList<>();
        for (int i = 0; i < pair.old.size(); i++) {
            old.add(pair.oldScans.get(i).of(pair.old.get(i)).scaledTo(PageLook.SIDE));
        }
        List<GrayPicture> now = new ArrayList<>();
        for (int i = 0; i < pair.now.size(); i++) {
            now.add(pair.newScans.get(i).of(pair.now.get(i).items()).scaledTo(PageLook.SIDE));
        }
        var anchoring = AreaAnchoring.between(
                old.stream().map(this::look).toList(),
                now.stream().map(this::look).toList());
        List<AreaScore.Answer> answers = new ArrayList<>();
        for (EditionPair.Area area : pair.areas(count)) {
            byte[] look = AreaLook.of(old.get(area.page()), List.of(area.box())).toBytes();
            areaBytes += look.length;
            long begin = System.nanoTime();
            AreaAnchor anchor = anchoring.anchor(
                    area.page(), AreaLook.fromBytes(look), now::get, OptionalInt.empty());
            anchorNanos += System.nanoTime() - begin;
            answers.add(new AreaScore.Answer(area, anchor));
        }
        return answers;
    }

    /// As it is after it was stored.
    private PageLook look(GrayPicture page) {
        long start = System.nanoTime();
        PageLook look = PageLook.of(page);
        lookNanos += System.nanoTime() - start;
        byte[] bytes = look.toBytes();
        lookBytes += bytes.length;
        looks++;
        return PageLook.fromBytes(bytes);
    }
}
