package glossator.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Marks, tags and sidecars are being written.
record KilledWriter() implements Fault {
    private static final int LINES = 40;
    private static final int MILLIS = 30;

    @Override
    public String name() {
        return "killed while it writes";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        try (var killed = KilledProcess.start(place.round(), "write", folder.toString())) {
            List<String> acknowledged = killed.kill(random, LINES, MILLIS);
            Start.requireSound(folder, acknowledged, counts);
        }
    }
}
