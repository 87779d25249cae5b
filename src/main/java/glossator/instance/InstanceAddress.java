package glossator.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where the window of a library is reached.
///
/// @param library the real path of the library's folder
/// @param socket where its window listens
/// @param lock the file that the window's process keeps locked as long as it lives; contains its
///     number
record InstanceAddress(String library, Path socket, Path lock) {
    private static final String SOCKET = ".socket";

    /// A name as long as any.
    static final String LONGEST = "0123456789abcdef" + SOCKET;

    /// For a start: makes the folder. Empty if there is no folder that can be trusted.
    static Optional<InstanceAddress> make(Path library, Map<String, String> environment) {
        return RuntimeFolder.make(RuntimeFolder.candidates(environment))
                .map(folder -> of(folder, library, environment));
    }

    /// Of a window that may be running; makes nothing.
    static Optional<InstanceAddress> find(Path library, Map<String, String> environment) {
        return RuntimeFolder.find(RuntimeFolder.candidates(environment))
                .map(folder -> of(folder, library, environment));
    }

    /// Two windows on one library that are shown on different displays are different: files must
    /// not be opened where their user is not.
    static InstanceAddress of(Path folder, Path library, Map<String, String> environment) {
        String real = real(library.toAbsolutePath().normalize()).toString();
        String key = real + '\0' + display(environment);
        String name = HexFormat.of().toHexDigits(hash(key.getBytes(StandardCharsets.UTF_8)));
        return new InstanceAddress(
                real, folder.resolve(name + SOCKET), folder.resolve(name + ".lock"));
    }

    /// JavaFX uses X also under Wayland.
    private static String display(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return environment.getOrDefault("WAYLAND_DISPLAY", "");
        }
        int from = display.startsWith("unix:") ? "unix".length() : 0;
        int screen = display.endsWith(".0") ? ".0".length() : 0;
        return display.substring(from, display.length() - screen);
    }

    /// Of a folder that is not there yet, the part that is.
    private static Path real(Path library) {
        try {
            return library.toRealPath();
        } catch (IOException e) {
            Path parent = library.getParent();
            return parent == null ? library : real(parent).resolve(library.getFileName());
        }
    }

    /// FNV-1a with 64 bits. Libraries of one hash do no harm: a request names its library.
    private static long hash(byte[] bytes) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : bytes) {
            hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }

    /// All that a request must name to be meant for this window.
    StartRequest request(List<Path> files) {
        return new StartRequest(
                library, files.stream().map(f -> f.toAbsolutePath().toString()).toList());
    }
}
