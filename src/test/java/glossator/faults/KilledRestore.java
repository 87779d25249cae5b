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
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        try (var killed = KilledProcess.start(place.round(), "restore", folder.toString())) {
            killed.kill(random, LINES, MILLIS);
        }
        SampleLibrary sample = place.sample();
        int there;
        try (Start start = Start.of(folder)) {
            Library library = start.library();
            if (library == null && start.sentence().isEmpty()) {
                counts.addClosedStart();
            }
            there = library == null ? 0 : sample.countIn(library);
        }
        int all = sample.notes().size();
        if (there < all) {
            Path into = place.round().resolve("recovered");
            there = Math.max(there, Start.countRecovered(folder, into, sample));
        }
        counts.addNotes(all, there);
        counts.addAcknowledged(all, all - there);
    }
}
