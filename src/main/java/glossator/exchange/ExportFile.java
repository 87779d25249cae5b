package glossator.exchange;

import glossator.library.Library;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Writes an export to a file: first next to the target, then moved over it in one step, so that
/// there is always either the complete old file or the complete new one. The one place that exports
/// are written in, so that none is written over a library or an original.
public final class ExportFile {
    private ExportFile() {}

    /// The suggested file name of an export: from the title if it is of one work.
    public static String suggestName(Exporter exporter, List<AnnotatedDocument> works) {
        if (works.size() != 1) {
            return suggestName(exporter);
        }
        AnnotatedDocument only = works.getFirst();
        String name = only.edition().fileName();
        return suggestName(exporter, only.source().title(), name, only.edition().format());
    }

    /// The same for an edition of the source with this title.
    public static String suggestName(
            Exporter exporter, String title, String fileName, String format) {
        String extension = exporter.extensionFor(fileName, format);
        String end = extension.isEmpty() ? "" : '.' + extension;
        // A source without a title is called like its file.
        String stem = title.equals(fileName) && title.toLowerCase(Locale.ROOT).endsWith(end)
                ? title.substring(0, title.length() - end.length())
                : title;
        return FileNames.of(stem, Messages.of(wordFor(exporter)) + end);
    }

    /// The same for several sources.
    public static String suggestName(Exporter exporter) {
        String end = Messages.of(wordFor(exporter)) + '.' + exporter.extension();
        return FileNames.of(Messages.of("exchange.file.many"), end);
    }

    private static String wordFor(Exporter exporter) {
        return exporter.isCopy() ? "exchange.file.copy" : "exchange.file.set";
    }

    /// Writes `works` of `library` to `target`. An earlier export at `target` is replaced. Refuses
    /// what the library protects ([Library#requireUnprotected]), a folder, a missing folder, and a
    /// place that cannot be written to.
    public static LossReport write(
            Exporter exporter, List<AnnotatedDocument> works, Library library, Path target) {
        LossReport report = write(out -> exporter.write(works, out), library, target);
        rememberCopy(report, works, library);
        return report;
    }

    /// Remembers an annotated copy that was handed out, so that it is recognized when it comes
    /// back. One without traces cannot be, and any other export need not be.
    public static void rememberCopy(
            LossReport report, List<AnnotatedDocument> works, Library library) {
        CopyProof proof = report.proof();
        if (proof != null
                && proof.plan().options().traces()
                && library.whyReadOnly().isEmpty()) {
            AnnotatedDocument work = works.getFirst();
            Map<UUID, List<String>> lines = new HashMap<>();
            proof.plan()
                    .annotations()
                    .forEach(a -> lines.put(a.id(), work.links().lines(a.id())));
            library.rememberCopy(work.edition().id(), proof.plan(), proof.copy(), lines);
        }
    }

    /// Writes an export to a stream.
    public interface Writing {
        LossReport write(OutputStream out) throws IOException;
    }

    /// The same for other output made from `library`.
    public static LossReport write(Writing writing, Library library, Path target) {
        library.requireUnprotected(target);
        try {
            if (isDevice(target)) {
                try (OutputStream device = Files.newOutputStream(target)) {
                    return writing.write(device);
                }
            }
            return writeFile(writing, library, target);
        } catch (AccessDeniedException e) {
            throw new Refusal(e, "exchange.file.no-permission", target);
        } catch (FileSystemException e) {
            // Its message names the file beside the target, which nobody has asked for.
            throw e.getReason() == null
                    ? new Refusal(e, "exchange.file.refused", target)
                    : new Refusal(e, "exchange.file.failed", target, e.getReason());
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(e, "exchange.file.failed", target, String.valueOf(e.getMessage()));
        }
    }

    /// The bytes that the file systems in use allow.
    private static final int LONGEST_NAME = 255;

    /// Such as a pipe.
    private static boolean isDevice(Path target) {
        return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
    }

    private static LossReport writeFile(Writing writing, Library library, Path target)
            throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = place.getParent();
        if (Files.isDirectory(place) || folder == null) {
            throw new Refusal("exchange.file.is-folder", target);
        }
        String name = String.valueOf(place.getFileName());
        if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new Refusal("exchange.file.long-name", name.substring(0, 40) + "…", LONGEST_NAME);
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("exchange.file.no-folder", target, folder);
        }
        return writeBeside(writing, library, folder, place);
    }

    private static LossReport writeBeside(Writing writing, Library library, Path folder, Path place)
            throws IOException {
        Path half = library.beginFile(folder);
        try {
            LossReport report;
            try (FileChannel channel = FileChannel.open(
                    half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var digest = sha256();
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                        digest);
                report = writing.write(out);
                out.flush();
                channel.force(true);
                requireSame(digest.digest(), half);
            }
            replace(half, place);
            syncFolder(folder);
            return report;
        } finally {
            Files.deleteIfExists(half);
            library.endFile(half);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What the disk has must be what was written.
    private static void requireSame(byte[] written, Path half) throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(half), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        if (!MessageDigest.isEqual(written, digest.digest())) {
            throw new IOException(Messages.of("exchange.file.disk"));
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
}
