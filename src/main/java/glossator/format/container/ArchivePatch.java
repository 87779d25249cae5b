package glossator.format.container;

import glossator.format.Patch;
import glossator.format.SourceFile;
import glossator.message.Refusal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Replaces, removes and adds entries of a zip archive. All other entries, their order and whatever
/// lies between them stay the same, byte for byte; of the central directory (APPNOTE 6.3.10,
/// 4.3.12) only the records of those entries and the offsets change.
public final class ArchivePatch {
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int MAX_RECORDS = 0xFFFF;

    private final SourceFile original;
    private final ArchiveIndex index;
    private final Map<String, byte[]> replaced = new LinkedHashMap<>();
    private final Map<String, byte[]> added = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();

    /// Throws [Refusal] for a file that [Archive] refuses.
    public ArchivePatch(SourceFile original) {
        this.original = original;
        index = ArchiveIndex.of(original);
    }

    /// Gives the entry `name` other content, or adds it if there is none.
    public ArchivePatch put(String name, byte[] content) {
        return index.entries().containsKey(name) ? replace(name, content) : add(name, content);
    }

    /// Gives the entry of exactly this name other content, packed like the old one.
    public ArchivePatch replace(String name, byte[] content) {
        replaced.put(requireEntry(name).name(), content);
        return this;
    }

    /// Adds an entry behind all others.
    public ArchivePatch add(String name, byte[] content) {
        if (index.entries().containsKey(name)) {
            throw new IllegalArgumentException("there already: " + name);
        }
        added.put(name, content);
        return this;
    }

    public ArchivePatch remove(String name) {
        removed.add(requireEntry(name).name());
        return this;
    }

    private ArchiveEntry requireEntry(String name) {
        ArchiveEntry entry = index.entries().get(name);
        if (entry == null) {
            throw new IllegalArgumentException("not there: " + name);
        }
        return entry;
    }

    /// Throws [Refusal] if there would be more entries than a directory without Zip64 can list.
    public Patch build() {
        var edits = new Patch.Builder();
        var writer = new ArchiveRecords(original.bytes());
        var shifts = new ArrayList<Shift>();
        var records = new LinkedHashMap<Integer, PackedEntry>();
        replaced.forEach((name, content) -> {
            ArchiveEntry entry = requireEntry(name);
            PackedEntry packed = PackedEntry.of(content, entry.method() == 0);
            byte[] local = writer.localCopy(entry, packed);
            int end = endWithDescriptor(entry);
            edits.replace(entry.start(), end, local);
            shifts.add(new Shift(entry.start(), local.length - (end - entry.start())));
            records.put(entry.start(), packed);
        });
        for (String name : removed) {
            ArchiveEntry entry = requireEntry(name);
            int end = endWithDescriptor(entry);
            edits.replace(entry.start(), end, new byte[0]);
            shifts.add(new Shift(entry.start(), entry.start() - end));
        }
        edits.replace(index.directoryStart(), original.bytes().length, tail(shifts, records));
        return edits.build();
    }

    /// From `start` on everything moves by `by` bytes.
    private record Shift(int start, int by) {}

    private static int shift(List<Shift> shifts, int start) {
        return shifts.stream().filter(s -> s.start < start).mapToInt(Shift::by).sum();
    }

    /// The added entries, the directory and its end record.
    private byte[] tail(List<Shift> shifts, Map<Integer, PackedEntry> changed) {
        var out = new ByteArrayOutputStream();
        var writer = new ArchiveRecords(original.bytes());
        int begin = index.directoryStart() - index.base() + shift(shifts, index.directoryStart());
        var directory = new ByteArrayOutputStream();
        int count = writeOldRecords(writer, shifts, changed, directory);
        for (Map.Entry<String, byte[]> one : added.entrySet()) {
            PackedEntry packed = PackedEntry.of(one.getValue(), false);
            directory.writeBytes(
                    ArchiveRecords.newRecord(one.getKey(), packed, begin + out.size()));
            out.writeBytes(ArchiveRecords.newLocal(one.getKey(), packed));
            count++;
        }
        if (count > MAX_RECORDS) {
            throw new Refusal("format.archive.entries", original.name(), MAX_RECORDS);
        }
        int at = begin + out.size();
        out.writeBytes(directory.toByteArray());
        out.writeBytes(writer.end(count, directory.size(), at));
        return out.toByteArray();
    }

    private int writeOldRecords(
            ArchiveRecords writer,
            List<Shift> shifts,
            Map<Integer, PackedEntry> changed,
            ByteArrayOutputStream directory) {
        List<Integer> gone =
                removed.stream().map(n -> requireEntry(n).start()).toList();
        int count = 0;
        int at = index.directoryStart();
        for (int i = 0; i < index.directoryCount(); i++) {
            int length = writer.recordLength(at);
            int start = index.base() + (int) writer.offset(at);
            if (!gone.contains(start)) {
                long moved = writer.offset(at) + shift(shifts, start);
                PackedEntry packed = changed.get(start);
                directory.writeBytes(
                        packed == null
                                ? writer.moved(at, moved)
                                : writer.changed(at, packed, moved));
                count++;
            }
            at += length;
        }
        return count;
    }

    /// The end of an entry with its data descriptor (4.3.9), if it has one.
    private int endWithDescriptor(ArchiveEntry entry) {
        byte[] bytes = original.bytes();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        boolean announced = (in.getShort(entry.start() + 6) & 8) != 0;
        int end = entry.end();
        for (int length : announced ? List.of(16, 24, 12, 20) : List.<Integer>of()) {
            boolean signed = length == 16 || length == 24;
            int sum = signed ? end + 4 : end;
            if (end + length <= index.directoryStart()
                    && (!signed || in.getInt(end) == DESCRIPTOR)
                    && in.getInt(sum) == (int) entry.crc()) {
                return end + length;
            }
        }
        return end;
    }

    /// The names of the entries that the copy has changed, added or removed.
    public List<String> touched() {
        var names = new ArrayList<>(replaced.keySet());
        names.addAll(added.keySet());
        names.addAll(removed);
        return List.copyOf(names);
    }
}
