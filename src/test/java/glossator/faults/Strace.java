package glossator.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Makes system calls of a running process fail, if `strace` is installed (<https://strace.io>).
final class Strace implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Strace(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /// Whether it is there, and may attach to a process of ours.
    static boolean isThere() {
        Process killed;
        try {
            killed = new ProcessBuilder("sleep", "60").start();
        } catch (IOException e) {
            return false;
        }
        try (var _ = attach(killed.pid(), List.of("-e", "trace=none"))) {
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            killed.destroyForcibly();
        }
    }

    /// Installs it where this process may do so without a question.
    static void install() throws IOException, InterruptedException {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            var install = new ProcessBuilder("apt-get", "install", "-y", "-q", "strace");
            install.environment().put("DEBIAN_FRONTEND", "noninteractive");
            install.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            install.start().waitFor(5, TimeUnit.MINUTES);
        }
    }

    /// Lets `calls` on the files `paths` fail with `error`.
    ///
    /// @param when the number of the first call to fail, from 1, and `+` if all after it do, too
    static Strace inject(long pid, String calls, String error, String when, List<Path> paths)
            throws IOException {
        var arguments = new ArrayList<String>();
        paths.forEach(path -> arguments.addAll(List.of("-P", path.toString())));
        arguments.addAll(List.of("-e", "trace=" + calls));
        arguments.addAll(List.of("-e", "inject=" + calls + ":error=" + error + ":when=" + when));
        return attach(pid, arguments);
    }

    private static Strace attach(long pid, List<String> arguments) throws IOException {
        Path log = Files.createTempFile("strace", ".log");
        var command = new ArrayList<>(List.of("strace", "-f", "-o", log.toString()));
        command.addAll(arguments);
        command.addAll(List.of("-p", String.valueOf(pid)));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(" attached")) {
                return new Strace(process, log);
            }
        }
        Files.deleteIfExists(log);
        throw new IOException("strace does not attach");
    }

    /// Detaches from the process, which then goes on as if nothing had been.
    ///
    /// @return whether a call has failed
    boolean detach() throws IOException {
        end();
        return Files.readString(log).contains("(INJECTED)");
    }

    private void end() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        Files.deleteIfExists(log);
    }
}
