package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.TreeMap;

/// An incremental update (ISO 32000-1 §7.5.6): objects that are new or changed, to be written after
/// the end of the file, which stays as it is. PDFBox could write one as well, but follows the whole
/// graph of objects to find what changed, and cannot add to a file whose cross-references it had to
/// repair.
public final class PdfIncrement {
    private final byte[] original;
    private final PDDocument file;
    private final @Nullable String password;
    private final PdfCrossReferences references;
    private final Map<COSObjectKey, COSBase> objects = new TreeMap<>();
    private long last;

    /// @param password that opened the file; null if none did
    public PdfIncrement(byte[] original, PDDocument file, @Nullable String password)
            throws IOException {
        this.original = original;
        this.file = file;
        this.password = password;
        references = PdfCrossReferences.of(original, file, password);
        last = file.getDocument().getXrefTable().keySet().stream()
                .mapToLong(COSObjectKey::getNumber)
                .max()
                .orElse(0);
        last = Math.max(last, file.getDocument().getTrailer().getLong("Size", 0) - 1);
    }

    /// Whether the file itself said wrongly where its objects are.
    public boolean isRepaired() {
        return !references.repaired().isEmpty();
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /// A new object; the result refers to it.
    public COSObject add(COSBase value) {
        var key = new COSObjectKey(++last, 0);
        value.setKey(key);
        objects.put(key, value);
        return new COSObject(value, key);
    }

    /// Something of the file has changed; does nothing if it is no object of its own, and then
    /// returns false.
    public boolean change(COSBase value) {
        COSObjectKey key = value.getKey();
        if (key == null) {
            return false;
        }
        objects.put(key, value);
        return true;
    }

    /// The object is not to be in the file any longer.
    public void remove(COSObjectKey key) {
        objects.put(key, COSNull.NULL);
    }

    /// What is to follow the original. Throws an exception if the file cannot be added to: the
    /// result is opened again, without any repair.
    public byte[] toBytes() throws IOException {
        nameStreams();
        byte[] added = write();
        var expected = new TreeMap<COSObjectKey, COSBase>();
        references.repaired().keySet().forEach(key -> {
            COSBase there = file.getDocument().getObjectFromPool(key).getObject();
            expected.put(key, there == null ? COSNull.NULL : there);
        });
        expected.putAll(objects);
        PdfResultCheck.check(original, added, password, file.getNumberOfPages(), expected);
        return added;
    }

    /// Streams within objects, as those of appearances, become objects of their own.
    private void nameStreams() {
        var open = new ArrayDeque<COSBase>(objects.values());
        while (!open.isEmpty()) {
            for (COSBase value : PdfObjectWriter.within(open.pop())) {
                if (value instanceof COSStream && value.getKey() == null) {
                    add(value);
                    open.push(value);
                } else if (!(value instanceof COSObject) && value.getKey() == null) {
                    open.push(value);
                }
            }
        }
    }

    private byte[] write() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write('\n');
        var writer = new PdfObjectWriter(out, PdfLock.of(file));
        var places = new TreeMap<COSObjectKey, Long>(references.repaired());
        for (Map.Entry<COSObjectKey, COSBase> object : objects.entrySet()) {
            // An object that was in an object stream becomes one of its own.
            var key = new COSObjectKey(
                    object.getKey().getNumber(), object.getKey().getGeneration());
            places.remove(key);
            places.put(key, (long) original.length + out.size());
            writer.writeObject(key, object.getValue());
        }
        COSDictionary trailer = file.getDocument().getTrailer();
        new PdfTrailer(out, references, places, trailer, last).write(original.length);
        return out.toByteArray();
    }
}
