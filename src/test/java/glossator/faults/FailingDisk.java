package glossator.faults;

import glossator.library.Library;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// The k-th call that writes to the database or its log fails: k grows by one from round to round,
/// until a round in which none is left to fail. What is said of each change must be true, and the
/// next start finds a sound library.
final class FailingDisk implements Fault {
    private final String error;
    private final String calls;
    private final String after;
    private @Nullable Process worker;
    private int point;

    private FailingDisk(String error, String calls, String after) {
        this.error = error;
        this.calls = calls;
        this.after = after;
    }

    /// From the k-th call on there is no room.
    static FailingDisk full() {
        return new FailingDisk("ENOSPC", "pwrite64,write,fallocate,ftruncate", "+");
    }

    /// The k-th call fails, and those after it do not.
    static FailingDisk broken() {
        return new FailingDisk("EIO", "pwrite64,write,fsync,fdatasync,ftruncate", "");
    }

    @Override
    public String name() {
        return error + " at the k-th call";
    }

    @Override
    public String obstacle() {
        return Strace.isThere() ? "" : "strace is not installed or may not attach";
    }

    @Override
    public void run(FaultFolder place, Random random, FaultCounts counts)
            throws IOException, InterruptedException {
        point++;
        Path folder = place.library();
        List<String> said = new ArrayList<>();
        boolean failed;
        Process process = worker();
        try (var strace =
                Strace.inject(process.pid(), calls, error, point + after, paths(folder))) {
            say(process, folder.toString());
            readTo(KilledWork.END, process, said);
            failed = strace.detach();
        }
        judge(folder, said, place.sample().notes().size(), counts);
        point = failed ? point : 0;
    }

    private static List<Path> paths(Path folder) {
        return Stream.of("library.db", "library.db-wal", "library.db-journal", "", "sources")
                .map(folder::resolve)
                .toList();
    }

    /// @param before how many notes there were
    private static void judge(Path folder, List<String> said, int before, FaultCounts counts) {
        Start.requireSound(folder, ids(said), counts);
        List<String> refused =
                said.stream().filter(line -> line.startsWith("refused ")).toList();
        boolean saysNone = refused.stream().allMatch("refused library.not-stored"::equals);
        boolean broken = said.stream().anyMatch(line -> line.startsWith("broken "));
        // What was refused with “not stored” must not be there after all.
        if (broken || (saysNone && countNotes(folder) > before + ids(said).size())) {
            counts.addSilentDamage();
        }
    }

    private static int countNotes(Path folder) {
        try (Start start = Start.of(folder)) {
            Library library = start.library();
            return library == null
                    ? 0
                    : library.sources().stream()
                            .mapToInt(s -> library.annotations(s.id()).size())
                            .sum();
        }
    }

    private static List<String> ids(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith("stored "))
                .map(line -> line.substring("stored ".length()))
                .toList();
    }

    /// One process does all rounds: starting Java takes longer than a round.
    private Process worker() throws IOException {
        Process there = worker;
        if (there == null || !there.isAlive()) {
            there = KilledProcess.builder("rounds").start();
            worker = there;
            readTo(KilledWork.BEGIN, there, new ArrayList<>());
        }
        return there;
    }

    private static void say(Process process, String line) throws IOException {
        BufferedWriter out = process.outputWriter(StandardCharsets.UTF_8);
        out.write(line + "\n");
        out.flush();
    }

    private static void readTo(String end, Process process, List<String> said) throws IOException {
        BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
        for (String line = in.readLine(); !end.equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the process has ended");
            }
            said.add(line);
        }
    }

    @Override
    public void end() {
        if (worker != null) {
            worker.destroyForcibly();
            worker = null;
        }
    }
}
