package glossator.library;

import glossator.annotation.Change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Kills a program at random moments while it makes backups, migrates a library or erases a source,
/// and looks at what is there afterwards. Arguments: how many kills of each.
final class KilledKeeping {
    /// What is killed.
    enum Work {
        BACKUP,
        MIGRATION,
        ERASURE,
        ERASURE_OF_BOTH
    }

    private static final String READY = "ready";

    /// Enough for a backup to take longer than a moment.
    private static final int BYTES = 12_000_000;

    private KilledKeeping() {}

    public static void main(String[] arguments) throws Exception {
        int kills = Integer.parseInt(arguments[0]);
        var random = new Random(kills);
        for (Work work : Work.values()) {
            Path folder = Files.createTempDirectory("glossator-killed");
            List<String> faults = run(work, kills, folder, random);
            System.out.printf(
                    Locale.ROOT, "%-10s %d kills, %d faults%n", work, kills, faults.size());
            faults.forEach(System.out::println);
            delete(folder);
        }
    }

    /// What was wrong after any of the kills; a sentence each.
    static List<String> run(Work work, int kills, Path folder, Random random) throws Exception {
        var faults = new ArrayList<String>();
        Path seed = seed(folder.resolve("seed"));
        for (int i = 0; i < kills; i++) {
            Path library = folder.resolve("library");
            copy(seed, library);
            kill(work, library, random);
            faults.addAll(faults(work, library));
            delete(library);
        }
        return faults;
    }

    /// An older library with a long source, and a backup of its own.
    private static Path seed(Path folder) throws IOException {
        OlderLibrary.unpack(folder);
        try (Database database = Database.connect(folder.resolve("library.db"))) {
            database.run("INSERT INTO picture SELECT id, 'large', 'image/png', randomblob(" + BYTES
                    + ") FROM edition LIMIT 1");
        }
        Path backups = Files.createDirectory(folder.resolve("backups"));
        Files.copy(
                folder.resolve("library.db"),
                backups.resolve("library-4-2026-01-01T080000.000Z.db"));
        return folder;
    }

    private static void kill(Work work, Path library, Random random) throws Exception {
        Path said = library.resolveSibling("said");
        Files.deleteIfExists(said);
        Process process = start(work, library, said);
        try {
            while (process.isAlive() && !Files.readString(said).startsWith(READY)) {
                Thread.sleep(2);
            }
            process.waitFor(random.nextInt(250), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static List<String> faults(Work work, Path folder) throws IOException {
        var faults = new ArrayList<String>();
        for (Backup backup : Backups.list(folder)) {
            if (Backups.look(backup) instanceof BackupContents.Damaged damaged) {
                faults.add(work + ": " + damaged.sentence());
            }
        }
        try (Library library = Library.open(folder)) {
            library.check().forEach(fault -> faults.add(work + ": " + fault));
            int sources = library.sources().size();
            boolean isErased = sources == sourcesAfter(work);
            if (!isErased && sources != 2) {
                faults.add(work + ": of 2 sources there are " + sources);
            }
            if (isErased && sources < 2 && !traces(folder).isEmpty()) {
                faults.add(work + ": left in " + traces(folder));
            }
        }
        return faults;
    }

    private static int sourcesAfter(Work work) {
        return switch (work) {
            case BACKUP, MIGRATION -> 2;
            case ERASURE -> 1;
            case ERASURE_OF_BOTH -> 0;
        };
    }

    /// The files that still have a word of what was erased.
    private static List<Path> traces(Path folder) throws IOException {
        var traces = new ArrayList<Path>();
        for (Path file : files(folder)) {
            if (Files.isRegularFile(file)
                    && Files.readString(file, StandardCharsets.ISO_8859_1).contains("Kellport")) {
                traces.add(file);
            }
        }
        return traces;
    }

    private static Process start(Work work, Path library, Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        work.name(),
                        library.toString())
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Does the work until it is killed, saying when it begins.
    static final class Worker {
        private Worker() {}

        public static void main(String[] arguments) {
            Path folder = Path.of(arguments[1]);
            switch (Work.valueOf(arguments[0])) {
                case BACKUP -> backUp(folder);
                case MIGRATION -> {
                    say();
                    Library.open(folder).close();
                }
                case ERASURE -> erase(folder, "The harbour of Kellport");
                case ERASURE_OF_BOTH -> erase(folder, "The harbour of Kellport", "crossing.pdf");
            }
        }

        private static void backUp(Path folder) {
            try (Library library = Library.open(folder)) {
                Source source = library.source("crossing.pdf");
                say();
                for (int i = 0; i < 1_000; i++) {
                    library.apply(Change.add(Sample.annotation(library, source, 0, i % 20)));
                    library.backups().make();
                }
            }
        }

        private static void erase(Path folder, String... sources) {
            try (Library library = Library.open(folder)) {
                library.backups().make();
                List<UUID> ids =
                        Stream.of(sources).map(library::source).map(Source::id).toList();
                say();
                library.erase(ids);
            }
        }

        private static void say() {
            System.out.println(READY);
            System.out.flush();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Files.copy(file, to.resolve(from.relativize(file)));
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder).reversed()) {
            Files.delete(file);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.sorted(Comparator.naturalOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
