package glossator.faults;

import glossator.exchange.Exporter;
import glossator.library.Library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Two exports take turns at one file: it is one of them or absent, and a later start clears away
/// what was not finished.
record KilledExport() implements Fault {
    private static final int LINES = 6;
    private static final int MILLIS = 60;

    @Override
    public String name() {
        return "killed during an export";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        Path out = Files.createDirectories(place.round().resolve("out"));
        Path target = out.resolve("export.txt");
        int said;
        try (var killed = KilledProcess.start(
                place.round(), "export", folder.toString(), target.toString())) {
            said = killed.kill(random, LINES, MILLIS).size();
        }
        Start.requireSound(folder, List.of(), counts);
        try (Library library = Library.open(folder)) {
            boolean whole = Files.exists(target) ? isWhole(target, library) : said == 0;
            counts.addAcknowledged(said > 0 ? 1 : 0, said > 0 && !whole ? 1 : 0);
            makeOld(out);
            library.removeLeftovers();
            if (!whole || files(out).stream().anyMatch(file -> !file.equals(target))) {
                counts.addSilentDamage();
            }
        }
    }

    private static boolean isWhole(Path target, Library library) throws IOException {
        byte[] found = Files.readAllBytes(target);
        for (Exporter exporter : KilledWork.exporters()) {
            var wanted = new ByteArrayOutputStream();
            exporter.write(KilledWork.works(library), wanted);
            if (java.util.Arrays.equals(found, wanted.toByteArray())) {
                return true;
            }
        }
        return false;
    }

    private static void makeOld(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
