package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Writes objects in the syntax of the file (ISO 32000-1 §7.3): whatever is an object of its own is
/// referred to and not written with the one that holds it.
final class PdfObjectWriter {
    private final ByteArrayOutputStream out;
    private final PdfLock lock;

    PdfObjectWriter(ByteArrayOutputStream out, PdfLock lock) {
        this.out = out;
        this.lock = lock;
    }

    /// What is directly in a dictionary or an array.
    static Collection<COSBase> within(COSBase value) {
        return switch (value) {
            case COSDictionary dictionary -> dictionary.getValues();
            case COSArray array -> List.copyOf(array.toList());
            default -> List.of();
        };
    }

    /// Writes `value` as the object `key`.
    void writeObject(COSObjectKey key, COSBase value) throws IOException {
        write(key.getNumber() + " " + key.getGeneration() + " obj\n");
        if (value instanceof COSStream stream) {
            writeStream(stream, key);
        } else {
            writeContent(value, key);
        }
        write("\nendobj\n");
    }

    /// Writes `value` alone, as the trailer is.
    void writeValue(COSBase value, COSObjectKey within) throws IOException {
        writeContent(value, within);
    }

    private void writeStream(COSStream stream, COSObjectKey key) throws IOException {
        byte[] bytes;
        try (InputStream in = stream.createRawInputStream()) {
            bytes = lock.stream(in.readAllBytes(), key);
        }
        stream.setInt(COSName.LENGTH, bytes.length);
        writeDictionary(stream, key);
        write("\nstream\n");
        out.write(bytes);
        write("\nendstream");
    }

    private void write(COSBase value, COSObjectKey within) throws IOException {
        // Numbers and names are shared by all files, and may have the key of another.
        boolean may = value instanceof COSObject
                || value instanceof COSDictionary
                || value instanceof COSArray;
        COSObjectKey own = may ? value.getKey() : null;
        if (own != null && (value instanceof COSObject || !own.equals(within))) {
            write(own.getNumber() + " " + own.getGeneration() + " R");
        } else if (value instanceof COSObject unknown) {
            writeContent(unknown.getObject(), within);
        } else {
            writeContent(value, within);
        }
    }

    private void writeContent(@Nullable COSBase value, COSObjectKey within) throws IOException {
        switch (value) {
            case COSDictionary dictionary -> writeDictionary(dictionary, within);
            case COSArray array -> writeArray(array, within);
            case COSString string -> COSWriter.writeString(lock.string(string, within), out);
            case COSName name -> name.writePDF(out);
            case COSFloat number -> number.writePDF(out);
            case COSInteger number -> number.writePDF(out);
            case COSBoolean truth -> truth.writePDF(out);
            case null, default -> write("null");
        }
    }

    private void writeDictionary(COSDictionary dictionary, COSObjectKey within) throws IOException {
        write("<<");
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            if (entry.getValue() != null) {
                entry.getKey().writePDF(out);
                write(" ");
                write(entry.getValue(), within);
                write("\n");
            }
        }
        write(">>");
    }

    private void writeArray(COSArray array, COSObjectKey within) throws IOException {
        write("[");
        for (int i = 0; i < array.size(); i++) {
            write(i == 0 ? "" : " ");
            COSBase value = array.get(i);
            if (value == null) {
                write("null");
            } else {
                write(value, within);
            }
        }
        write("]");
    }

    private void write(String syntax) {
        out.writeBytes(syntax.getBytes(StandardCharsets.ISO_8859_1));
    }
}
