package glossator.exchange;

import glossator.library.Edition;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// Writes an export to a file: first next to the target, then moved over it in one step, so that
/// there is always either the complete old file or the complete new one. Never overwrites an
/// original.
public final class ExportFile {
    private ExportFile() {}

    /// The suggested file name of an export: from the title if it is of one work.
    public static String suggestName(Exporter exporter, List<AnnotatedDocument> works) {
        String what = exporter.isCopy() ? "exchange.file.copy" : "exchange.file.set";
        String title = works.size() == 1
                ? works.getFirst().source().title()
                : Messages.of("exchange.file.many");
        return FileNames.of(title, Messages.of(what) + '.' + exporter.extension());
    }

    /// Writes `works` to `target`. An earlier export at `target` is replaced; an original of one of
    /// the works is not, that is the file at the path it was added from, and any file with its
    /// bytes. Refuses such a file, a folder, a missing folder, and a place that cannot be written
    /// to.
    public static LossReport write(Exporter exporter, List<AnnotatedDocument> works, Path target) {
        List<Edition> editions = works.stream().map(AnnotatedDocument::edition).toList();
        return write(out -> exporter.write(works, out), editions, target);
    }

    /// Writes an export to a stream.
    public interface Writing {
        LossReport write(OutputStream out) throws IOException;
    }

    /// The same for output made from `editions`.
    public static LossReport write(Writing writing, List<Edition> editions, Path target) {
        try {
            Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path folder = place.getParent();
            if (Files.isDirectory(place) || folder == null) {
                throw new Refusal("exchange.file.is-folder", target);
            }
            if (!Files.isDirectory(folder)) {
                throw new Refusal("exchange.file.no-folder", target, folder);
            }
            for (Edition edition : editions) {
                refuseOriginal(edition, place, target);
            }
            return writeBeside(writing, folder, place);
        } catch (AccessDeniedException e) {
            throw new Refusal(e, "exchange.file.no-permission", target);
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "exchange.file.failed", target, String.valueOf(e.getMessage()));
        }
    }

    private static LossReport writeBeside(Writing writing, Path folder, Path place)
            throws IOException {
        Path half = folder.resolve(".glossator-" + UUID.randomUUID() + ".tmp");
        try {
            LossReport report;
            try (FileChannel channel = FileChannel.open(
                    half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out =
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                report = writing.write(out);
                out.flush();
                channel.force(true);
            }
            replace(half, place);
            syncFolder(folder);
            return report;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void replace(Path half, Path place) throws IOException {
        try {
            Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot do this; the temporary file is complete, so a plain move
            // comes next.
            Files.move(half, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Flushes the changed folder to disk. Windows does not open folders and does not need this.
    private static void syncFolder(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void refuseOriginal(Edition edition, Path place, Path target)
            throws IOException {
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean sameBytes =
                Files.size(place) == edition.size() && sha256(place).equals(edition.sha256());
        if (sameBytes || isOrigin(edition, place)) {
            throw new Refusal("exchange.file.original", target);
        }
    }

    private static boolean isOrigin(Edition edition, Path place) throws IOException {
        try {
            Path origin = Path.of(edition.origin());
            return !edition.origin().isBlank()
                    && Files.exists(origin)
                    && Files.isSameFile(origin, place);
        } catch (InvalidPathException e) {
            // The origin is a web address, which on Windows is not even a valid path.
            return false;
        }
    }

    private static String sha256(Path file) throws IOException {
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
}
