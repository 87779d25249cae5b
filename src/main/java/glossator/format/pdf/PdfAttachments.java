package glossator.format.pdf;

import glossator.format.pdf.glyph.PdfStrings;
import glossator.message.Messages;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The files that are attached to the document as a whole (ISO 32000-1 §7.11.4): they are not read,
/// but named.
final class PdfAttachments {
    private static final int MAX = 1_000;
    private static final int NAMED = 5;
    private static final int LONGEST = 60;
    private static final COSName FILES = COSName.getPDFName("EmbeddedFiles");

    private final List<String> names = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfAttachments() {}

    /// A sentence about them, if there are any.
    static List<String> warnings(PDDocument file, String fileName) {
        var attachments = new PdfAttachments();
        COSDictionary trees =
                file.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        attachments.walk(trees == null ? null : trees.getDictionaryObject(FILES));
        List<String> names = attachments.names;
        if (names.isEmpty()) {
            return List.of();
        }
        String first = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        String told = names.size() > NAMED ? first + " …" : first;
        return List.of(Messages.of("format.pdf.attachments", fileName, names.size(), told));
    }

    /// A name tree (§7.9.6).
    private void walk(@Nullable COSBase node) {
        if (!(node instanceof COSDictionary tree) || !seen.add(tree)) {
            return;
        }
        COSArray entries = tree.getCOSArray(COSName.NAMES);
        for (int i = 0; entries != null && i + 1 < entries.size() && names.size() < MAX; i += 2) {
            names.add(name(entries.getObject(i), entries.getObject(i + 1)));
        }
        COSArray kids = tree.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size() && seen.size() < MAX; i++) {
            walk(kids.getObject(i));
        }
    }

    private static String name(@Nullable COSBase key, @Nullable COSBase specification) {
        String name = "";
        if (specification instanceof COSDictionary file) {
            name = PdfMetadata.clean(PdfStrings.of(file, COSName.UF));
            name = name.isEmpty() ? PdfMetadata.clean(PdfStrings.of(file, COSName.F)) : name;
        }
        name = name.isEmpty() ? PdfMetadata.clean(PdfStrings.of(key)) : name;
        return name.isEmpty() ? "?" : name.substring(0, Math.min(LONGEST, name.length()));
    }
}
