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
    private String name = "";

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
                    name = layout + " " + edit + " " + seed;
                    if (!name.matches(System.getProperty("area.only", ".*"))) {
                        continue;
                    }
                    var pair = new EditionPair(layout, edit, PAGES, seed * 1000 + 37L * layout.ordinal() + edit.ordinal());
                    for (AreaScore.Answer answer : answers(pair, AREAS)) {
                        byEdit.add(edit.name(), answer);
                        byFate.add(answer.area().fate(), answer);
                        byLayout.add(layout.name(), answer);
                    }
                }
            }
        }
        out.println(byEdit.table() + "\n" + byFate.table() + "\n" + byLayout.table() + "\n" + byFate.calibration());
        int areas = byFate.count();
        out.printf("%,d bytes and %.1f ms for the look of a page, %,d bytes for that of an area; %.1f ms to align 12 pages, %.1f ms to find an area%n",
                lookBytes / looks, lookNanos / 1e6 / looks, areaBytes / areas, alignNanos / 1e6 / (areas / AREAS), anchorNanos / 1e6 / areas);
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
        if (System.getProperty("area.dump") != null) {
            dump(old, "old");
            dump(now, "now");
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
            if (Boolean.getBoolean("area.debug")) {
                out.println("D " + new AreaScore.Answer(area, anchor).outcome() + " " + name + " p" + area.page() + " " + area.fate() + " " + area.box() + " -> " + anchor + " truth " + area.truth() + " F " + AreaAnchoring.AT + " ELSE " + AreaAnchoring.ELSE);
                AreaAnchoring.AT.ifPresent(f -> trace("E page ", f, area));
                AreaAnchoring.ELSE.forEach(f -> trace("E else ", f, area));
            }
            answers.add(new AreaScore.Answer(area, anchor));
        }
        return answers;
    }

    private void trace(String what, Finding f, EditionPair.Area area) {
        boolean right = area.truth().isPresent() && !f.place().boxes().isEmpty() && area.truth().get().page() == f.page() && f.place().boxes().getFirst().overlap(area.truth().get().boxes().getFirst().onPage()) > 0.4;
        out.println(what + (right ? 1 : 0) + " " + area.fate().replace(' ', '_') + " " + f.visible() + " " + java.util.Arrays.toString(f.evidence()).replaceAll("[\\[\\],]", ""));
    }

    private void dump(List<GrayPicture> pages, String what) {
        for (int i = 0; i < pages.size(); i++) {
            var p = pages.get(i);
            var image = new java.awt.image.BufferedImage(p.width(), p.height(), java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            image.getRaster().setDataElements(0, 0, p.width(), p.height(), p.rows());
            try {
                javax.imageio.ImageIO.write(image, "png", new java.io.File(System.getProperty("area.dump") + "/" + what + i + ".png"));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
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
