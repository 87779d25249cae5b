package glossator.instance;

import glossator.library.StateFolder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The folder for the sockets of windows: on this computer, of this user alone. It is not the
/// library's folder, whose path may be too long for a socket, and whose drive may be of another
/// computer. The start script on Linux looks into the same folders.
final class RuntimeFolder {
    /// The bytes of a socket's path: macOS has room for 104, one of them for the end; Linux and
    /// Windows for 108.
    private static final int MOST_BYTES = 103;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.copyOf(PosixFilePermissions.fromString("rwx------"));

    private RuntimeFolder() {}

    /// Makes the first of `candidates` that can be trusted and is short enough; empty if none is.
    static Optional<Path> make(List<Path> candidates) {
        return candidates.stream()
                .filter(folder -> isShort(folder) && isMade(folder))
                .findFirst();
    }

    /// The first of `candidates` that is there and can be trusted.
    static Optional<Path> find(List<Path> candidates) {
        return candidates.stream()
                .filter(folder -> isShort(folder) && isTrusted(folder))
                .findFirst();
    }

    /// Where the folder may be, best first: on Linux after the XDG Base Directory Specification.
    static List<Path> candidates(Map<String, String> environment) {
        return candidates(System.getProperty("os.name", ""), environment);
    }

    static List<Path> candidates(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(StateFolder.standard().resolve("run"));
        }
        var all = new ArrayList<Path>();
        String own =
                environment.getOrDefault(name.startsWith("mac") ? "TMPDIR" : "XDG_RUNTIME_DIR", "");
        if (Path.of(own).isAbsolute() && isOwn(Path.of(own))) {
            all.add(Path.of(own).resolve("glossator"));
        }
        userId().ifPresent(id -> all.add(Path.of("/tmp/glossator-" + id)));
        return all;
    }

    private static Optional<Object> userId() {
        try {
            return Optional.ofNullable(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            return Optional.empty(); // macOS: there the first candidate is always there
        }
    }

    private static boolean isShort(Path folder) {
        String longest = folder.resolve(InstanceAddress.LONGEST).toString();
        return longest.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static boolean isMade(Path folder) {
        try {
            if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder, forOwnerOnly(folder));
            }
        } catch (IOException e) {
            return isTrusted(folder); // another process was faster, or it cannot be made
        }
        return isTrusted(folder);
    }

    private static FileAttribute<?>[] forOwnerOnly(Path folder) {
        return isPosix(folder)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    /// Whether it is a folder, no link, of this user, that nobody else can use.
    private static boolean isTrusted(Path folder) {
        try {
            return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                    && isOwn(folder)
                    && (!isPosix(folder)
                            || OWNER_ONLY.equals(Files.getPosixFilePermissions(
                                    folder, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether this user owns the file itself, not what it links to. On Windows a user's folders
    /// are closed to others.
    static boolean isOwn(Path file) {
        try {
            return !isPosix(file)
                    || Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(thisUser());
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /// The user of this process.
    static UserPrincipal thisUser() throws IOException {
        Path process = Path.of("/proc/self");
        return Files.exists(process)
                ? Files.getOwner(process)
                : process.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
