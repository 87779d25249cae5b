package glossator.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.copies.LibraryCopies.Added;
import glossator.document.Range;
import glossator.exchange.LossReport;
import glossator.exchange.copy.NativeExporter;
import glossator.format.Formats;
import glossator.format.ImportedDocument;
import glossator.format.SourceFile;
import glossator.library.Library;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A note whose passage is not in the edition that is exported has no place in the copy. The report
/// says so, and the copy holds the other notes.
class OrphansInCopiesTest {
    private static final String GONE = "Zebras were counted twice, at dusk and again at dawn.";
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @TempDir
    Path folder;

    static Stream<String> formats() throws IOException {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anOrphanIsNamedInTheReportAndTheOthersAreInTheCopy(String format) throws IOException {
        SourceFile file = Objects.requireNonNull(Samples.all().get(format)).getFirst();
        ImportedDocument read = Formats.read(file);
        try (Library library = Library.open(folder)) {
            var copies = new LibraryCopies(library);
            SourceFile before =
                    Samples.file("before.txt", read.document().text() + "\n\n" + GONE + "\n");
            Added first = copies.add(before, Formats.read(before));
            Annotation orphan = annotation(first, first.text().indexOf(GONE), GONE.length());
            Added newest = copies.addEdition(first, file, read);
            Annotation placed =
                    annotation(newest, 0, newest.text().split("\n", 2)[0].length());
            library.apply(List.of(Change.add(orphan), Change.add(placed)));

            var out = new ByteArrayOutputStream();
            LossReport report = copies.export(newest, new NativeExporter(UUID::randomUUID), out);
            assertEquals(1, report.written());
            assertEquals(
                    List.of("One annotation is not in the copy."),
                    report.losses().stream().map(LossReport.Loss::what).limit(1).toList());
            assertEquals(List.of(), Objects.requireNonNull(report.proof()).undeclared());
            String name = format.equals("EML") ? "copy.html" : file.name();
            ImportedDocument copy = Formats.read(new SourceFile(name, out.toByteArray(), null));
            assertEquals(
                    List.of(placed.id()),
                    copy.findings().stream()
                            .map(f -> f.id())
                            .filter(Objects::nonNull)
                            .toList());
            assertFalse(copy.document().text().contains(GONE));
        }
    }

    private static Annotation annotation(Added in, int start, int length) {
        return new Annotation(
                UUID.randomUUID(),
                in.source().id(),
                in.edition().id(),
                Selector.of(in.text(), new Range(start, start + length)),
                Style.HIGHLIGHT,
                Color.GREEN,
                "Who counted?",
                List.of(),
                "Ada Well",
                NOW,
                NOW);
    }
}
