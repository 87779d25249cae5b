package glossator.format.container;

import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The central directory of a zip archive (APPNOTE 6.3.10, 4.3), the only list of entries that is
/// trusted. Archives crafted to mislead are refused: two entries with the same name, entries that
/// share bytes, more than [#MAX_ENTRIES].
final class ArchiveIndex {
    static final int MAX_ENTRIES = 10_000;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int MAX_COMMENT = 0xFFFF;
    private static final long MASK = 0xFFFFFFFFL;
    private static final int LINK = 0xA000;

    private final String file;
    private final ByteBuffer bytes;
    private final Map<String, ArchiveEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> byFolded = new HashMap<>();
    private final List<String> strange = new ArrayList<>();
    private int base;
    private int directoryStart;
    private int directoryCount;

    private ArchiveIndex(SourceFile original) {
        file = original.name();
        bytes = ByteBuffer.wrap(original.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Parsed once for each file. Throws [Refusal] if it is not an archive or cannot be trusted.
    static ArchiveIndex of(SourceFile original) {
        return original.computeOnce(ArchiveIndex.class, ArchiveIndex::parse);
    }

    private static ArchiveIndex parse(SourceFile original) {
        var index = new ArchiveIndex(original);
        try {
            index.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal(e, "format.archive.damaged", index.file);
        }
        return index;
    }

    /// By name, in the order of the directory, without folders.
    Map<String, ArchiveEntry> entries() {
        return Collections.unmodifiableMap(entries);
    }

    /// The entry of this name, or else one whose name differs only in case, or in whether its
    /// accents are characters of their own (Unicode, 3.11), as they are in the names of some
    /// systems.
    Optional<String> find(String name) {
        return entries.containsKey(name)
                ? Optional.of(name)
                : Optional.ofNullable(byFolded.get(fold(name)));
    }

    private static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return Normalizer.normalize(composed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /// Names that point outside the archive or to none of its folders; their entries are left out.
    List<String> strangeNames() {
        return Collections.unmodifiableList(strange);
    }

    /// How many bytes come before the archive; the offsets in it do not count them.
    int base() {
        return base;
    }

    /// Where the first record of the central directory is in the file.
    int directoryStart() {
        return directoryStart;
    }

    /// How many records the directory has, those of folders and strange names included.
    int directoryCount() {
        return directoryCount;
    }

    private record Directory(long count, long size, long offset, int end) {}

    private void read() {
        Directory directory = findDirectory();
        if (directory.count > MAX_ENTRIES) {
            throw new Refusal("format.archive.entries", file, MAX_ENTRIES);
        }
        // Bytes before the archive, as in a self-extracting program, shift all offsets.
        long from = directory.end - directory.size;
        long before = from - directory.offset;
        if (from < 0 || before < 0) {
            throw damaged();
        }
        base = (int) before;
        directoryStart = (int) from;
        directoryCount = (int) directory.count;
        int at = directoryStart;
        var all = new ArrayList<ArchiveEntry>();
        for (long i = 0; i < directory.count; i++) {
            if (bytes.getInt(at) != CENTRAL) {
                throw damaged();
            }
            readEntry(at, base, directoryStart).ifPresent(all::add);
            at += 46 + u16(at + 28) + u16(at + 30) + u16(at + 32);
        }
        if (at > directory.end) {
            throw damaged();
        }
        requireApart(all);
        for (String name : entries.keySet()) {
            byFolded.putIfAbsent(fold(name), name);
        }
    }

    private Directory findDirectory() {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                Directory found = new Directory(u16(at + 10), u32(at + 12), u32(at + 16), at);
                Directory wide = findZip64Directory(at).orElse(found);
                if (wide.size <= wide.end && wide.offset <= wide.end) {
                    return wide;
                }
            }
        }
        throw damaged();
    }

    /// Zip64: the numbers that do not fit are in a record of their own (4.3.14, 4.3.15).
    private Optional<Directory> findZip64Directory(int end) {
        int locator = end - 20;
        if (locator < 0 || bytes.getInt(locator) != LOCATOR_64) {
            return Optional.empty();
        }
        long at = bytes.getLong(locator + 8);
        if (at < 0 || at > locator - 56 || bytes.getInt((int) at) != END_64) {
            return Optional.empty();
        }
        int from = (int) at;
        long count = bytes.getLong(from + 32);
        long size = bytes.getLong(from + 40);
        long offset = bytes.getLong(from + 48);
        boolean sane = count >= 0 && size >= 0 && offset >= 0;
        return sane ? Optional.of(new Directory(count, size, offset, from)) : Optional.empty();
    }

    private Optional<ArchiveEntry> readEntry(int at, int base, int directory) {
        int flags = u16(at + 8);
        int nameLength = u16(at + 28);
        String written = decodeName(at + 46, nameLength, (flags & 0x800) != 0);
        boolean unix = (u16(at + 4) >> 8) == 3;
        boolean link = unix && ((u32(at + 38) >> 16) & 0xF000) == LINK;
        if (written.endsWith("/")) {
            return Optional.empty();
        }
        Optional<String> name = link ? Optional.empty() : ArchivePath.normalize(written);
        if (name.isEmpty()) {
            strange.add(written);
        }
        Sizes sizes = readSizes(at, nameLength);
        long start = base + sizes.offset;
        if (start + 30 > directory || bytes.getInt((int) start) != LOCAL) {
            throw damaged();
        }
        int from = (int) start + 30 + u16((int) start + 26) + u16((int) start + 28);
        long end = from + sizes.packed;
        if (end > directory || end < from) {
            throw damaged();
        }
        return Optional.of(new ArchiveEntry(
                name.orElse(""),
                u16(at + 10),
                (flags & 1) != 0,
                u32(at + 16),
                (int) start,
                from,
                (int) end));
    }

    private record Sizes(long packed, long offset) {}

    /// The zip64 extra field holds, in this order, the values that are all ones in the entry
    /// (4.5.3).
    private Sizes readSizes(int at, int nameLength) {
        long packed = u32(at + 20);
        long offset = u32(at + 42);
        int extra = at + 46 + nameLength;
        int end = extra + u16(at + 30);
        for (int field = extra; field + 4 <= end; field += 4 + u16(field + 2)) {
            if (u16(field) == 1) {
                int value = field + 4;
                value += u32(at + 24) == MASK ? 8 : 0;
                if (packed == MASK) {
                    packed = bytes.getLong(value);
                    value += 8;
                }
                offset = offset == MASK ? bytes.getLong(value) : offset;
            }
        }
        if (packed < 0 || packed > bytes.limit() || offset < 0 || offset > bytes.limit()) {
            throw damaged();
        }
        return new Sizes(packed, offset);
    }

    private void requireApart(List<ArchiveEntry> all) {
        all.sort(Comparator.comparingInt(ArchiveEntry::start));
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).start() < all.get(i - 1).end()) {
                throw new Refusal("format.archive.overlapping", file);
            }
        }
        for (ArchiveEntry entry : all) {
            if (!entry.name().isEmpty() && entries.put(entry.name(), entry) != null) {
                throw new Refusal("format.archive.twice", file, entry.name());
            }
        }
    }

    /// UTF-8 if the entry says so or the bytes are valid UTF-8; else the character set of the first
    /// zip programs.
    private String decodeName(int at, int length, boolean utf8) {
        byte[] raw = new byte[length];
        bytes.get(at, raw);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean old = !utf8 && Charset.isSupported("IBM437");
            return new String(raw, old ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1);
        }
    }

    private int u16(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private long u32(int at) {
        return bytes.getInt(at) & MASK;
    }

    private Refusal damaged() {
        return new Refusal("format.archive.damaged", file);
    }
}
