package glossator.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The names of sidecars beside the originals in `sources/`, and how one is replaced.
record SidecarFiles(Path folder) {
    static final String LIBRARY = "library.json";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}(-[0-9a-f]{8})?\\.json");
    private static final Pattern ASIDE = Pattern.compile(
            "(library|[0-9a-f]{64}(-[0-9a-f]{8})?)\\.json\\.\\d{8}T\\d{9}Z(-\\d+)?");
    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 1 << 16;

    Path ofLibrary() {
        return folder.resolve(LIBRARY);
    }

    /// @param twin whether an earlier source has the same first edition
    Path ofSource(String sha256, UUID source, boolean twin) {
        String end = twin ? "-" + source.toString().substring(0, 8) : "";
        return folder.resolve(sha256 + end + ".json");
    }

    static boolean isOfSource(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Whether it is one that [#setAside] gave its name.
    static boolean isSetAside(Path file) {
        return ASIDE.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Whether it is the sidecar of the library, set aside or not.
    static boolean isLibrary(Path file) {
        return String.valueOf(file.getFileName()).startsWith(LIBRARY);
    }

    /// Writes a new file beside `target`, which is on disk when this returns.
    Path prepare(Path target, Consumer<OutputStream> content) throws IOException {
        Path part =
                target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
        try {
            Folders.createFile(part);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var stream = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.accept(stream);
                stream.flush();
                channel.force(true);
            }
            return part;
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    void replace(Path part, Path target) throws IOException {
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Gives a file that must not be lost a dated name; returns the new name.
    static Optional<Path> setAside(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String moment = Timestamps.forFileName(Timestamps.now());
        Path aside = file.resolveSibling(file.getFileName() + "." + moment);
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + "." + moment + "-" + i);
        }
        return Optional.of(Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE));
    }
}
