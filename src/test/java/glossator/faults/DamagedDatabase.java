package glossator.faults;

import glossator.library.Library;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// A database that is damaged between two starts.
record DamagedDatabase(Damage damage) implements Fault {

    @Override
    public String name() {
        return damage.words();
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts) throws IOException {
        Path folder = place.library();
        Path file = folder.resolve("library.db");
        damage.doTo(file, random);
        byte[] damaged = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        SampleLibrary sample = place.sample();
        int all = sample.notes().size();
        int there = 0;
        try (Start start = Start.of(folder)) {
            Library library = start.library();
            if (library != null) {
                there = sample.countIn(library);
                if (there < all && start.sentence().isEmpty() && isQuiet(library)) {
                    counts.addSilentDamage();
                }
            } else if (start.sentence().isEmpty()) {
                counts.addClosedStart();
            } else if (Files.exists(file) && !Arrays.equals(damaged, Files.readAllBytes(file))) {
                counts.addSilentDamage();
            }
        } catch (RuntimeException | Error e) {
            counts.addClosedStart();
        }
        if (there < all) {
            Path into = place.round().resolve("recovered");
            there = Math.max(there, Start.countRecovered(folder, into, sample));
        }
        counts.addNotes(all, there);
    }

    /// Whether nothing says that it is damaged: neither what was left out, nor the checks.
    private static boolean isQuiet(Library library) {
        try {
            return library.damagedRows().isEmpty()
                    && library.quickCheck().isEmpty()
                    && library.check().isEmpty();
        } catch (Refusal refusal) {
            return false;
        }
    }
}
