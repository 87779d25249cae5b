package glossator.library;

import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What there is to recover from: databases, and the folder with originals and sidecars. Nothing in
/// it is ever written to.
///
/// @param root the folder of the library it belongs to, or the folder or file itself
/// @param database the one that the work was done in; null if it is gone
/// @param backups newest first
/// @param sources originals and sidecars; null if there is no such folder
record RecoverySource(
        Path root,
        @Nullable Path database,
        List<Backup> backups,
        @Nullable Path sources) {
    /// How many sidecars are read at most.
    static final int MOST_SIDECARS = 100_000;

    private static final String DATABASE = "library.db";
    private static final String SOURCES = "sources";
    private static final String BACKUPS = "backups";

    /// Refuses what is not there or holds nothing of a library.
    static RecoverySource look(Path from) {
        Path place = from.toAbsolutePath().normalize();
        if (Files.isDirectory(place)) {
            return ofFolder(place);
        }
        if (!Files.isRegularFile(place)) {
            throw new Refusal("library.recover-missing", from);
        }
        Path folder = parent(place);
        boolean isBackup = folder.getFileName() != null
                && folder.getFileName().toString().equals(BACKUPS)
                && folder.getParent() != null;
        Path root = isBackup ? parent(folder) : folder;
        Path sources = folderOrNull(root.resolve(SOURCES));
        boolean isOfLibrary = sources != null || isBackup;
        return new RecoverySource(isOfLibrary ? root : place, place, List.of(), sources);
    }

    private static RecoverySource ofFolder(Path folder) {
        Path database = folder.resolve(DATABASE);
        List<Backup> backups = Backups.list(folder);
        Path sources = folderOrNull(folder.resolve(SOURCES));
        boolean isThere = Files.isRegularFile(database);
        if (isThere || !backups.isEmpty() || sources != null) {
            return new RecoverySource(folder, isThere ? database : null, backups, sources);
        }
        if (!hasSidecar(folder)) {
            throw new Refusal("library.recover-nothing", folder);
        }
        boolean named = String.valueOf(folder.getFileName()).equals(SOURCES);
        return new RecoverySource(named ? parent(folder) : folder, null, List.of(), folder);
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private static @Nullable Path folderOrNull(Path folder) {
        return Files.isDirectory(folder) ? folder : null;
    }

    private static boolean hasSidecar(Path folder) {
        return Files.isRegularFile(new SidecarFiles(folder).ofLibrary())
                || !list(folder, SidecarFiles::isOfSource, 1).isEmpty();
    }

    /// The sidecars of sources, and those that were set aside, by name; at most [#MOST_SIDECARS].
    List<Path> sidecars() {
        return list(file -> SidecarFiles.isOfSource(file)
                || (SidecarFiles.isSetAside(file) && !SidecarFiles.isLibrary(file)));
    }

    /// The sidecar of the library, and those that were set aside.
    List<Path> librarySidecars() {
        return list(file -> SidecarFiles.isLibrary(file)
                && (SidecarFiles.isSetAside(file) || file.endsWith(SidecarFiles.LIBRARY)));
    }

    private List<Path> list(DirectoryStream.Filter<Path> filter) {
        return sources == null ? List.of() : list(sources, filter, MOST_SIDECARS);
    }

    /// Names are compared one by one as the folder yields them, so that any number of other files
    /// costs only time.
    static List<Path> list(Path folder, DirectoryStream.Filter<Path> filter, int most) {
        var found = new ArrayList<Path>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, filter)) {
            for (Path file : files) {
                if (found.size() == most) {
                    break;
                }
                found.add(file);
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new Refusal(e, "library.disk", folder);
        }
        found.sort(null);
        return found;
    }
}
