package glossator.format.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import glossator.annotation.Color;
import glossator.annotation.Style;
import glossator.annotation.Target;
import glossator.document.Range;
import glossator.format.CopyAnnotation;
import glossator.format.CopyPlan;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/// Files of others, named by the properties `glossator.corpus` (a folder) and `glossator.book` (a
/// file); the copies are left in the folder `glossator.copies.out` for other programs to judge.
class PdfCopyCorpusTest {
    private static final List<Style> STYLES = List.of(Style.values());
    private static final List<Color> COLORS = List.of(Color.values());
    private static final Instant MADE = Instant.parse("2026-03-01T10:00:00.123Z");

    private final List<String> refused = new ArrayList<>();
    private int unmarked;

    @Test
    void threePassagesOfEachFileAreReadAsTheyWereWritten() throws IOException {
        String corpus = System.getProperty("glossator.corpus", "");
        assumeTrue(!corpus.isEmpty(), "skipped: the property glossator.corpus names no folder");
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(corpus))) {
            files = all.sorted().toList();
        }
        var differences = new ArrayList<String>();
        for (Path file : files) {
            differences.addAll(differences(file));
        }
        refused.forEach(System.out::println);
        System.out.println(files.size() + " files, " + unmarked + " without a word, "
                + refused.size() + " refused");
        String all = String.join("\n", differences);
        assertTrue(differences.isEmpty(), () -> all);
    }

    private List<String> differences(Path path) throws IOException {
        SourceFile file = SourceFile.read(path);
        String name = file.name();
        try {
            ImportedDocument read = new Pdf().read(file);
            var plan = PdfCopies.plan(read.document().text(), passages(read, 3, 1));
            if (plan.annotations().isEmpty()) {
                unmarked++;
                return List.of();
            }
            PdfCopies.Copy copy = PdfCopies.write(file, plan);
            keep(name, copy.bytes());
            keep(name + ".txt", words(plan).getBytes(StandardCharsets.UTF_8));
            var found = new ArrayList<>(PdfCopies.differences(plan, copy));
            found.removeIf(difference -> difference.startsWith("count"));
            copy.written().losses().forEach(loss -> found.add(loss.toString()));
            copy.written().warnings().forEach(System.out::println);
            found.addAll(PdfObjects.differences(file.bytes(), copy.bytes()));
            return found.stream()
                    .map(each -> name + ": " + each.substring(0, Math.min(each.length(), 500)))
                    .toList();
        } catch (Refusal refusal) {
            refused.add(refusal.getMessage() + " " + refusal.getCause());
            return List.of();
        }
    }

    @Test
    void aBookWithTenThousandMarksIsWrittenInSecondsAndGrowsLittle() throws IOException {
        String book = System.getProperty("glossator.book", "");
        assumeTrue(!book.isEmpty(), "skipped: the property glossator.book names no file");
        SourceFile file = SourceFile.read(Path.of(book));
        ImportedDocument read = new Pdf().read(file);
        var plan = PdfCopies.plan(read.document().text(), passages(read, 10_000, 2));
        long start = System.nanoTime();
        byte[] bytes = new Pdf().write(file, plan).patch().applyTo(file.bytes());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        long growth = (long) bytes.length - file.bytes().length;
        System.out.println(took + ", " + growth / 10_000 + " bytes for each mark");
        keep(file.name(), bytes);
        var copy = new PdfCopies.Copy(
                bytes, PdfCopies.read(bytes), new Pdf().write(file, PdfCopies.plan("", List.of())));
        assertEquals(List.of(), PdfCopies.differences(plan, copy));
        assertTrue(growth < 20_000_000, () -> growth + " bytes");
    }

    private static List<CopyAnnotation> passages(ImportedDocument read, int count, long seed) {
        String text = read.document().text();
        var random = new Random(seed);
        var passages = new ArrayList<CopyAnnotation>();
        for (int tries = 0; tries < count * 20 && passages.size() < count; tries++) {
            int from = random.nextInt(Math.max(1, text.length()));
            int to = Math.min(text.length(), from + 5 + random.nextInt(120));
            if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
                passages.add(passage(new Range(from, to), passages.size(), random));
            }
        }
        return passages;
    }

    private static CopyAnnotation passage(Range range, int index, Random random) {
        return new CopyAnnotation(
                new UUID(0x4000, 0x8000_0000_0000_0000L | index),
                range,
                Target.PASSAGE,
                STYLES.get(index % STYLES.size()),
                COLORS.get(random.nextInt(COLORS.size())),
                index % 2 == 0 ? "Note number " + index : "",
                index % 3 == 0 ? List.of("method/interview") : List.of(),
                "Ada Well",
                MADE,
                MADE.plusSeconds(index),
                List.of(),
                false,
                null);
    }

    /// The id of each mark and the words that other programs should find beneath it.
    private static String words(CopyPlan plan) {
        var words = new StringBuilder();
        for (CopyAnnotation mark : plan.annotations()) {
            String quote = mark.range().of(plan.text()).replaceAll("\\s+", " ");
            words.append(mark.id()).append('\t').append(quote).append('\n');
        }
        return words.toString();
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        String folder = System.getProperty("glossator.copies.out", "");
        if (!folder.isEmpty()) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), bytes);
        }
    }
}
