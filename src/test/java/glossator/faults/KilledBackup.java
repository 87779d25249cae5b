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
    public void run(Sandpit sandpit, Random random, Tally tally)
            throws IOException, InterruptedException {
        Path folder = sandpit.library();
        List<String> numbers;
        try (var victim = VictimProcess.start(sandpit.round(), "backup", folder.toString())) {
            numbers = victim.kill(random, LINES, MILLIS);
        }
        Start.requireSound(folder, List.of(), tally);
        List<Backup> backups = Backups.list(folder);
        long newest = backups.isEmpty() ? 0 : backups.getFirst().number();
        boolean lost = !numbers.isEmpty() && newest < Long.parseLong(numbers.getLast());
        tally.addAcknowledged(numbers.size(), lost ? 1 : 0);
        for (Backup backup : backups) {
            if (Backups.look(backup) instanceof BackupContents.Damaged) {
                tally.addSilentDamage();
            }
        }
    }
}
