package glossator.format.pdf.write;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// PDFBox's parser for what other programs open as well: a file without a header (ISO 32000-1
/// §7.5.2), and one in which nothing but attached files is encrypted (§7.6.5).
public final class PdfFileParser extends PDFParser {
    private static final COSName STREAMS = COSName.getPDFName("StmF");
    private static final COSName STRINGS = COSName.getPDFName("StrF");

    public PdfFileParser(RandomAccessRead bytes, String password) throws IOException {
        super(bytes, password, null, null, IOUtils.createMemoryOnlyStreamCache());
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
