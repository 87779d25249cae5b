package glossator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An X server of 1,000 by 800 pixels in memory, with a window manager, on which programs are
/// started and looked at.
final class Display implements AutoCloseable {
    private static final int FIRST = 400;

    private final String name;
    private final Path folder;
    private final Process server;
    private final Process manager;

    private Display(String name, Path folder, Process server, Process manager) {
        this.name = name;
        this.folder = folder;
        this.server = server;
        this.manager = manager;
    }

    /// The programs that this needs and that are not installed.
    static List<String> missing() {
        return List.of("Xvfb", "openbox").stream()
                .filter(p -> !Programs.installed(p))
                .toList();
    }

    /// @param folder for the picture of the screen and for what programs keep at home
    static Display open(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = FIRST;
        while (Files.exists(Path.of("/tmp/.X11-unix/X" + number))) {
            number++;
        }
        String name = ":" + number;
        Process server = quiet(new ProcessBuilder(
                        "Xvfb",
                        name,
                        "-screen",
                        "0",
                        "1000x800x24",
                        "-nolisten",
                        "tcp",
                        "-fbdir",
                        folder.toString()))
                .start();
        Pause.until(
                "the X server",
                () -> Files.exists(Path.of("/tmp/.X11-unix", "X" + name.substring(1))));
        var display = new Display(name, folder, server, manager(name));
        Pause.millis(500); // the window manager takes over the screen
        return display;
    }

    private static Process manager(String name) throws IOException {
        ProcessBuilder builder = quiet(new ProcessBuilder("openbox"));
        builder.environment().put("DISPLAY", name);
        return builder.start();
    }

    /// Starts a program here, with a home of its own, so that nobody's settings count.
    Process start(List<String> command) throws IOException {
        ProcessBuilder builder = quiet(new ProcessBuilder(command));
        Path home = Files.createDirectories(folder.resolve("home"));
        Path runtime = Files.createDirectories(folder.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        builder.environment().put("DISPLAY", name);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_RUNTIME_DIR", runtime.toString());
        List.of("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
                .forEach(builder.environment()::remove);
        return builder.start();
    }

    Screen screen() throws IOException {
        return Screen.of(folder.resolve("Xvfb_screen0"));
    }

    private static ProcessBuilder quiet(ProcessBuilder builder) {
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    @Override
    public void close() {
        manager.destroy();
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
