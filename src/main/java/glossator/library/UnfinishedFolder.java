package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/// A folder that is being filled, beside the one that it will become. Its name is short, whatever
/// the name of the other.
final class UnfinishedFolder {
    private static final String BEGINNING = ".glossator-";
    private static final String END = ".part";
    private static final Pattern NAME = Pattern.compile("\\.glossator-[0-9a-f]{8}\\.part");

    private UnfinishedFolder() {}

    /// A new name in `parent`, from which those that killed programs left are removed.
    static Path beginIn(Path parent) {
        deleteOld(parent);
        return parent.resolve(BEGINNING + UUID.randomUUID().toString().substring(0, 8) + END);
    }

    /// The folder that a destination stands for: a link to one is not replaced by it.
    static Path target(Path destination) {
        Path whole = destination.toAbsolutePath().normalize();
        try {
            return Files.isSymbolicLink(whole) ? whole.toRealPath() : whole;
        } catch (IOException e) {
            throw new Refusal(e, "library.disk", whole);
        }
    }

    /// Younger ones may belong to a program that is at work.
    private static void deleteOld(Path parent) {
        if (!Files.isDirectory(parent)) {
            return;
        }
        Instant old = Instant.now().minus(UnfinishedFiles.AGE);
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(parent, UnfinishedFolder::isOne)) {
            for (Path folder : folders) {
                if (lastUse(folder).isBefore(old)) {
                    Recovery.delete(folder);
                }
            }
        } catch (IOException | UncheckedIOException | Refusal e) {
            // The next one tries again; this does not stop what is to be made.
            return;
        }
    }

    private static boolean isOne(Path folder) {
        return NAME.matcher(String.valueOf(folder.getFileName())).matches()
                && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /// When anything in it was last written.
    private static Instant lastUse(Path folder) throws IOException {
        Instant last = Instant.MIN;
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Instant written = Files.getLastModifiedTime(file).toInstant();
                last = written.isAfter(last) ? written : last;
            }
        }
        return last;
    }
}
