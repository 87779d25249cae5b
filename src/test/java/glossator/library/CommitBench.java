package glossator.library;

import glossator.annotation.Annotation;
import glossator.annotation.Change;
import glossator.annotation.Color;
import glossator.annotation.Selector;
import glossator.annotation.Style;
import glossator.document.Document;
import glossator.document.Range;
import glossator.format.Formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/// Prints how long a mark takes until it is on disk, beside the drive's own time for appending and
/// syncing one page, and what the backups of an hour take. Arguments: the number of marks, and the
/// folder to work in.
final class CommitBench {
    private static final int WARM_UP = 200;
    private static final int PAGE = 4_096;
    private static final int WORDS = 100_000;

    private CommitBench() {}

    public static void main(String[] arguments) throws IOException {
        int marks = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory(Path.of(arguments[1]), "glossator-bench");
        Path text = folder.resolve("text.txt");
        Files.writeString(text, "word ".repeat(WORDS));
        try (Library library = Library.open(folder.resolve("library"))) {
            Source source = library.add(text, Formats::read).source();
            Document document = library.document(source.edition());
            times(WARM_UP, document, library, source);
            print("append and sync of one page", syncs(folder.resolve("pages"), marks));
            print("mark, until it is on disk", times(marks, document, library, source));
            printBackups(library, source, document);
        }
    }

    /// What an hour of work leaves: a mark every quarter of a minute, a backup every quarter of an
    /// hour.
    private static void printBackups(Library library, Source source, Document document) {
        long bytes = 0;
        long nanos = 0;
        for (int quarter = 0; quarter < 4; quarter++) {
            times(60, document, library, source);
            long begun = System.nanoTime();
            bytes += library.backups().make().size();
            nanos += System.nanoTime() - begun;
        }
        long begun = System.nanoTime();
        library.writeSidecars();
        System.out.printf(
                Locale.ROOT,
                "%-28s %.1f MB, %.0f ms each; a sidecar %.0f ms%n",
                "four backups, one hour",
                bytes / 1e6,
                nanos / 4e6,
                (System.nanoTime() - begun) / 1e6);
    }

    /// Nanoseconds.
    private static long[] times(int marks, Document document, Library library, Source source) {
        var random = new Random(1);
        var times = new long[marks];
        for (int i = 0; i < marks; i++) {
            int start = 5 * random.nextInt(document.length() / 5 - 20);
            Change change = Change.add(annotation(source, document, new Range(start, start + 54)));
            long begun = System.nanoTime();
            library.apply(change);
            times[i] = System.nanoTime() - begun;
        }
        return times;
    }

    private static Annotation annotation(Source source, Document document, Range range) {
        Instant now = Instant.now();
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
                now,
                now);
    }

    private static long[] syncs(Path file, int count) throws IOException {
        var times = new long[count];
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < count; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(false);
                times[i] = System.nanoTime() - begun;
            }
        }
        return times;
    }

    private static void print(String what, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%-28s p50 %7.3f ms, p99 %7.3f ms, of %d%n",
                what,
                times[times.length / 2] / 1e6,
                times[times.length * 99 / 100] / 1e6,
                times.length);
    }
}
