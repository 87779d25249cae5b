package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// PDFBox's parser for what other programs open as well: a file without a header (ISO 32000-1
/// §7.5.2), and one in which nothing but attached files is encrypted (§7.6.5).
public final class PdfFileParser extends PDFParser {
    private static final byte[] HEADER = "%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1);

    /// The header is in these first bytes (ISO 32000-1, annex H, note 13).
    private static final int HEAD = 1024;

    private static final COSName STREAMS = COSName.getPDFName("StmF");
    private static final COSName STRINGS = COSName.getPDFName("StrF");

    PdfFileParser(RandomAccessRead bytes, String password) throws IOException {
        super(bytes, password, null, null, IOUtils.createMemoryOnlyStreamCache());
    }

    /// Opens a file, with the repairs that PDFBox makes. These miss objects at the very beginning
    /// of a file, where they stand if it has lost its header: then it is given one.
    public static PDDocument open(RandomAccessRead bytes, String password) throws IOException {
        try {
            return new PdfFileParser(bytes, password).parse();
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException e) {
            byte[] whole = withHeader(bytes);
            if (whole.length == 0) {
                throw e;
            }
            return new PdfFileParser(new RandomAccessReadBuffer(whole), password).parse();
        }
    }

    /// Empty if the file has a header.
    private static byte[] withHeader(RandomAccessRead bytes) throws IOException {
        bytes.seek(0);
        var whole = new byte[HEADER.length + (int) bytes.length()];
        System.arraycopy(HEADER, 0, whole, 0, HEADER.length);
        bytes.readFully(whole, HEADER.length, whole.length - HEADER.length);
        int length = Math.min(HEAD, whole.length - HEADER.length);
        String head = new String(whole, HEADER.length, length, StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-") ? new byte[0] : whole;
    }

    /// The version is of no use for reading; where the objects are is found out without the header.
    @Override
    protected boolean parsePDFHeader() throws IOException {
        return super.parsePDFHeader() || !super.parseFDFHeader();
    }

    @Override
    protected void prepareDecryption() throws IOException {
        try {
            super.prepareDecryption();
        } catch (InvalidPasswordException e) {
            if (!isOfAttachments(document.getEncryptionDictionary())) {
                throw e;
            }
            // Everything else is as it stands in the file.
            securityHandler = null;
        }
    }

    /// Whether neither strings nor streams are encrypted, which is the default where crypt filters
    /// are used.
    private static boolean isOfAttachments(@Nullable COSDictionary encryption) {
        return encryption != null
                && encryption.getInt(COSName.V, 0) >= 4
                && isIdentity(encryption, STREAMS)
                && isIdentity(encryption, STRINGS);
    }

    private static boolean isIdentity(COSDictionary encryption, COSName filter) {
        COSName name = encryption.getCOSName(filter);
        return name == null || COSName.IDENTITY.equals(name);
    }
}
