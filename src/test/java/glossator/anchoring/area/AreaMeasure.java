package glossator.anchoring.area;

import glossator.anchoring.area.EditionPair.Edit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How many areas are found rightly in editions that were changed and scanned again:
/// `mvn -Pmeasure verify` prints it.
final class AreaMeasure {
    private static final int PAGES = 12;
    private static final int AREAS = 13;

    private final PrintStream out;
    private long lookNanos;
    private long lookBytes;
    private int looks;
    private long alignNanos;
    private long anchorNanos;
    private long areaBytes;

    AreaMeasure(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        long first = arguments.length > 0 ? Long.parseLong(arguments[0]) : 7000;
        long last = arguments.length > 1 ? Long.parseLong(arguments[1]) : first + 1;
        new AreaMeasure(System.out).print(first, last);
    }

    void print(long first, long last) {
        var byEdit = new AreaScore();
        var byFate = new AreaScore();
        var byLayout = new AreaScore();
        for (long seed = first; seed < last; seed++) {
            for (PageLayout layout : PageLayout.values()) {
                for (Edit edit : Edit.values()) {
                    var pair = new EditionPair(layout, edit, PAGES, seed * 1000 + 37L * layout.ordinal() + edit.ordinal());
                    for (AreaScore.Answer answer : answers(pair, AREAS)) {
                        byEdit.add(edit.name(), answer);
                        byFate.add(answer.area().fate(), answer);
                        byLayout.add(layout.name(), answer);
                        if (Boolean.getBoolean("area.debug")) {
                            debug(layout, edit, seed, answer);
                        }
                    }
                }
            }
        }
        out.println(byEdit.table() + "\n" + byFate.table() + "\n" + byLayout.table() + "\n" + byFate.calibration());
        int areas = byFate.count();
        out.printf("%,d bytes and %.1f ms for the look of a page, %,d bytes for that of an area; %.1f ms to align 12 pages, %.1f ms to find an area%n",
                lookBytes / looks, lookNanos / 1e6 / looks, areaBytes / areas, alignNanos / 1e6 / (areas / AREAS), anchorNanos / 1e6 / areas);
    }

    private void debug(PageLayout layout, Edit edit, long seed, AreaScore.Answer answer) {
        var f = AreaAnchoring.LAST;
        out.println("D " + answer.outcome() + " " + layout + " " + edit + " " + seed + " p" + answer.area().page() + " " + answer.area().fate() + " " + answer.area().box() + " -> " + answer.anchor() + " truth " + answer.area().truth() + " F " + f);
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
        List<PageLook> oldLooks = old.stream().map(this::look).toList();
        List<PageLook> newLooks = now.stream().map(this::look).toList();
        long start = System.nanoTime();
        var anchoring = AreaAnchoring.between(oldLooks, newLooks);
        alignNanos += System.nanoTime() - start;
        List<AreaScore.Answer> answers = new ArrayList<>();
        for (EditionPair.Area area : pair.areas(count)) {
            byte[] look = AreaLook.of(old.get(area.page()), List.of(area.box())).toBytes();
            areaBytes += look.length;
            long begin = System.nanoTime();
            AreaAnchor anchor =
                    anchoring.anchor(area.page(), AreaLook.fromBytes(look), now::get);
            anchorNanos += System.nanoTime() - begin;
            answers.add(new AreaScore.Answer(area, anchor));
        }
        return answers;
    }

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
