package glossator.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Prints a table of what is lost when: `mvn -Pfaults verify -Dfaults.kills=1000
/// -Dfaults.points=300
/// -Dfaults.damaged=1000` runs it. The arguments are a folder to work in and these three numbers;
/// of the kinds of kills but the first there is one for ten. Fails if anything was lost.
final class Faults {
    private static final int SEED = 20261130;

    private Faults() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int kills = Integer.parseInt(arguments[1]);
        int points = Integer.parseInt(arguments[2]);
        int damaged = Integer.parseInt(arguments[3]);
        if (!Strace.isThere()) {
            Strace.install();
        }
        var out = new PrintStream(
                new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(FaultCounts.head());
        FaultFolder place = FaultFolder.in(Path.of(arguments[0]));
        boolean good = true;
        for (Map.Entry<Fault, Integer> each : all(kills, points, damaged)) {
            good &= run(each.getKey(), each.getValue(), place, out);
        }
        if (!good) {
            throw new IllegalStateException("something was lost, see the table");
        }
    }

    /// The rows of the table, and how often each is done.
    static List<Map.Entry<Fault, Integer>> all(int kills, int points, int damaged) {
        int some = (kills + 9) / 10;
        var all = new ArrayList<Map.Entry<Fault, Integer>>(List.of(
                Map.entry(new KilledWriter(), kills),
                Map.entry(new KilledUpdate(), some),
                Map.entry(new KilledExport(), some),
                Map.entry(new KilledBackup(), some),
                Map.entry(new KilledRestore(), some),
                Map.entry(new KilledMigration(), some),
                Map.entry(new TwoProcesses(), some),
                Map.entry(new SwappedFile(), some),
                Map.entry(FailingDisk.full(), points),
                Map.entry(FailingDisk.broken(), points)));
        for (Damage damage : Damage.values()) {
            all.add(Map.entry(
                    new DamagedDatabase(damage),
                    (damaged + Damage.values().length - 1) / Damage.values().length));
        }
        return all;
    }

    /// Prints one row; returns whether it is as it should be.
    static boolean run(Fault fault, int times, FaultFolder place, PrintStream out)
            throws IOException, InterruptedException {
        String obstacle = fault.obstacle();
        if (!obstacle.isEmpty()) {
            out.println("| " + fault.name() + " | skipped: " + obstacle + " | | | | | | |");
            return true;
        }
        long start = System.nanoTime();
        var counts = new FaultCounts(fault.name());
        try {
            for (int i = 0; i < times; i++) {
                counts.addRound();
                fault.run(place, new Random(SEED + i), counts);
                place.clear();
            }
        } finally {
            fault.end();
        }
        out.println(counts.row((System.nanoTime() - start) / 1e9));
        return counts.isGood();
    }
}
