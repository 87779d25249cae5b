package glossator.format.pdf;

import glossator.format.CopyPlan;
import glossator.format.pdf.write.PdfIncrement;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;

/// Writes into the catalog by what the file is recognized as an annotated copy, or takes it out.
final class PdfCopyEntry {
    private static final COSName CHANGED = COSName.getPDFName("LastModified");

    private final COSDictionary catalog;
    private final PdfIncrement update;

    PdfCopyEntry(PDDocument file, PdfIncrement update) {
        catalog = file.getDocumentCatalog().getCOSObject();
        this.update = update;
    }

    /// What names the copy, for annotations to refer to; null if there are to be no traces.
    @Nullable
    COSObject write(CopyPlan plan, String text) throws IOException {
        COSDictionary pieces = dictionary(catalog, PdfCopyTrace.PIECES);
        if (!plan.options().traces()) {
            remove(pieces);
            return null;
        }
        COSDictionary entry = PdfCopyTrace.of(plan.copy(), text).entry();
        COSDictionary own = pieces == null ? null : dictionary(pieces, PdfTraces.KEY);
        COSDictionary before = own == null ? null : dictionary(own, PdfCopyTrace.PRIVATE);
        if (before != null && before.getKey() != null) {
            // Annotations of the copy before refer to it.
            before.clear();
            before.addAll(entry);
            update.change(before);
            return new COSObject(before, before.getKey());
        }
        COSObject reference = update.add(entry);
        var piece = new COSDictionary();
        PdfEntries.setMoment(piece, CHANGED, newest(plan));
        piece.setItem(PdfCopyTrace.PRIVATE, reference);
        add(pieces == null ? new COSDictionary() : pieces, piece);
        return reference;
    }

    /// Not the time of writing: the same annotations give the same copy.
    private static Instant newest(CopyPlan plan) {
        return plan.annotations().stream()
                .map(annotation -> annotation.changed())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private void add(COSDictionary pieces, COSDictionary piece) throws IOException {
        pieces.setItem(PdfTraces.KEY, piece);
        if (!update.change(pieces)) {
            catalog.setItem(PdfCopyTrace.PIECES, pieces);
            changeCatalog();
        }
    }

    private void remove(@Nullable COSDictionary pieces) throws IOException {
        if (pieces != null && pieces.containsKey(PdfTraces.KEY)) {
            pieces.removeItem(PdfTraces.KEY);
            if (!update.change(pieces)) {
                changeCatalog();
            }
        }
    }

    private void changeCatalog() throws IOException {
        if (!update.change(catalog)) {
            throw new IOException("a catalog that is no object");
        }
    }

    private static @Nullable COSDictionary dictionary(COSDictionary in, COSName key) {
        COSBase value = in.getDictionaryObject(key);
        return value instanceof COSDictionary found ? found : null;
    }
}
