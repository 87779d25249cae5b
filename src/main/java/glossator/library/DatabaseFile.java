package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Inspects `library.db` before SQLite does, so that a foreign file is not touched at all. For the
/// header fields see https://sqlite.org/fileformat2.html, section 1.3.
final class DatabaseFile {
    /// The application id in the header: "Glos".
    static final int APPLICATION = 0x476c6f73;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int AT_PAGE_SIZE = 16;
    private static final int AT_CHANGES = 24;
    private static final int AT_PAGES = 28;
    private static final int AT_VERSION = 60;
    private static final int AT_APPLICATION = 68;
    private static final int AT_VALID_FOR = 92;

    private DatabaseFile() {}

    /// Creates an empty file if there is none; refuses one that is not a library of version
    /// `newest` or older, or that is truncated.
    static void prepare(Path file, int newest) {
        if (Files.isDirectory(file)) {
            throw new Refusal("library.not-a-database", file);
        }
        try {
            if (!Files.exists(file)) {
                Folders.createFile(file);
            } else if (!Files.isWritable(file)) {
                throw new Refusal("library.read-only", file);
            } else if (Files.size(file) > 0 && !beside(file, "-journal")) {
                inspect(file, newest);
            }
        } catch (IOException e) {
            throw new Refusal(e, "library.cannot-open", file);
        }
    }

    /// Whether a file is the database of a library, or a copy of one.
    static boolean isOfLibrary(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return false;
        }
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        readHeader(file, header);
        return !header.hasRemaining()
                && isDatabase(header)
                && header.getInt(AT_APPLICATION) == APPLICATION;
    }

    private static void inspect(Path file, int newest) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        long size = readHeader(file, header);
        if (header.hasRemaining() || !isDatabase(header)) {
            throw new Refusal("library.not-a-database", file);
        }
        if (header.getInt(AT_APPLICATION) != APPLICATION) {
            throw new Refusal("library.foreign", file);
        }
        if (header.getInt(AT_VERSION) > newest) {
            throw new Refusal("library.newer", file);
        }
        if (isCutOff(header, size) && !beside(file, "-wal")) {
            throw new Refusal("library.damaged", file);
        }
    }

    /// Returns the size of the file.
    private static long readHeader(Path file, ByteBuffer header) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {
                // Reads until full or at the end.
            }
            return channel.size();
        }
    }

    private static boolean isDatabase(ByteBuffer header) {
        return header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    private static boolean isCutOff(ByteBuffer header, long size) {
        int raw = Short.toUnsignedInt(header.getShort(AT_PAGE_SIZE));
        long pageSize = raw == 1 ? 65_536 : raw;
        boolean countIsValid = header.getInt(AT_CHANGES) == header.getInt(AT_VALID_FOR);
        return countIsValid && size < pageSize * Integer.toUnsignedLong(header.getInt(AT_PAGES));
    }

    /// Whether SQLite has unfinished work in a companion file: the main file alone is then not the
    /// whole library.
    private static boolean beside(Path file, String ending) throws IOException {
        Path other = file.resolveSibling(file.getFileName() + ending);
        return Files.exists(other) && Files.size(other) > 0;
    }
}
