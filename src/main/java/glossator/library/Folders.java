package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// The location of the library, and folders and files that only their owner may read.
final class Folders {
    private Folders() {}

    /// The library's location by the conventions of the platform; on Unix after the XDG Base
    /// Directory Specification, which requires relative paths to be ignored.
    static Path standard(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String roaming = environment.apply("APPDATA");
            Path data = roaming == null || roaming.isBlank()
                    ? home.resolve("AppData").resolve("Roaming")
                    : Path.of(roaming);
            return data.resolve("Glossator");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Glossator");
        }
        String data = environment.apply("XDG_DATA_HOME");
        Path share = data == null || !Path.of(data).isAbsolute()
                ? home.resolve(".local").resolve("share")
                : Path.of(data);
        return share.resolve("glossator");
    }

    /// The folder for what is worth keeping between runs and is no data, by the same conventions.
    static Path state(String system, Path home, UnaryOperator<@Nullable String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = environment.apply("LOCALAPPDATA");
            Path data = local == null || local.isBlank()
                    ? home.resolve("AppData").resolve("Local")
                    : Path.of(local);
            return data.resolve("Glossator");
        }
        if (name.startsWith("mac")) {
            return standard(system, home, environment).resolve("State");
        }
        String state = environment.apply("XDG_STATE_HOME");
        Path folder = state == null || !Path.of(state).isAbsolute()
                ? home.resolve(".local").resolve("state")
                : Path.of(state);
        return folder.resolve("glossator");
    }

    /// Refuses a folder that is not there and cannot be created.
    static void requireMakeable(Path folder) {
        Path there = nearest(folder);
        if (there != null && !Files.isWritable(there)) {
            throw new Refusal("library.cannot-make", folder);
        }
    }

    /// The nearest folder that is there; refuses a file in its place.
    private static @Nullable Path nearest(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            requireNoLooseLink(there);
            there = there.getParent();
        }
        if (there != null && !Files.isDirectory(there)) {
            throw new Refusal("library.not-a-folder", there);
        }
        return there;
    }

    /// Refuses a link to where there is nothing, such as to a drive that is not connected.
    static void requireNoLooseLink(Path path) {
        if (Files.isSymbolicLink(path) && !Files.exists(path)) {
            throw new Refusal("library.loose-link", path, linked(path));
        }
    }

    private static Path linked(Path link) {
        try {
            return link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        } catch (IOException e) {
            return link;
        }
    }

    /// Creates `folder` and any missing parents.
    static void make(Path folder) {
        nearest(folder);
        try {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-make", folder);
        }
        if (!Files.isWritable(folder)) {
            throw new Refusal("library.read-only", folder);
        }
    }

    static void createFile(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // Another process was faster: the file exists now, which is all that matters.
            if (!Files.isRegularFile(file)) {
                throw e;
            }
        }
    }

    /// Makes the names in `folder` survive a power failure. Windows has no such call and does not
    /// need one.
    static void sync(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
