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
    public void run(Sandpit sandpit, Random random, Tally tally)
            throws IOException, InterruptedException {
        Path folder = sandpit.library();
        try (var victim = VictimProcess.start(sandpit.round(), "write", folder.toString())) {
            List<String> acknowledged = victim.kill(random, LINES, MILLIS);
            Start.requireSound(folder, acknowledged, tally);
        }
    }
}
