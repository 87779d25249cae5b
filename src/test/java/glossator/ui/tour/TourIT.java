package glossator.ui.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import glossator.Children;
import glossator.exchange.Exporter;
import glossator.exchange.Exporters;
import glossator.format.Formats;
import glossator.format.SourceFile;
import glossator.library.Library;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

/// The guided tour in a process of its own, as the command line runs it.
class TourIT {
    @TempDir
    Path temp;

    @Test
    void theTourLeavesCopiesAndPicturesAndAtLeastFiveMarks() throws Exception {
        Path output = temp.resolve("a tour 🗺");
        Process process = Children.java("glossator.Main", "tour", "-o", output.toString())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log").toFile())
                .start();
        assertTrue(process.waitFor(15, TimeUnit.MINUTES), "the tour ends");
        assertEquals(0, process.exitValue(), Files.readString(temp.resolve("log")));
        for (String picture :
                List.of("light", "dark", "note-being-edited", "review", "what-changed")) {
            BufferedImage image = ImageIO.read(output.resolve(picture + ".png").toFile());
            assertTrue(colors(image) > 100, picture + " shows something");
        }
        for (Exporter exporter : Exporters.ALL) {
            Path copy = output.resolve("article-" + exporter.name() + "."
                    + exporter.extensionFor("article.txt", "text"));
            String text = exporter.extension().matches("pdf|docx")
                    ? Formats.read(SourceFile.read(copy)).document().text()
                    : Files.readString(copy);
            String wanted = exporter.hasAnnotations() ? "useful idiots" : "How Russian spies work";
            assertTrue(text.contains(wanted), copy.toString());
        }
        try (Library library = Library.open(output.resolve("library"))) {
            var marks = library.annotations(library.sources().getFirst().id());
            assertTrue(marks.size() >= 5);
            assertTrue(marks.stream().map(a -> a.color()).distinct().count() >= 4);
            assertTrue(marks.stream().anyMatch(a -> !a.note().isEmpty()));
            assertTrue(marks.stream().anyMatch(a -> a.tags().size() == 2));
        }
    }

    private static long colors(BufferedImage image) {
        return java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                .map(i -> image.getRGB(i % image.getWidth(), i / image.getWidth()))
                .distinct()
                .count();
    }
}
