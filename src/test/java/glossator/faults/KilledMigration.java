package glossator.faults;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.Backups;
import glossator.library.Library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A library of an older version is brought up to date: it is of the old version or of the new one,
/// and the backup from before is whole.
record KilledMigration() implements Fault {
    private static final String OLDER = "/glossator/library/library-4.zip";
    private static final int MILLIS = 500;

    @Override
    public String name() {
        return "killed during a migration";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = unpack(place.round().resolve("killed"));
        try (var killed = KilledProcess.start(place.round(), "migrate", folder.toString())) {
            killed.kill(random, 0, MILLIS);
        }
        Path whole = unpack(place.round().resolve("whole"));
        Start.requireSound(folder, ids(whole), counts);
        for (Backup backup : Backups.list(folder)) {
            if (Backups.look(backup) instanceof BackupContents.Damaged) {
                counts.addSilentDamage();
            }
        }
    }

    private static List<String> ids(Path folder) {
        var ids = new ArrayList<String>();
        try (Library library = Library.open(folder)) {
            library.sources()
                    .forEach(source -> library.annotations(source.id())
                            .forEach(a -> ids.add(a.id().toString())));
        }
        return ids;
    }

    private static Path unpack(Path folder) throws IOException {
        try (var older = KilledMigration.class.getResourceAsStream(OLDER);
                var zip = new ZipInputStream(java.util.Objects.requireNonNull(older))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !file.startsWith(folder)) {
                    continue;
                }
                Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
            }
        }
        return folder;
    }
}
