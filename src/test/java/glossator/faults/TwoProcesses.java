package glossator.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Two processes write to one library, in half of the rounds beside a lock file full of nonsense;
/// one is killed, and the other must be able to go on.
record TwoProcesses() implements Fault {
    private static final int MILLIS = 30;
    private static final int LINES = 20;
    private static final int MORE = 3;

    @Override
    public String name() {
        return "two processes, one of them killed";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        Path folder = place.library();
        if (random.nextBoolean()) {
            byte[] nonsense = new byte[32_768];
            random.nextBytes(nonsense);
            Files.write(folder.resolve("library.db-shm"), nonsense);
        }
        String at = folder.toString();
        try (var first = KilledProcess.start(place.round(), "write", at);
                var second = KilledProcess.start(place.round(), "write", at)) {
            var acknowledged = new ArrayList<>(first.kill(random, LINES, MILLIS));
            second.await((int) Files.readString(second.said()).lines().count() + MORE);
            List<String> others = second.kill(random, LINES, MILLIS);
            if (others.size() < MORE) {
                counts.addClosedStart();
            }
            acknowledged.addAll(others);
            Start.requireSound(folder, acknowledged, counts);
        }
    }
}
