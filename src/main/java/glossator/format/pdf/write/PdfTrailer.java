package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The end of an incremental update: where its objects are, and the way back to the section before,
/// in the manner of that one, a table (ISO 32000-1 §7.5.4) or a stream (§7.5.8).
final class PdfTrailer {
    private static final List<COSName> KEPT =
            List.of(COSName.ROOT, COSName.INFO, COSName.ENCRYPT, COSName.ID);

    private final ByteArrayOutputStream out;
    private final PdfCrossReferences references;
    private final SortedMap<COSObjectKey, Long> places;
    private final COSDictionary before;
    private final long last;

    /// @param places of all objects that are to be named
    /// @param before the trailer until now
    /// @param last the largest number of an object
    PdfTrailer(
            ByteArrayOutputStream out,
            PdfCrossReferences references,
            SortedMap<COSObjectKey, Long> places,
            COSDictionary before,
            long last) {
        this.out = out;
        this.references = references;
        this.places = places;
        this.before = before;
        this.last = last;
    }

    /// @param offset of what is written, in the file
    void write(long offset) throws IOException {
        long start = offset + out.size();
        if (references.isStream()) {
            writeStream(start);
        } else {
            writeTable();
        }
        print("startxref\n" + start + "\n%%EOF\n");
    }

    private void writeTable() throws IOException {
        print("xref\n");
        if (!references.repaired().isEmpty()) {
            print("0 1\n0000000000 65535 f \n");
        }
        for (List<Map.Entry<COSObjectKey, Long>> run : runs()) {
            print(run.getFirst().getKey().getNumber() + " " + run.size() + "\n");
            for (Map.Entry<COSObjectKey, Long> entry : run) {
                print("%010d %05d n \n"
                        .formatted(entry.getValue(), entry.getKey().getGeneration()));
            }
        }
        print("trailer\n");
        var key = new COSObjectKey(0, 0);
        new PdfObjectWriter(out, PdfLock.OPEN).writeValue(trailer(last + 1), key);
        print("\n");
    }

    private void writeStream(long start) throws IOException {
        var key = new COSObjectKey(last + 1, 0);
        places.put(key, start);
        try (var stream = new COSStream()) {
            stream.addAll(trailer(last + 2));
            stream.setItem(COSName.TYPE, COSName.XREF);
            stream.setItem(COSName.W, integers(1, 4, 2));
            var sections = new COSArray();
            var rows = new ByteArrayOutputStream();
            for (List<Map.Entry<COSObjectKey, Long>> run : runs()) {
                sections.add(COSInteger.get(run.getFirst().getKey().getNumber()));
                sections.add(COSInteger.get(run.size()));
                for (Map.Entry<COSObjectKey, Long> entry : run) {
                    writeRow(entry, new DataOutputStream(rows));
                }
            }
            stream.setItem(COSName.INDEX, sections);
            try (OutputStream content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                rows.writeTo(content);
            }
            new PdfObjectWriter(out, PdfLock.OPEN).writeObject(key, stream);
        }
    }

    private static void writeRow(Map.Entry<COSObjectKey, Long> entry, DataOutputStream row)
            throws IOException {
        long at = entry.getValue();
        row.writeByte(at < 0 ? 2 : 1);
        row.writeInt((int) Math.abs(at));
        row.writeShort(at < 0 ? entry.getKey().getStreamIndex() : entry.getKey().getGeneration());
    }

    private COSDictionary trailer(long size) {
        var trailer = new COSDictionary();
        for (COSName key : KEPT) {
            COSBase value = before.getItem(key);
            if (value != null) {
                trailer.setItem(key, value);
            }
        }
        trailer.setLong(COSName.SIZE, size);
        if (references.repaired().isEmpty()) {
            trailer.setLong(COSName.PREV, references.start());
        }
        if (before.getDictionaryObject(COSName.ID) instanceof COSArray id && id.size() == 2) {
            var changed = new COSArray();
            changed.add(id.get(0));
            changed.add(new COSString(digest(), true));
            trailer.setItem(COSName.ID, changed);
        }
        return trailer;
    }

    /// The second part of the ID changes whenever the file does (§14.4).
    private byte[] digest() {
        try {
            return MessageDigest.getInstance("MD5").digest(out.toByteArray());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Objects whose numbers follow each other.
    private List<List<Map.Entry<COSObjectKey, Long>>> runs() {
        var runs = new ArrayList<List<Map.Entry<COSObjectKey, Long>>>();
        long next = -1;
        for (Map.Entry<COSObjectKey, Long> entry : places.entrySet()) {
            long number = entry.getKey().getNumber();
            if (number != next) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(entry);
            next = number + 1;
        }
        return runs;
    }

    private static COSArray integers(int... values) {
        var array = new COSArray();
        for (int value : values) {
            array.add(COSInteger.get(value));
        }
        return array;
    }

    private void print(String syntax) {
        out.writeBytes(syntax.getBytes(StandardCharsets.ISO_8859_1));
    }
}
