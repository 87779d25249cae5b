package glossator.faults;

import glossator.library.Library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// A backup is put in the place of the database: the old state, the new one, or a sentence that
/// offers the way back.
record KilledRestore() implements Fault {
    private static final int LINES = 1;
    private static final int MILLIS = 500;

    @Override
    public String name() {
        return "killed during a restore";
    }

    @Override
    public void run(Sandpit sandpit, Random random, Tally tally)
            throws IOException, InterruptedException {
        Path folder = sandpit.library();
        try (var victim = VictimProcess.start(sandpit.round(), "restore", folder.toString())) {
            victim.kill(random, LINES, MILLIS);
        }
        SampleLibrary sample = sandpit.sample();
        int there;
        try (Start start = Start.of(folder)) {
            Library library = start.library();
            if (library == null && start.sentence().isEmpty()) {
                tally.addClosedStart();
            }
            there = library == null ? 0 : sample.countIn(library);
        }
        int all = sample.notes().size();
        if (there < all) {
            Path into = sandpit.round().resolve("recovered");
            there = Math.max(there, Start.countRecovered(folder, into, sample));
        }
        tally.addNotes(all, there);
        tally.addAcknowledged(all, all - there);
    }
}
