package glossator.format.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The headers and directory records of a zip archive (APPNOTE 6.3.10, 4.3.7, 4.3.12, 4.3.16): read
/// from one, and written anew. Positions are bytes of the file; offsets are as the archive counts
/// them.
final class ArchiveRecords {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int VERSION = 20;
    private static final int UTF_8 = 0x800;
    private static final int ZIP_64 = 1;

    /// 1 January 1980, the earliest that a zip archive can say: a copy made twice is the same.
    private static final int NO_TIME = 0x00210000;

    private final byte[] archive;
    private final ByteBuffer bytes;

    ArchiveRecords(byte[] archive) {
        this.archive = archive;
        bytes = wrap(archive);
    }

    int recordLength(int at) {
        return CENTRAL_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
    }

    /// The offset of the entry that the record at `at` is about.
    long offset(int at) {
        int wide = wideOffset(at);
        return wide < 0 ? u32(at + 42) : bytes.getLong(wide);
    }

    /// Where the zip64 field of a record has the offset (4.5.3); -1 if the record itself has it.
    private int wideOffset(int at) {
        if (bytes.getInt(at + 42) != -1) {
            return -1;
        }
        int field = at + CENTRAL_LENGTH + u16(at + 28);
        int end = field + u16(at + 30);
        while (field + 4 <= end) {
            if (u16(field) == ZIP_64) {
                int before = (bytes.getInt(at + 24) == -1 ? 8 : 0)
                        + (bytes.getInt(at + 20) == -1 ? 8 : 0);
                return field + 4 + before;
            }
            field += 4 + u16(field + 2);
        }
        return -1;
    }

    /// The record at `at` with another offset.
    byte[] moved(int at, long offset) {
        byte[] record = slice(at, recordLength(at));
        ByteBuffer out = wrap(record);
        int wide = wideOffset(at);
        if (wide < 0) {
            out.putInt(42, (int) offset);
        } else {
            out.putLong(wide - at, offset);
        }
        return record;
    }

    /// The record at `at` for other content: its name, times, attributes and comment stay.
    byte[] changed(int at, PackedEntry packed, long offset) {
        int name = u16(at + 28);
        int comment = u16(at + 32);
        byte[] record = new byte[CENTRAL_LENGTH + name + comment];
        ByteBuffer out = wrap(record);
        out.put(slice(at, CENTRAL_LENGTH + name));
        out.put(slice(at + recordLength(at) - comment, comment));
        out.putShort(6, (short) VERSION).putShort(8, (short) (u16(at + 8) & UTF_8));
        out.putShort(10, (short) packed.method()).putInt(16, packed.crc());
        out.putInt(20, packed.bytes().length).putInt(24, packed.size());
        out.putShort(30, (short) 0).putInt(42, (int) offset);
        return record;
    }

    /// The local header of an entry and its other content.
    byte[] localCopy(ArchiveEntry entry, PackedEntry packed) {
        int at = entry.start();
        byte[] name = slice(at + LOCAL_LENGTH, u16(at + 26));
        return local(name, u16(at + 6) & UTF_8, bytes.getInt(at + 10), packed);
    }

    static byte[] newLocal(String name, PackedEntry packed) {
        return local(name.getBytes(StandardCharsets.UTF_8), UTF_8, NO_TIME, packed);
    }

    private static byte[] local(byte[] name, int flags, int time, PackedEntry packed) {
        byte[] local = new byte[LOCAL_LENGTH + name.length + packed.bytes().length];
        ByteBuffer out = wrap(local);
        out.putInt(LOCAL).putShort((short) VERSION).putShort((short) flags);
        out.putShort((short) packed.method()).putInt(time).putInt(packed.crc());
        out.putInt(packed.bytes().length).putInt(packed.size());
        out.putShort((short) name.length).putShort((short) 0);
        out.put(name).put(packed.bytes());
        return local;
    }

    static byte[] newRecord(String name, PackedEntry packed, int offset) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        byte[] record = new byte[CENTRAL_LENGTH + named.length];
        ByteBuffer out = wrap(record);
        out.putInt(CENTRAL).putShort((short) VERSION).putShort((short) VERSION);
        out.putShort((short) UTF_8).putShort((short) packed.method()).putInt(NO_TIME);
        out.putInt(packed.crc()).putInt(packed.bytes().length).putInt(packed.size());
        out.putShort((short) named.length).putInt(42, offset).put(CENTRAL_LENGTH, named);
        return record;
    }

    /// The end record, with the comment of the old one. A directory that needed Zip64 does not need
    /// it for a file below 2 GiB.
    byte[] end(int count, int size, int offset) {
        byte[] comment = comment();
        byte[] end = new byte[END_LENGTH + comment.length];
        ByteBuffer out = wrap(end);
        out.putInt(END).putInt(0).putShort((short) count).putShort((short) count);
        out.putInt(size).putInt(offset).putShort((short) comment.length);
        out.put(comment);
        return end;
    }

    private byte[] comment() {
        int at = bytes.limit() - END_LENGTH;
        while (bytes.getInt(at) != END) {
            at--;
        }
        int length = Math.min(u16(at + 20), bytes.limit() - at - END_LENGTH);
        return slice(at + END_LENGTH, length);
    }

    private byte[] slice(int at, int length) {
        return Arrays.copyOfRange(archive, at, at + length);
    }

    private static ByteBuffer wrap(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return bytes.getInt(at) & 0xFFFFFFFFL;
    }
}
