package glossator.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The folder for the temporary files of this process and its workers: those of the libraries for
/// databases and fonts, too, which leave theirs behind when the process is killed. It is deleted at
/// the end, and those of killed processes at the next start.
public final class TemporaryFolder implements AutoCloseable {
    private static final String PROPERTY = "java.io.tmpdir";
    private static final Pattern NAME = Pattern.compile("glossator-([0-9]{1,18})-[0-9a-f]{16}");

    /// A process that cannot be seen from here, such as one in a container, may use a younger one.
    private static final Duration AGE = Duration.ofMinutes(10);

    private final Optional<Path> folder;

    private TemporaryFolder(Optional<Path> folder) {
        this.folder = folder;
    }

    /// Must be called before anything that makes a temporary file. If no folder can be made, this
    /// process uses the one for all programs.
    public static TemporaryFolder begin() {
        Path above = Path.of(System.getProperty(PROPERTY));
        try {
            deleteOld(above);
            String random =
                    HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            Path folder =
                    above.resolve("glossator-" + ProcessHandle.current().pid() + "-" + random);
            Files.createDirectory(folder, forOwnerOnly(above));
            // What others delete at the end of the process is deleted before this.
            folder.toFile().deleteOnExit();
            System.setProperty(PROPERTY, folder.toString());
            return new TemporaryFolder(Optional.of(folder));
        } catch (IOException | DirectoryIteratorException e) {
            return new TemporaryFolder(Optional.empty());
        }
    }

    private static FileAttribute<?>[] forOwnerOnly(Path above) {
        boolean posix = above.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void deleteOld(Path above) throws IOException {
        var old = new ArrayList<Path>();
        try (var folders = Files.newDirectoryStream(above, TemporaryFolder::isAbandoned)) {
            folders.forEach(old::add);
        }
        old.forEach(TemporaryFolder::delete);
    }

    /// Whether its process has ended, and nothing has been made in it for a while.
    private static boolean isAbandoned(Path folder) {
        Matcher name = NAME.matcher(String.valueOf(folder.getFileName()));
        try {
            if (!name.matches() || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            return changed.isBefore(Instant.now().minus(AGE))
                    && ProcessHandle.of(Long.parseLong(name.group(1)))
                            .filter(process -> !startedAfter(changed, process))
                            .isEmpty();
        } catch (IOException e) {
            return false; // another process is deleting it
        }
    }

    /// Whether it only has the number of the process that made the folder.
    private static boolean startedAfter(Instant changed, ProcessHandle process) {
        return process.info().startInstant().map(changed::isBefore).orElse(false);
    }

    @Override
    public void close() {
        folder.ifPresent(TemporaryFolder::delete);
    }

    /// Deletes as much of it as it can; what is in use is left to the next start.
    private static void delete(Path folder) {
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return; // it belongs to another user, or another process is deleting it
        }
        for (Path file : files) {
            var _ = file.toFile().delete();
        }
    }
}
