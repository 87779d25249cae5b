package glossator.format.copy;

import glossator.annotation.Rectangle;
import glossator.annotation.Surface;
import glossator.annotation.Target;
import glossator.document.Block;
import glossator.document.Document;
import glossator.document.Inline;
import glossator.document.PageFrame;
import glossator.document.PrintedPage;
import glossator.document.Span;
import glossator.format.ImportedDocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;

/// What random annotations are on: passages, the source, pages, pictures, and areas of both.
///
/// @param pages empty if the file has none
/// @param pictures the ids of pictures, each with its place in the text
/// @param strict whether a passage must have words
record AnnotationTargets(
        Random random,
        List<PrintedPage> pages,
        SequencedMap<String, Integer> pictures,
        boolean strict) {
    private static final Rectangle BOX = new Rectangle(1.5f, 2, 30, 40.25f);

    /// Also on pages and pictures that no file has.
    static AnnotationTargets anywhere(Random random) {
        return new AnnotationTargets(random, List.of(), new LinkedHashMap<>(), false);
    }

    static AnnotationTargets in(ImportedDocument read, Random random) {
        return new AnnotationTargets(random, read.pages(), pictures(read.document()), true);
    }

    private static SequencedMap<String, Integer> pictures(Document document) {
        var pictures = new LinkedHashMap<String, Integer>();
        int start = 0;
        for (Block block : document.blocks()) {
            for (Span span : block.spans()) {
                if (span.inline() instanceof Inline.Image image && !image.id().isEmpty()) {
                    pictures.putIfAbsent(image.id(), start + span.start());
                }
            }
            start += block.text().length() + 1;
        }
        return pictures;
    }

    Target next() {
        return switch (random.nextInt(12)) {
            case 0 -> Target.WHOLE_SOURCE;
            case 1 -> page();
            case 2 -> area();
            default -> Target.PASSAGE;
        };
    }

    private Target page() {
        if (!strict) {
            return new Target.WholePage(new Surface.Page(random.nextInt(9), "xii"));
        }
        return pages.isEmpty() ? Target.PASSAGE : new Target.WholePage(surface());
    }

    private Surface.Page surface() {
        int page = random.nextInt(pages.size());
        return new Surface.Page(page, pages.get(page).label());
    }

    private Target area() {
        if (!strict) {
            return new Target.Area(
                    new Surface.Picture("picture"),
                    List.of(BOX, new Rectangle(9, 9, 1, 1)),
                    "words <beneath>");
        }
        if (!pages.isEmpty()) {
            return areaOfPage();
        }
        if (pictures.isEmpty()) {
            return Target.PASSAGE;
        }
        String id = List.copyOf(pictures.keySet()).get(random.nextInt(pictures.size()));
        return new Target.Area(new Surface.Picture(id), List.of(BOX), "");
    }

    private Target areaOfPage() {
        Surface.Page page = surface();
        PageFrame frame = pages.get(page.index()).frame();
        var boxes = new ArrayList<Rectangle>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            float x = frame.left() + random.nextFloat() * frame.width() * 0.8f;
            float y = frame.bottom() + random.nextFloat() * frame.height() * 0.8f;
            float width = 1 + random.nextFloat() * frame.width() / 5;
            boxes.add(new Rectangle(x, y, width, 1 + random.nextFloat() * frame.height() / 5));
        }
        return new Target.Area(page, boxes, "");
    }

    /// Where in the text what is on `target` stands.
    int position(Target target, int otherwise) {
        boolean picture =
                target instanceof Target.Area area && area.surface() instanceof Surface.Picture;
        if (!strict || !picture) {
            return otherwise;
        }
        var surface = (Surface.Picture) ((Target.Area) target).surface();
        return pictures.getOrDefault(surface.id(), otherwise);
    }

    boolean isPassage(String words) {
        return !strict || !words.isBlank();
    }
}
