package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.PDEncryption;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Encrypts what is added to an encrypted file with the key of that file (ISO 32000-1 §7.6); leaves
/// everything as it is where the file is not encrypted.
final class PdfLock {
    static final PdfLock OPEN = new PdfLock(null, null);

    private final @Nullable SecurityHandler<?> strings;
    private final @Nullable SecurityHandler<?> streams;

    private PdfLock(@Nullable SecurityHandler<?> strings, @Nullable SecurityHandler<?> streams) {
        this.strings = strings;
        this.streams = streams;
    }

    static PdfLock of(PDDocument file) throws IOException {
        PDEncryption encryption = file.getEncryption();
        if (encryption == null) {
            return OPEN;
        }
        boolean filters = encryption.getVersion() >= 4;
        if (filters
                && isIdentity(encryption.getStringFilterName())
                && isIdentity(encryption.getStreamFilterName())) {
            return OPEN; // nothing but attached files is encrypted; the handler may have no key
        }
        SecurityHandler<?> handler = encryption.getSecurityHandler();
        return new PdfLock(
                filters && isIdentity(encryption.getStringFilterName()) ? null : handler,
                filters && isIdentity(encryption.getStreamFilterName()) ? null : handler);
    }

    private static boolean isIdentity(@Nullable COSName filter) {
        return filter == null || COSName.IDENTITY.equals(filter);
    }

    COSString string(COSString plain, COSObjectKey within) throws IOException {
        if (strings == null) {
            return plain;
        }
        // The handler changes the string that it is given.
        var locked = new COSString(plain.getBytes(), true);
        strings.encryptString(locked, within.getNumber(), within.getGeneration());
        return locked;
    }

    byte[] stream(byte[] plain, COSObjectKey within) throws IOException {
        if (streams == null) {
            return plain;
        }
        try (var stream = new COSStream()) {
            try (OutputStream out = stream.createRawOutputStream()) {
                out.write(plain);
            }
            streams.encryptStream(stream, within.getNumber(), within.getGeneration());
            try (InputStream in = stream.createRawInputStream()) {
                return in.readAllBytes();
            }
        }
    }
}
