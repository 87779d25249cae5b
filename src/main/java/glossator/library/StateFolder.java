package glossator.library;

import glossator.format.SourceFile;
import glossator.message.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What one window keeps outside its library, where it is safe also when the library cannot be
/// written to: drafts, and the files still to be added. Each window has a folder of its own, locked
/// while its process lives; a new window takes over what windows that are gone have left.
public final class StateFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel channel;
    private final Drafts drafts;

    /// The lists of this window.
    private final Set<Path> begun = ConcurrentHashMap.newKeySet();

    private StateFolder(Path folder, FileChannel channel, String library) {
        this.folder = folder;
        this.channel = channel;
        this.drafts = new Drafts(folder, library);
    }

    /// The folder for a new window on the library in the folder `library`. Refuses if nothing can
    /// be written there.
    ///
    /// @param state the folder for all libraries, as [#standard] names it
    public static StateFolder open(Path state, Path library) {
        Path all = of(state, library);
        Path folder = all.resolve(UUID.randomUUID().toString());
        Folders.make(folder);
        try {
            FileChannel channel = lock(folder.resolve(LOCK));
            if (channel == null) {
                throw new Refusal("library.draft.cannot-keep", folder);
            }
            var made = new StateFolder(folder, channel, real(library).toString());
            list(all).forEach(made::takeOver);
            return made;
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-keep", folder);
        }
    }

    /// The platform's folder for what a program remembers between its runs.
    public static Path standard() {
        return Folders.state(
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")),
                System::getenv);
    }

    /// The folder of a library, named by a hash of its path.
    static Path of(Path state, Path library) {
        byte[] path = real(library).toString().getBytes(StandardCharsets.UTF_8);
        String key = new SourceFile("", path, null).sha256().substring(0, 32);
        return state.toAbsolutePath().normalize().resolve("libraries").resolve(key);
    }

    private static Path real(Path library) {
        try {
            return library.toRealPath();
        } catch (IOException e) {
            // Not there yet, or not any more: the name is all there is.
            return library.toAbsolutePath().normalize();
        }
    }

    /// Locks `file`; null if a living process has locked it. Where files cannot be locked at all,
    /// every window counts as gone: taking over moves files and loses none.
    private static @Nullable FileChannel lock(Path file) throws IOException {
        Folders.createFile(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Locked by another window of this process.
        } catch (IOException e) {
            return channel;
        }
        channel.close();
        return null;
    }

    private void takeOver(Path other) {
        if (other.equals(folder) || !Files.isDirectory(other, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            FileChannel taken = lock(other.resolve(LOCK));
            if (taken != null) {
                try (taken) {
                    moveFiles(other);
                }
                remove(other);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-take-over", other);
        }
    }

    private void moveFiles(Path from) throws IOException {
        for (Path file : list(from)) {
            String name = String.valueOf(file.getFileName());
            Path target = folder.resolve(name);
            if (name.endsWith(PrivateFile.UNFINISHED)) {
                Files.deleteIfExists(file);
            } else if (!name.equals(LOCK) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(file, target);
            }
        }
    }

    /// A folder that still has something in it stays.
    private static void remove(Path window) throws IOException {
        try {
            Files.deleteIfExists(window.resolve(LOCK));
            Files.deleteIfExists(window);
        } catch (DirectoryNotEmptyException e) {
            // Two files of one name: the second is looked at when the first is dealt with.
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-remove", file);
        }
    }

    static List<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-look", folder);
        }
    }

    /// Whether a file of this name is no draft and belongs here all the same.
    static boolean isOwn(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(LOCK)
                || name.endsWith(PrivateFile.UNFINISHED)
                || (isImport(file) && (ImportList.read(file).isPresent() || !Files.exists(file)));
    }

    private static boolean isImport(Path file) {
        return ImportList.NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    public Drafts drafts() {
        return drafts;
    }

    /// Removes what this and other windows on the library keep of sources or notes that are erased.
    public void forget(Collection<UUID> erased) {
        Path windows = folder.getParent();
        if (windows != null) {
            Drafts.forget(windows, erased);
        }
    }

    /// Keeps the list of `files`, which are about to be added.
    public ImportList begin(List<Path> files) {
        Path file = folder.resolve(ImportList.newName());
        begun.add(file);
        return ImportList.begin(file, files);
    }

    /// The lists that earlier windows have not finished. [Drafts#find] names the damaged ones.
    public List<ImportList> interrupted() {
        return list(folder).stream()
                .filter(f -> isImport(f) && !begun.contains(f))
                .flatMap(f -> ImportList.read(f).stream())
                .toList();
    }

    /// Unlocks the folder, and removes it if nothing is left in it.
    @Override
    public void close() {
        try {
            channel.close();
            remove(folder);
        } catch (IOException e) {
            throw new Refusal(e, "library.draft.cannot-remove", folder);
        }
    }
}
