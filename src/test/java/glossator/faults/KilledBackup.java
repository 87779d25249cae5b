package glossator.faults;

import glossator.library.Backup;
import glossator.library.BackupContents;
import glossator.library.Backups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// One backup is made after another: each that has its final name is whole.
record KilledBackup() implements Fault {
    private static final int LINES = 3;
    private static final int MILLIS = 150;

    @Override
    public String name() {
        return "killed during a backup";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        List<String> numbers;
        try (var killed = KilledProcess.start(place.round(), "backup", folder.toString())) {
            numbers = killed.kill(random, LINES, MILLIS);
        }
        Start.requireSound(folder, List.of(), counts);
        List<Backup> backups = Backups.list(folder);
        long newest = backups.isEmpty() ? 0 : backups.getFirst().number();
        boolean lost = !numbers.isEmpty() && newest < Long.parseLong(numbers.getLast());
        counts.addAcknowledged(numbers.size(), lost ? 1 : 0);
        for (Backup backup : backups) {
            if (Backups.look(backup) instanceof BackupContents.Damaged) {
                counts.addSilentDamage();
            }
        }
    }
}
