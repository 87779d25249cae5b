package glossator.library;

import glossator.message.Refusal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A copy of a database that may be damaged, to read what is left in it: SQLite writes to what it
/// opens when there is a log. Blocks that the drive cannot read become zeros, and what every
/// database of ours has in its header is put right; see https://sqlite.org/fileformat2.html,
/// section 1.3.
final class SalvageCopy {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 100;
    private static final int BLOCK = 4096;
    private static final int BUFFER = 1 << 20;
    private static final int PAGE_SIZE = 4096;
    private static final int AT_PAGE_SIZE = 16;
    private static final int AT_READ_VERSION = 18;
    private static final int AT_FRACTIONS = 20;
    private static final int AT_PAGES = 28;
    private static final int AT_SCHEMA_FORMAT = 44;
    private static final int AT_ENCODING = 56;
    private static final int WORST = 10_000;

    private SalvageCopy() {}

    /// Copies a database into `folder`, with its log or without it, whichever is the sounder.
    static Path make(Path named, Path folder) {
        Path database = DatabaseFile.real(named);
        try {
            Path log = DatabaseFile.beside(database, "-wal");
            Path alone = copy(database, folder.resolve("alone.db"));
            if (!Files.isRegularFile(log) || Files.size(log) == 0) {
                return alone;
            }
            Path both = copy(database, folder.resolve("logged.db"));
            copyBlocks(log, folder.resolve("logged.db-wal"));
            int faults = faults(both);
            return faults == 0 || faults <= faults(alone) ? both : alone;
        } catch (IOException e) {
            throw DiskSpace.refusal(e, "library.disk", database, folder);
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        copyBlocks(from, to);
        try (FileChannel channel =
                FileChannel.open(to, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            mendHeader(channel);
        }
        return to;
    }

    private static void copyBlocks(Path from, Path to) throws IOException {
        Folders.createFile(to);
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long at = 0; at < size; at += BUFFER) {
                copy(in, out, at, (int) Math.min(BUFFER, size - at));
            }
        }
    }

    private static void copy(FileChannel in, FileChannel out, long at, int length)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        try {
            fill(in, buffer, at);
        } catch (IOException e) {
            if (length > BLOCK) {
                for (int i = 0; i < length; i += BLOCK) {
                    copy(in, out, at + i, Math.min(BLOCK, length - i));
                }
                return;
            }
            buffer.clear();
            buffer.put(new byte[length]);
        }
        buffer.flip();
        while (buffer.hasRemaining()) {
            out.write(buffer, at + buffer.position());
        }
    }

    private static void fill(FileChannel in, ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining()) {
            if (in.read(buffer, from + buffer.position()) < 0) {
                break;
            }
        }
    }

    /// Does nothing to a header that is sound, and nothing to a file that is no database at all.
    private static void mendHeader(FileChannel channel) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        fill(channel, header, 0);
        if (header.hasRemaining() || !looksLikeOurs(header)) {
            return;
        }
        header.put(0, MAGIC);
        int raw = Short.toUnsignedInt(header.getShort(AT_PAGE_SIZE));
        if (raw != 1 && (raw < 512 || Integer.bitCount(raw) != 1)) {
            header.putShort(AT_PAGE_SIZE, (short) PAGE_SIZE);
            raw = PAGE_SIZE;
        }
        for (int at : new int[] {AT_READ_VERSION, AT_READ_VERSION + 1}) {
            header.put(at, header.get(at) == 1 ? (byte) 1 : (byte) 2);
        }
        header.put(AT_FRACTIONS, new byte[] {0, 64, 32, 32});
        header.putInt(AT_SCHEMA_FORMAT, 4);
        header.putInt(AT_ENCODING, 1);
        mendLength(channel, header, raw == 1 ? 65_536 : raw);
        header.rewind();
        channel.write(header, 0);
    }

    /// A header of which most of the constant bytes are right.
    private static boolean looksLikeOurs(ByteBuffer header) {
        int right = 0;
        for (int i = 0; i < MAGIC.length; i++) {
            right += header.get(i) == MAGIC[i] ? 1 : 0;
        }
        return right >= MAGIC.length - 4
                || header.getInt(AT_SCHEMA_FORMAT + 24) == DatabaseHeader.APPLICATION;
    }

    /// SQLite reads nothing of a file that is shorter than its header says.
    private static void mendLength(FileChannel channel, ByteBuffer header, int pageSize)
            throws IOException {
        long pages = (channel.size() + pageSize - 1) / pageSize;
        long missing = pages * pageSize - channel.size();
        if (missing > 0) {
            channel.write(ByteBuffer.allocate((int) missing), channel.size());
        }
        if (Integer.toUnsignedLong(header.getInt(AT_PAGES)) > pages) {
            header.putInt(AT_PAGES, (int) pages);
        }
    }

    /// How many faults SQLite finds; 0 for a sound database. Writes its log into the file.
    static int faults(Path copy) {
        try (Database database = Database.connect(copy)) {
            List<String> said =
                    database.listOrRefuse("PRAGMA integrity_check(100)", r -> r.getString(1));
            return said.equals(List.of("ok")) ? 0 : Math.max(1, said.size());
        } catch (Refusal e) {
            return WORST;
        }
    }
}
