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
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        int stored;
        try (var killed = KilledProcess.start(place.round(), "update", folder.toString())) {
            stored = killed.kill(random, LINES, MILLIS).size();
        }
        Start.requireSound(folder, List.of(), counts);
        try (Library library = Library.open(folder)) {
            Source source = library.sources().getFirst();
            int there = library.editions(source.id()).size() - 1;
            counts.addAcknowledged(stored, Math.max(0, stored - there));
            if (there > stored + 1) {
                counts.addSilentDamage();
            }
            counts.addNotes(place.sample().notes().size(), place.sample().countIn(library));
        }
    }
}
