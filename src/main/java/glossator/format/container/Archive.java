package glossator.format.container;

import glossator.format.SourceFile;
import glossator.message.Messages;
import glossator.message.Refusal;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The one guarded way to open zip archives. It works on the bytes of the file alone: nothing is
/// unpacked to disk, and the sizes that entries declare are never trusted; the bytes that actually
/// come out are counted.
public final class Archive {
    /// The most bytes of one entry: 200 MiB.
    static final long MAX_ENTRY = 200L << 20;

    /// The most bytes of all entries together: 1 GiB.
    static final long MAX_TOTAL = 1L << 30;

    /// The highest compression ratio of an entry that unpacks to more than [#FREE] bytes.
    static final int MAX_RATIO = 200;

    private static final long FREE = 10L << 20;
    private static final int CHUNK = 64 << 10;

    private final SourceFile original;
    private final ArchiveIndex index;
    private final List<String> damaged = new ArrayList<>();
    private long total;

    private Archive(SourceFile original) {
        this.original = original;
        this.index = ArchiveIndex.of(original);
    }

    /// Whether the file begins like a zip archive.
    public static boolean isArchive(SourceFile original) {
        byte[] bytes = original.bytes();
        return bytes.length > 3
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /// Throws [Refusal] for a file that is not an archive, is damaged, or was crafted to mislead.
    public static Archive open(SourceFile original) {
        return new Archive(original);
    }

    /// Like [#open], but empty where that would refuse; for asking what an archive holds.
    public static Optional<Archive> openIfSound(SourceFile original) {
        try {
            return isArchive(original) ? Optional.of(new Archive(original)) : Optional.empty();
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /// The names of the entries in archive order, without folders.
    public Set<String> names() {
        return index.entries().keySet();
    }

    /// The entry of this name, or else one whose name differs only in case or in how its accents
    /// are written.
    public Optional<String> find(String name) {
        return index.find(name);
    }

    /// The bytes of the entry of exactly this name; empty if there is none. Throws [Refusal] if the
    /// entry is locked, damaged or too large.
    public Optional<byte[]> read(String name) {
        ArchiveEntry entry = index.entries().get(name);
        return entry == null ? Optional.empty() : Optional.of(read(entry));
    }

    private byte[] read(ArchiveEntry entry) {
        if (entry.locked()) {
            throw new Refusal("format.archive.locked", original.name(), entry.name());
        }
        byte[] bytes = switch (entry.method()) {
            case 0 -> copyStored(entry);
            case 8 -> inflate(entry);
            default -> throw new Refusal("format.archive.method", original.name(), entry.name());
        };
        var sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.crc() && !damaged.contains(entry.name())) {
            damaged.add(entry.name());
        }
        return bytes;
    }

    private byte[] copyStored(ArchiveEntry entry) {
        countBytes(entry, entry.packed(), entry.packed());
        return java.util.Arrays.copyOfRange(original.bytes(), entry.from(), entry.end());
    }

    private byte[] inflate(ArchiveEntry entry) {
        var out = new ByteArrayOutputStream(Math.max(CHUNK, Math.min(entry.packed(), 4 << 20)));
        byte[] chunk = new byte[CHUNK];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(original.bytes(), entry.from(), entry.packed());
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new DataFormatException("ends too early");
                }
                countBytes(entry, length, inflater.getBytesWritten());
                out.write(chunk, 0, length);
            }
        } catch (DataFormatException e) {
            throw new Refusal(e, "format.archive.entry", original.name(), entry.name());
        }
        return out.toByteArray();
    }

    /// @param more bytes that have just been unpacked
    /// @param all bytes unpacked from this entry so far
    private void countBytes(ArchiveEntry entry, int more, long all) {
        total += more;
        boolean tight = all > FREE && all > (long) MAX_RATIO * Math.max(1, entry.packed());
        if (all > MAX_ENTRY || total > MAX_TOTAL || tight) {
            throw new Refusal("format.archive.large", original.name(), entry.name());
        }
    }

    /// Sentences about the entries left out because of their names, and about those read so far
    /// whose checksum is wrong.
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (!index.strangeNames().isEmpty()) {
            warnings.add(Messages.of(
                    "format.archive.strange",
                    original.name(),
                    index.strangeNames().size(),
                    index.strangeNames().getFirst()));
        }
        for (String name : damaged) {
            warnings.add(Messages.of("format.archive.sum", original.name(), name));
        }
        return warnings;
    }
}
