package glossator.faults;

import glossator.annotation.Annotation;
import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// The file of an open library is deleted or exchanged, as programs do that synchronize folders:
/// nothing more is said to be stored, what was stored can be saved elsewhere, and the new file
/// stays as it is.
record SwappedFile() implements Fault {

    private enum Swap {
        DELETED,
        OLDER_COPY,
        OTHER_FILE,
        WITHOUT_LOG
    }

    @Override
    public String name() {
        return "swapped or deleted while open";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts) throws IOException {
        Path folder = place.library();
        Path file = folder.resolve("library.db");
        Path older = Files.copy(file, place.round().resolve("older.db"));
        Library library = Library.open(folder);
        Source source = library.sources().getFirst();
        Annotation stored = SampleLibrary.mark(library, source, random.nextInt(900), "topic 1");
        swap(Swap.values()[random.nextInt(Swap.values().length)], file, older);
        byte[] there = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        tryToStore(library, source, folder, counts);
        if (Files.exists(file) && !Arrays.equals(there, Files.readAllBytes(file))) {
            counts.addSilentDamage();
        }
        Path rescued = Files.createDirectories(place.round().resolve("rescued"));
        library.rescueTo(rescued.resolve("library.db"));
        FaultFolder.copy(folder.resolve("sources"), rescued.resolve("sources"));
        Start.requireSound(rescued, List.of(stored.id().toString()), counts);
    }

    private static void swap(Swap how, Path file, Path older) throws IOException {
        Path log = file.resolveSibling("library.db-wal");
        switch (how) {
            case DELETED -> Files.delete(file);
            case OLDER_COPY -> Files.move(older, file, StandardCopyOption.ATOMIC_MOVE);
            case OTHER_FILE -> {
                Files.writeString(older, "not a database");
                Files.move(older, file, StandardCopyOption.ATOMIC_MOVE);
            }
            case WITHOUT_LOG -> {
                Files.delete(file);
                Files.deleteIfExists(log);
            }
        }
    }

    /// Whatever is said to be stored now must be in the file that is there.
    private static void tryToStore(
            Library library, Source source, Path folder, FaultCounts counts) {
        Annotation late;
        try {
            late = SampleLibrary.mark(library, source, 7, "topic 1");
        } catch (Refusal refusal) {
            return;
        }
        try (Start start = Start.of(folder)) {
            List<String> ids = List.of(late.id().toString());
            Library open = start.library();
            counts.addAcknowledged(1, open == null ? 1 : SampleLibrary.countMissing(ids, open));
        }
    }
}
