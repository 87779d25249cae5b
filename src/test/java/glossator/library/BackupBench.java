package glossator.library;

import glossator.annotation.Change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Prints how long it takes to store a highlight while nothing else happens and while a backup is
/// made, and how long the backup takes. Argument: the size of the library in MB.
final class BackupBench {
    private static final int PICTURE = 1_000_000;

    private BackupBench() {}

    public static void main(String[] arguments) throws IOException {
        int megabytes = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("glossator-bench");
        try (Library library = Library.open(folder)) {
            Source source = Sample.add(library, "One", "The quick brown fox. ".repeat(200));
            try (Database database = Database.connect(folder.resolve("library.db"))) {
                for (int i = 0; i < megabytes; i++) {
                    database.update(
                            "INSERT INTO picture VALUES (?, ?, 'image/png', randomblob(" + PICTURE
                                    + "))",
                            source.edition(),
                            "b" + i);
                }
            }
            var quiet = new ArrayList<Long>();
            for (int i = 0; i < 300; i++) {
                quiet.add(highlight(library, source, i));
            }
            print("alone", quiet);
            long start = System.nanoTime();
            var backup = CompletableFuture.supplyAsync(library.backups()::make);
            var busy = new ArrayList<Long>();
            while (!backup.isDone()) {
                busy.add(highlight(library, source, busy.size()));
            }
            print("during a backup", busy);
            System.out.printf(
                    Locale.ROOT,
                    "%d MB in %.1f s%n",
                    backup.join().size() / 1_000_000,
                    (System.nanoTime() - start) / 1e9);
        }
    }

    private static long highlight(Library library, Source source, int at) {
        var change = Change.add(Sample.annotation(library, source, at % 3_000, at % 3_000 + 9));
        long start = System.nanoTime();
        library.apply(change);
        return System.nanoTime() - start;
    }

    private static void print(String when, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%s: %d highlights, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                when,
                nanos.size(),
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 99 / 100) / 1e6,
                nanos.getLast() / 1e6);
    }
}
