package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// The folder `sources/`: the original bytes of each edition, named by their SHA-256. A file in it
/// is never overwritten.
record OriginalFiles(Path folder) {
    private static final String UNFINISHED = ".part";

    Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /// When this returns the bytes are on disk under their name, even if the power fails.
    void store(String sha256, byte[] bytes) {
        Path target = path(sha256);
        try {
            if (isFileOf(target, bytes)) {
                return;
            }
            Path part = folder.resolve(sha256 + "." + UUID.randomUUID() + UNFINISHED);
            try {
                write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            Folders.sync(folder);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-store", target);
        }
    }

    /// A file that is on disk under another name; it gets its own when it is kept.
    record Staged(Path part, Path target) {}

    /// Puts the bytes on disk for [#keep]. May be called on any thread.
    Staged stage(String sha256, byte[] bytes) {
        Path part = folder.resolve(sha256 + "." + UUID.randomUUID() + UNFINISHED);
        try {
            write(part, bytes);
            return new Staged(part, path(sha256));
        } catch (IOException e) {
            boolean _ = delete(part);
            throw DiskSpace.refusal(e, "library.cannot-store", path(sha256));
        }
    }

    /// When this returns all of them are on disk under their names, even if the power fails.
    void keep(List<Staged> all) {
        try {
            for (Staged one : all) {
                Files.move(one.part, one.target, StandardCopyOption.ATOMIC_MOVE);
            }
            Folders.sync(folder);
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.cannot-store", folder);
        }
    }

    private static boolean isFileOf(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    /// Whether the file exists and its bytes match its name.
    boolean holds(String sha256) throws IOException {
        Path file = path(sha256);
        return Files.isRegularFile(file) && sha256(file).equals(sha256);
    }

    /// Of a file of any size, in lower-case hexadecimal.
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(Path part, byte[] bytes) throws IOException {
        Folders.createFile(part);
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /// Files left behind by a killed process; more recent ones may belong to one that is still
    /// working.
    List<Path> leftovers() {
        Instant old = Instant.now().minus(UnfinishedFiles.AGE);
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(UNFINISHED))
                    .filter(f -> modified(f).isBefore(old))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "library.disk", folder);
        }
    }

    /// Returns whether it is gone.
    static boolean delete(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException e) {
            return Instant.MAX; // its process has just finished with it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
