package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Placement;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;
import glossator.format.SourceFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Gives a source with ten thousand marks new editions and prints what became of them and how long
/// it took. Arguments: the first edition, then the files it is updated with, one after the other.
final class UpdateBench {
    private static final int MARKS = 10_000;
    private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00Z");

    private UpdateBench() {}

    public static void main(String[] files) throws IOException {
        Path folder = Files.createTempDirectory("glossator-bench");
        try (Library library = Library.open(folder)) {
            UUID source = library.add(Path.of(files[0]), Formats::read).source().id();
            mark(library, library.source(source));
            System.out.printf(Locale.ROOT, "%d marks in %s%n", MARKS, files[0]);
            for (String file : List.of(files).subList(1, files.length)) {
                update(library, source, Path.of(file));
            }
            System.out.println("library " + folder);
        }
    }

    /// Two words, a sentence or two paragraphs, at places made up.
    private static void mark(Library library, Source source) {
        Document document = library.document(source.edition());
        var random = new Random(1);
        var changes = new ArrayList<Change>();
        while (changes.size() < MARKS) {
            int start = word(document.text(), random.nextInt(document.length() - 2_000));
            int length = List.of(12, 80, 80, 300, 900).get(random.nextInt(5));
            int end = word(document.text(), start + length) - 1;
            if (end > start) {
                changes.add(Change.add(annotation(source, document, new Range(start, end))));
            }
        }
        library.apply(changes);
    }

    /// Where the next word begins.
    private static int word(String text, int from) {
        int at = from;
        while (!Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Annotation annotation(Source source, Document document, Range range) {
        return new Annotation(
                UUID.randomUUID(),
                source.id(),
                source.edition(),
                Selector.of(document.text(), range),
                Style.HIGHLIGHT,
                Color.YELLOW,
                "",
                List.of(),
                "bench",
                MOMENT,
                MOMENT);
    }

    private static void update(Library library, UUID source, Path file) throws IOException {
        long start = System.nanoTime();
        SourceFile original = SourceFile.read(file);
        var imported = Formats.read(original);
        long read = System.nanoTime();
        EditionCandidate candidate =
                library.compare(source, new ParsedFile(original, imported, file.toString()));
        long placed = System.nanoTime();
        UpdateResult update = library.addEdition(candidate);
        long stored = System.nanoTime();
        library.placements(source, update.edition().id());
        long shown = System.nanoTime();
        AnchorReport report = update.report();
        System.out.printf(
                Locale.ROOT,
                "%s: kept %.3f; %d exact, %d moved, %d changed, %d orphans;"
                        + " read %.2f s, placed %.2f s, stored %.2f s, marks %.2f s%n",
                file.getFileName(),
                candidate.keptShare(),
                report.exact(),
                report.moved(),
                report.changed(),
                report.orphans(),
                seconds(start, read),
                seconds(read, placed),
                seconds(placed, stored),
                seconds(stored, shown));
        if (Boolean.getBoolean("bench.open")) {
            report.open().stream().limit(40).forEach(UpdateBench::print);
            report.open().reversed().stream().limit(40).forEach(UpdateBench::print);
        }
    }

    private static void print(AnchorReport.Line line) {
        Placement placement = line.placement();
        System.out.println(placement.anchor());
        System.out.println("    " + line.before().replace('\n', '¶'));
        System.out.println("    " + line.after().replace('\n', '¶'));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }
}
