package glossator.cli;

import glossator.library.Library;
import glossator.library.Source;
import glossator.message.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Where an export goes. A file that is there already is overwritten only if it is an earlier
/// export that nobody has touched since: the library remembers the hash of what it wrote.
///
/// @param path as it was named, with the file's name
record ExportFile(Path path) {
    private static final String REMEMBERED = "export.";

    /// Refuses a path that cannot or must not be written to.
    static ExportFile of(
            String named, List<Source> sources, String ending, Library library, boolean force) {
        Path path = Path.of(named);
        boolean folder = Files.isDirectory(path) || named.endsWith("/") || named.endsWith("\\");
        Path file = folder ? path.resolve(FileName.of(sources, ending)) : path;
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Refusal("cli.export.no-folder", String.valueOf(parent));
        }
        if (real(parent).startsWith(real(library.folder()))) {
            throw new Refusal("cli.export.in-library", file);
        }
        if (Files.isRegularFile(file) && !force && !isOwn(file, library)) {
            throw new Refusal("cli.export.exists", file);
        }
        return new ExportFile(file);
    }

    /// Writes a new file beside it and moves it there, so that there is never half a file.
    void write(byte[] bytes, Library library) {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) { // a device or a pipe
                Files.write(path, bytes);
                return;
            }
            Path fresh = path.resolveSibling("." + path.getFileName() + ".new");
            try {
                Files.write(
                        fresh,
                        bytes,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new Refusal(e, "cli.export.unwritable", path);
        }
        library.set(key(path), hash(bytes));
    }

    private static boolean isOwn(Path file, Library library) {
        try {
            Optional<String> known = library.setting(key(file));
            return known.isPresent() && known.get().equals(hash(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new Refusal(e, "cli.export.unwritable", file);
        }
    }

    private static String key(Path file) {
        return REMEMBERED + file.toAbsolutePath().normalize();
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException _) {
            return folder.toAbsolutePath().normalize();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
