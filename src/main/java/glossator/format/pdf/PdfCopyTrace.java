package glossator.format.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// By what a file is recognized as an annotated copy. It stands among the private data of programs
/// in the catalog (ISO 32000-1 §14.5) and, since some programs drop those, each annotation refers
/// to it as well.
///
/// @param id of the copy
/// @param text the hash of the text that positions count in
record PdfCopyTrace(UUID id, String text) {
    static final COSName PIECES = COSName.getPDFName("PieceInfo");
    static final COSName PRIVATE = COSName.getPDFName("Private");
    private static final COSName COPY = COSName.getPDFName("Copy");
    private static final COSName TEXT = COSName.getPDFName("Text");

    static Optional<PdfCopyTrace> of(PDDocument file, List<PdfMarkup> annotations) {
        COSDictionary catalog = file.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(PIECES) instanceof COSDictionary pieces
                && pieces.getDictionaryObject(PdfTraces.KEY) instanceof COSDictionary own
                && own.getDictionaryObject(PRIVATE) instanceof COSDictionary entry) {
            Optional<PdfCopyTrace> found = of(entry);
            if (found.isPresent()) {
                return found;
            }
        }
        return annotations.stream().flatMap(one -> of(one).stream()).findFirst();
    }

    private static Optional<PdfCopyTrace> of(PdfMarkup annotation) {
        return annotation.source().getDictionaryObject(PdfTraces.KEY) instanceof COSDictionary own
                        && own.getDictionaryObject(COPY) instanceof COSDictionary entry
                ? of(entry)
                : Optional.empty();
    }

    private static Optional<PdfCopyTrace> of(COSDictionary entry) {
        try {
            return Optional.of(new PdfCopyTrace(
                    UUID.fromString(PdfNoteText.string(entry, COPY)),
                    PdfNoteText.string(entry, TEXT)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    static PdfCopyTrace of(UUID copy, String text) {
        return new PdfCopyTrace(copy, hash(text));
    }

    /// Whether positions count in `now`.
    boolean isOf(String now) {
        return text.equals(hash(now));
    }

    COSDictionary entry() {
        var entry = new COSDictionary();
        entry.setString(COPY, id.toString());
        entry.setString(TEXT, text);
        return entry;
    }

    /// Has `own`, the traces of an annotation, refer to the copy.
    static void refer(COSDictionary own, COSBase entry) {
        own.setItem(COPY, entry);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
