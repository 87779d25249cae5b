package glossator.faults;

import glossator.library.Library;
import glossator.library.Source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A source gets one new edition after another.
record KilledUpdate() implements Fault {
    private static final int LINES = 3;
    private static final int MILLIS = 300;

    @Override
    public String name() {
        return "killed during an update";
    }

    @Override
    public void run(Sandpit sandpit, Random random, Tally tally)
            throws IOException, InterruptedException {
        Path folder = sandpit.library();
        int stored;
        try (var victim = VictimProcess.start(sandpit.round(), "update", folder.toString())) {
            stored = victim.kill(random, LINES, MILLIS).size();
        }
        Start.requireSound(folder, List.of(), tally);
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            int there = library.editions(source.id()).size() - 1;
            tally.addAcknowledged(stored, Math.max(0, stored - there));
            if (there > stored + 1) {
                tally.addSilentDamage();
            }
            tally.addNotes(sandpit.sample().notes().size(), sandpit.sample().countIn(library));
        }
    }
}
