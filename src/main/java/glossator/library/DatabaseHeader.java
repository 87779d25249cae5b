package glossator.library;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The fields of a database's first 100 bytes that are looked at here:
/// https://sqlite.org/fileformat2.html, section 1.3.
///
/// @param size of the whole file, in bytes
/// @param changes the change counter; unsigned, and never smaller than before
/// @param pages as the header says; only meaningful if `countIsValid`
/// @param version the version of the library's schema
record DatabaseHeader(
        long size,
        boolean isDatabase,
        long pageSize,
        long changes,
        long pages,
        boolean countIsValid,
        int version,
        int application) {
    /// The application id in the header: "Glos".
    static final int APPLICATION = 0x476c6f73;

    static final int LENGTH = 100;

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int AT_PAGE_SIZE = 16;
    private static final int AT_CHANGES = 24;
    private static final int AT_PAGES = 28;
    private static final int AT_VERSION = 60;
    private static final int AT_APPLICATION = 68;
    private static final int AT_VALID_FOR = 92;

    /// @param bytes the first bytes of the file, at most [#LENGTH]
    static DatabaseHeader of(byte[] bytes, long size) {
        ByteBuffer header = ByteBuffer.allocate(LENGTH).put(bytes);
        int page = Short.toUnsignedInt(header.getShort(AT_PAGE_SIZE));
        boolean isDatabase = bytes.length == LENGTH
                && header.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
        return new DatabaseHeader(
                size,
                isDatabase,
                page == 1 ? 65_536 : page,
                Integer.toUnsignedLong(header.getInt(AT_CHANGES)),
                Integer.toUnsignedLong(header.getInt(AT_PAGES)),
                header.getInt(AT_CHANGES) == header.getInt(AT_VALID_FOR),
                header.getInt(AT_VERSION),
                header.getInt(AT_APPLICATION));
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isOurs() {
        return application == APPLICATION;
    }

    /// Whether the file is shorter than its header says.
    boolean isCutOff() {
        return countIsValid && size < pageSize * pages;
    }
}
