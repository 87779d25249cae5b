package glossator.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A [KilledWork] that is killed, and what it has said until then.
record KilledProcess(Process process, Path said) implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);

    /// Starts it and waits until it begins.
    static KilledProcess start(Path round, String... arguments)
            throws IOException, InterruptedException {
        Path said = Files.createTempFile(round, "said", "");
        Process process = builder(arguments).redirectOutput(said.toFile()).start();
        var killed = new KilledProcess(process, said);
        killed.await(1);
        return killed;
    }

    static ProcessBuilder builder(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWork.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /// Waits until it has said so many lines, or has ended.
    void await(int lines) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (process.isAlive() && countLines() < lines && System.nanoTime() < end) {
            Thread.sleep(2);
        }
    }

    private long countLines() throws IOException {
        return Files.readString(said).chars().filter(c -> c == '\n').count();
    }

    /// Kills it at a random moment: after it has said some lines, at most `lines`, and within
    /// `millis` from then.
    ///
    /// @return the lines it has said in full since it began
    List<String> kill(Random random, int lines, int millis)
            throws IOException, InterruptedException {
        await(1 + random.nextInt(lines + 1));
        TimeUnit.MICROSECONDS.sleep(random.nextLong(millis * 1000L));
        close();
        String all = Files.readString(said);
        List<String> whole = all.substring(0, all.lastIndexOf('\n') + 1).lines().toList();
        return whole.isEmpty() ? whole : whole.subList(1, whole.size());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
