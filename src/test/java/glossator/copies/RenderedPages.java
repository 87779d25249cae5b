package glossator.copies;

import glossator.copies.PdfPair.Bounds;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// Compares the pages as poppler draws them: they differ only where annotations are.
final class RenderedPages {
    private static final int RESOLUTION = 72;

    /// Pixels around an annotation: its border and what is smoothed.
    private static final int AROUND = 3;

    private RenderedPages() {}

    static Verdict compare(PdfPair pair, Path folder) throws IOException {
        List<BufferedImage> before = pages(pair.original(), folder);
        List<BufferedImage> after = pages(pair.copy(), folder);
        int right = 0;
        for (int i = 0; i < before.size(); i++) {
            int page = i;
            List<Bounds> covered =
                    pair.bounds().stream().filter(b -> b.page() == page).toList();
            int others = i < after.size() ? others(before.get(i), after.get(i), covered) : -1;
            right += others == 0 ? 1 : 0;
            if (others != 0) {
                Findings.add(
                        "poppler draws page " + (i + 1) + " of " + pair.copy().getFileName()
                                + " otherwise at " + others + " pixels outside of the annotations");
            }
        }
        return new Verdict(1, before.size(), right);
    }

    /// How many pixels outside of `covered` differ.
    private static int others(BufferedImage a, BufferedImage b, List<Bounds> covered) {
        int others = 0;
        for (int y = 0; y < Math.min(a.getHeight(), b.getHeight()); y++) {
            for (int x = 0; x < Math.min(a.getWidth(), b.getWidth()); x++) {
                boolean differs = a.getRGB(x, y) != b.getRGB(x, y);
                others += differs && !isCovered(x, y, covered) ? 1 : 0;
            }
        }
        return others;
    }

    private static boolean isCovered(int x, int y, List<Bounds> covered) {
        return covered.stream()
                .anyMatch(b -> x >= b.left() - AROUND
                        && x <= b.right() + AROUND
                        && y >= b.top() - AROUND
                        && y <= b.bottom() + AROUND);
    }

    private static List<BufferedImage> pages(Path file, Path folder) throws IOException {
        Path drawn = Files.createTempDirectory(folder, "pages");
        Program.run(
                folder,
                "pdftoppm",
                "-cropbox",
                "-r",
                RESOLUTION,
                "-png",
                file,
                drawn.resolve("page"));
        try (Stream<Path> all = Files.list(drawn)) {
            var pages = new ArrayList<BufferedImage>();
            for (Path page : all.sorted().toList()) {
                pages.add(ImageIO.read(page.toFile()));
                Files.delete(page);
            }
            return pages;
        }
    }
}
